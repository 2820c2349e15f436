package eu.clustermatch.engine.consortium;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same problem for CP-SAT, in the same whole numbers: a variable for every candidate and every
 * tie; what is covered twice costs a convex function of how many cover it, by its tangents.
 */
final class CpSat {
  private final Problem problem;
  private final Rules rules;
  private final CpModel model = new CpModel();
  private final BoolVar[] in;
  private final LinearExprBuilder objective = LinearExpr.newBuilder();

  CpSat(Problem problem, Rules rules) {
    Loader.loadNativeLibraries();
    this.problem = problem;
    this.rules = rules;
    this.in = new BoolVar[problem.size()];
    for (int i = 0; i < in.length; i++) {
      in[i] = model.newBoolVar("x" + i);
      objective.addTerm(in[i], problem.linear(i));
    }
    rules.fixed().forEach(member -> model.addEquality(in[member], 1));
    model.addLinearConstraint(LinearExpr.sum(in), rules.min(), rules.max());
    addTies();
    addCoverage();
    addCountries();
    model.maximize(objective);
  }

  /** What it found in some seconds: the value of its team, at least and at most. */
  record Result(long value, double bound) {}

  /**
   * @param hint a team to start from, or null
   */
  Result solve(double seconds, int @Nullable [] hint) {
    CpSolver solver = new CpSolver();
    solver.getParameters().setMaxTimeInSeconds(seconds).setNumWorkers(2).setRandomSeed(1);
    if (hint != null) {
      List<Integer> team = java.util.Arrays.stream(hint).boxed().toList();
      for (int i = 0; i < in.length; i++) {
        model.addHint(in[i], team.contains(i) ? 1 : 0);
      }
    }
    CpSolverStatus status = solver.solve(model);
    boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    return new Result(
        found ? Math.round(solver.objectiveValue()) : Long.MIN_VALUE, solver.bestObjectiveBound());
  }

  private void addTies() {
    for (int a = 0; a < in.length; a++) {
      for (int b = a + 1; b < in.length; b++) {
        int tie = problem.pair(a, b) - problem.doubling() * problem.halvesDoubled(a, b);
        if (tie > 0) {
          BoolVar both = model.newBoolVar("z");
          model.addImplication(both, in[a]);
          model.addImplication(both, in[b]);
          objective.addTerm(both, tie);
        }
      }
    }
  }

  private void addCoverage() {
    for (long left = rules.required(); left != 0; left &= left - 1) {
      int requirement = Long.numberOfTrailingZeros(left);
      List<Literal> covering = new ArrayList<>();
      List<Literal> coveringThemselves = new ArrayList<>();
      for (int i = 0; i < in.length; i++) {
        if ((problem.covered(i) >>> requirement & 1) == 1) {
          covering.add(in[i]);
        }
        if ((problem.coveredItself(i) >>> requirement & 1) == 1) {
          coveringThemselves.add(in[i]);
        }
      }
      model.addBoolOr(covering);
      addPairs(covering);
      addPairs(coveringThemselves);
    }
  }

  /** n (n - 1) / 2 pairs of n who cover the same. */
  private void addPairs(List<Literal> covering) {
    IntVar pairs = model.newIntVar(0, (long) rules.max() * rules.max(), "pairs");
    LinearExpr count = LinearExpr.sum(covering.toArray(Literal[]::new));
    for (int n = 0; n < rules.max(); n++) {
      model.addGreaterOrEqual(
          pairs, LinearExpr.newBuilder().addTerm(count, n).add(-(long) n * (n + 1) / 2).build());
    }
    objective.addTerm(pairs, problem.doubling());
  }

  private void addCountries() {
    List<List<Literal>> from = new ArrayList<>();
    for (int i = 0; i < in.length; i++) {
      int country = problem.country(i);
      while (from.size() <= country) {
        from.add(new ArrayList<>());
      }
      if (country >= 0) {
        from.get(country).add(in[i]);
      }
    }
    List<Literal> reached = new ArrayList<>();
    for (List<Literal> members : from) {
      if (!members.isEmpty()) {
        BoolVar any = model.newBoolVar("country");
        model.addBoolOr(members).onlyEnforceIf(any);
        reached.add(any);
      }
    }
    model.addGreaterOrEqual(LinearExpr.sum(reached.toArray(Literal[]::new)), rules.countries());
  }
}
