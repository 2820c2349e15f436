package eu.clustermatch.importer.source;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.LinkRecord;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.SnapshotBuilder;
import eu.clustermatch.importer.RealData;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * The shared notices of TED in the order of their dates, and what an import of those before a day
 * would have brought: read by the importer itself, so that names, persons, places and codes are
 * treated as in a store.
 */
final class TedHistory {
  /** Changes to a contract name who has it already: nobody wins anything. */
  private static final String MODIFICATION = "F20";

  /** As much as a question may have. */
  private static final int LONGEST_TEXT = 20_000;

  private static final Set<Relationship> PRODUCT_LINKS =
      Set.of(Relationship.PRODUCES, Relationship.BUYS);

  private static final Set<Label> PLACES = Set.of(Label.REGION, Label.COUNTRY);

  private final Path folder;
  private final Collected taxonomy;
  private final Map<String, NamedCsvRecord> notices = new LinkedHashMap<>();
  private final List<NamedCsvRecord> awards = new ArrayList<>();

  /** Of each row of awards who won. */
  private final Map<NamedCsvRecord, Set<String>> winners = new LinkedHashMap<>();

  /** Of each notice the id of its buyer. */
  private final Map<String, String> buyers = new HashMap<>();

  /** Of each notice its buyer and where that lies. */
  private final Map<String, List<Item>> profiles = new HashMap<>();

  /**
   * A notice of an award, asked before it is known.
   *
   * @param buyer its id
   * @param product id of its main CPV code
   * @param text its title and description, in its own language
   * @param winners their ids, at least one
   */
  record Question(
      String notice,
      LocalDate date,
      String buyer,
      String country,
      String product,
      String language,
      String text,
      Set<String> winners) {}

  /**
   * What is known on the morning of a day.
   *
   * @param all what the importer read of the notices before
   * @param titles of each supplier those of its contracts and their lots, one for each
   */
  record Known(LocalDate day, Collected all, Map<String, List<String>> titles) {
    /** Who won anything. */
    Set<String> suppliers() {
      return titles.keySet();
    }
  }

  private TedHistory(Path folder, Collected taxonomy) {
    this.folder = folder;
    this.taxonomy = taxonomy;
  }

  /**
   * Reads the shared files; skips the calling test when they are not there.
   *
   * @param scratch an empty folder
   */
  static TedHistory read(Path scratch) throws IOException {
    Path ted = RealData.folder("ted");
    Path cpv = RealData.folder("taxonomy").resolve("cpv_labels_24lang.tsv.gz");
    TedHistory history = new TedHistory(scratch, Collected.of("cpv", cpv));
    rows(ted.resolve("ted_notices_2016_2022.csv.gz"))
        .forEach(row -> history.notices.put(row.getField("notice_id"), row));
    history.awards.addAll(rows(ted.resolve("ted_awards.csv.gz")));
    for (NamedCsvRecord award : history.awards) {
      history.readAlone(award);
    }
    return history;
  }

