package eu.clustermatch.engine.meeting;

import java.util.Arrays;

/**
 * Which pair meets in which slot. Whatever is done to it, nobody is in two places, no slot has more
 * meetings than there are tables, and nobody has more meetings than it can. Remembers what is done
 * so that it can be taken back.
 *
 * <p>Open to the search, which changes it millions of times a second: plain arrays, sets of slots
 * as bits, and everything that is asked after each change kept up to date.
 */
final class Timetable {
  static final int NONE = -1;

  final Event event;

  /** By pair: its slot, or {@link #NONE}. */
  final int[] slotOf;

  /** By participant and slot: the pair that meets, or {@link #NONE}. */
  private final int[] pairAt;

  /** By participant: slots in which it meets somebody. */
  final long[] busy;

  /** By participant: how many meetings it has. */
  final int[] meetings;

  /** By participant: the sum of the claims that are met. */
  final long[] met;

  /** Slots whose tables are all taken. */
  long full;

  /** By slot: the pairs that meet, in no order. */
  private final int[][] pairsIn;

  private final int[] countIn;

  /** By pair that meets: where it stands in {@link #pairsIn}. */
  private final int[] placeOf;

  private final Fairness fairness;
  private long weight;
  private int count;
  private long penalty;
  private int withNone;
  private int belowFloor;

  /** What was done since the last mark: the pair, and the slot it had before. */
  private int[] undoPair = new int[64];

  private int[] undoSlot = new int[64];
  private int done;

  /**
   * Without meetings.
   *
   * @param fairness what participants should have at least
   */
  Timetable(Event event, Fairness fairness) {
    this.event = event;
    this.fairness = fairness;
    int participants = event.participants();
    int slots = event.slots.length;
    slotOf = new int[event.pairs()];
    Arrays.fill(slotOf, NONE);
    placeOf = new int[event.pairs()];
    pairAt = new int[participants * slots];
    Arrays.fill(pairAt, NONE);
    busy = new long[participants];
    meetings = new int[participants];
    met = new long[participants];
    pairsIn = new int[slots][Math.min(event.tables, participants / 2 + 1)];
    countIn = new int[slots];
    for (int who = 0; who < participants; who++) {
      count(who, 1);
    }
  }

  /** With the meetings of another, under another fairness. */
  Timetable(int[] slotOf, Event event, Fairness fairness) {
    this(event, fairness);
    for (int pair = 0; pair < slotOf.length; pair++) {
      if (slotOf[pair] != NONE) {
        put(pair, slotOf[pair]);
      }
    }
    done = 0;
  }

  /** The weight of all meetings, in units. */
  long weight() {
    return weight;
  }

  /** How many meetings there are. */
  int count() {
    return count;
  }

  /** What the search maximises: the weight, less what unfairness costs. */
  long value() {
    return weight - penalty;
  }

  /** How many participants with a claim have nothing of it. */
  int withNone() {
    return withNone;
  }

  /** How many others have less than their floor. */
  int belowFloor() {
    return belowFloor;
  }

  /** The pair that a participant meets in, or {@link #NONE}. */
  int at(int who, int slot) {
    return pairAt[who * event.slots.length + slot];
  }

  int countIn(int slot) {
    return countIn[slot];
  }

  /** One of the pairs that meet in a slot, {@code 0 ≤ i < countIn(slot)}. */
  int pairIn(int slot, int i) {
    return pairsIn[slot][i];
  }

  /** Slots in which a pair could meet without anything else being moved. */
  long free(int pair) {
    return event.common[pair] & ~busy[event.first[pair]] & ~busy[event.second[pair]] & ~full;
  }

  /** Whether a participant has all the meetings it can have. */
  boolean isFilled(int who) {
    return meetings[who] >= event.capacity[who];
  }

  /** What would be lost without the meeting of a pair: its weight and what fairness would cost. */
  long loss(int pair) {
    return event.weight[pair]
        + costOfLoss(event.first[pair], pair)
        + costOfLoss(event.second[pair], pair);
  }

  private long costOfLoss(int who, int pair) {
    return fairness.penalty(who, met[who] - event.claim(pair, who))
        - fairness.penalty(who, met[who]);
  }

  /** Whether a participant has nothing of its claim, or less than its floor. */
  boolean isNeedy(int who) {
    return fairness.isNone(who, met[who]) || fairness.isBelow(who, met[who]);
  }

  /** Lets a pair meet in a slot that is free for it. */
  void add(int pair, int slot) {
    remember(pair, NONE);
    put(pair, slot);
  }

  /** Takes a meeting out. */
  void remove(int pair) {
    remember(pair, slotOf[pair]);
    take(pair);
  }

  /** Forgets how to take back what was done. */
  void mark() {
    done = 0;
  }

  /** Takes back what was done since the last mark. */
  void rollBack() {
    while (done > 0) {
      done--;
      if (slotOf[undoPair[done]] != NONE) {
        take(undoPair[done]);
      }
      if (undoSlot[done] != NONE) {
        put(undoPair[done], undoSlot[done]);
      }
    }
  }

  /** Copies the slots of all pairs as they were at the last mark. */
  void copyBeforeMark(int[] slots) {
    System.arraycopy(slotOf, 0, slots, 0, slots.length);
    for (int i = done - 1; i >= 0; i--) {
      slots[undoPair[i]] = undoSlot[i];
    }
  }

  private void remember(int pair, int slot) {
    if (done == undoPair.length) {
      undoPair = Arrays.copyOf(undoPair, 2 * done);
      undoSlot = Arrays.copyOf(undoSlot, 2 * done);
    }
    undoPair[done] = pair;
    undoSlot[done++] = slot;
  }

  private void put(int pair, int slot) {
    slotOf[pair] = slot;
    placeOf[pair] = countIn[slot];
    pairsIn[slot][countIn[slot]++] = pair;
    if (countIn[slot] == event.tables) {
      full |= 1L << slot;
    }
    weight += event.weight[pair];
    count++;
    seat(event.first[pair], pair, slot, event.claimOfFirst[pair]);
    seat(event.second[pair], pair, slot, event.claimOfSecond[pair]);
  }

  private void seat(int who, int pair, int slot, long claim) {
    pairAt[who * event.slots.length + slot] = pair;
    busy[who] |= 1L << slot;
    meetings[who]++;
    meet(who, claim);
  }

  private void take(int pair) {
    int slot = slotOf[pair];
    slotOf[pair] = NONE;
    int last = pairsIn[slot][--countIn[slot]];
    pairsIn[slot][placeOf[pair]] = last;
    placeOf[last] = placeOf[pair];
    full &= ~(1L << slot);
    weight -= event.weight[pair];
    count--;
    unseat(event.first[pair], slot, event.claimOfFirst[pair]);
    unseat(event.second[pair], slot, event.claimOfSecond[pair]);
  }

  private void unseat(int who, int slot, long claim) {
    pairAt[who * event.slots.length + slot] = NONE;
    busy[who] &= ~(1L << slot);
    meetings[who]--;
    meet(who, -claim);
  }

  private void meet(int who, long more) {
    if (more != 0) {
      count(who, -1);
      met[who] += more;
      count(who, 1);
    }
  }

  private void count(int who, int sign) {
    penalty += sign * fairness.penalty(who, met[who]);
    if (fairness.isNone(who, met[who])) {
      withNone += sign;
    } else if (fairness.isBelow(who, met[who])) {
      belowFloor += sign;
    }
  }
}
