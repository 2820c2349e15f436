package eu.clustermatch.engine.meeting;

import eu.clustermatch.engine.model.Watch;
import java.util.Arrays;

/**
 * What no timetable can exceed, by Lagrangian relaxation (Held, Wolfe & Crowder 1974): a meeting
 * costs either participant a price for its time and both a price for the table, and earns, besides
 * its weight, what it brings a participant nearer to its floor – by its claim, and by its number,
 * as a floor takes at least so many meetings as the weightiest take. Whatever these prices are, no
 * timetable is worth more than all time and all tables cost, plus what each pair gains beyond its
 * costs, less what reaching the floors earns.
 *
 * <p>Prices are sought by subgradients with Polyak's steps (1969). Every bound on the way holds, up
 * to the rounding of doubles; the lowest is kept. Which slots are common is not asked, so the bound
 * may be higher than what can be reached. O(rounds × pairs).
 */
final class LagrangianBound {
  private static final int ROUNDS = 3_000;
  private static final int PATIENCE = 50;
  private static final double PROGRESS = 0.01;

  /** Below this a bound of 0 is crossed, whatever rounding does. */
  private static final double BELOW_ZERO = -1e-6;

  private final Event event;
  private final int excused;
  private final Watch watch;
  private final double[] weight;
  private final double[] claimOfFirst;
  private final double[] claimOfSecond;
  private final Prices time;
  private final Prices share;
  private final Prices number;
  private final Prices table;

  /** Of one kind: how many or much there is, its price, and how the bound changes with that. */
  private static final class Prices {
    final double[] amount;
    final double[] price;
    final double[] slope;
    double highest = Double.POSITIVE_INFINITY;

    Prices(int size) {
      amount = new double[size];
      price = new double[size];
      slope = new double[size];
    }

    /** What all cost together; the slopes begin with that. */
    double all() {
      double all = 0;
      for (int i = 0; i < price.length; i++) {
        slope[i] = amount[i];
        all += price[i] * amount[i];
      }
      return all;
    }

    /** The sum of the squares of the slopes that lead somewhere. */
    double squares() {
      double squares = 0;
      for (int i = 0; i < price.length; i++) {
        if (price[i] == 0 && slope[i] > 0 || price[i] == highest && slope[i] < 0) {
          slope[i] = 0;
        }
        squares += slope[i] * slope[i];
      }
      return squares;
    }

    void step(double step) {
      for (int i = 0; i < price.length; i++) {
        price[i] = Math.clamp(price[i] - step * slope[i], 0, highest);
      }
    }
  }

  /**
   * @param excused how many participants need not reach their floor
   * @param watch ends the search for a lower bound: what is found by then holds
   */
  private LagrangianBound(Event event, int excused, Watch watch) {
    this.watch = watch;
    this.event = event;
    this.excused = excused;
    this.weight = new double[event.pairs()];
    this.claimOfFirst = weights(event.claimOfFirst);
    this.claimOfSecond = weights(event.claimOfSecond);
    this.time = new Prices(event.participants());
    this.share = new Prices(event.participants());
    this.number = new Prices(event.participants());
    this.table = new Prices(1);
    for (int who = 0; who < event.participants(); who++) {
      time.amount[who] = event.capacity[who];
    }
    table.amount[0] = event.places();
  }

  private static double[] weights(long[] units) {
    return Arrays.stream(units).mapToDouble(Event::toWeight).toArray();
  }

  /**
   * No timetable that leaves as few with nothing as a given one, and gives the worst-off of the
   * others as much, is of a greater weight.
   *
   * @return in units, at least the weight of the given one
   */
  static long ofWeight(Timetable timetable, Watch watch) {
    Event event = timetable.event;
    LagrangianBound bound = new LagrangianBound(event, timetable.withNone(), watch);
    bound.require(new Fairness(event, Fairness.worst(timetable)));
    System.arraycopy(weights(event.weight), 0, bound.weight, 0, event.pairs());
    double reached = Event.toWeight(timetable.weight());
    double lowest = bound.lowest(reached, reached);
    return Math.max(timetable.weight(), (long) Math.ceil(lowest * Event.UNIT));
  }

  /**
   * No timetable leaves fewer participants with a claim with nothing of it.
   *
   * @param reached what is known to be possible
   */
  static int ofWithNone(Event event, int reached, Watch watch) {
    if (reached == 0) {
      return 0;
    }
    LagrangianBound bound = new LagrangianBound(event, 0, watch);
    for (int who = 0; who < event.participants(); who++) {
      bound.number.amount[who] = event.hasClaim(who) ? -1 : 0;
    }
    // At a reward of no more than 1, all that lack a meeting lack no more than their number.
    bound.number.highest = 1;
    double lowest = bound.lowest(-reached, BELOW_ZERO - (reached - 1));
    return Math.max(0, (int) Math.ceil(-lowest + BELOW_ZERO));
  }

