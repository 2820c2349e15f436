package eu.clustermatch.engine.consortium;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Lowers the bound of a {@link Relaxation} before anybody has joined, by subgradient steps (Held,
 * Wolfe &amp; Crowder 1974): who is chosen as a partner without choosing back gets more of the
 * pair, what the choice leaves uncovered is worth more, what it covers often costs more, and so on.
 * Steps are as long as the gap to a known team allows (Polyak 1969) and shrink when nothing is
 * gained.
 */
final class DualAscent {
  private static final int PATIENCE = 12;

  private final Problem problem;
  private final Rules rules;
  private final Relaxation relaxation;
  private final Multipliers multipliers;
  private final int[] fixed;
  private final long[] rootShares;
  private final int[][] picks;
  private final boolean[] stale;
  private long uncovered;
  private double norm;

  DualAscent(Problem problem, Rules rules, Relaxation relaxation) {
    this.problem = problem;
    this.rules = rules;
    this.relaxation = relaxation;
    this.multipliers = relaxation.multipliers();
    this.fixed = rules.fixedMembers();
    this.rootShares = relaxation.rootShares();
    this.picks = new int[problem.size()][];
    this.stale = new boolean[problem.size()];
    uncovered = rules.required();
    for (int member : fixed) {
      uncovered &= ~problem.covered(member);
    }
  }

  /**
   * Takes so many steps.
   *
   * @param known twice the value of a known team
   * @return the lowest bound met, or {@link Relaxation#NONE} where there is no team
   */
  long run(int steps, long known) {
    int partners = Math.max(0, rules.max() - fixed.length - 1);
    for (int candidate : relaxation.active()) {
      picks[candidate] = new int[partners];
      stale[candidate] = true;
    }
    long lowest = Long.MAX_VALUE;
    double scale = 2;
    int sinceLower = 0;
    for (int step = 0; step < steps && lowest > known; step++) {
      long bound = bound();
      if (bound == Relaxation.NONE) {
        return Relaxation.NONE;
      }
      sinceLower = bound < lowest ? 0 : sinceLower + 1;
      lowest = Math.min(lowest, bound);
      if (sinceLower > PATIENCE) {
        sinceLower = 0;
        scale *= 0.6;
      }
      if (!move(scale * Math.max(100_000, bound - known))) {
        break;
      }
    }
    // What the last step did is for the bounds to come.
    bound();
    return lowest;
  }

  private long bound() {
    for (int candidate : relaxation.active()) {
      if (stale[candidate]) {
        rootShares[candidate] = relaxation.shares().highest(candidate, picks[candidate]);
        stale[candidate] = false;
      }
    }
    relaxation.reprice();
    return relaxation.bound(fixed, new int[0], 0);
  }

  /** Moves by so much of the gap; false where the choice obeys what all multipliers stand for. */
  private boolean move(double gap) {
    int[] chosen = relaxation.chosen();
    int[] giving = giving(chosen);
    int[] ofRequirement = new int[Long.SIZE];
    int[] ofDoubling = new int[Long.SIZE];
    int[] ofDoublingItself = new int[Long.SIZE];
    norm = giving.length;
    for (long left = rules.required(); left != 0; left &= left - 1) {
      int i = Long.numberOfTrailingZeros(left);
      int covering = 0;
      int coveringThemselves = 0;
      for (int candidate : chosen) {
        covering += (int) (problem.covered(candidate) >>> i & 1);
        coveringThemselves += (int) (problem.coveredItself(candidate) >>> i & 1);
      }
      if ((uncovered >>> i & 1) == 1) {
        ofRequirement[i] = counted(1 - covering, multipliers.ofRequirement[i]);
      }
      if (!relaxation.isDoublingInPairs()) {
        ofDoubling[i] =
            counted(
                covering - multipliers.doubled(multipliers.ofDoubling[i], relaxation.seats()),
                multipliers.ofDoubling[i]);
        ofDoublingItself[i] =
            counted(
                coveringThemselves
                    - multipliers.doubled(multipliers.ofDoublingItself[i], relaxation.seats()),
                multipliers.ofDoublingItself[i]);
      }
    }
    int[] ofOther = sharing(chosen);
    if (norm == 0) {
      return false;
    }
    double length = gap / norm;
    add(multipliers.ofRequirement, ofRequirement, length);
    add(multipliers.ofDoubling, ofDoubling, length);
    add(multipliers.ofDoublingItself, ofDoublingItself, length);
    add(multipliers.ofOther, ofOther, length);
    give(giving, (int) Math.round(length));
    return true;
  }

  /** A slope counts unless it points below 0 from there. */
  private int counted(int slope, long multiplier) {
    if (slope < 0 && multiplier == 0) {
      return 0;
    }
    norm += slope * (double) slope;
    return slope;
  }

  private static void add(long[] multipliers, int[] slopes, double length) {
    for (int i = 0; i < slopes.length; i++) {
      multipliers[i] = Math.max(0, multipliers[i] + Math.round(length * slopes[i]));
    }
  }

  private int[] sharing(int[] chosen) {
    int[] slopes = new int[multipliers.ofOther.length];
    for (int t = 0; t < slopes.length; t++) {
      int[] other = rules.others().get(t);
      int over = -rules.mostShared(rules.max(), other);
      for (int candidate : chosen) {
        over += Arrays.binarySearch(other, candidate) >= 0 ? 1 : 0;
      }
      slopes[t] = counted(over, multipliers.ofOther[t]);
    }
    return slopes;
  }

  /** Where chosen candidates pick partners that are not chosen or do not pick them. */
  private int[] giving(int[] chosen) {
    Shares shares = relaxation.shares();
    BitSet picked = new BitSet();
    for (int candidate : chosen) {
      for (int at : picks[candidate]) {
        if (at >= 0) {
          picked.set(at);
        }
      }
    }
    return picked.stream().filter(at -> !picked.get(shares.twin(at))).toArray();
  }

  private void give(int[] giving, int amount) {
    Shares shares = relaxation.shares();
    for (int at : giving) {
      int to = shares.give(at, amount);
      stale[to] = true;
      stale[shares.other(shares.twin(at))] = true;
    }
  }
}
