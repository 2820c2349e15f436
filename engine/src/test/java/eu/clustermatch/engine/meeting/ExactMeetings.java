package eu.clustermatch.engine.meeting;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Arrays;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The best timetable by OR-Tools CP-SAT, for small events with whole weights: the fewest with
 * nothing, then the greatest smallest satisfaction of the others, then the greatest weight, one
 * after the other.
 */
final class ExactMeetings {
  static {
    Loader.loadNativeLibraries();
  }

  private final Event event;

  private ExactMeetings(Event event) {
    this.event = event;
  }

  /**
   * What is best.
   *
   * @param worst 1 where all have nothing
   */
  record Best(int withNone, double worst, long weight) {}

  static Best of(Event event) {
    ExactMeetings exact = new ExactMeetings(event);
    int withNone = 0;
    while (exact.weight(0, withNone) == null) {
      withNone++;
    }
    double worst = 0;
    Long weight = null;
    for (double share : exact.shares().descendingSet()) {
      weight = exact.weight(share, withNone);
      if (weight != null) {
        worst = share;
        break;
      }
    }
    return new Best(withNone, worst, weight == null ? 0 : weight);
  }

  /** All satisfactions that anybody could have. */
  private TreeSet<Double> shares() {
    TreeSet<Double> shares = new TreeSet<>();
    shares.add(1.0);
    for (int who = 0; who < event.participants(); who++) {
      for (long part = Event.UNIT; part < event.best[who]; part += Event.UNIT) {
        shares.add((double) part / event.best[who]);
      }
    }
    return shares;
  }

  /** The greatest weight in whole weights where all but some have a share, or null if none can. */
  private @Nullable Long weight(double share, int withNone) {
    CpModel model = new CpModel();
    BoolVar[][] meets = new BoolVar[event.pairs()][event.slots.length];
    for (int pair = 0; pair < event.pairs(); pair++) {
      for (int slot = 0; slot < event.slots.length; slot++) {
        meets[pair][slot] = model.newBoolVar("");
        if ((event.common[pair] >>> slot & 1) == 0) {
          model.addEquality(meets[pair][slot], 0);
        }
      }
      model.addAtMostOne(meets[pair]);
    }
    LinearExprBuilder without = LinearExpr.newBuilder();
    for (int who = 0; who < event.participants(); who++) {
      oneAtATime(model, meets, who);
      if (event.hasClaim(who)) {
        without.add(floor(model, meets, who, share));
      }
    }
    model.addLessOrEqual(without, withNone);
    LinearExprBuilder weight = LinearExpr.newBuilder();
    for (int slot = 0; slot < event.slots.length; slot++) {
      LinearExprBuilder taken = LinearExpr.newBuilder();
      for (int pair = 0; pair < event.pairs(); pair++) {
        taken.add(meets[pair][slot]);
        weight.addTerm(meets[pair][slot], event.weight[pair] / Event.UNIT);
      }
      model.addLessOrEqual(taken, event.tables);
    }
    model.maximize(weight);
    CpSolver solver = new CpSolver();
    solver.getParameters().setNumWorkers(1);
    return solver.solve(model) == CpSolverStatus.OPTIMAL
        ? Math.round(solver.objectiveValue())
        : null;
  }

  private void oneAtATime(CpModel model, BoolVar[][] meets, int who) {
    LinearExprBuilder all = LinearExpr.newBuilder();
    for (int slot = 0; slot < event.slots.length; slot++) {
      int at = slot;
      BoolVar[] there =
          Arrays.stream(event.pairsOf[who])
              .mapToObj(pair -> meets[pair][at])
              .toArray(BoolVar[]::new);
      model.addAtMostOne(there);
      for (BoolVar one : there) {
        all.add(one);
      }
    }
    model.addLessOrEqual(all, event.most[who]);
  }

  /** Whether a participant has nothing; if not, it has its share. */
  private BoolVar floor(CpModel model, BoolVar[][] meets, int who, double share) {
    BoolVar nothing = model.newBoolVar("");
    LinearExprBuilder met = LinearExpr.newBuilder();
    for (int pair : event.pairsOf[who]) {
      for (BoolVar one : meets[pair]) {
        met.addTerm(one, event.claim(pair, who) / Event.UNIT);
      }
    }
    long least = 1;
    while ((double) (least * Event.UNIT) / event.best[who] < share) {
      least++;
    }
    model.addGreaterOrEqual(met, least).onlyEnforceIf(nothing.not());
    return nothing;
  }
}