  /** All that was awarded in a period and is no mere change, but to persons alone. */
  List<Question> questions(LocalDate from, LocalDate to) {
    Map<String, Set<String>> byNotice = new LinkedHashMap<>();
    winners.forEach((award, ids) -> {
      NamedCsvRecord notice = notice(award);
      boolean asked = !date(notice).isBefore(from) && date(notice).isBefore(to);
      if (asked && !notice.getField("form").startsWith(MODIFICATION) && !ids.isEmpty()) {
        byNotice
            .computeIfAbsent(award.getField("notice_id"), key -> new LinkedHashSet<>())
            .addAll(ids);
      }
    });
    return byNotice.entrySet().stream()
        .map(entry -> question(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Question question(String id, Set<String> won) {
    NamedCsvRecord notice = notice(id);
    String text = notice.getField("title") + "\n" + notice.getField("description");
    return new Question(
        id,
        date(notice),
        buyers.getOrDefault(id, ""),
        Places.iso(notice.getField("country")),
        Cpv.id(notice.getField("cpv").split(";")[0]),
        notice.getField("lang").toLowerCase(Locale.ROOT),
        text.substring(0, Math.min(text.length(), LONGEST_TEXT)),
        Set.copyOf(won));
  }

  /** What the notices before a day say. */
  Known before(LocalDate day) throws IOException {
    Predicate<NamedCsvRecord> earlier = notice -> date(notice).isBefore(day);
    Collected all =
        importOf(
            notices.values().stream().filter(earlier).toList(),
            awards.stream().filter(award -> earlier.test(notice(award))).toList());
    Map<String, List<String>> titles = new HashMap<>();
    winners.forEach((award, ids) -> {
      if (earlier.test(notice(award))) {
        String title = notice(award).getField("title") + "\n" + award.getField("award_title");
        ids.forEach(id -> titles.computeIfAbsent(id, key -> new ArrayList<>()).add(title));
      }
    });
    return new Known(day, all, titles);
  }

  /**
   * The store as the engine would read it, with those who ask: a buyer that was never seen before
   * brings its name and place, and nothing else.
   *
   * @param products whether it says who delivers, makes and buys what, or only who delivers to whom
   */
  Snapshot snapshot(Known known, List<Question> questions, boolean products) {
    Collected asking = new Collected();
    questions.forEach(
        question -> profiles.getOrDefault(question.notice(), List.of()).forEach(asking::accept));
    List<Collected> parts = List.of(taxonomy, known.all(), asking);
    SnapshotBuilder builder = new SnapshotBuilder("ted", 0, known.day());
    Map<String, Label> labels = new HashMap<>();
    for (Collected part : parts) {
      for (NodeItem item : part.nodes) {
        // The store keeps what the taxonomy says of a product, and what it knows of a buyer.
        if (labels.putIfAbsent(item.node().id(), item.node().label()) == null) {
          builder.add(item.node());
        }
      }
    }
    for (Collected part : parts) {
      part.links.stream()
          .filter(link -> products || !PRODUCT_LINKS.contains(link.type()))
          .filter(link -> labels.containsKey(link.from()) && labels.containsKey(link.to()))
          .map(link -> link(link, labels, products))
          .forEach(builder::add);
    }
    return builder.build();
  }

  private static LinkRecord link(LinkItem link, Map<String, Label> labels, boolean products) {
    Map<String, Object> properties = new HashMap<>(link.properties());
    if (!products) {
      properties.remove("product");
    }
    Label from = Objects.requireNonNull(labels.get(link.from()));
    Label to = Objects.requireNonNull(labels.get(link.to()));
    return new LinkRecord(link.type(), from, link.from(), to, link.to(), properties);
  }

  private void readAlone(NamedCsvRecord award) throws IOException {
    Collected one = importOf(List.of(notice(award)), List.of(award));
    winners.put(
        award,
        one.links.stream()
            .filter(link -> link.type() == Relationship.PRODUCES)
            .map(LinkItem::from)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
    for (LinkItem link : one.links) {
      if (link.type() == Relationship.BUYS) {
        buyers.put(award.getField("notice_id"), link.from());
        profiles.put(award.getField("notice_id"), profile(one, link.from()));
      }
    }
  }

  /** An organisation with its place and the places above. */
  private static List<Item> profile(Collected all, String organisation) {
    List<Item> profile = new ArrayList<>();
    all.nodes.stream()
        .filter(item -> PLACES.contains(item.node().label()) || isOf(item, organisation))
        .forEach(profile::add);
    all.links.stream()
        .filter(link ->
            link.type() == Relationship.WITHIN
                || (link.type() == Relationship.LOCATED_IN && link.from().equals(organisation)))
        .forEach(profile::add);
    return profile;
  }

  private static boolean isOf(NodeItem item, String organisation) {
    return item.node().id().equals(organisation);
  }

  private Collected importOf(List<NamedCsvRecord> someNotices, List<NamedCsvRecord> someAwards)
      throws IOException {
    Path noticeFile = folder.resolve("notices.csv");
    Path awardFile = folder.resolve("awards.csv");
    write(noticeFile, notices.values().iterator().next().getHeader(), someNotices);
    write(awardFile, awards.getFirst().getHeader(), someAwards);
    return Collected.of("ted", noticeFile, awardFile);
  }

  private static void write(Path file, List<String> header, List<NamedCsvRecord> rows)
      throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(header);
      rows.forEach(row -> csv.writeRecord(row.getFields()));
    }
  }

  private NamedCsvRecord notice(NamedCsvRecord award) {
    return notice(award.getField("notice_id"));
  }

  private NamedCsvRecord notice(String id) {
    return Objects.requireNonNull(notices.get(id), id);
  }

  private static LocalDate date(NamedCsvRecord notice) {
    return LocalDate.parse(notice.getField("date"));
  }

  private static List<NamedCsvRecord> rows(Path file) {
    try (var in = new GZIPInputStream(Files.newInputStream(file));
        var csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
