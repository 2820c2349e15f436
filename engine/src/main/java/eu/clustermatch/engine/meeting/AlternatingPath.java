package eu.clustermatch.engine.meeting;

/**
 * Swaps two slots for those who are linked by meetings in them (a Kempe chain; König 1916, Vizing
 * 1964): who is busy in the one slot becomes free in it without anybody losing a meeting.
 */
final class AlternatingPath {
  private static final int LONGEST = 200;

  private final Timetable timetable;
  private final Event event;
  private final int[] pairs = new int[LONGEST];

  AlternatingPath(Timetable timetable) {
    this.timetable = timetable;
    this.event = timetable.event;
  }

  /**
   * Moves the meeting of a participant in one slot to another in which it is free, the meeting
   * which that pushes out back to the first slot, and so on.
   *
   * @return whether it was done; nothing is changed where somebody is not available, a table is
   *     missing, or the path is too long
   */
  boolean swap(int who, int from, int to) {
    int length = 0;
    int at = who;
    int slot = from;
    for (int pair = timetable.at(at, slot); pair != Timetable.NONE; pair = timetable.at(at, slot)) {
      int other = slot == from ? to : from;
      if (length == LONGEST || (event.common[pair] >>> other & 1) == 0) {
        return false;
      }
      pairs[length++] = pair;
      at = event.other(pair, at);
      slot = other;
    }
    // A path of odd length moves one meeting more than it brings back.
    if (length % 2 == 1 && (timetable.full >>> to & 1) != 0) {
      return false;
    }
    move(length, from, to);
    return true;
  }

  private void move(int length, int from, int to) {
    for (int i = 0; i < length; i++) {
      timetable.remove(pairs[i]);
    }
    for (int i = 0; i < length; i++) {
      timetable.add(pairs[i], i % 2 == 0 ? to : from);
    }
  }
}
