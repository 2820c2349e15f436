package eu.clustermatch.importer;

import eu.clustermatch.importer.source.Reject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What an import did, by kind of row: a label, a relationship type, or {@link Reject#FILE}. */
public final class ImportReport {
  private static final String HEAD = "%-16s %10s %10s %10s %10s %10s%n";
  private static final String LINE = "%-16s %,10d %,10d %,10d %,10d %,10d%n";

  private final Map<String, Counts> byKind = new LinkedHashMap<>();

  /** How many rows of a kind came to what; their sum is what was read. */
  public record Counts(long created, long updated, long unchanged, long rejected) {
    static final Counts NONE = new Counts(0, 0, 0, 0);
    static final Counts CREATED = new Counts(1, 0, 0, 0);
    static final Counts UPDATED = new Counts(0, 1, 0, 0);
    static final Counts UNCHANGED = new Counts(0, 0, 1, 0);
    static final Counts REJECTED = new Counts(0, 0, 0, 1);

    public long read() {
      return created + updated + unchanged + rejected;
    }

    Counts plus(Counts other) {
      return new Counts(
          created + other.created,
          updated + other.updated,
          unchanged + other.unchanged,
          rejected + other.rejected);
    }
  }

  void add(String kind, Counts counts) {
    byKind.merge(kind, counts, Counts::plus);
  }

  /** The counts of a label's text, a relationship type's name, or {@link Reject#FILE}. */
  public Counts of(String kind) {
    return byKind.getOrDefault(kind, Counts.NONE);
  }

  /** All kinds that were met, in the order of meeting. */
  public Map<String, Counts> byKind() {
    return Collections.unmodifiableMap(byKind);
  }

  public Counts total() {
    return byKind.values().stream().reduce(Counts.NONE, Counts::plus);
  }

  /** Whether everything that was read is in the store now. */
  public boolean complete() {
    return total().rejected() == 0;
  }

  /** A table for a terminal, one line a kind and the total. */
  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    table.append(HEAD.formatted("kind", "read", "created", "changed", "unchanged", "rejected"));
    byKind.forEach((kind, counts) -> table.append(line(kind, counts)));
    return table.append(line("total", total())).toString();
  }

  private static String line(String kind, Counts counts) {
    return String.format(
        Locale.ROOT,
        LINE,
        kind,
        counts.read(),
        counts.created(),
        counts.updated(),
        counts.unchanged(),
        counts.rejected());
  }
}
