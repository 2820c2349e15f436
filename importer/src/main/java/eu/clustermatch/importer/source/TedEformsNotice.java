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

/** A result notice in eForms: what is said of all its lots together. */
final class TedEformsNotice {
  private static final String PROJECT = "ProcurementProject";

  /** Of the list buyer-legal-type, with what begins so: authorities and bodies under public law. */
  private static final Set<String> PUBLIC =
      Set.of("body-pl", "cga", "ra", "la", "rl-aut", "eu-ins-bod-ag", "grp-p-aut", "int-org");

  private final Xml root;
  private final List<Xml> extensions;
  private final String language;
  private final TedEformsParties parties;

  /** CPV codes by the lot's id; looked up once a lot, of which there may be thousands. */
  private final Map<String, Set<String>> codesByLot = new HashMap<>();

  private TedEformsNotice(Xml root) {
    this.root = root;
    extensions =
        root.at("UBLExtensions", "UBLExtension", "ExtensionContent", "EformsExtension").toList();
    language = TedText.language(root.textAt("NoticeLanguageCode"));
    parties = new TedEformsParties(extension("Organizations", "Organization"), language);
    root.at("ProcurementProjectLot")
        .filter(lot -> lot.at(PROJECT).findAny().isPresent())
        .forEach(lot ->
            codesByLot
                .computeIfAbsent(lot.textAt("ID"), id -> new LinkedHashSet<>())
                .addAll(codes(lot)));
  }

  static TedEformsNotice of(Xml root) {
    return new TedEformsNotice(root);
  }

  private Stream<Xml> extension(String... path) {
    return extensions.stream().flatMap(extension -> extension.at(path));
  }

  /** Null when it reports none. */
  @Nullable TedEformsResult result() {
    return extension("NoticeResult").findFirst().map(TedEformsResult::new).orElse(null);
  }

  TedEformsParties parties() {
    return parties;
  }

  /** The number under which TED published it, such as {@code 163-2021}; before that its own id. */
  String number() {
    return published().findFirst().orElse(root.textAt("ID"));
  }

  private Stream<String> published() {
    return extension("Publication", "NoticePublicationID").map(TedEformsNotice::number);
  }

  private static String number(Xml id) {
    return id.text().replaceFirst("^0+(?=\\d+-\\d{4}$)", "");
  }

  /** All by which other notices may refer to it: its number, its id with its version. */
  Set<String> ids() {
    String versioned = root.textAt("ID") + "-" + root.textAt("VersionID");
    return Stream.concat(published(), Stream.of(versioned)).collect(Collectors.toSet());
  }

  /** The notices that it replaces, by one of their ids. */
  Set<String> corrects() {
    return referred("Changes");
  }

  /** The notices that reported the contracts which it says are modified or completed. */
  Set<String> modifies() {
    return referred("ContractModification");
  }

  private Set<String> referred(String part) {
    return extension(part, "ChangedNoticeIdentifier")
        .map(TedEformsNotice::number)
        .collect(Collectors.toSet());
  }

  /** ISO 639-1, or empty. */
  String language() {
    return language;
  }

  /** In its language where there is one. */
  String title() {
    List<Xml> titles = root.at(PROJECT, "Name").toList();
    return titles.stream()
        .filter(title -> TedText.language(title.attribute("languageID")).equals(language))
        .findFirst()
        .or(() -> titles.stream().findFirst())
        .map(Xml::text)
        .orElse("");
  }

  /** When it was sent. */
  @Nullable LocalDate date() {
    return TedText.firstDay(root.textAt("IssueDate"));
  }

  /**
   * The first buyer.
   *
   * @throws RowRejected when none is named
   */
  TedParty buyer() {
    return parties.buyer(root.textAt("ContractingParty", "Party", "PartyIdentification", "ID"));
  }

  /** Whether the first buyer is a public body, as far as the notice says. */
  boolean isOfPublicBody() {
    return root.at("ContractingParty").findFirst().stream()
        .flatMap(buyer -> buyer.at("ContractingPartyType", "PartyTypeCode"))
        .anyMatch(type -> PUBLIC.stream().anyMatch(type.text()::startsWith));
  }

  /**
   * The CPV codes of a lot, the main one first; with those of the whole where it is the only lot,
   * and these alone where it has none.
   *
   * @throws RowRejected when there is none at all
   */
  List<String> products(String lot) {
    Set<String> codes = new LinkedHashSet<>();
    if (codesByLot.size() == 1) {
      codes.addAll(codes(root));
    }
    codes.addAll(codesByLot.getOrDefault(lot, Set.of()));
    List<String> products = List.copyOf(codes.isEmpty() ? codes(root) : codes);
    if (products.isEmpty()) {
      throw new RowRejected(
          "ItemClassificationCode", "", "The notice names no product by a CPV code.");
    }
    return products;
  }

  private static List<String> codes(Xml part) {
    return Stream.of("MainCommodityClassification", "AdditionalCommodityClassification")
        .flatMap(kind -> part.at(PROJECT, kind, "ItemClassificationCode"))
        .map(code -> TedText.code(code.text()))
        .filter(TedText::isCode)
        .distinct()
        .toList();
  }
}
