package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.importer.source.TedEformsResult.Win;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads result notices in eForms (UBL's ContractAwardNotice with the EU's extensions), as TED
 * publishes them since the end of 2023, one a file. Contacts and owners are never read, of contact
 * points only the ids that refer to them.
 */
final class TedEforms {
  private static final String NAMESPACE =
      "urn:oasis:names:specification:ubl:schema:xsd:ContractAwardNotice-2";

  private static final String KIND = Relationship.SUPPLIES.name();

  /** Persons, and what makes up half a notice and says nothing about an award. */
  private static final Set<String> PASSED_OVER =
      Set.of(
          "Contact",
          "UltimateBeneficialOwner",
          "TenderingTerms",
          "TenderingProcess",
          "FieldsPrivacy",
          "Description",
          "Note");

  /** All but what a notice is called and which it changes. */
  private static final Set<String> ALL_BUT_IDS =
      Stream.concat(
              PASSED_OVER.stream(),
              Stream.of("NoticeResult", "Organizations", "ProcurementProjectLot"))
          .collect(Collectors.toUnmodifiableSet());

  private final TedGraph graph;
  private final Sink sink;
  private final Keys known = new Keys();
  private final Keys replaced = new Keys();

  TedEforms(TedGraph graph, Sink sink) {
    this.graph = graph;
    this.sink = sink;
  }

  static boolean recognises(Beginning beginning) {
    return beginning.text().contains(NAMESPACE);
  }

  /** Reads all files; whatever is wrong with one goes to the sink. */
  void read(List<Input> files) {
    // Which notice another one corrects is known only after all: a corrected award counts once.
    Rejects saidLater = new Rejects(new ArrayList<>());
    files.forEach(file -> Xml.read(file, ALL_BUT_IDS, saidLater).ifPresent(this::note));
    files.forEach(
        file -> Xml.read(file, PASSED_OVER, sink).ifPresent(notice -> read(file, notice)));
  }

  private void note(Xml root) {
    TedEformsNotice notice = TedEformsNotice.of(root);
    notice.ids().forEach(id -> known.putIfAbsent(id, 1));
    notice.corrects().forEach(id -> replaced.putIfAbsent(id, 1));
  }

  private void read(Input file, Xml root) {
    TedEformsNotice notice = TedEformsNotice.of(root);
    TedEformsResult result = notice.result();
    if (result == null) {
      String reason = "The notice has no result in eForms (NoticeResult in EformsExtension).";
      sink.accept(Reject.ofFile(file.name(), root.line(), reason));
    } else if (!isSaidElsewhere(notice)) {
      result.lots().forEach(lot -> read(new Origin(file.name(), lot.line()), notice, result, lot));
    }
  }

  /** Whether another notice corrects this one, or has reported the contract that it modifies. */
  private boolean isSaidElsewhere(TedEformsNotice notice) {
    return notice.ids().stream().anyMatch(id -> replaced.get(id) != Keys.NONE)
        || notice.modifies().stream().anyMatch(id -> known.get(id) != Keys.NONE);
  }

  private void read(Origin origin, TedEformsNotice notice, TedEformsResult result, Xml lot) {
    for (String tender : result.winningTenders(lot)) {
      try {
        add(origin, notice, result.win(lot, tender));
      } catch (RowRejected e) {
        sink.accept(e.at(origin, KIND));
      }
    }
  }

  private void add(Origin origin, TedEformsNotice notice, Win win) {
    List<TedParty> winners = new ArrayList<>();
    for (String tenderer : win.tenderers()) {
      try {
        winners.addAll(notice.parties().winners(tenderer));
      } catch (RowRejected e) {
        sink.accept(e.at(origin, KIND));
      }
    }
    if (!winners.isEmpty()) {
      graph.add(award(origin, notice, win, winners), KIND, sink);
    }
  }

  private static TedAward award(
      Origin origin, TedEformsNotice notice, Win win, List<TedParty> winners) {
    boolean alone = win.tenderers().size() == 1 && winners.size() == 1;
    return new TedAward(
        origin,
        notice.number(),
        notice.buyer(),
        notice.isOfPublicBody(),
        winners,
        notice.products(win.lot()),
        win.date() == null ? notice.date() : win.date(),
        // What a contract comes to after a modification is no further award.
        alone && notice.modifies().isEmpty() ? win.euros() : null,
        notice.title(),
        notice.language());
  }
}
