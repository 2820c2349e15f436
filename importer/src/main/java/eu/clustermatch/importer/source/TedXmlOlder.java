package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Relationship;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads notices in the schemas before R2.0.9 (R2.0.7 and R2.0.8, 2011 to 2016): the forms
 * CONTRACT_AWARD, CONTRACT_AWARD_UTILITIES and those with the same blocks. Their lots have no codes
 * of their own.
 */
final class TedXmlOlder {
  private static final String KIND = Relationship.SUPPLIES.name();
  private static final String BUYER = "CA_CE_CONCESSIONAIRE_PROFILE";
  private static final String WINNER = "CONTACT_DATA_WITHOUT_RESPONSIBLE_NAME";
  private static final List<String> AWARDS =
      List.of("AWARD_OF_CONTRACT", "AWARD_OF_CONTRACT_DEFENCE", "AWARD_AND_CONTRACT_VALUE");

  private final TedGraph graph;
  private final Sink sink;

  TedXmlOlder(TedGraph graph, Sink sink) {
    this.graph = graph;
    this.sink = sink;
  }

  /** The form of a notice in one of these schemas, in its own language. */
  static Optional<Xml> form(Xml notice) {
    return notice
        .at("FORM_SECTION")
        .flatMap(section -> section.children().stream())
        .filter(child -> child.all(BUYER).findAny().isPresent())
        .filter(child -> !child.attribute("CATEGORY").equals("TRANSLATION"))
        .findFirst();
  }

  void read(Input file, Xml notice, Xml form) {
    List<Xml> awards = AWARDS.stream().flatMap(form::all).toList();
    List<String> products = products(form, awards.size() == 1);
    awards.forEach(
        award -> add(new Origin(file.name(), award.line()), notice, form, award, products));
  }

  private void add(Origin origin, Xml notice, Xml form, Xml award, List<String> products) {
    List<TedParty> winners =
        Stream.of(WINNER, WINNER + "_CHP")
            .flatMap(award::all)
            .flatMap(winner -> TedWinners.in(party(winner, "")).stream())
            .toList();
    if (winners.isEmpty()) {
      return;
    }
    try {
      if (products.isEmpty()) {
        throw new RowRejected("CPV_CODE", "", "The notice names no product by a CPV code.");
      }
      graph.add(award(origin, notice, form, award, winners, products), KIND, sink);
    } catch (RowRejected e) {
      sink.accept(e.at(origin, KIND));
    }
  }

  private static TedAward award(
      Origin origin,
      Xml notice,
      Xml form,
      Xml award,
      List<TedParty> winners,
      List<String> products) {
    return new TedAward(
        origin,
        notice.attribute("DOC_ID"),
        party(form.all(BUYER).findFirst().orElseThrow(), form.text("URL_GENERAL")),
        TedText.isOfPublicBody(notice.attribute("AA_AUTHORITY_TYPE", "CODE")),
        winners,
        products,
        date(notice, award),
        winners.size() == 1 ? euros(award) : null,
        form.text("TITLE_CONTRACT"),
        form.attribute("LG").toLowerCase(Locale.ROOT));
  }

  /** With several awards, which may be of several lots, only the main code is sure. */
  private static List<String> products(Xml form, boolean oneAward) {
    return Stream.of("CPV_MAIN", "CPV_ADDITIONAL")
        .filter(kind -> oneAward || kind.equals("CPV_MAIN"))
        .flatMap(form::all)
        .map(cpv -> TedText.code(cpv.attribute("CPV_CODE", "CODE")))
        .filter(TedText::isCode)
        .distinct()
        .toList();
  }

  private static TedParty party(Xml block, String website) {
    String official = block.text("OFFICIALNAME");
    return new TedParty(
        official.isEmpty() ? block.text("ORGANISATION") : official,
        Map.of(),
        block.text("TOWN"),
        block.attribute("COUNTRY", "VALUE"),
        "",
        TedSize.UNKNOWN,
        TedText.nationalId(block.text("NATIONALID")),
        TedText.website(website));
  }

  private static @Nullable LocalDate date(Xml notice, Xml award) {
    String day =
        Stream.of("CONTRACT_AWARD_DATE", "DATE_OF_CONTRACT_AWARD")
            .flatMap(award::all)
            .map(date -> date.text("YEAR") + part(date, "MONTH") + part(date, "DAY"))
            .findFirst()
            .orElse("");
    return TedText.firstDay(day, notice.text("DS_DATE_DISPATCH"), notice.text("DATE_PUB"));
  }

  /** In two digits. */
  private static String part(Xml date, String part) {
    String digits = "00" + date.text(part).replaceAll("\\D", "");
    return digits.substring(digits.length() - 2);
  }

  /** What was agreed on in the end, not what had been estimated. */
  private static @Nullable Double euros(Xml award) {
    return award
        .at("CONTRACT_VALUE_INFORMATION", "COSTS_RANGE_AND_CURRENCY_WITH_VAT_RATE")
        .map(value ->
            TedText.euros(value.attribute("VALUE_COST", "FMTVAL"), value.attribute("CURRENCY")))
        .filter(value -> value != null)
        .findFirst()
        .orElse(null);
  }
}
