package eu.clustermatch.engine.exchange;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.model.Size;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which rules speak against a participant or a pair, as sets of {@link Rule#bit}s. */
final class Barriers {
  /** More working days than these do not lie within a month. */
  private static final int MOST_DAYS_IN_A_MONTH = 23;

  private final Participants participants;
  private final ExchangeRules rules;
  private final Visits visits;
  private final PairScores scores;
  private final Set<String> eligible;
  private final int[] ofVisitor;
  private final int[] ofHost;

  Barriers(Participants participants, ExchangeRules rules, Visits visits, PairScores scores) {
    this.participants = participants;
    this.rules = rules;
    this.visits = visits;
    this.scores = scores;
    this.eligible = new HashSet<>(rules.values(Rule.ELIGIBLE_COUNTRIES));
    this.ofVisitor = participants.visitors().stream().mapToInt(this::visiting).toArray();
    this.ofHost = participants.hosts().stream().mapToInt(this::ineligible).toArray();
  }

  /** The rules that keep a visitor from every host. */
  int ofVisitor(int visitor) {
    return ofVisitor[visitor];
  }

  /** The rules that keep a host from every visitor. */
  int ofHost(int host) {
    return ofHost[host];
  }

  private int ineligible(Participant participant) {
    String country = participant.entry().country();
    boolean passes =
        !rules.isOn(Rule.ELIGIBLE_COUNTRIES) || (country != null && eligible.contains(country));
    return passes ? 0 : Rule.ELIGIBLE_COUNTRIES.bit();
  }

  private int visiting(Participant visitor) {
    int barriers = ineligible(visitor);
    if (hostOnly(visitor).isPresent()) {
      barriers |= Rule.HOST_ONLY.bit();
    } else if (!isVisitorKind(visitor)) {
      barriers |= Rule.VISITOR_KINDS.bit();
    } else if (rules.isOn(Rule.KNOWN_CLUSTER)
        && !visitor.clusters().isEmpty()
        && !visitor.profiled()) {
      barriers |= Rule.KNOWN_CLUSTER.bit();
    }
    if (visitor.days() < rules.leastDays()) {
      barriers |= Rule.MIN_DAYS.bit();
    }
    if (rules.isOn(Rule.MAX_MONTHS)
        && visitor.days() > MOST_DAYS_IN_A_MONTH * rules.number(Rule.MAX_MONTHS)) {
      barriers |= Rule.MAX_MONTHS.bit();
    }
    return barriers;
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
  int between(int visitor, int host) {
    return between(
        participants.visitors().get(visitor), visitor, participants.hosts().get(host), host);
  }

  /** The same for a visitor and a host that are perhaps otherwise than they were. */
  int between(Participant visitor, int visitorAt, Participant host, int hostAt) {
    int barriers = 0;
    if (rules.isOn(Rule.DIFFERENT_COUNTRIES) && !inDifferentCountries(visitor, host)) {
      barriers |= Rule.DIFFERENT_COUNTRIES.bit();
    }
    if (visitor.node() == host.node()
        || (rules.isOn(Rule.DIFFERENT_CLUSTERS)
            && !Collections.disjoint(visitor.clusters(), host.clusters()))) {
      barriers |= Rule.DIFFERENT_CLUSTERS.bit();
    }
    if (rules.isOn(Rule.COMMON_TOPIC)
        && visitor.topics() != 0
        && host.topics() != 0
        && (visitor.topics() & host.topics()) == 0) {
      barriers |= Rule.COMMON_TOPIC.bit();
    }
    // A veto looks like any other reason why somebody is not available.
    if (participants.isVetoed(visitor, host)
        || Visits.earliest(visitor, host, visits.days(hostAt)) == Visits.NEVER) {
      barriers |= Rule.AVAILABLE.bit();
    }
    double least =
        rules.isOn(Rule.MIN_SCORE) ? rules.number(Rule.MIN_SCORE) : Double.NEGATIVE_INFINITY;
    if (!(scores.score(visitorAt, hostAt) >= least)) {
      barriers |= Rule.MIN_SCORE.bit();
    }
    return barriers;
  }

  private static boolean inDifferentCountries(Participant visitor, Participant host) {
    String from = visitor.entry().country();
    String to = host.entry().country();
    return from != null && to != null && !from.equals(to);
  }

  boolean isVetoed(int visitor, int host) {
    return participants.isVetoed(
        participants.visitors().get(visitor), participants.hosts().get(host));
  }

  /** The hosts that a visitor could go to, ascending. */
  int[] hostsOf(int visitor) {
    return ofVisitor[visitor] != 0
        ? new int[0]
        : hostsOf(participants.visitors().get(visitor), visitor);
  }

  /** The same for a visitor that is otherwise than it was, and that nothing else keeps away. */
  int[] hostsOf(Participant changed, int visitor) {
    List<Participant> hosts = participants.hosts();
    return IntStream.range(0, ofHost.length)
        .filter(host -> ofHost[host] == 0)
        .filter(host -> between(changed, visitor, hosts.get(host), host) == 0)
        .toArray();
  }

  /** The visitors that could come to a host that is otherwise than it was, ascending. */
  int[] visitorsOf(Participant changed, int host) {
    List<Participant> visitors = participants.visitors();
    return IntStream.range(0, ofVisitor.length)
        .filter(visitor -> ofVisitor[visitor] == 0)
        .filter(visitor -> between(visitors.get(visitor), visitor, changed, host) == 0)
        .toArray();
  }
}
