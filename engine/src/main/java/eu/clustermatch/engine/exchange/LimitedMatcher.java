package eu.clustermatch.engine.exchange;

import eu.clustermatch.engine.model.Watch;

/**
 * Matches where hosts cannot receive all at once whom they have places for. What a change would do
 * is found by matching anew, as often as a budget of work allows.
 */
final class LimitedMatcher implements Matcher {
  private static final long MATCHING_STEPS = 200_000_000;
  private static final long QUESTION_STEPS = 60_000_000;

  private final Mode mode;
  private final Market market;
  private final Watch watch;
  private final Matching matching;
  private final Budget questions;

  /** The steps of the last assignment without limits. */
  private long assigned;

  LimitedMatcher(Mode mode, Market market, Watch watch) {
    this.mode = mode;
    this.market = market;
    this.watch = watch;
    this.questions = new Budget(QUESTION_STEPS, watch);
    this.matching = match(market, new Budget(MATCHING_STEPS, watch));
  }

  private Matching match(Market asked, Budget budget) {
    Matching found =
        switch (mode) {
          case STABLE -> new StableSearch(asked, budget).find();
          case BEST_TOTAL -> {
            Assignment unlimited = Assignment.of(asked, quiet());
            assigned = unlimited.steps();
            yield new TotalSearch(asked, unlimited.matching(), budget).find();
          }
        };
    keepWhatFits(asked, found);
    return found;
  }

  /**
   * Of visitors who fit, some need not be found to fit when others leave, for the search of a
   * timetable is bounded: they go.
   */
  private static void keepWhatFits(Market market, Matching matching) {
    for (int host = 0; host < market.hosts(); host++) {
      int[] guests = matching.guests(host);
      if (guests.length > 0 && market.room().isLimited(host) && !market.room().fits(host, guests)) {
        for (int visitor : Fitting.rest(market, host, guests, Budget.endless())) {
          matching.move(visitor, Matching.NONE);
        }
      }
    }
  }

  /** The watch without reports: what is tried for a reason is no progress of the matching. */
  private Watch quiet() {
    return new Watch() {
      @Override
      public void report(String phase, long done, long total) {}

      @Override
      public boolean isOver() {
        return watch.isOver();
      }
    };
  }

  /** As asking anew would, whatever is left for questions. */
  private Matching again(Market changed) {
    Budget budget = new Budget(MATCHING_STEPS, watch);
    Matching found = match(changed, budget);
    questions.spend((long) changed.visitors() + changed.hosts() + assigned + budget.spent());
    return found;
  }

  @Override
  public Matching matching() {
    return matching;
  }

  @Override
  public boolean goes(Market changed, int visitor) {
    return !isSpent() && again(changed).hostOf(visitor) != Matching.NONE;
  }

  @Override
  public boolean receives(Market changed, int host) {
    return !isSpent() && again(changed).count(host) > 0;
  }

  @Override
  public int placesFor(int visitor, int host, int most) {
    if (matching.count(host) < market.places(host)) {
      return 0;
    }
    for (int places = 1; places <= most && !isSpent(); places++) {
      if (again(market.placing(host, places)).hostOf(visitor) != Matching.NONE) {
        return places;
      }
    }
    return 0;
  }

  @Override
  public boolean isSpent() {
    return questions.isSpent();
  }
}
