package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Relationship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notices and awards as two tables that research data sets share, joined by {@code notice_id}. What
 * is kept of each row is short, so memory is bounded by the number of rows.
 */
final class TedTables {
  private static final String ID = "notice_id";
  private static final String CPV = "cpv";

  /** Some title their awards with the winner's name; titles proper are longer. */
  private static final int SHORTEST_TITLE = 60;

  private final TedGraph graph;
  private final Sink sink;
  private final Map<String, Notice> notices = new HashMap<>();
  private final Map<String, Integer> winners = new HashMap<>();
  private final Map<String, Set<String>> lots = new HashMap<>();

  private record Notice(
      Origin origin,
      TedParty buyer,
      boolean publicBuyer,
      List<String> products,
      @Nullable LocalDate date,
      String title,
      String language) {}

  TedTables(TedGraph graph, Sink sink) {
    this.graph = graph;
    this.sink = sink;
  }

  static boolean areNotices(Set<String> columns) {
    return columns.containsAll(Set.of(ID, CPV, "buyer", "country"));
  }

  static boolean areAwards(Set<String> columns) {
    return columns.containsAll(Set.of(ID, "lot", "supplier", "supplier_country"));
  }

  /** Reads the files of both kinds, whatever their order. */
  void read(List<Input> noticeFiles, List<Input> awardFiles) {
    noticeFiles.forEach(file -> Rows.read(file, "BUYS", sink, this::addNotice));
    // Who else won the same lot, and how many lots a notice has, is known only after all rows. What
    // is wrong with a row is reported the second time.
    awardFiles.forEach(file -> Rows.read(file, "", new Rejects(new ArrayList<>()), this::count));
    awardFiles.forEach(file -> Rows.read(file, Relationship.SUPPLIES.name(), sink, this::addAward));
  }

  private void addNotice(Row row) {
    List<String> codes = Arrays.stream(row.get(CPV).split(";")).map(TedText::code).toList();
    if (!codes.stream().allMatch(TedText::isCode)) {
      throw row.rejected(CPV, "It must be CPV codes of eight digits, separated by ;.");
    }
    String form = row.get("form");
    // The column has the places of performance, then the buyer's: one alone is both.
    String nuts = row.get("nuts").contains(";") ? "" : row.get("nuts");
    Notice notice =
        new Notice(
            row.origin(),
            TedParty.of(row.get("buyer"), row.get("buyer_town"), row.get("country"), nuts),
            !form.startsWith("F06") && !form.startsWith("F22"),
            codes.stream().distinct().toList(),
            (LocalDate) Cell.DATE.read(row, "date"),
            row.get("title"),
            row.get("lang").toLowerCase(Locale.ROOT));
    Notice earlier = notices.putIfAbsent(row.get(ID), notice);
    if (earlier != null) {
      throw row.rejected(ID, "The notice stands in line " + earlier.origin().line() + " already.");
    }
  }

  private void count(Row row) {
    winners.merge(award(row), 1, Integer::sum);
    lots.computeIfAbsent(row.get(ID), key -> new HashSet<>()).add(row.get("lot"));
  }

  private void addAward(Row row) {
    Notice notice = notices.get(row.get(ID));
    if (notice == null) {
      throw row.rejected(
          ID, "There is no such notice in the files read with it; give the table of notices too.");
    }
    boolean title = row.get("supplier").length() >= SHORTEST_TITLE;
    if (title && row.get("supplier").equals(row.get("award_title"))) {
      throw row.rejected("supplier", "This is the title of the award, not who won it.");
    }
    List<TedParty> named = TedWinners.in(supplier(row));
    if (named.isEmpty()) {
      throw row.rejected("supplier", "It may not be empty.");
    }
    graph.add(award(row, notice, named), Relationship.SUPPLIES.name(), sink);
  }

  private TedAward award(Row row, Notice notice, List<TedParty> named) {
    boolean alone = named.size() == 1 && winners.getOrDefault(award(row), 0) == 1;
    boolean oneLot = lots.getOrDefault(row.get(ID), Set.of()).size() == 1;
    return new TedAward(
        row.origin(),
        row.get(ID),
        notice.buyer(),
        notice.publicBuyer(),
        named,
        oneLot ? notice.products() : notice.products().subList(0, 1),
        notice.date(),
        alone ? euros(row) : null,
        notice.title(),
        notice.language());
  }

  private static TedParty supplier(Row row) {
    String sme = row.get("sme");
    return new TedParty(
        row.get("supplier"),
        Map.of(),
        row.get("supplier_town"),
        row.get("supplier_country"),
        row.get("supplier_nuts"),
        sme.isEmpty() ? TedSize.UNKNOWN : TedSize.ofSme(sme.equals("Y")),
        "",
        "");
  }

  private static @Nullable Double euros(Row row) {
    Double value = (Double) Cell.AMOUNT.read(row, "value");
    // 0, 0.01 and 1 stand for a value that is not to be published.
    return row.get("currency").equals("EUR") && value != null && value > 1 ? value : null;
  }

  private static String award(Row row) {
    return String.join("\n", row.get(ID), row.get("lot"), row.get("award_title"), row.get("value"));
  }
}
