package eu.clustermatch.engine.market;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.market.Subject.Kinship;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.LinkTable;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All that would do for what an offer or a demand is about: the thing itself (1), what lies below
 * it in its taxonomy (.9), what lies above it (.7, halved by each further level), what is declared
 * to stand in for it (half of what its degree leaves to 1), what lies beside it (.4). An ecosystem
 * is broad, so that it counts .3.
 */
final class Subjects {
  private static final double NARROWER = 0.9;
  private static final double BROADER = 0.7;
  private static final double SIBLING = 0.4;
  private static final double ECOSYSTEM = 0.3;

  /** Of what is declared to stand in without a degree. */
  private static final double UNSTATED_DEGREE = 0.5;

  private static final int LEVELS = 3;

  private final Snapshot snapshot;
  private final Graph graph;
  private final int known;

  /** Whether a demand is asked: only what can stand in for a thing answers the demand for it. */
  private final boolean demand;

  private final Map<Integer, Subject> byNode = new LinkedHashMap<>();

  /**
   * @param posting node of the offer or demand
   * @param known epoch day; what begins later is not known
   */
  Subjects(Snapshot snapshot, Graph graph, int posting, int known) {
    this.snapshot = snapshot;
    this.graph = graph;
    this.known = known;
    this.demand = snapshot.nodes().is(posting, Label.DEMAND);
    forEach(posting, Relationship.ABOUT, Direction.OUT, this::seek);
  }

  /** How a node would do, or null where it would not. */
  @Nullable Subject of(int node) {
    return byNode.get(node);
  }

  /** All that would do. */
  Iterable<Subject> all() {
    return byNode.values();
  }

  private void seek(int asked) {
    Nodes nodes = snapshot.nodes();
    double most = nodes.is(asked, Label.ECOSYSTEM) ? ECOSYSTEM : 1;
    add(new Subject(asked, asked, most, Kinship.SAME));
    below(asked, asked, NARROWER, Kinship.NARROWER);
    int[] level = {asked};
    double degree = BROADER;
    for (int up = 0; up < LEVELS && level.length > 0; up++, degree /= 2) {
      level = above(level);
      for (int broader : level) {
        add(new Subject(asked, broader, degree, Kinship.BROADER));
      }
      if (up == 0) {
        for (int parent : level) {
          below(asked, parent, SIBLING, Kinship.SIBLING);
        }
      }
    }
    if (nodes.is(asked, Label.PRODUCT)) {
      standIns(asked);
    }
  }

  private int[] above(int[] level) {
    IntStream.Builder above = IntStream.builder();
    for (int node : level) {
      forEach(node, Relationship.BROADER, Direction.OUT, above);
    }
    return above.build().sorted().distinct().toArray();
  }

  private void below(int asked, int from, double degree, Kinship kinship) {
    Deque<Integer> open = new ArrayDeque<>();
    open.add(from);
    while (!open.isEmpty()) {
      forEach(
          open.poll(),
          Relationship.BROADER,
          Direction.IN,
          narrower -> {
            if (add(new Subject(asked, narrower, degree, kinship))) {
              open.add(narrower);
            }
          });
    }
  }

  private void standIns(int asked) {
    LinkTable table = snapshot.supply().of(Relationship.SUBSTITUTES);
    int today = Math.min(known, snapshot.supply().today());
    int[] rows =
        demand
            ? table.rowsTo(asked)
            : IntStream.range(table.firstFrom(asked), table.endFrom(asked)).toArray();
    for (int row : rows) {
      if (table.holds(row, known, today)) {
        int other = demand ? table.from(row) : table.to(row);
        double stated = Float.isNaN(table.amount(row)) ? UNSTATED_DEGREE : table.amount(row);
        double degree = (1 + stated) / 2;
        add(new Subject(asked, other, degree, Kinship.SUBSTITUTE));
        below(asked, other, degree * NARROWER, Kinship.SUBSTITUTE);
      }
    }
  }

  /** Keeps the best; tells whether this one is. */
  private boolean add(Subject subject) {
    Subject present = byNode.get(subject.node());
    if (present != null && present.degree() >= subject.degree()) {
      return false;
    }
    byNode.put(subject.node(), subject);
    return true;
  }

  private void forEach(int node, Relationship type, Direction direction, IntConsumer consumer) {
    int end = graph.endArc(node, type, direction);
    for (int arc = graph.firstArc(node, type, direction); arc < end; arc++) {
      consumer.accept(graph.target(arc));
    }
  }
}
