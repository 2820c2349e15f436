package eu.clustermatch.engine.exchange;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The full working days of a country between two days: Monday to Friday without the public holidays
 * that hold in the whole country. They are numbered from 0, so that the days of a visit are
 * consecutive numbers. Days are epoch days.
 */
final class WorkingDays {
  private static final Map<String, Set<Integer>> HOLIDAYS = new ConcurrentHashMap<>();

  private final boolean known;
  private final int first;

  /** By working day. */
  private final int[] days;

  /** By day since the first: the number of the first working day from then on. */
  private final int[] next;

  /** By working day: the last working day of a visit that begins then. */
  private final int[] longest;

  private WorkingDays(boolean known, int first, int[] days, int[] next, int[] longest) {
    this.known = known;
    this.first = first;
    this.days = days;
    this.next = next;
    this.longest = longest;
  }

  /**
   * @param country ISO 3166 alpha-2, or null where it is not known
   * @param months the longest visit in calendar months, or 0 for any length
   */
  static WorkingDays of(@Nullable String country, int from, int to, int months) {
    boolean known = country != null && isKnown(country);
    BitSet working = new BitSet(to - from + 1);
    for (int day = from; day <= to; day++) {
      LocalDate date = LocalDate.ofEpochDay(day);
      boolean weekend =
          date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
      working.set(
          day - from,
          !weekend && !(known && country != null && holidays(country, date).contains(day)));
    }
    int[] days = working.stream().map(day -> day + from).toArray();
    int[] next = new int[to - from + 2];
    next[to - from + 1] = days.length;
    for (int day = to - from; day >= 0; day--) {
      next[day] = next[day + 1] - (working.get(day) ? 1 : 0);
    }
    int[] longest = new int[days.length];
    for (int i = 0; i < days.length; i++) {
      int end =
          months == 0
              ? to
              : (int) LocalDate.ofEpochDay(days[i]).plusMonths(months).toEpochDay() - 1;
      longest[i] = next[Math.min(end, to) - from + 1] - 1;
    }
    return new WorkingDays(known, from, days, next, longest);
  }

  private static boolean isKnown(String country) {
    return HolidayManager.getSupportedCalendarCodes().contains(country);
  }

  private static Set<Integer> holidays(String country, LocalDate date) {
    return HOLIDAYS.computeIfAbsent(
        country + date.getYear(),
        key ->
            HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)))
                .getHolidays(Year.of(date.getYear()), HolidayType.PUBLIC_HOLIDAY)
                .stream()
                .map(Holiday::getDate)
                .map(holiday -> (int) holiday.toEpochDay())
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether the public holidays are known; if not, only weekends are no working days. */
  boolean isKnown() {
    return known;
  }

  int count() {
    return days.length;
  }

  /** The day of a working day. */
  int day(int working) {
    return days[working];
  }

  /** The first working day that is no earlier than a day; {@link #count} where there is none. */
  int from(int day) {
    return next[Math.clamp(day - first, 0, next.length - 1)];
  }

  /** The last working day that is no later than a day, or −1. */
  int upTo(int day) {
    return next[Math.clamp(day + 1L - first, 0, next.length - 1)] - 1;
  }

  /**
   * The earliest start of a visit of some working days, no earlier than {@code start}, that is not
   * too long by the calendar; {@link #count} where there is none.
   */
  int start(int start, int length) {
    int at = start;
    while (at < days.length && at + length - 1 > longest[at]) {
      at++;
    }
    return at;
  }
}
