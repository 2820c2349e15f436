package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.LinkRecord;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of supply beyond the links themselves: shares, capacities, what is essential, which
 * lists of inputs are complete.
 */
public final class SupplyFacts {
  /** The types whose properties count. */
  public static final Set<Relationship> TYPES =
      EnumSet.of(
          Relationship.USES_INPUT,
          Relationship.SUPPLIES,
          Relationship.PRODUCES,
          Relationship.INPUT_TO,
          Relationship.SUBSTITUTES,
          Relationship.CAPABILITY_NEAR);

  /** No list of inputs is complete before the end of time. */
  private static final int NEVER = Integer.MAX_VALUE;

  private final Map<Relationship, LinkTable> tables;
  private final int firstOrganisation;
  private final int[] completeSince;
  private final @Nullable String[] completeSources;
  private final int firstProduct;
  private final double[] totals;
  private final @Nullable String[] totalUnits;
  private final @Nullable String[] totalSources;
  private final int today;
  private final Coordinates coordinates;

  private SupplyFacts(Builder builder) {
    this.tables = new EnumMap<>(Relationship.class);
    builder.tables.forEach((type, table) -> tables.put(type, table.build()));
    this.firstOrganisation = builder.nodes.first(Label.ORGANISATION);
    this.completeSince = builder.completeSince;
    this.completeSources = builder.completeSources;
    this.firstProduct = builder.nodes.first(Label.PRODUCT);
    this.totals = builder.totals;
    this.totalUnits = builder.totalUnits;
    this.totalSources = builder.totalSources;
    this.today = builder.today;
    this.coordinates = builder.coordinates;
  }

  /** Where everything lies. */
  public Coordinates coordinates() {
    return coordinates;
  }

  /** The rows of one of the {@link #TYPES}. */
  public LinkTable of(Relationship type) {
    return Objects.requireNonNull(tables.get(type), () -> type + " has no properties that count.");
  }

  /**
   * Whether the organisation itself, by a sourced and dated mark, says that its list of inputs is
   * complete.
   *
   * @param known epoch day; later marks are not known
   */
  public boolean isComplete(int organisation, int known) {
    int since = completeSince[organisation - firstOrganisation];
    return since != NEVER && since <= known;
  }

  /** The epoch day of that mark. */
  public int completeSince(int organisation) {
    return completeSince[organisation - firstOrganisation];
  }

  /** Who says so, or null without a mark. */
  public @Nullable String completeSource(int organisation) {
    return completeSources[organisation - firstOrganisation];
  }

  /** How much of a product there is in all, in {@link #totalUnit}, or not a number. */
  public double total(int product) {
    return totals[product - firstProduct];
  }

  /** The unit of the total, or null. */
  public @Nullable String totalUnit(int product) {
    return totalUnits[product - firstProduct];
  }

  /** Who says so, or null. */
  public @Nullable String totalSource(int product) {
    return totalSources[product - firstProduct];
  }

  /** Epoch day of the snapshot, on which supply must still hold. */
  public int today() {
    return today;
  }

  long bytes() {
    return tables.values().stream().mapToLong(LinkTable::bytes).sum()
        + 4L * completeSince.length
        + 16L * totals.length
        + coordinates.bytes();
  }

  /** Collects facts in any order. */
  static final class Builder {
    private final Nodes nodes;
    private final Map<Relationship, LinkTable.Builder> tables = new EnumMap<>(Relationship.class);
    private final int[] completeSince;
    private final @Nullable String[] completeSources;
    private final double[] totals;
    private final @Nullable String[] totalUnits;
    private final @Nullable String[] totalSources;
    private final int today;
    private final Coordinates coordinates;

    /**
     * @param records of all nodes, in their order
     */
    Builder(Nodes nodes, List<NodeRecord> records, int today) {
      this.nodes = nodes;
      this.today = today;
      this.coordinates = new Coordinates(nodes, records);
      for (Relationship type : TYPES) {
        tables.put(type, new LinkTable.Builder(nodes.size(), type == Relationship.INPUT_TO));
      }
      int first = nodes.first(Label.ORGANISATION);
      completeSince = new int[nodes.end(Label.ORGANISATION) - first];
      completeSources = new @Nullable String[completeSince.length];
      for (int i = 0; i < completeSince.length; i++) {
        Map<String, Object> said = records.get(first + i).properties();
        completeSince[i] = completeSince(said);
        if (completeSince[i] != NEVER && said.get("inputsCompleteSource") instanceof String who) {
          completeSources[i] = who.intern();
        }
      }
      int product = nodes.first(Label.PRODUCT);
      totals = new double[nodes.end(Label.PRODUCT) - product];
      totalUnits = new @Nullable String[totals.length];
      totalSources = new @Nullable String[totals.length];
      for (int i = 0; i < totals.length; i++) {
        Map<String, Object> said = records.get(product + i).properties();
        totals[i] = said.get("total") instanceof Number total ? total.doubleValue() : Double.NaN;
        totalUnits[i] = said.get("totalUnit") instanceof String unit ? unit.intern() : null;
        totalSources[i] = said.get("totalSource") instanceof String who ? who.intern() : null;
      }
    }

    /** A mark without a source or a date says nothing. */
    private static int completeSince(Map<String, Object> said) {
      return mark(said, "inputsComplete") == Mark.YES ? day(said.get("inputsCompleteDate")) : NEVER;
    }

    private static Mark mark(Map<String, Object> said, String name) {
      boolean sourced = said.get(name + "Source") instanceof String source && !source.isBlank();
      boolean dated = said.get(name + "Date") instanceof LocalDate;
      Mark mark = Mark.of(said.get(name));
      return mark == Mark.YES && !(sourced && dated) ? Mark.UNKNOWN : mark;
    }

    private static int day(@Nullable Object date) {
      return SnapshotBuilder.day(date, Graph.UNDATED_FROM);
    }

    /** Adds what a link says; of other types nothing. */
    void add(LinkRecord link, int from, int to, int validFrom, int validTo) {
      LinkTable.Builder table = tables.get(link.type());
      if (table == null) {
        return;
      }
      Map<String, Object> said = link.properties();
      LinkTable.Builder row = table.add(from, to, validFrom, validTo);
      switch (link.type()) {
        case USES_INPUT ->
            row.mark(mark(said, "complete"), day(said.get("completeDate")))
                .text(said.get("completeSource"));
        case SUPPLIES -> row.product(product(said)).amount(said.get("share"));
        case PRODUCES ->
            row.amount(said.get("capacity"))
                .text(said.get("unit"))
                .awards(said.get("awards"))
                .mark(Mark.of(said.get("byProduct")), Graph.UNDATED_FROM);
        case INPUT_TO ->
            row.amount(said.get("share")).mark(Mark.of(said.get("essential")), Graph.UNDATED_FROM);
        default -> row.amount(said.get("degree"));
      }
    }

    private int product(Map<String, Object> said) {
      return said.get("product") instanceof String id ? nodes.find(Label.PRODUCT, id) : Nodes.NONE;
    }

    SupplyFacts build() {
      return new SupplyFacts(this);
    }
  }
}
