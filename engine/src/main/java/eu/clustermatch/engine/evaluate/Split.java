package eu.clustermatch.engine.evaluate;

import java.time.LocalDate;

/**
 * Where past and future part: what was known on a day is asked for what began later.
 *
 * @param known the last day that the ranking knows of
 * @param from first day on which a project that is asked about began, after {@code known}
 * @param until the last such day
 */
public record Split(LocalDate known, LocalDate from, LocalDate until) {
  public Split {
    if (!from.isAfter(known) || until.isBefore(from)) {
      throw new IllegalArgumentException(
          "known < from <= until is needed, but was %s, %s, %s".formatted(known, from, until));
    }
  }

  /** Known is all until the end of {@code known}; asked are the projects of the years after. */
  public static Split years(int known, int first, int last) {
    return new Split(
        LocalDate.of(known, 12, 31), LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }

  @Override
  public String toString() {
    return "known until " + known + ", asked " + from + " to " + until;
  }
}
