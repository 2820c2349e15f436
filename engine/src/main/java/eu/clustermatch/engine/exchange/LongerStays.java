package eu.clustermatch.engine.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the shortest longer availabilities that open a pair which nothing else keeps apart. */
final class LongerStays {
  private static final int MOST = 5;

  private final Proposal proposal;

  LongerStays(Proposal proposal) {
    this.proposal = proposal;
  }

  /** Of a visitor, the shortest first. */
  List<Longer> ofVisitor(int visitor) {
    Participant guest = proposal.visitor(visitor);
    List<Longer> found = new ArrayList<>();
    for (int host = 0; host < proposal.market().hosts(); host++) {
      if (isOnlyUnavailable(visitor, host)) {
        Participant receiving = proposal.host(host);
        int end = end(guest, receiving, host);
        if (end <= receiving.to()) {
          add(found, end - guest.to(), true);
        }
        int start = start(guest, receiving, host);
        if (start >= receiving.from()) {
          add(found, guest.from() - start, false);
        }
      }
    }
    return shortest(found);
  }

  /** Of a host, the shortest first. */
  List<Longer> ofHost(int host) {
    Participant receiving = proposal.host(host);
    List<Longer> found = new ArrayList<>();
    for (int visitor = 0; visitor < proposal.market().visitors(); visitor++) {
      if (isOnlyUnavailable(visitor, host)) {
        Participant guest = proposal.visitor(visitor);
        int end = end(guest, receiving, host);
        if (end <= guest.to()) {
          add(found, end - receiving.to(), true);
        }
        int start = start(guest, receiving, host);
        if (start >= guest.from()) {
          add(found, receiving.from() - start, false);
        }
      }
    }
    return shortest(found);
  }

  private boolean isOnlyUnavailable(int visitor, int host) {
    return proposal.barriers().ofVisitor(visitor) == 0
        && proposal.barriers().ofHost(host) == 0
        && !proposal.barriers().isVetoed(visitor, host)
        && proposal.barriers().between(visitor, host) == Rule.AVAILABLE.bit();
  }

  private static void add(List<Longer> found, int days, boolean later) {
    if (days > 0) {
      found.add(new Longer(days, later));
    }
  }

  private static List<Longer> shortest(List<Longer> found) {
    return found.stream()
        .distinct()
        .sorted(Comparator.comparingInt(Longer::days).thenComparing(Longer::later))
        .limit(MOST)
        .toList();
  }

  /** The last day of the earliest visit after both are available, however long they are. */
  private int end(Participant visitor, Participant host, int hostAt) {
    WorkingDays days = proposal.visits().days(hostAt);
    int start = days.start(days.from(Math.max(visitor.from(), host.from())), visitor.days());
    int end = start + visitor.days() - 1;
    return end < days.count() ? days.day(end) : Integer.MAX_VALUE;
  }

  /** The first day of the latest visit before one of them is no longer available. */
  private int start(Participant visitor, Participant host, int hostAt) {
    WorkingDays days = proposal.visits().days(hostAt);
    int start = days.upTo(Math.min(visitor.to(), host.to())) - visitor.days() + 1;
    while (start >= 0 && days.start(start, visitor.days()) != start) {
      start--;
    }
    return start >= 0 ? days.day(start) : Integer.MIN_VALUE;
  }
}
