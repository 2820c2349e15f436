package eu.clustermatch.importer.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the notices as TED publishes them, one a file, in the schema R2.0.9 (2016 to 2023): F03 and
 * all forms that report awards in the same blocks. Contact points, addresses and telephone numbers
 * are never read.
 */
final class TedXml {
  private static final String ROOT = "<TED_EXPORT";
  private static final String KIND = "SUPPLIES";

  /** The titles in all languages make up half a notice; they say what the CPV code says. */
  private static final Set<String> PASSED_OVER =
      Set.of("TRANSLATION_SECTION", "COMPLEMENTARY_INFO");

  private final TedGraph graph;
  private final Sink sink;

  TedXml(TedGraph graph, Sink sink) {
    this.graph = graph;
    this.sink = sink;
  }

  static boolean recognises(Beginning beginning) {
    return beginning.text().contains(ROOT);
  }

  /** Reads one file; whatever is wrong with it goes to the sink. */
  void read(Input file) {
    Xml.read(file, PASSED_OVER, sink).ifPresent(notice -> read(file, notice));
  }

  private void read(Input file, Xml notice) {
    Xml form =
        notice
            .all("FORM_SECTION")
            .flatMap(section -> section.children().stream())
            .filter(child -> child.all("CONTRACTING_BODY").findAny().isPresent())
            .filter(child -> !child.attribute("CATEGORY").equals("TRANSLATION"))
            .findFirst()
            .orElse(null);
    notice.all("ORIGINAL_CPV").forEach(cpv -> graph.label(code(cpv), cpv.text()));
    if (form == null) {
      readOlder(file, notice);
    } else {
      awards(form).forEach(award -> add(file, notice, form, award));
    }
  }

  private void readOlder(Input file, Xml notice) {
    TedXmlOlder.form(notice)
        .ifPresentOrElse(
            form -> new TedXmlOlder(graph, sink).read(file, notice, form),
            () ->
                sink.accept(
                    Reject.ofFile(
                        file.name(),
                        1,
                        "The notice has no form of the schemas R2.0.7 to R2.0.9, such as F03_2014"
                            + " or CONTRACT_AWARD.")));
  }

  private static Stream<Xml> awards(Xml form) {
    return Stream.of("AWARD_CONTRACT", "RESULTS").flatMap(form::all);
  }

  private void add(Input file, Xml notice, Xml form, Xml award) {
    Origin origin = new Origin(file.name(), award.line());
    List<TedParty> winners =
        Stream.of("CONTRACTOR", "WINNER")
            .flatMap(award::all)
            .flatMap(winner -> TedWinners.in(party(winner)).stream())
            .toList();
    if (winners.isEmpty()) {
      return;
    }
    try {
      graph.add(award(origin, notice, form, award, winners), KIND, sink);
    } catch (RowRejected e) {
      sink.accept(e.at(origin, KIND));
    }
  }

  private TedAward award(Origin origin, Xml notice, Xml form, Xml award, List<TedParty> winners) {
    List<String> products = products(form, award.text("LOT_NO"));
    if (products.isEmpty()) {
      throw new RowRejected("CPV_CODE", "", "The notice names no product by a CPV code.");
    }
    String language = form.attribute("LG").toLowerCase(Locale.ROOT);
    return new TedAward(
        origin,
        notice.attribute("DOC_ID"),
        buyer(form),
        form.all("CA_TYPE").findAny().isPresent()
            || form.all("CA_TYPE_OTHER").findAny().isPresent(),
        winners,
        products,
        date(notice, award),
        winners.size() == 1 ? euros(award) : null,
        form.all("OBJECT_CONTRACT").findFirst().map(object -> object.text("TITLE")).orElse(""),
        language);
  }

  /** What the lot of an award is about, or the contract where its lot says nothing. */
  private static List<String> products(Xml form, String lot) {
    List<Xml> parts = form.all("OBJECT_DESCR").toList();
    Stream<Xml> own =
        parts.size() == 1
            ? parts.stream()
            : parts.stream().filter(part -> !lot.isEmpty() && part.text("LOT_NO").equals(lot));
    List<String> ofLot = own.flatMap(part -> part.all("CPV_CODE")).map(TedXml::code).toList();
    List<String> main =
        form.all("CPV_MAIN").flatMap(m -> m.all("CPV_CODE")).map(TedXml::code).toList();
    List<String> all = new ArrayList<>(parts.size() == 1 || ofLot.isEmpty() ? main : List.of());
    all.addAll(ofLot);
    return all.stream().filter(TedText::isCode).distinct().toList();
  }

  private static String code(Xml cpv) {
    return TedText.code(cpv.attribute("CODE"));
  }

  private static TedParty buyer(Xml form) {
    return form.all("ADDRESS_CONTRACTING_BODY")
        .findFirst()
        .map(TedXml::party)
        .orElseThrow(
            () -> new RowRejected("ADDRESS_CONTRACTING_BODY", "", "It may not be missing."));
  }

  private static TedParty party(Xml block) {
    boolean sme = block.all("SME").findAny().isPresent();
    boolean large = block.all("NO_SME").findAny().isPresent();
    String website =
        block.text("URL_GENERAL").isEmpty() ? block.text("URL") : block.text("URL_GENERAL");
    return new TedParty(
        block.text("OFFICIALNAME"),
        Map.of(),
        block.text("TOWN"),
        block.attribute("COUNTRY", "VALUE"),
        block.attribute("NUTS", "CODE"),
        sme || large ? TedSize.ofSme(sme) : TedSize.UNKNOWN,
        TedText.nationalId(block.text("NATIONALID")),
        TedText.website(website));
  }

  private static @Nullable LocalDate date(Xml notice, Xml award) {
    return TedText.firstDay(
        award.text("DATE_CONCLUSION_CONTRACT"),
        notice.text("DS_DATE_DISPATCH"),
        notice.text("DATE_PUB"));
  }

  private static @Nullable Double euros(Xml award) {
    return award
        .all("VAL_TOTAL")
        .map(value -> TedText.euros(value.text(), value.attribute("CURRENCY")))
        .filter(value -> value != null)
        .findFirst()
        .orElse(null);
  }
}
