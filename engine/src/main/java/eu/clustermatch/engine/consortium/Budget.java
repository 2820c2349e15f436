package eu.clustermatch.engine.consortium;

import eu.clustermatch.engine.model.Watch;

/**
 * Work that may still be done, in steps of about 10 ns, so that where a search stops does not
 * depend on a clock. Once spent it stays so; a watch that is over spends it, too.
 */
final class Budget {
  /**
   * After how many steps the watch is looked at again: what is easily decided needs no patience.
   */
  private static final long STEPS_A_LOOK = 100_000;

  private final Watch watch;
  private long left;
  private long nextLook;

  Budget(long steps, Watch watch) {
    this.watch = watch;
    this.left = steps;
    this.nextLook = steps - STEPS_A_LOOK;
  }

  /** Does so many steps; false where the budget is spent. */
  boolean spend(long steps) {
    left -= steps;
    if (left <= nextLook && left > 0) {
      nextLook = left - STEPS_A_LOOK;
      left = watch.isOver() ? 0 : left;
    }
    return left > 0;
  }

  boolean isSpent() {
    return left <= 0;
  }
}
