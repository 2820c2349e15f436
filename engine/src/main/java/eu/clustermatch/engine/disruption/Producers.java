package eu.clustermatch.engine.disruption;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.LinkTable;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.SupplyFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a product or kinds of it, and how much of that counts: amounts in one unit, that of the
 * total, or else the one that most organisations state. What an organisation states of a product
 * includes what it states of kinds of it.
 */
final class Producers {
  private final Snapshot snapshot;
  private final Graph graph;
  private final LinkTable made;
  private final @Nullable String unit;
  private final @Nullable Double total;
  private final NavigableMap<Integer, List<Integer>> rows = new TreeMap<>();
  private final Map<Integer, NavigableSet<Integer>> above = new HashMap<>();

  /**
   * @param known epoch day; what begins later is not known
   */
  Producers(Snapshot snapshot, Graph graph, int product, int known) {
    SupplyFacts facts = snapshot.supply();
    this.snapshot = snapshot;
    this.graph = graph;
    this.made = facts.of(Relationship.PRODUCES);
    int today = Math.min(known, facts.today());
    for (int kind : Taxonomy.below(graph, product)) {
      for (int row : made.rowsTo(kind)) {
        if (made.holds(row, known, today)
            && snapshot.nodes().is(made.from(row), Label.ORGANISATION)) {
          rows.computeIfAbsent(made.from(row), organisation -> new ArrayList<>()).add(row);
        }
      }
    }
    double all = facts.total(product);
    this.total = all > 0 && all < Double.POSITIVE_INFINITY ? all : null;
    this.unit = total == null ? commonestUnit() : facts.totalUnit(product);
  }

  /** Ties go to the first by name. */
  private @Nullable String commonestUnit() {
    NavigableMap<String, NavigableSet<Integer>> stating = new TreeMap<>();
    rows.forEach((organisation, stated) -> {
      for (int row : stated) {
        String written = made.text(row);
        if (written != null && hasAmount(row)) {
          stating.computeIfAbsent(written, u -> new TreeSet<>()).add(organisation);
        }
      }
    });
    String commonest = null;
    int most = 0;
    for (Map.Entry<String, NavigableSet<Integer>> entry : stating.entrySet()) {
      if (entry.getValue().size() > most) {
        most = entry.getValue().size();
        commonest = entry.getKey();
      }
    }
    return commonest;
  }

  /** How much there is in all, or null. */
  @Nullable Double total() {
    return total;
  }

  /** Of all that counts, or null where none is stated. */
  @Nullable String unit() {
    return unit;
  }

  /** The organisations, ascending. */
  NavigableSet<Integer> organisations() {
    return rows.navigableKeySet();
  }

  /** What an organisation says that it makes: rows of {@link #made}. */
  List<Integer> stated(int organisation) {
    return Objects.requireNonNull(rows.get(organisation));
  }

  LinkTable made() {
    return made;
  }

  boolean hasAmount(int row) {
    return made.amount(row) >= 0 && made.amount(row) < Float.POSITIVE_INFINITY;
  }

  boolean hasUnit(int row) {
    return Objects.equals(made.text(row), unit);
  }

  /** The amount as it was written, not as the nearest double of the nearest float. */
  double amount(int row) {
    return Double.parseDouble(Float.toString(made.amount(row)));
  }

  /** Whether the amount of the row is part of the sums. */
  boolean counts(int row) {
    return hasAmount(row) && hasUnit(row) && !isCovered(row);
  }

  /** Whether another row of the same organisation that has an amount includes this one. */
  private boolean isCovered(int row) {
    return stated(made.from(row)).stream()
        .anyMatch(other ->
            other != row
                && hasAmount(other)
                && hasUnit(other)
                && isBroader(made.to(other), made.to(row)));
  }

  /** Of two that lie in a loop, which are the same, the first counts as the broader. */
  private boolean isBroader(int product, int than) {
    return above(than).contains(product) && (!above(product).contains(than) || product < than);
  }

  private NavigableSet<Integer> above(int product) {
    return above.computeIfAbsent(product, node -> Taxonomy.above(graph, node));
  }

  /** What the organisation states in sum, or null where it states nothing that counts. */
  @Nullable Double sum(int organisation) {
    List<Integer> counting = stated(organisation).stream().filter(this::counts).toList();
    return counting.isEmpty() ? null : counting.stream().mapToDouble(this::amount).sum();
  }

  /** Whether it makes kinds of it besides, of which it states no amount that counts. */
  boolean mayHaveMore(int organisation) {
    return stated(organisation).stream().anyMatch(row -> !counts(row) && !isCovered(row));
  }

  Nodes nodes() {
    return snapshot.nodes();
  }
}
