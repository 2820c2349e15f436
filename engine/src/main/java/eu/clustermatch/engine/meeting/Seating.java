package eu.clustermatch.engine.meeting;

import java.util.Arrays;

/**
 * Gives meetings their tables, slot by slot in the order of time: who can stay at the table of its
 * last meeting stays, pairs in the order of their numbers; the others take the first free table.
 * Few changes, not provably the fewest.
 */
final class Seating {
  private static final int NONE = -1;

  private final Timetable timetable;
  private final Event event;

  /** By pair that meets: its table, from 0. */
  private final int[] tableOf;

  /** By participant: where it met last. */
  private final int[] last;

  private Seating(Timetable timetable) {
    this.timetable = timetable;
    this.event = timetable.event;
    this.tableOf = new int[event.pairs()];
    Arrays.fill(tableOf, NONE);
    this.last = new int[event.participants()];
    Arrays.fill(last, NONE);
  }

  /** By pair: its table, from 0; -1 where it does not meet. O(meetings · log meetings). */
  static int[] of(Timetable timetable) {
    Seating seating = new Seating(timetable);
    for (int slot = 0; slot < timetable.event.slots.length; slot++) {
      seating.seat(slot);
    }
    return seating.tableOf;
  }

  private void seat(int slot) {
    int[] pairs = new int[timetable.countIn(slot)];
    Arrays.setAll(pairs, i -> timetable.pairIn(slot, i));
    Arrays.sort(pairs);
    boolean[] taken = new boolean[event.tables];
    for (int pair : pairs) {
      if (last[event.first[pair]] == last[event.second[pair]]) {
        take(pair, last[event.first[pair]], taken);
      }
    }
    for (int pair : pairs) {
      take(pair, last[event.first[pair]], taken);
      take(pair, last[event.second[pair]], taken);
    }
    int free = 0;
    for (int pair : pairs) {
      while (tableOf[pair] == NONE && free < taken.length) {
        take(pair, free++, taken);
      }
      last[event.first[pair]] = tableOf[pair];
      last[event.second[pair]] = tableOf[pair];
    }
  }

  private void take(int pair, int table, boolean[] taken) {
    if (tableOf[pair] == NONE && table != NONE && !taken[table]) {
      tableOf[pair] = table;
      taken[table] = true;
    }
  }
}
