package eu.clustermatch.engine.exchange;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.model.Size;
import eu.clustermatch.engine.snapshot.Posting;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who may visit whom by the rules of the scheme that are about the participants themselves,
 * whatever their dates and scores; as sets of {@link Rule#bit}s.
 */
public final class Eligibility {
  /** Days within which any visit that is possible has room. */
  private static final int LONG_ENOUGH = 600;

  private final ExchangeRules rules;
  private final Set<String> countries;

  /** Bits of the topics of which one is to be shared. */
  private final long topics;

  /** By some rules. */
  public Eligibility(ExchangeRules rules) {
    this.rules = rules;
    this.countries = new HashSet<>(rules.values(Rule.ELIGIBLE_COUNTRIES));
    this.topics = Participants.bits(rules.values(Rule.COMMON_TOPIC), rules.topics());
  }

  /**
   * The rule that keeps who seeks or offers a visit from all, or empty.
   *
   * @param posting with an owner
   */
  public Optional<Setting> against(Snapshot snapshot, Posting posting) {
    Participant participant = participant(snapshot, posting);
    int barriers =
        snapshot.nodes().is(posting.node(), Label.DEMAND)
            ? ofVisitor(participant)
            : ofHost(participant);
    return barriers == 0 ? Optional.empty() : Optional.of(rules.get(Rule.first(barriers)));
  }

  /**
   * Whether the scheme lets one visit the other, on days to come on which both are available.
   *
   * @param sought with an owner
   * @param offered with an owner
   * @param day the epoch day that it is
   */
  public boolean mayVisit(Snapshot snapshot, Posting sought, Posting offered, int day) {
    Participant visitor = participant(snapshot, sought);
    Participant host = participant(snapshot, offered);
    return (ofVisitor(visitor) | ofHost(host) | between(visitor, host)) == 0
        && (sought.days() == 0 || sought.days() >= rules.leastDays())
        && haveDays(visitor, host, day);
  }

  /** Whether the working days that both have are enough; of an open end there are. */
  private boolean haveDays(Participant visitor, Participant host, int day) {
    int from = Math.max(day, Math.max(visitor.from(), host.from()));
    int to = Math.min(visitor.to(), host.to());
    if (to == Graph.UNDATED_TO) {
      return true;
    }
    int months = rules.isOn(Rule.MAX_MONTHS) ? (int) rules.number(Rule.MAX_MONTHS) : 0;
    int stay = Math.max(visitor.days(), rules.leastDays());
    return from <= to
        && Visits.earliest(
                visitor.available(from, to, stay),
                host,
                WorkingDays.of(
                    host.entry().country(), from, Math.min(to, from + LONG_ENOUGH), months))
            != Visits.NEVER;
  }

  private Participant participant(Snapshot snapshot, Posting posting) {
    return Participants.participant(
        snapshot,
        posting.owner(),
        Participants.bits(Registered.topics(posting, rules), rules.topics()),
        null,
        new Participants.Terms(
            posting.from(),
            posting.to(),
            posting.days(),
            posting.capacity(),
            posting.simultaneous()));
  }

  /** The rules that keep a host from every visitor. */
  int ofHost(Participant participant) {
    String country = participant.entry().country();
    boolean passes =
        !rules.isOn(Rule.ELIGIBLE_COUNTRIES) || (country != null && countries.contains(country));
    return passes ? 0 : Rule.ELIGIBLE_COUNTRIES.bit();
  }

  /** The rules that keep a visitor from every host. */
  int ofVisitor(Participant visitor) {
    int barriers = ofHost(visitor);
    if (hostOnly(visitor).isPresent()) {
      barriers |= Rule.HOST_ONLY.bit();
    } else if (!isVisitorKind(visitor)) {
      barriers |= Rule.VISITOR_KINDS.bit();
    }
    if (rules.isOn(Rule.KNOWN_CLUSTER)
        && !visitsForItself(visitor)
        && !visitor.clusters().isEmpty()
        && !visitor.profiled()) {
      barriers |= Rule.KNOWN_CLUSTER.bit();
    }
    return barriers;
  }

  /** Whether it may visit whatever cluster it is a member of. */
  private static boolean visitsForItself(Participant visitor) {
    return isCluster(visitor) || visitor.entry().roles().contains(Role.SUPPORT_ORGANISATION);
  }

  /** The size or role by which an organisation may only host. */
  Optional<String> hostOnly(Participant visitor) {
    if (!rules.isOn(Rule.HOST_ONLY) || isCluster(visitor)) {
      return Optional.empty();
    }
    Set<String> own = new HashSet<>();
    // A large support organisation is no large firm.
    if (!visitor.entry().roles().contains(Role.SUPPORT_ORGANISATION)) {
      own.add(visitor.entry().size().text());
    }
    visitor.entry().roles().forEach(role -> own.add(role.text()));
    return rules.values(Rule.HOST_ONLY).stream().filter(own::contains).findFirst();
  }

  private boolean isVisitorKind(Participant visitor) {
    return !rules.isOn(Rule.VISITOR_KINDS)
        || (may(VisitorKind.CLUSTER_ORGANISATION) && isCluster(visitor))
        || (may(VisitorKind.SUPPORT_ORGANISATION)
            && visitor.entry().roles().contains(Role.SUPPORT_ORGANISATION))
        || (may(VisitorKind.SME_MEMBER) && isSme(visitor) && !visitor.clusters().isEmpty());
  }

  private boolean may(VisitorKind kind) {
    return rules.values(Rule.VISITOR_KINDS).contains(kind.text());
  }

  static boolean isCluster(Participant participant) {
    return participant.entry().label() == Label.CLUSTER;
  }

  static boolean isSme(Participant participant) {
    Size size = participant.entry().size();
    return !isCluster(participant) && size != Size.LARGE && size != Size.UNKNOWN;
  }

  /** The rules that speak against a pair. */
  int between(Participant visitor, Participant host) {
    int barriers = 0;
    if (rules.isOn(Rule.DIFFERENT_COUNTRIES) && !inDifferentCountries(visitor, host)) {
      barriers |= Rule.DIFFERENT_COUNTRIES.bit();
    }
    if (visitor.node() == host.node()) {
      barriers |= Rule.AVAILABLE.bit();
    } else if (rules.isOn(Rule.DIFFERENT_CLUSTERS)
        && !Collections.disjoint(visitor.clusters(), host.clusters())) {
      barriers |= Rule.DIFFERENT_CLUSTERS.bit();
    }
    if (rules.isOn(Rule.COMMON_TOPIC)
        && visitor.topics() != 0
        && host.topics() != 0
        && (visitor.topics() & host.topics() & topics) == 0) {
      barriers |= Rule.COMMON_TOPIC.bit();
    }
    return barriers;
  }

  private static boolean inDifferentCountries(Participant visitor, Participant host) {
    String from = visitor.entry().country();
    String to = host.entry().country();
    return from != null && to != null && !from.equals(to);
  }
}
