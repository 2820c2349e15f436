package eu.clustermatch.engine.failure;

import eu.clustermatch.engine.snapshot.Mark;

/**
 * How much is lost, 0–1, as far as is known.
 *
 * @param low at least
 * @param high at most
 */
public record Exposure(double low, double high) {
  /** All of it. */
  public static final Exposure ALL = new Exposure(1, 1);

  public Exposure {
    if (!(low >= 0 && low <= high && high <= 1)) {
      throw new IllegalArgumentException(
          "0 ≤ low ≤ high ≤ 1 is needed, but was " + low + ", " + high);
    }
  }

  /**
   * The largest lost share over the known essential inputs of an organisation. An input of which it
   * is not known whether it is essential counts for the upper bound only.
   */
  public static Exposure of(Failure failure, int organisation) {
    Needs needs = failure.network().needs();
    double low = 0;
    double high = 0;
    for (int need = needs.first(organisation); need < needs.end(organisation); need++) {
      if (needs.essential(need) != Mark.NO) {
        Exposure input = ofNeed(failure, need);
        low = needs.essential(need) == Mark.YES ? Math.max(low, input.low) : low;
        high = Math.max(high, input.high);
      }
    }
    return new Exposure(low, high);
  }

  /**
   * The lost share of one input. What suppliers without a stated share deliver, and what nobody
   * known does, is lost as far as it may be: all of it for the upper bound, none for the lower.
   * Shares that sum to more than 1 are taken as parts of their sum.
   */
  static Exposure ofNeed(Failure failure, int need) {
    Needs needs = failure.network().needs();
    if (failure.outage().isOut(needs.product(need))) {
      return ALL;
    }
    double sum = 0;
    double lost = 0;
    double kept = 0;
    boolean unstatedKept = false;
    boolean unstatedDoubtful = false;
    boolean anyKept = false;
    int suppliers = 0;
    for (int d = needs.firstDelivery(need); d < needs.endDelivery(need); d++) {
      if (needs.serves(d) == Needs.Serves.INPUT) {
        suppliers++;
        Verdict verdict = failure.ofDelivery(d);
        // As it is written: 0.9, not the float next to it.
        double share = Double.parseDouble(Float.toString(needs.share(d)));
        anyKept |= verdict != Verdict.FAILS;
        if (Double.isNaN(share)) {
          unstatedKept |= verdict == Verdict.SURVIVES;
          unstatedDoubtful |= verdict != Verdict.SURVIVES;
        } else {
          sum += share;
          lost += verdict == Verdict.FAILS ? share : 0;
          kept += verdict == Verdict.SURVIVES ? share : 0;
        }
      }
    }
    boolean complete = needs.isComplete(need);
    if (suppliers > 0 && !anyKept && (complete || sum >= 1)) {
      return ALL;
    }
    double all = Math.max(1, sum);
    double rest = Math.max(0, 1 - sum);
    boolean restIsSafe = complete && !unstatedDoubtful && (unstatedKept || rest == 0);
    double high = 1 - kept / all - (restIsSafe ? rest : 0);
    double low = lost / all;
    return new Exposure(Math.min(low, 1), Math.clamp(high, Math.min(low, 1), 1));
  }
}
