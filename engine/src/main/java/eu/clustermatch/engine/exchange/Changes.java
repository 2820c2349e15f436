package eu.clustermatch.engine.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for one change that would bring somebody into a plan: first of its dates and its length of
 * stay, then of places, then of topics. What it names was tried by matching again.
 */
final class Changes {
  static final String NONE =
      "No single change of its dates, its length of stay, its topics or the places of the hosts"
          + " it likes best was found that brings it in.";
  static final String NONE_FOR_HOST =
      "No single change of its dates or topics was found that brings somebody.";
  static final String NOT_BY_ITSELF = "Nothing that it could change brings it in.";
  static final String NOT_TRIED = "What would change it was not tried: the work is bounded.";

  /** Longer availabilities that are tried. */
  private static final int MOST_DATES = 5;

  private static final int MOST_HOSTS = 3;
  private static final int MOST_PLACES = 3;

  private final Proposal proposal;

  Changes(Proposal proposal) {
    this.proposal = proposal;
  }

  /** A change that brings a visitor in, or null. */
  @Nullable Change forVisitor(int visitor) {
    int barriers = proposal.barriers().ofVisitor(visitor);
    Participant present = proposal.visitor(visitor);
    if (barriers != 0) {
      return Integer.bitCount(barriers) == 1 ? lifted(Rule.first(barriers), visitor) : null;
    }
    Change change = dates(visitor, present);
    if (change == null && present.days() > proposal.rules().leastDays()) {
      change = days(visitor, present);
    }
    if (change == null) {
      change = places(visitor);
    }
    // Last, for it is no use to state what one does not want.
    return change == null ? topic(visitor, present) : change;
  }

  private @Nullable Change lifted(Rule rule, int visitor) {
    Participant present = proposal.visitor(visitor);
    String id = present.id();
    return switch (rule) {
      case MIN_DAYS -> days(visitor, present);
      case KNOWN_CLUSTER ->
          goes(visitor, present)
              ? new Change("profile", id, null, "It goes if its cluster has a profile here.")
              : null;
      case VISITOR_KINDS -> {
        boolean smes =
            proposal.rules().values(Rule.VISITOR_KINDS).contains(VisitorKind.SME_MEMBER.text());
        boolean member = !present.clusters().isEmpty();
        if (!smes
            || Barriers.isCluster(present)
            || member == Barriers.isSme(present)
            || !goes(visitor, present)) {
          yield null;
        }
        yield member
            ? new Change(
                "size", id, "small", "It goes if it is known to be micro, small or medium.")
            : new Change(
                "membership",
                id,
                null,
                "It goes if it is a member of a cluster with a profile, other than its host's.");
      }
      default -> null;
    };
  }

  private boolean goes(int visitor, Participant changed) {
    int[] hosts = proposal.barriers().hostsOf(changed, visitor);
    return hosts.length > 0
        && proposal
            .matcher()
            .goes(
                proposal
                    .market()
                    .opening(visitor, hosts, room(proposal.visits().withVisitor(visitor, changed))),
                visitor);
  }

  private Market.Room room(Visits visits) {
    return proposal.market().isLimited() ? visits : proposal.market().room();
  }

  /** A longer availability, and by how many days. */
  private record Longer(int days, boolean later) {}

  private @Nullable Change dates(int visitor, Participant present) {
    for (Longer longer : longer(visitor, present)) {
      Participant changed = extended(present, longer);
      if (goes(visitor, changed)) {
        return dates(changed, longer, "It goes");
      }
    }
    return null;
  }

  private static Participant extended(Participant present, Longer longer) {
    return longer.later()
        ? present.available(present.from(), present.to() + longer.days(), present.days())
        : present.available(present.from() - longer.days(), present.to(), present.days());
  }

  private static Change dates(Participant changed, Longer longer, String then) {
    LocalDate day = longer.later() ? changed.lastDay() : changed.firstDay();
    return new Change(
        longer.later() ? "to" : "from",
        changed.id(),
        day.toString(),
        "%s if it is available %s %s.".formatted(then, longer.later() ? "until" : "from", day));
  }

