package eu.clustermatch.engine.market;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.market.Subject.Kinship;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.LinkTable;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How well what offers are about would do for what demands are about: the thing itself (1), what
 * lies below it in its taxonomy (.9), what lies above it (.7, halved by each further level), what
 * is declared to stand in for it (half of what its degree leaves to 1) or lies below that, what
 * lies beside it (.4). An ecosystem is broad, so that it counts .3. Always seen from the demand, so
 * that both sides are told the same. For one question.
 */
final class Subjects {
  private static final double NARROWER = 0.9;
  private static final double BROADER = 0.7;
  private static final double SIBLING = 0.4;
  private static final double ECOSYSTEM = 0.3;

  /** Of what is declared to stand in without a degree. */
  private static final double UNSTATED_DEGREE = 0.5;

  /** What lies further above is too broad to do. */
  private static final int LEVELS = 3;

  private final Snapshot snapshot;
  private final Graph graph;
  private final int known;

  /** By node what lies above it in its taxonomy, with how many levels. */
  private final Map<Integer, Map<Integer, Integer>> above = new HashMap<>();

  /**
   * @param known epoch day; what begins later is not known
   */
  Subjects(Snapshot snapshot, Graph graph, int known) {
    this.snapshot = snapshot;
    this.graph = graph;
    this.known = known;
  }

  /** The best of what would do, or null where nothing does; nodes of a demand and an offer. */
  @Nullable Subject best(int demand, int offer) {
    Subject best = null;
    int[] offered = targets(offer, Relationship.ABOUT);
    for (int sought : targets(demand, Relationship.ABOUT)) {
      for (int node : offered) {
        Subject found = find(sought, node);
        best = best == null || (found != null && found.degree() > best.degree()) ? found : best;
      }
    }
    return best;
  }

  private @Nullable Subject find(int sought, int offered) {
    if (sought == offered) {
      double degree = snapshot.nodes().is(sought, Label.ECOSYSTEM) ? ECOSYSTEM : 1;
      return new Subject(sought, offered, degree, Kinship.SAME);
    }
    return Stream.concat(inTaxonomy(sought, offered), standIns(sought, offered))
        .max(Comparator.comparingDouble(Subject::degree))
        .orElse(null);
  }

  private Stream<Subject> inTaxonomy(int sought, int offered) {
    Map<Integer, Integer> broader = above(sought);
    Stream.Builder<Subject> found = Stream.builder();
    if (above(offered).containsKey(sought)) {
      found.add(new Subject(sought, offered, NARROWER, Kinship.NARROWER));
    }
    int levels = broader.getOrDefault(offered, LEVELS + 1);
    if (levels <= LEVELS) {
      found.add(new Subject(sought, offered, BROADER / (1 << levels - 1), Kinship.BROADER));
    }
    for (int parent : targets(sought, Relationship.BROADER)) {
      if (above(offered).containsKey(parent)) {
        found.add(new Subject(sought, offered, SIBLING, Kinship.SIBLING));
      }
    }
    return found.build();
  }

  private Stream<Subject> standIns(int sought, int offered) {
    if (!snapshot.nodes().is(sought, Label.PRODUCT)) {
      return Stream.empty();
    }
    LinkTable table = snapshot.supply().of(Relationship.SUBSTITUTES);
    int today = Math.min(known, snapshot.supply().today());
    return IntStream.of(table.rowsTo(sought))
        .filter(row -> table.holds(row, known, today))
        .filter(row -> table.from(row) == offered || above(offered).containsKey(table.from(row)))
        .mapToObj(row -> {
          double stated = Float.isNaN(table.amount(row)) ? UNSTATED_DEGREE : table.amount(row);
          double narrower = table.from(row) == offered ? 1 : NARROWER;
          return new Subject(sought, offered, narrower * (1 + stated) / 2, Kinship.SUBSTITUTE);
        });
  }

  /** Loops in the data do no harm. */
  private Map<Integer, Integer> above(int node) {
    Map<Integer, Integer> known = above.get(node);
    if (known != null) {
      return known;
    }
    Map<Integer, Integer> levels = new HashMap<>();
    int[] level = targets(node, Relationship.BROADER);
    for (int up = 1; level.length > 0; up++) {
      int distance = up;
      level =
          IntStream.of(level)
              .filter(broader -> levels.putIfAbsent(broader, distance) == null)
              .flatMap(broader -> IntStream.of(targets(broader, Relationship.BROADER)))
              .toArray();
    }
    above.put(node, levels);
    return levels;
  }

  private int[] targets(int node, Relationship type) {
    return IntStream.range(
            graph.firstArc(node, type, Direction.OUT), graph.endArc(node, type, Direction.OUT))
        .map(graph::target)
        .toArray();
  }
}
