package eu.clustermatch.importer.source;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result that a notice in eForms reports. Lots, tenders, contracts and tendering parties stand
 * beside each other there and refer to each other by ids.
 */
final class TedEformsResult {
  private static final String ID = "ID";
  private static final String LOT = "LotResult";
  private static final String TENDER = "LotTender";
  private static final String CONTRACT = "SettledContract";
  private static final String PARTY = "TenderingParty";

  /** Of the list winner-selection-status: a lot that nobody won, or nobody yet. */
  private static final Set<String> WITHOUT_WINNER = Set.of("clos-nw", "open-nw");

  private final List<Xml> lots;
  private final Map<String, Xml> tenders;
  private final Map<String, Xml> contracts;
  private final Map<String, Xml> parties;

  /** How many lots a tender won. */
  private final Map<String, Long> won;

  /**
   * A tender that won a lot.
   *
   * @param lot the lot's id
   * @param tenderers ids of organisations, several in a consortium
   * @param date when the contract was concluded, else when the winner was chosen, if it says so
   * @param euros what the tender comes to, or null where other lots share in it
   */
  record Win(
      String lot, List<String> tenderers, @Nullable LocalDate date, @Nullable Double euros) {}

  TedEformsResult(Xml result) {
    lots = result.at(LOT).toList();
    tenders = byId(result, TENDER);
    contracts = byId(result, CONTRACT);
    parties = byId(result, PARTY);
    won =
        lots.stream()
            .flatMap(lot -> winningTenders(lot).stream())
            .collect(Collectors.groupingBy(tender -> tender, Collectors.counting()));
  }

  /** The lots on which there is a decision. */
  List<Xml> lots() {
    return lots;
  }

  /**
   * The ids of the tenders that won a lot: those of its contracts. Where no contract is reported,
   * the tenders listed with it, and if these are ranked, the first.
   */
  Set<String> winningTenders(Xml lot) {
    if (WITHOUT_WINNER.contains(lot.textAt("TenderResultCode"))) {
      return Set.of();
    }
    Set<String> listed = ids(lot.at(TENDER, ID));
    Set<String> contracted = ids(contracts(lot).flatMap(contract -> contract.at(TENDER, ID)));
    if (contracted.isEmpty()) {
      listed.removeIf(tender -> !rank(tender).isEmpty() && !rank(tender).equals("1"));
      return listed;
    }
    // A contract may be about several lots, and then has tenders of others, too.
    Set<String> ours = new LinkedHashSet<>(contracted);
    ours.retainAll(listed);
    return ours.isEmpty() ? contracted : ours;
  }

  /**
   * What is known of a winning tender.
   *
   * @throws RowRejected when it refers to something that the notice does not have
   */
  Win win(Xml lot, String tender) {
    Xml offer = get(tenders, TENDER, tender);
    Xml party = get(parties, PARTY, offer.textAt(PARTY, ID));
    return new Win(
        lot.textAt("TenderLot", ID),
        List.copyOf(ids(party.at("Tenderer", ID))),
        date(lot, tender),
        won.getOrDefault(tender, 0L) == 1 ? euros(offer) : null);
  }

  private @Nullable LocalDate date(Xml lot, String tender) {
    return contracts(lot)
        .filter(contract -> ids(contract.at(TENDER, ID)).contains(tender))
        .map(contract ->
            TedText.firstDay(contract.textAt("IssueDate"), contract.textAt("AwardDate")))
        .filter(day -> day != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Double euros(Xml tender) {
    return tender
        .at("LegalMonetaryTotal", "PayableAmount")
        .map(amount -> TedText.euros(amount.text(), amount.attribute("currencyID")))
        .filter(amount -> amount != null)
        .findFirst()
        .orElse(null);
  }

  private Stream<Xml> contracts(Xml lot) {
    return lot.at(CONTRACT, ID).flatMap(id -> Stream.ofNullable(contracts.get(id.text())));
  }

  private String rank(String tender) {
    Xml offer = tenders.get(tender);
    return offer == null ? "" : offer.textAt("RankCode");
  }

  private static Xml get(Map<String, Xml> parts, String kind, String id) {
    Xml part = parts.get(id);
    if (part == null) {
      throw new RowRejected(kind, id, "The notice refers to it but does not have it.");
    }
    return part;
  }

  private static Map<String, Xml> byId(Xml result, String kind) {
    Map<String, Xml> byId = new HashMap<>();
    result.at(kind).forEach(part -> byId.putIfAbsent(part.textAt(ID), part));
    return byId;
  }

  private static Set<String> ids(Stream<Xml> found) {
    return found.map(Xml::text).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
