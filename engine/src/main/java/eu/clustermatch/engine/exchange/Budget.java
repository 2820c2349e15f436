package eu.clustermatch.engine.exchange;

import eu.clustermatch.engine.model.Watch;

/**
 * Steps of work that may still be done, so that where a search stops does not depend on a clock.
 */
final class Budget {
  private final Watch watch;
  private long left;

  Budget(long steps, Watch watch) {
    this.left = steps;
    this.watch = watch;
  }

  void spend(long steps) {
    left -= steps;
  }

  boolean isSpent() {
    return left <= 0 || watch.isOver();
  }
}
