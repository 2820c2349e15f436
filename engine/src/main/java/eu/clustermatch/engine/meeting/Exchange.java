package eu.clustermatch.engine.meeting;

import java.util.Arrays;

/**
 * What it takes to let a pair meet in a slot: which meetings would have to go. Of a participant who
 * has all the meetings it can have, and of a slot whose tables are all taken, the lightest goes.
 */
final class Exchange {
  private static final int MOST_GONE = 4;

  private final Timetable timetable;
  private final Event event;
  private final int pair;
  private final int slot;
  private final int[] gone = new int[MOST_GONE];
  private int count;

  private Exchange(Timetable timetable, int pair, int slot) {
    this.timetable = timetable;
    this.event = timetable.event;
    this.pair = pair;
    this.slot = slot;
    int a = event.first[pair];
    int b = event.second[pair];
    goes(timetable.at(a, slot));
    goes(timetable.at(b, slot));
    if (count == 0 && (timetable.full >>> slot & 1) != 0) {
      goes(lightestIn());
    }
    makeRoom(a);
    makeRoom(b);
  }

  /**
   * Makes every exchange that raises the weight and brings nobody below its floor, until there is
   * none. O(rounds × pairs × slots × (slots + tables)); a search leaves few rounds.
   */
  static void improve(Timetable timetable) {
    boolean improved = true;
    while (improved) {
      improved = false;
      for (int pair = 0; pair < timetable.event.pairs(); pair++) {
        improved |= timetable.slotOf[pair] == Timetable.NONE && improve(timetable, pair);
      }
    }
  }

  private static boolean improve(Timetable timetable, int pair) {
    for (long left = timetable.event.common[pair]; left != 0; left &= left - 1) {
      Exchange exchange = new Exchange(timetable, pair, Long.numberOfTrailingZeros(left));
      if (exchange.lost() < timetable.event.weight[pair] && exchange.harmed() == Timetable.NONE) {
        exchange.make();
        return true;
      }
    }
    return false;
  }

  /** The exchange that loses the least weight, for a pair that can meet but does not. */
  static Exchange cheapest(Timetable timetable, int pair) {
    long left = timetable.event.common[pair];
    Exchange cheapest = new Exchange(timetable, pair, Long.numberOfTrailingZeros(left));
    for (left &= left - 1; left != 0; left &= left - 1) {
      Exchange exchange = new Exchange(timetable, pair, Long.numberOfTrailingZeros(left));
      if (exchange.lost() < cheapest.lost()) {
        cheapest = exchange;
      }
    }
    return cheapest;
  }

  /** The pairs whose meetings would have to go. */
  int[] gone() {
    return Arrays.copyOf(gone, count);
  }

  /** The weight that would go, in units. */
  long lost() {
    long lost = 0;
    for (int i = 0; i < count; i++) {
      lost += event.weight[gone[i]];
    }
    return lost;
  }

  /**
   * Somebody who would have less than its floor though it has it now, or {@link Timetable#NONE}.
   */
  int harmed() {
    timetable.mark();
    boolean[] needy = new boolean[2 * count];
    for (int i = 0; i < count; i++) {
      needy[2 * i] = timetable.isNeedy(event.first[gone[i]]);
      needy[2 * i + 1] = timetable.isNeedy(event.second[gone[i]]);
    }
    make();
    int harmed = Timetable.NONE;
    for (int i = 0; i < count && harmed == Timetable.NONE; i++) {
      if (!needy[2 * i] && timetable.isNeedy(event.first[gone[i]])) {
        harmed = event.first[gone[i]];
      } else if (!needy[2 * i + 1] && timetable.isNeedy(event.second[gone[i]])) {
        harmed = event.second[gone[i]];
      }
    }
    timetable.rollBack();
    return harmed;
  }

  private void make() {
    for (int i = 0; i < count; i++) {
      timetable.remove(gone[i]);
    }
    timetable.add(pair, slot);
  }

  private void goes(int other) {
    if (other != Timetable.NONE) {
      gone[count++] = other;
    }
  }

  private void makeRoom(int who) {
    boolean hasRoom = !timetable.isFilled(who);
    for (int i = 0; i < count; i++) {
      hasRoom |= event.first[gone[i]] == who || event.second[gone[i]] == who;
    }
    if (!hasRoom) {
      goes(lightestOf(who));
    }
  }

  private int lightestOf(int who) {
    int lightest = Timetable.NONE;
    for (long left = timetable.busy[who]; left != 0; left &= left - 1) {
      lightest = lighter(lightest, timetable.at(who, Long.numberOfTrailingZeros(left)));
    }
    return lightest;
  }

  private int lightestIn() {
    int lightest = Timetable.NONE;
    for (int i = 0; i < timetable.countIn(slot); i++) {
      lightest = lighter(lightest, timetable.pairIn(slot, i));
    }
    return lightest;
  }

  private int lighter(int one, int other) {
    if (one == Timetable.NONE) {
      return other;
    }
    // Of equals the one of the smaller number, as places in a slot tell how the search went.
    int order = Long.compare(event.weight[one], event.weight[other]);
    return order < 0 || (order == 0 && one < other) ? one : other;
  }
}
