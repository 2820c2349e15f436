package eu.clustermatch.engine.exchange;

import java.util.List;
import java.util.stream.IntStream;

/** Which rules speak against a participant or a pair, as sets of {@link Rule#bit}s. */
final class Barriers {
  /** More working days than these do not lie within a month. */
  private static final int MOST_DAYS_IN_A_MONTH = 23;

  private final Participants participants;
  private final ExchangeRules rules;
  private final Visits visits;
  private final PairScores scores;
  private final Eligibility eligibility;
  private final int[] ofVisitor;
  private final int[] ofHost;

  Barriers(Participants participants, ExchangeRules rules, Visits visits, PairScores scores) {
    this.participants = participants;
    this.rules = rules;
    this.visits = visits;
    this.scores = scores;
    this.eligibility = new Eligibility(rules);
    this.ofVisitor = participants.visitors().stream().mapToInt(this::visiting).toArray();
    this.ofHost = participants.hosts().stream().mapToInt(eligibility::ofHost).toArray();
  }

  /** The rules that keep a visitor from every host. */
  int ofVisitor(int visitor) {
    return ofVisitor[visitor];
  }

  /** The rules that keep a host from every visitor. */
  int ofHost(int host) {
    return ofHost[host];
  }

  private int visiting(Participant visitor) {
    int barriers = eligibility.ofVisitor(visitor);
    if (visitor.days() < rules.leastDays()) {
      barriers |= Rule.MIN_DAYS.bit();
    }
    if (rules.isOn(Rule.MAX_MONTHS)
        && visitor.days() > MOST_DAYS_IN_A_MONTH * rules.number(Rule.MAX_MONTHS)) {
      barriers |= Rule.MAX_MONTHS.bit();
    }
    return barriers;
  }

  /** The rules that speak against a pair. */
  int between(int visitor, int host) {
    return between(
        participants.visitors().get(visitor), visitor, participants.hosts().get(host), host);
  }

  /** The same for a visitor and a host that are perhaps otherwise than they were. */
  int between(Participant visitor, int visitorAt, Participant host, int hostAt) {
    int barriers = eligibility.between(visitor, host);
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

  /** Whether the scores of all pairs are known; those of the others speak against them. */
  boolean areAllScored() {
    return scores.isComplete();
  }

  boolean isVetoed(int visitor, int host) {
    return participants.isVetoed(
        participants.visitors().get(visitor), participants.hosts().get(host));
  }

  Eligibility eligibility() {
    return eligibility;
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
