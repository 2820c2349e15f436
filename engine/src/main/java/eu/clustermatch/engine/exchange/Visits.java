package eu.clustermatch.engine.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * When visitors could be at hosts, and in which order a host that cannot receive all at once can
 * receive several. Visitors and hosts are numbered; so are the working days of each host.
 */
final class Visits implements Market.Room {
  /** No start is early enough. */
  static final int NEVER = -1;

  /** To look up when it may come. */
  private static final long STEPS_OF_A_GUEST = 10;

  /** To sort and to build a timetable. */
  private static final long STEPS_OF_A_VISIT = 20;

  private final List<Participant> visitors;
  private final List<Participant> hosts;
  private final WorkingDays[] days;

  /**
   * @param months the longest visit in calendar months, or 0 for any length
   */
  Visits(List<Participant> visitors, List<Participant> hosts, int months) {
    this.visitors = visitors;
    this.hosts = hosts;
    int from =
        Stream.concat(visitors.stream(), hosts.stream())
            .mapToInt(Participant::from)
            .min()
            .orElse(0);
    int to =
        Stream.concat(visitors.stream(), hosts.stream()).mapToInt(Participant::to).max().orElse(0);
    Map<String, WorkingDays> calendars = new HashMap<>();
    this.days =
        hosts.stream()
            .map(host ->
                calendars.computeIfAbsent(
                    Objects.requireNonNullElse(host.entry().country(), ""),
                    country -> WorkingDays.of(country, from, to, months)))
            .toArray(WorkingDays[]::new);
  }

  private Visits(List<Participant> visitors, List<Participant> hosts, WorkingDays[] days) {
    this.visitors = visitors;
    this.hosts = hosts;
    this.days = days;
  }

  /** The same where a visitor is otherwise than it was. */
  Visits withVisitor(int visitor, Participant changed) {
    List<Participant> others = new ArrayList<>(visitors);
    others.set(visitor, changed);
    return new Visits(others, hosts, days);
  }

  /** The same where a host is otherwise than it was. */
  Visits withHost(int host, Participant changed) {
    List<Participant> others = new ArrayList<>(hosts);
    others.set(host, changed);
    return new Visits(visitors, others, days);
  }

  WorkingDays days(int host) {
    return days[host];
  }

  /** The first working day of the earliest visit, or {@link #NEVER}. O(1) but for holidays. */
  int earliest(int visitor, int host) {
    return earliest(visitors.get(visitor), hosts.get(host), days[host]);
  }

  static int earliest(Participant visitor, Participant host, WorkingDays days) {
    int start = days.start(days.from(Math.max(visitor.from(), host.from())), visitor.days());
    int end = start + visitor.days() - 1;
    return end < days.count() && days.day(end) <= Math.min(visitor.to(), host.to()) ? start : NEVER;
  }

  /** The last working day that suits both. */
  private int latestEnd(int visitor, int host) {
    return days[host].upTo(Math.min(visitors.get(visitor).to(), hosts.get(host).to()));
  }

  @Override
  public boolean fits(int host, int[] guests) {
    return fits(host, guests, Budget.endless());
  }

  @Override
  public boolean fits(int host, int[] guests, Budget budget) {
    return timetable(host, guests, budget).length == guests.length;
  }

  @Override
  public boolean isLimited(int host) {
    return hosts.get(host).isLimited();
  }

  /** As {@link #timetable(int, int[], Budget)}, whatever the work. */
  int[] timetable(int host, int[] guests) {
    return timetable(host, guests, Budget.endless());
  }

  /**
   * When each of these visitors comes, as the first working day; empty where the host cannot
   * receive all of them, or where no order was found within a bounded search, see {@link
   * Timetable}, whatever is left of the budget.
   */
  private int[] timetable(int host, int[] guests, Budget budget) {
    int atOnce = hosts.get(host).simultaneous();
    int[] earliest = new int[guests.length];
    for (int i = 0; i < guests.length; i++) {
      earliest[i] = earliest(guests[i], host);
      if (earliest[i] == NEVER) {
        return new int[0];
      }
    }
    budget.spend(STEPS_OF_A_GUEST * guests.length);
    if (atOnce == 0 || guests.length <= atOnce) {
      return earliest;
    }
    int[] ends = new int[guests.length];
    int[] lengths = new int[guests.length];
    for (int i = 0; i < guests.length; i++) {
      ends[i] = latestEnd(guests[i], host);
      lengths[i] = visitors.get(guests[i]).days();
    }
    if (!Crowd.mayFit(atOnce, earliest, ends, lengths)) {
      return new int[0];
    }
    Timetable timetable = new Timetable(days[host], atOnce, earliest, ends, lengths);
    int[] starts = timetable.find();
    budget.spend(STEPS_OF_A_VISIT * guests.length + timetable.steps());
    return starts;
  }
}
