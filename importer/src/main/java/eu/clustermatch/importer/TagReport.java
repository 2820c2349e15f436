package eu.clustermatch.importer;

import eu.clustermatch.engine.model.Label;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What a run of the tagger did: nodes with texts, and tags by what they name. */
public final class TagReport {
  private final Map<Label, Long> tagged = new EnumMap<>(Label.class);
  private final Map<Label, Long> unchanged = new EnumMap<>(Label.class);
  private final Map<Label, Long> written = new EnumMap<>(Label.class);
  private final Map<Label, Long> kept = new EnumMap<>(Label.class);
  private long removed;

  void tagged(Label of) {
    tagged.merge(of, 1L, Long::sum);
  }

  void unchanged(Label of) {
    unchanged.merge(of, 1L, Long::sum);
  }

  void written(Label term) {
    written.merge(term, 1L, Long::sum);
  }

  void kept(Label term) {
    kept.merge(term, 1L, Long::sum);
  }

  void dropped() {
    removed++;
  }

  /** Nodes that were tagged anew. */
  public long tagged() {
    return sum(tagged);
  }

  /** Nodes that were left as they are, because nothing changed. */
  public long unchanged() {
    return sum(unchanged);
  }

  /** Tags that are new or changed. */
  public long written() {
    return sum(written);
  }

  /** Tags that no longer hold. */
  public long removed() {
    return removed;
  }

  private static long sum(Map<Label, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Two small tables for a terminal. */
  @Override
  public String toString() {
    return table("texts of", "tagged anew", tagged, "unchanged", unchanged)
        + "%n".formatted()
        + table("tags", "written", written, "as before", kept)
        + String.format(Locale.ROOT, "%-16s %,12d%n", "removed", removed);
  }

  private static String table(
      String head, String first, Map<Label, Long> a, String second, Map<Label, Long> b) {
    StringBuilder table = new StringBuilder("%-16s %12s %12s%n".formatted(head, first, second));
    for (Label label : Label.values()) {
      if (a.containsKey(label) || b.containsKey(label)) {
        table.append(
            String.format(
                Locale.ROOT,
                "%-16s %,12d %,12d%n",
                label.text(),
                a.getOrDefault(label, 0L),
                b.getOrDefault(label, 0L)));
      }
    }
    return table.toString();
  }
}
