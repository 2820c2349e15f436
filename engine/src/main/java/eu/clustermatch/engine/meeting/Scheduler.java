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

  /** The first thresholds of searches, in mean weights of a pair. */
  private static final double[] HEATS = {0.5, 2, 8, 32, 128};

  /** Bisection of the satisfaction of the worst-off ends here. */
  private static final double FINEST = 0.001;

  private static final int STEPS_OF_ALL = 10_000;
  private static final int STEPS_OF_PAIR = 500;
  private static final int MOST_STEPS_FOR_FAIRNESS = 600_000;
  private static final int MOST_STEPS_FOR_WEIGHT = 4_000_000;
  private static final int MOST_STEPS_OF_HOT = 60_000;

  private final Event event;
  private final Watch watch;
  private final long steps;
  private int[] slotOf;
  private int withNone;
  private double worst;
  private double greatestWorst = 1;
  private int searches;
  private boolean isFirst = true;

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
    search(0, FAIR, MOST_STEPS_FOR_FAIRNESS, 0);
    if (withNone < Arrays.stream(event.best).filter(best -> best > 0).count()) {
      raiseFloor();
    }
    search(worst, WEIGHTY, MOST_STEPS_FOR_WEIGHT, -1);
    Timetable timetable = new Timetable(slotOf, event, new Fairness(event, worst));
    Exchange.improve(timetable);
    return timetable;
  }

  /** No timetable that leaves as few with nothing gives the worst-off of the others more; 0–1. */
  double greatestWorst() {
    return greatestWorst;
  }

  private void raiseFloor() {
    greatestWorst = lowestExcluded();
    double high = greatestWorst;
    for (double floor = high;
        high - worst > FINEST && !watch.isOver();
        floor = (worst + high) / 2) {
      if (!search(floor, FAIR, MOST_STEPS_FOR_FAIRNESS, withNone)) {
        high = floor;
      }
    }
  }

  private double lowestExcluded() {
    double low = worst;
    double high = 1;
    while (high - low > FINEST && !watch.isOver()) {
      double middle = (low + high) / 2;
      if (LagrangianBound.excludes(event, middle, withNone, watch)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /**
   * Searches warm and long, then hotter and shorter: what is unfair costs so much that a small
   * event may need the heat to leave it behind. Keeps what is found where it reaches the floor.
   *
   * @return whether it does
   */
  private boolean search(double floor, String phase, long most, int enough) {
    Fairness fairness = new Fairness(event, floor);
    boolean reached = search(fairness, phase, Math.min(steps, most), HEATS[0], enough);
    for (int i = 1; i < HEATS.length && !(reached && enough >= 0 && withNone <= enough); i++) {
      reached |= search(fairness, phase, Math.min(steps, MOST_STEPS_OF_HOT), HEATS[i], enough);
    }
    return reached;
  }

  private boolean search(Fairness fairness, String phase, long steps, double heat, int enough) {
    Timetable timetable = new Timetable(slotOf, event, fairness);
    int[] best =
        new Search(timetable, watch, phase, searches++)
            .run(steps, (long) (heat * event.meanWeight()), enough);
    Timetable found = new Timetable(best, event, fairness);
    boolean reached = found.belowFloor() == 0 && (isFirst || found.withNone() <= withNone);
    if (reached) {
      isFirst = false;
      slotOf = best;
      withNone = found.withNone();
      worst = Fairness.worst(found);
    }
    return reached;
  }
}
