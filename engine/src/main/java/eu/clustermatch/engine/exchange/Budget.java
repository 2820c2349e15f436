package eu.clustermatch.engine.exchange;

import eu.clustermatch.engine.model.Watch;

/**
 * Steps of work that may still be done, so that where a search stops does not depend on a clock. A
 * step is about a look at one pair or at one visit of a timetable: some nanoseconds.
 */
final class Budget {
  private final Watch watch;
  private final long most;
  private long spent;

  Budget(long most, Watch watch) {
    this.most = most;
    this.watch = watch;
  }

  /** One that is never spent. */
  static Budget endless() {
    return new Budget(Long.MAX_VALUE, Watch.PATIENT);
  }

  void spend(long steps) {
    spent += steps;
  }

  long spent() {
    return spent;
  }

  boolean isSpent() {
    return spent >= most || watch.isOver();
  }
}
