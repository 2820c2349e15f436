package eu.clustermatch.engine.exchange;

import java.util.Arrays;

/** Takes visitors in turn as long as a host can receive them. */
final class Fitting {
  private final Market market;
  private final int host;
  private final int[] ranked;
  private final Budget budget;
  private int[] taken = new int[0];

  private Fitting(Market market, int host, int[] ranked, Budget budget) {
    this.market = market;
    this.host = host;
    this.ranked = ranked;
    this.budget = budget;
  }

  /**
   * Those that find no place when all are taken in this order; also those that were not tried since
   * the budget was spent.
   */
  static int[] rest(Market market, int host, int[] ranked, Budget budget) {
    return new Fitting(market, host, ranked, budget).rest();
  }

  private int[] rest() {
    int[] rest = new int[ranked.length];
    int left = 0;
    int at = 0;
    while (at < ranked.length) {
      int run = run(at);
      taken = with(at, run);
      at += run;
      if (at < ranked.length) {
        rest[left++] = ranked[at++];
      }
    }
    return Arrays.copyOf(rest, left);
  }

  /** How many from one on fit one after another: ever longer steps, then ever shorter ones. */
  private int run(int at) {
    int fitting = 0;
    int most = Math.min(ranked.length - at, market.places(host) - taken.length);
    int step = 1;
    while (fitting < most) {
      int next = Math.min(fitting + step, most);
      if (fits(at, next)) {
        fitting = next;
        step *= 2;
      } else {
        most = next - 1;
        step = Math.max(1, (most - fitting) / 2);
      }
    }
    return fitting;
  }

  private boolean fits(int at, int more) {
    return !budget.isSpent() && market.room().fits(host, with(at, more), budget);
  }

  private int[] with(int at, int more) {
    int[] all = Arrays.copyOf(taken, taken.length + more);
    System.arraycopy(ranked, at, all, taken.length, more);
    return all;
  }
}
