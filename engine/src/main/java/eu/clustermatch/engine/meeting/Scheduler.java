package eu.clustermatch.engine.meeting;

import eu.clustermatch.engine.model.Watch;
import java.util.Arrays;

/**
 * Finds a timetable: first the fewest participants with nothing, then, by bisection between what is
 * reached and what is proven to be out of reach, the greatest satisfaction of the worst-off of the
 * others, then the greatest weight with that kept.
 */
final class Scheduler {
  private static final String FAIR = "giving everybody a fair share";
  private static final String WEIGHTY = "meeting the weightiest wishes";

  /** The first threshold of a search, in mean weights of a pair. */
  private static final double HOTTEST = 0.5;

  /** Bisection of the satisfaction of the worst-off ends here. */
  private static final double FINEST = 0.001;

  private static final int STEPS_OF_ALL = 50_000;
  private static final int STEPS_OF_PAIR = 500;
  private static final int MOST_STEPS_FOR_FAIRNESS = 600_000;
  private static final int MOST_STEPS_FOR_WEIGHT = 4_000_000;

  private final Event event;
  private final Watch watch;
  private final long steps;
  private int[] slotOf;
  private int withNone;
  private double worst;
  private double greatestWorst = 1;
  private boolean cutShort;

  Scheduler(Event event, Watch watch) {
    this.event = event;
    this.watch = watch;
    this.steps = STEPS_OF_ALL + (long) STEPS_OF_PAIR * event.pairs();
    this.slotOf = new int[event.pairs()];
    Arrays.fill(slotOf, Timetable.NONE);
  }

  /** The best timetable found, under the fairness it reaches; to be asked once. */
  Timetable schedule() {
    if (event.pairs() == 0) {
      return new Timetable(event, new Fairness(event, 0));
    }
    search(0, FAIR, Math.min(steps, MOST_STEPS_FOR_FAIRNESS), 0);
    if (withNone < Arrays.stream(event.best).filter(best -> best > 0).count()) {
      raiseFloor();
    }
    search(worst, WEIGHTY, Math.min(steps, MOST_STEPS_FOR_WEIGHT), -1);
    cutShort = watch.isOver();
    Timetable timetable = new Timetable(slotOf, event, new Fairness(event, worst));
    Exchange.improve(timetable);
    return timetable;
  }

  /** No timetable that leaves as few with nothing gives the worst-off of the others more; 0–1. */
  double greatestWorst() {
    return greatestWorst;
  }

  /** Whether the search was ended from outside. */
  boolean isCutShort() {
    return cutShort;
  }

  private void raiseFloor() {
    greatestWorst = lowestExcluded();
    double high = greatestWorst;
    for (double floor = high; high - worst > FINEST && !watch.isOver(); floor = (worst + high) / 2) {
      if (!search(floor, FAIR, Math.min(steps, MOST_STEPS_FOR_FAIRNESS), withNone)) {
        high = floor;
      }
    }
  }

  private double lowestExcluded() {
    double low = worst;
    double high = 1;
    while (high - low > FINEST) {
      double middle = (low + high) / 2;
      if (LagrangianBound.excludes(event, middle, withNone)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** Keeps what is found where it reaches the floor. */
  private boolean search(double floor, String phase, long most, int enough) {
    Timetable timetable = new Timetable(slotOf, event, new Fairness(event, floor));
    long hottest = (long) (HOTTEST * event.meanWeight());
    int[] best = new Search(timetable, watch, phase).run(most, hottest, enough);
    Timetable found = new Timetable(best, event, new Fairness(event, floor));
    boolean reached = floor == 0 || (found.withNone() <= withNone && found.belowFloor() == 0);
    if (reached) {
      slotOf = best;
      withNone = found.withNone();
      worst = Fairness.worst(found);
    }
    return reached;
  }
}
