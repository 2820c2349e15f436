package eu.clustermatch.engine.allocation;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The plan as one full linear program by another solver: a variable for every pair that fits,
 * solved for one objective after the other, each held at its best for the next.
 */
final class LinearReference {
  static {
    Loader.loadNativeLibraries();
  }

  private LinearReference() {}

  /** The best values of all objectives, in their order. */
  static double[] solve(Market market) {
    MPSolver solver = MPSolver.createSolver("GLOP");
    List<MPConstraint> demands =
        IntStream.range(0, market.needs())
            .mapToObj(need -> solver.makeConstraint(0, market.need(need).quantity()))
            .toList();
    List<MPConstraint> offers =
        IntStream.range(0, market.supplies())
            .mapToObj(supply -> solver.makeConstraint(0, market.supply(supply).quantity()))
            .toList();
    List<int[]> pairs =
        IntStream.range(0, market.needs())
            .boxed()
            .flatMap(need ->
                IntStream.range(0, market.supplies())
                    .filter(supply -> market.obstacles(need, supply).isEmpty())
                    .mapToObj(supply -> new int[] {need, supply}))
            .toList();
    MPVariable[] flows = new MPVariable[pairs.size()];
    for (int i = 0; i < flows.length; i++) {
      flows[i] = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
      demands.get(pairs.get(i)[0]).setCoefficient(flows[i], 1);
      offers.get(pairs.get(i)[1]).setCoefficient(flows[i], 1);
    }
    List<IntToDoubleFunction> gains =
        List.of(
            i -> market.need(pairs.get(i)[0]).line().priority(),
            i ->
                market.isLate(pairs.get(i)[0], pairs.get(i)[1])
                    ? -market.need(pairs.get(i)[0]).line().priority()
                    : 0,
            i -> -inexact(market, pairs.get(i)),
            i -> -market.km(pairs.get(i)[0], pairs.get(i)[1]));
    return gains.stream().mapToDouble(gain -> maximise(solver, flows, gain)).toArray();
  }

  private static int inexact(Market market, int[] pair) {
    Fit fit = market.findFit(pair[0], pair[1]);
    return fit == null || !fit.substitute()
        ? 0
        : Math.max(1, (int) Math.rint(100 * (1 - fit.degree())));
  }

  private static double maximise(MPSolver solver, MPVariable[] flows, IntToDoubleFunction gain) {
    MPObjective objective = solver.objective();
    objective.clear();
    for (int i = 0; i < flows.length; i++) {
      objective.setCoefficient(flows[i], gain.applyAsDouble(i));
    }
    objective.setMaximization();
    if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
      throw new IllegalStateException("The reference found no solution.");
    }
    double value = objective.value();
    if (Math.abs(value) < 1e-9) {
      for (int i = 0; i < flows.length; i++) {
        if (gain.applyAsDouble(i) != 0) {
          flows[i].setUb(0);
        }
      }
    } else {
      // Relative to its value, which the solver bears better than large numbers; a little slack,
      // without which it goes in circles.
      MPConstraint held =
          solver.makeConstraint(Math.signum(value) - 1e-12, Double.POSITIVE_INFINITY);
      for (int i = 0; i < flows.length; i++) {
        held.setCoefficient(flows[i], gain.applyAsDouble(i) / Math.abs(value));
      }
    }
    return value;
  }
}