  /** The shortest that open another host, in the order of their length. */
  private List<Longer> longer(int visitor, Participant present) {
    List<Longer> found = new ArrayList<>();
    for (int host = 0; host < proposal.market().hosts(); host++) {
      if (isOnlyUnavailable(visitor, host)) {
        Participant other = proposal.host(host);
        add(found, later(present, other, present, host), true);
        add(found, earlier(present, other, present, host), false);
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
        .limit(MOST_DATES)
        .toList();
  }

  /**
   * By how many days one of the two must be available longer at the end, or 0 if that is no use.
   */
  private int later(Participant visitor, Participant host, Participant extending, int hostAt) {
    WorkingDays days = proposal.visits().days(hostAt);
    int start = days.start(days.from(Math.max(visitor.from(), host.from())), visitor.days());
    int end = start + visitor.days() - 1;
    int limit = extending.node() == visitor.node() ? host.to() : visitor.to();
    return end < days.count() && days.day(end) <= limit ? days.day(end) - extending.to() : 0;
  }

  /** The same at the beginning. */
  private int earlier(Participant visitor, Participant host, Participant extending, int hostAt) {
    WorkingDays days = proposal.visits().days(hostAt);
    int start = days.upTo(Math.min(visitor.to(), host.to())) - visitor.days() + 1;
    while (start >= 0 && days.start(start, visitor.days()) != start) {
      start--;
    }
    int limit = extending.node() == visitor.node() ? host.from() : visitor.from();
    return start >= 0 && days.day(start) >= limit ? extending.from() - days.day(start) : 0;
  }

  private @Nullable Change days(int visitor, Participant present) {
    int least = proposal.rules().leastDays();
    return goes(visitor, present.available(present.from(), present.to(), least))
        ? new Change(
            "days",
            present.id(),
            Integer.toString(least),
            "It goes if it wants %d full working days.".formatted(least))
        : null;
  }

  private @Nullable Change topic(int visitor, Participant present) {
    List<String> topics = proposal.rules().topics();
    if (present.topics() == 0 || !proposal.rules().isOn(Rule.COMMON_TOPIC)) {
      return null;
    }
    for (int topic = 0; topic < topics.size(); topic++) {
      if ((present.topics() & 1L << topic) == 0 && goes(visitor, present.with(topic))) {
        return new Change(
            "topic",
            present.id(),
            topics.get(topic),
            "It goes if it also states the topic %s.".formatted(topics.get(topic)));
      }
    }
    return null;
  }

  private @Nullable Change places(int visitor) {
    int[] best = IntStream.of(proposal.market().preferred(visitor)).limit(MOST_HOSTS).toArray();
    int fewest = MOST_PLACES;
    int chosen = Matching.NONE;
    for (int host : best) {
      int most = Math.min(fewest, mostPlaces(proposal.host(host)));
      int places = proposal.matcher().placesFor(visitor, host, most);
      if (places > 0 && (chosen == Matching.NONE || places < fewest)) {
        fewest = places;
        chosen = host;
      }
    }
    if (chosen != Matching.NONE) {
      Participant host = proposal.host(chosen);
      return new Change(
          "capacity",
          host.id(),
          Integer.toString(host.capacity() + fewest),
          "It goes if %s has %s."
              .formatted(host.name(), fewest == 1 ? "one more place" : fewest + " more places"));
    }
    return atOnce(visitor, best);
  }

  /** More places than may be taken at once would be another limit. */
  private static int mostPlaces(Participant host) {
    return host.simultaneous() == 0 || host.isLimited()
        ? MOST_PLACES
        : Math.min(MOST_PLACES, host.simultaneous() - host.capacity());
  }

  private @Nullable Change atOnce(int visitor, int[] best) {
    for (int at : best) {
      Participant host = proposal.host(at);
      if (host.isLimited()) {
        Visits wider = proposal.visits().withHost(at, host.atOnce(host.simultaneous() + 1));
        Market changed = proposal.market().opening(visitor, new int[0], wider);
        if (proposal.matcher().goes(changed, visitor)) {
          return new Change(
              "simultaneous",
              host.id(),
              Integer.toString(host.simultaneous() + 1),
              "It goes if %s receives %d at once.".formatted(host.name(), host.simultaneous() + 1));
        }
      }
    }
    return null;
  }

  /** A change that brings somebody to a host, or null. */
  @Nullable Change forHost(int host) {
    Participant present = proposal.host(host);
    if (proposal.barriers().ofHost(host) != 0) {
      return null;
    }
    List<Longer> found = new ArrayList<>();
    for (int visitor = 0; visitor < proposal.market().visitors(); visitor++) {
      if (isOnlyUnavailable(visitor, host)) {
        add(found, later(proposal.visitor(visitor), present, present, host), true);
        add(found, earlier(proposal.visitor(visitor), present, present, host), false);
      }
    }
    for (Longer longer : shortest(found)) {
      Participant changed = extended(present, longer);
      if (receives(host, changed)) {
        return dates(changed, longer, "Somebody comes");
      }
    }
    List<String> topics = proposal.rules().topics();
    for (int topic = 0; topic < topics.size(); topic++) {
      if (present.topics() != 0
          && proposal.rules().isOn(Rule.COMMON_TOPIC)
          && (present.topics() & 1L << topic) == 0
          && receives(host, present.with(topic))) {
        return new Change(
            "topic",
            present.id(),
            topics.get(topic),
            "Somebody comes if it also states the topic %s.".formatted(topics.get(topic)));
      }
    }
    return null;
  }

  private boolean receives(int host, Participant changed) {
    int[] visitors =
        IntStream.of(proposal.barriers().visitorsOf(changed, host))
            .filter(visitor -> !proposal.market().isAcceptable(visitor, host))
            .toArray();
    return visitors.length > 0
        && proposal
            .matcher()
            .receives(
                proposal
                    .market()
                    .openingHost(host, visitors, room(proposal.visits().withHost(host, changed))),
                host);
  }
}
