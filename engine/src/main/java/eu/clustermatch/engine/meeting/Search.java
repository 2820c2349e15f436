package eu.clustermatch.engine.meeting;

import eu.clustermatch.engine.model.Watch;
import java.util.SplittableRandom;

/**
 * Improves a timetable by threshold accepting (Dueck & Scheuer 1990): step by step a pair is made
 * to meet, at the cost of what stands in the way, and the change stays unless it makes the
 * timetable worse by more than a threshold that falls to 0. A number of steps and a seed, no clock,
 * decide where it ends.
 */
final class Search {
  private static final long SEED = 2_038_074_743L;
  private static final int STEPS_BETWEEN_LOOKS = 4_096;

  /** How many are looked at where one of many has to be chosen. */
  private static final int SAMPLES = 3;

  private final Timetable timetable;
  private final Event event;
  private final Watch watch;
  private final String phase;
  private final AlternatingPath path;
  private final SplittableRandom random;
  private final int[] out = new int[8];
  private int outs;

  private final int[] best;
  private int bestNone;
  private int bestBelow;
  private long bestWeight;
  private boolean atBest;

  /**
   * @param phase what it is for, in plain words
   */
  Search(Timetable timetable, Watch watch, String phase, int number) {
    this.timetable = timetable;
    this.event = timetable.event;
    this.watch = watch;
    this.phase = phase;
    this.random = new SplittableRandom(SEED + number);
    this.path = new AlternatingPath(timetable);
    this.best = new int[event.pairs()];
  }

  /**
   * Searches, and leaves the timetable wherever it ends.
   *
   * @param steps how many changes to try
   * @param hottest the first threshold, in units of weight
   * @param enough the number of participants with nothing at which the search stops where all
   *     others have their floor, or -1 to go on to the end
   * @return by pair the slot in the best timetable met: the fewest with nothing, then the fewest
   *     below their floor, then the greatest weight
   */
  int[] run(long steps, long hottest, int enough) {
    keep();
    for (long step = 0; step < steps && !isEnough(enough); step++) {
      if (step % STEPS_BETWEEN_LOOKS == 0) {
        watch.report(phase, step, steps);
        if (watch.isOver()) {
          break;
        }
      }
      long threshold = (long) (hottest * (1 - (double) step / steps));
      long before = timetable.value();
      timetable.mark();
      place(pick());
      if (timetable.value() < before - threshold) {
        timetable.rollBack();
      } else {
        compare();
      }
    }
    if (atBest) {
      System.arraycopy(timetable.slotOf, 0, best, 0, best.length);
    }
    return best;
  }

  private boolean isEnough(int enough) {
    return timetable.withNone() <= enough && timetable.belowFloor() == 0;
  }

  /** Copies the best timetable only when it is left: most are left for a better one at once. */
  private void compare() {
    int order = Integer.compare(timetable.withNone(), bestNone);
    if (order == 0) {
      order = Integer.compare(timetable.belowFloor(), bestBelow);
    }
    if (order == 0) {
      order = Long.compare(bestWeight, timetable.weight());
    }
    if (order < 0) {
      keep();
    } else if (order > 0 && atBest) {
      timetable.copyBeforeMark(best);
      atBest = false;
    }
  }

  private void keep() {
    bestNone = timetable.withNone();
    bestBelow = timetable.belowFloor();
    bestWeight = timetable.weight();
    atBest = true;
  }

  /** A pair to let meet: as often as not one of somebody who has less than it should. */
  private int pick() {
    if (timetable.withNone() + timetable.belowFloor() > 0 && random.nextBoolean()) {
      for (int i = 0; i < 4 * SAMPLES; i++) {
        int who = random.nextInt(event.participants());
        if (timetable.isNeedy(who)) {
          int[] pairs = event.pairsOf[who];
          int pair = pairs[random.nextInt(pairs.length)];
          if (event.claim(pair, who) > 0) {
            return pair;
          }
        }
      }
    }
    return random.nextInt(event.pairs());
  }

