package eu.clustermatch.engine.allocation;

import java.util.Arrays;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.matrix.store.SparseStore;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * The linear program of a transportation problem over some of its arcs: the greatest Σ gain × flow
 * where no demand gets more than it may and no offer gives more than it has. The only user of the
 * solver's library.
 */
final class LinearProgram {
  /** Up to here a full tableau is faster than a sparse one. */
  private static final long DENSE_CELLS = 1_500_000;

  private LinearProgram() {}

  /**
   * A best flow over the arcs given, and what another unit of each row would be worth.
   *
   * @param optimal whether the solver came to its end; if not, the rest means nothing
   * @param flow one a column
   * @param worth 0 or more, of the demands and then of the offers
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Solution(boolean optimal, double[] flow, double[] worth) {}

  /**
   * @param columns arcs
   * @param gain of each column
   */
  static Solution solve(Face face, int[] columns, double[] gain) {
    Transport problem = face.problem();
    int demands = problem.demands();
    int rows = demands + problem.offers();
    SparseStore<Double> matrix = SparseStore.R064.make(rows, columns.length);
    double[] cost = new double[columns.length];
    for (int column = 0; column < columns.length; column++) {
      matrix.set(problem.demandOf(columns[column]), column, 1.0);
      matrix.set(demands + problem.offerOf(columns[column]), column, 1.0);
      cost[column] = -gain[column];
    }
    R064Store limits = R064Store.FACTORY.make(rows, 1);
    for (int row = 0; row < rows; row++) {
      limits.set(row, 0, row < demands ? face.cap(row) : problem.available(row - demands));
    }
    Optimisation.Options options = new Optimisation.Options();
    options.sparse = (long) rows * (rows + columns.length) > DENSE_CELLS;
    options.linear().primal();
    Optimisation.Result result =
        LinearSolver.newBuilder(cost)
            .inequalities(matrix, limits)
            .lower(0.0)
            .build(options)
            .solve();
    double[] flow = new double[columns.length];
    Arrays.setAll(flow, result::doubleValue);
    double[] worth = new double[rows];
    result
        .getMultipliers()
        .ifPresent(values -> Arrays.setAll(worth, row -> Math.abs(values.doubleValue(row))));
    return new Solution(result.getState().isOptimal(), flow, worth);
  }
}
