package eu.clustermatch.engine.exchange;

import java.time.LocalDate;

/**
 * A longer availability.
 *
 * @param days by how many calendar days, at least 1
 * @param later whether at its end, not at its beginning
 */
record Longer(int days, boolean later) {
  /** Who is available so much longer. */
  Participant extend(Participant present) {
    return later
        ? present.available(present.from(), present.to() + days, present.days())
        : present.available(present.from() - days, present.to(), present.days());
  }

  /**
   * The change in words.
   *
   * @param then what it would bring
   */
  Change change(Participant extended, String then) {
    LocalDate day = later ? extended.lastDay() : extended.firstDay();
    return new Change(
        later ? "to" : "from",
        extended.id(),
        day.toString(),
        "%s if it is available %s %s.".formatted(then, later ? "until" : "from", day));
  }
}
