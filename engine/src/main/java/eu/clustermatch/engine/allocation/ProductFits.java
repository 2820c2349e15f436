package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.LinkTable;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which products serve as which: the product itself and what lies below it in the taxonomy do, and
 * what is declared to stand in for one of these, with what lies below that. Stand-ins of stand-ins
 * do not.
 */
final class ProductFits {
  /** Of what is declared without a degree. */
  private static final double UNSTATED_DEGREE = 0.5;

  private final Snapshot snapshot;
  private final Graph graph;
  private final Map<Integer, Map<Integer, Fit>> byAsked = new HashMap<>();
  private final Map<Integer, SortedSet<Integer>> below = new HashMap<>();

  ProductFits(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.graph = snapshot.view().graph();
  }

  /** How a product serves as another, or null where it does not. */
  @Nullable Fit find(int asked, int offered) {
    return byAsked.computeIfAbsent(asked, this::fits).get(offered);
  }

  /** Whether what is offered is broader than what is asked, and so may or may not be that. */
  boolean isBroader(int asked, int offered) {
    return asked != offered && below(offered).contains(asked);
  }

  private Map<Integer, Fit> fits(int asked) {
    Map<Integer, Fit> fits = new HashMap<>();
    LinkTable substitutes = snapshot.supply().of(Relationship.SUBSTITUTES);
    int today = snapshot.supply().today();
    for (int product : below(asked)) {
      for (int row : substitutes.rowsTo(product)) {
        if (substitutes.holds(row, Snapshot.day(null), today)) {
          float stated = substitutes.amount(row);
          // As it was written: 0.9, not the next number that a float can be.
          double degree =
              Float.isNaN(stated) ? UNSTATED_DEGREE : Double.parseDouble(Float.toString(stated));
          for (int standIn : below(substitutes.from(row))) {
            fits.merge(standIn, new Fit(true, degree), (a, b) -> a.degree() >= b.degree() ? a : b);
          }
        }
      }
    }
    below(asked).forEach(product -> fits.put(product, Fit.EXACT));
    return fits;
  }

  /** Loops in the data do no harm. */
  private SortedSet<Integer> below(int product) {
    return below.computeIfAbsent(
        product,
        top -> {
          SortedSet<Integer> found = new TreeSet<>();
          Deque<Integer> open = new ArrayDeque<>();
          found.add(top);
          open.add(top);
          while (!open.isEmpty()) {
            int node = open.remove();
            int end = graph.endArc(node, Relationship.BROADER, Direction.IN);
            int arc = graph.firstArc(node, Relationship.BROADER, Direction.IN);
            for (; arc < end; arc++) {
              if (found.add(graph.target(arc))) {
                open.add(graph.target(arc));
              }
            }
          }
          return found;
        });
  }
}