  /** Lets a pair meet, or meet in another slot, and finds other slots for those it pushes out. */
  private void place(int pair) {
    outs = 0;
    if (timetable.slotOf[pair] != Timetable.NONE) {
      long others = event.common[pair] & ~(1L << timetable.slotOf[pair]);
      if (others != 0) {
        timetable.remove(pair);
        push(pair, anyOf(others));
      }
      return;
    }
    makeRoom(event.first[pair]);
    makeRoom(event.second[pair]);
    long free = timetable.free(pair);
    if (free != 0) {
      timetable.add(pair, anyOf(free));
    } else if (!swaps(pair)) {
      push(pair, cheapest(pair));
    }
    for (int i = 0; i < outs; i++) {
      putBack(out[i]);
    }
  }

  /** Takes out a meeting of a participant who has as many as it can. */
  private void makeRoom(int who) {
    if (timetable.isFilled(who) && event.capacity[who] < Long.bitCount(event.available[who])) {
      int least = Timetable.NONE;
      for (int i = 0; i < SAMPLES; i++) {
        int pair = timetable.at(who, anyOf(timetable.busy[who]));
        if (least == Timetable.NONE || timetable.loss(pair) < timetable.loss(least)) {
          least = pair;
        }
      }
      takeOut(least);
    }
  }

  /** Makes a slot free for both by swapping two slots along an alternating path. */
  private boolean swaps(int pair) {
    int a = event.first[pair];
    int b = event.second[pair];
    long freeOfA = event.common[pair] & ~timetable.busy[a];
    long freeOfB = event.common[pair] & ~timetable.busy[b];
    if (freeOfA == 0 || freeOfB == 0) {
      return false;
    }
    int slot = anyOf(freeOfA);
    if (path.swap(b, slot, anyOf(freeOfB)) && (timetable.free(pair) >>> slot & 1) != 0) {
      timetable.add(pair, slot);
      return true;
    }
    return false;
  }

  /** Of some slots the one in which least is lost. */
  private int cheapest(int pair) {
    int cheapest = Timetable.NONE;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < SAMPLES; i++) {
      int slot = anyOf(event.common[pair]);
      long loss = loss(event.first[pair], slot) + loss(event.second[pair], slot);
      if (loss == 0 && isFull(slot)) {
        loss = timetable.loss(least(slot));
      }
      if (loss < least) {
        least = loss;
        cheapest = slot;
      }
    }
    return cheapest;
  }

  private long loss(int who, int slot) {
    int pair = timetable.at(who, slot);
    return pair == Timetable.NONE ? 0 : timetable.loss(pair);
  }

  private void push(int pair, int slot) {
    takeOutOf(event.first[pair], slot);
    takeOutOf(event.second[pair], slot);
    if (isFull(slot)) {
      takeOut(least(slot));
    }
    timetable.add(pair, slot);
  }

  private boolean isFull(int slot) {
    return (timetable.full >>> slot & 1) != 0;
  }

  private void takeOutOf(int who, int slot) {
    int pair = timetable.at(who, slot);
    if (pair != Timetable.NONE) {
      takeOut(pair);
    }
  }

  /** Of some meetings in a slot the one that is missed least. */
  private int least(int slot) {
    int least = Timetable.NONE;
    for (int i = 0; i < SAMPLES; i++) {
      int pair = timetable.pairIn(slot, random.nextInt(timetable.countIn(slot)));
      if (least == Timetable.NONE || timetable.loss(pair) < timetable.loss(least)) {
        least = pair;
      }
    }
    return least;
  }

  private void takeOut(int pair) {
    timetable.remove(pair);
    out[outs++] = pair;
  }

  private void putBack(int pair) {
    if (timetable.slotOf[pair] == Timetable.NONE
        && !timetable.isFilled(event.first[pair])
        && !timetable.isFilled(event.second[pair])) {
      long free = timetable.free(pair);
      if (free != 0) {
        timetable.add(pair, anyOf(free));
      } else {
        swaps(pair);
      }
    }
  }

  private int anyOf(long slots) {
    long one = 1L << random.nextInt(Long.bitCount(slots));
    return Long.numberOfTrailingZeros(Long.expand(one, slots));
  }
}