  /**
   * Whether no timetable gives all but some participants a satisfaction.
   *
   * @param excused how many need not have it
   * @return true where that is proven
   */
  static boolean excludes(Event event, double satisfaction, int excused, Watch watch) {
    LagrangianBound bound = new LagrangianBound(event, excused, watch);
    bound.require(new Fairness(event, satisfaction));
    return bound.lowest(-1, BELOW_ZERO) < BELOW_ZERO;
  }

  private void require(Fairness fairness) {
    for (int who = 0; who < event.participants(); who++) {
      share.amount[who] = -Event.toWeight(fairness.floor(who));
      number.amount[who] = -fewest(who, fairness.floor(who));
    }
  }

  /** How many meetings it takes to reach a floor with the weightiest. */
  private int fewest(int who, long floor) {
    long[] claims =
        Arrays.stream(event.pairsOf[who])
            .mapToLong(pair -> -event.claim(pair, who))
            .sorted()
            .toArray();
    int meetings = 0;
    for (long sum = 0; sum < floor; meetings++) {
      sum -= claims[meetings];
    }
    return meetings;
  }

  /**
   * @param target towards which steps are taken
   * @param enough the bound at which the search ends
   */
  private double lowest(double target, double enough) {
    double lowest = Double.POSITIVE_INFINITY;
    double mark = lowest;
    double span = 0;
    int waited = 0;
    for (int round = 0;
        round < ROUNDS && lowest > enough && (round == 0 || !watch.isOver());
        round++) {
      double bound = bound();
      lowest = Math.min(lowest, bound);
      span = round == 0 ? Math.max(1, bound - target) : span;
      if (lowest < mark - PROGRESS * span) {
        mark = lowest;
        waited = 0;
      } else if (++waited > PATIENCE) {
        span /= 2;
        waited = 0;
      }
      double squares = time.squares() + share.squares() + number.squares() + table.squares();
      if (squares == 0) {
        break;
      }
      double step = (bound - Math.max(target, lowest - span)) / squares;
      time.step(step);
      share.step(step);
      number.step(step);
      table.step(step);
    }
    return lowest;
  }

  /** The bound at these prices, and its slopes. The inner loop of everything here. */
  private double bound() {
    double bound = time.all() + share.all() + number.all() + table.all() + excuse();
    for (int pair = 0; pair < weight.length; pair++) {
      int a = event.first[pair];
      int b = event.second[pair];
      double claimOfA = claimOfFirst[pair];
      double claimOfB = claimOfSecond[pair];
      double gain =
          weight[pair]
              + share.price[a] * claimOfA
              + share.price[b] * claimOfB
              + (claimOfA > 0 ? number.price[a] : 0)
              + (claimOfB > 0 ? number.price[b] : 0)
              - time.price[a]
              - time.price[b]
              - table.price[0];
      if (gain > 0) {
        bound += gain;
        time.slope[a]--;
        time.slope[b]--;
        table.slope[0]--;
        share.slope[a] += claimOfA;
        share.slope[b] += claimOfB;
        number.slope[a] += claimOfA > 0 ? 1 : 0;
        number.slope[b] += claimOfB > 0 ? 1 : 0;
      }
    }
    return bound;
  }

  /** What the floors of those earn who would be excused first: they count for nothing. */
  private double excuse() {
    if (excused == 0) {
      return 0;
    }
    double[] earned = new double[event.participants()];
    Arrays.setAll(earned, this::earns);
    double[] sorted = earned.clone();
    Arrays.sort(sorted);
    double least = sorted[Math.max(0, sorted.length - excused)];
    double excuse = 0;
    int equals = excused;
    for (int who = 0; who < earned.length; who++) {
      if (earned[who] > least) {
        excuse += excuse(who);
        equals--;
      }
    }
    for (int who = 0; who < earned.length && equals > 0; who++) {
      if (earned[who] == least) {
        excuse += excuse(who);
        equals--;
      }
    }
    return excuse;
  }

  private double excuse(int who) {
    share.slope[who] -= share.amount[who];
    number.slope[who] -= number.amount[who];
    return earns(who);
  }

  private double earns(int who) {
    return -share.price[who] * share.amount[who] - number.price[who] * number.amount[who];
  }
}
