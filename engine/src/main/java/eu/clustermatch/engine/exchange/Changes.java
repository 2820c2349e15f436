package eu.clustermatch.engine.exchange;

import eu.clustermatch.engine.model.Size;
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

  private static final int MOST_HOSTS = 3;
  private static final int MOST_PLACES = 3;

  private final Proposal proposal;
  private final LongerStays longerStays;

  Changes(Proposal proposal) {
    this.proposal = proposal;
    this.longerStays = new LongerStays(proposal);
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
        boolean unknown = present.entry().size() == Size.UNKNOWN;
        boolean oneStep = member ? unknown : Eligibility.isSme(present);
        if (!smes || Eligibility.isCluster(present) || !oneStep || !goes(visitor, present)) {
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

  private @Nullable Change dates(int visitor, Participant present) {
    for (Longer longer : longerStays.ofVisitor(visitor)) {
      Participant changed = longer.extend(present);
      if (goes(visitor, changed)) {
        return longer.change(changed, "It goes");
      }
    }
    return null;
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
    for (Longer longer : longerStays.ofHost(host)) {
      Participant changed = longer.extend(present);
      if (receives(host, changed)) {
        return longer.change(changed, "Somebody comes");
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
