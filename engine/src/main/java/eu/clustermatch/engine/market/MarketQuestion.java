package eu.clustermatch.engine.market;

import eu.clustermatch.engine.exchange.Eligibility;
import eu.clustermatch.engine.model.Call;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.MarketKind;
import eu.clustermatch.engine.rank.Preference;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.rank.Ranker.Ranked;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Posting;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An offer or a demand, asking for those of the other side. */
final class MarketQuestion extends Question {
  private final Posting asked;
  private final int day;
  private final Eligibility visits;
  private final Subjects subjects;
  private final Wordings wordings;
  private final BitSet candidates;
  private final Map<Integer, Double> fits = new HashMap<>();

  /**
   * @param asked what is asked for, open on that day
   * @param visits who may visit whom
   * @param partners ranks organisations for the one that asks
   */
  MarketQuestion(
      Snapshot snapshot,
      Posting asked,
      LocalDate on,
      Eligibility visits,
      Ranker<Question> partners) {
    super(
        snapshot,
        on,
        asked.owner() == Nodes.NONE ? new int[0] : new int[] {asked.owner()},
        null,
        List.of(),
        Call.UNKNOWN,
        Preference.NONE,
        new BitSet());
    this.asked = asked;
    this.day = Snapshot.day(on);
    this.visits = visits;
    this.subjects = new Subjects(snapshot, graph(), day);
    this.wordings = snapshot.view(on).derived(Wordings.class, () -> new Wordings(snapshot, day));
    this.candidates = answering();
    measureFits(partners);
  }

  /** All of the other side that may answer it, whether anything speaks for them or not. */
  private BitSet answering() {
    BitSet answering = new BitSet();
    Nodes nodes = nodes();
    Label other = isDemand() ? Label.OFFER : Label.DEMAND;
    for (int node = nodes.first(other); node < nodes.end(other); node++) {
      if (mayMeet(snapshot(), asked, posting(node), day, visits)) {
        answering.set(node);
      }
    }
    return answering;
  }

  /** Whether two may be proposed to each other on a day. Why not is nobody's business. */
  private static boolean mayMeet(
      Snapshot snapshot, Posting one, Posting other, int day, Eligibility visits) {
    Nodes nodes = snapshot.nodes();
    return answers(snapshot, one, other, day, visits)
        && !one.declined().contains(nodes.id(other.node()))
        && !other.declined().contains(nodes.id(one.node()))
        && !snapshot.market().isVetoed(nodes.id(one.owner()), nodes.id(other.owner()));
  }

  /**
   * Whether one could answer the other on a day, whatever the two have said of each other.
   *
   * @param one an offer where the other is a demand
   * @param visits who may visit whom
   */
  static boolean answers(
      Snapshot snapshot, Posting one, Posting other, int day, Eligibility visits) {
    return one.isOpen(day)
        && other.isOpen(day)
        && one.kind() != null
        && other.kind() != null
        && one.kind().answering().contains(other.kind())
        && one.owner() != Nodes.NONE
        && other.owner() != Nodes.NONE
        && one.owner() != other.owner()
        && (one.kind() != MarketKind.VISIT
            || (snapshot.nodes().is(one.node(), Label.DEMAND)
                ? visits.mayVisit(snapshot, one, other, day)
                : visits.mayVisit(snapshot, other, one, day)));
  }

  private void measureFits(Ranker<Question> partners) {
    if (asked.owner() == Nodes.NONE || candidates.isEmpty()) {
      return;
    }
    BitSet owners = new BitSet();
    forEachCandidate(posting -> owners.set(posting.owner()));
    Question question =
        Question.of(
            snapshot(), onDay(), seeds(), asked.partnerSought(), asked.language(), Call.UNKNOWN);
    for (Ranked ranked :
        partners.rank(question, owners, 0, Math.max(1, owners.cardinality()), false).hits()) {
      fits.put(ranked.node(), ranked.score());
    }
  }

  private LocalDate onDay() {
    return LocalDate.ofEpochDay(day);
  }

  @Override
  protected BitSet candidates() {
    return (BitSet) candidates.clone();
  }

  void forEachCandidate(Consumer<Posting> consumer) {
    candidates.stream().mapToObj(this::posting).forEach(consumer);
  }

  /** The offer or demand at a node that is one. */
  Posting posting(int node) {
    return Objects.requireNonNull(snapshot().market().posting(node));
  }

  /** The epoch day on which is asked. */
  int day() {
    return day;
  }

  Posting asked() {
    return asked;
  }

  /** The demand of the two. */
  Posting demand(Posting candidate) {
    return isDemand() ? asked : candidate;
  }

  /** The offer of the two. */
  Posting offer(Posting candidate) {
    return isDemand() ? candidate : asked;
  }

  private boolean isDemand() {
    return nodes().is(asked.node(), Label.DEMAND);
  }

  /** How what the offer of the two is about would do for the demand, or null where not at all. */
  @Nullable Subject sharedSubject(Posting candidate) {
    return subjects.best(demand(candidate).node(), offer(candidate).node());
  }

  /** How well the texts of the two fit each other, 0–1. */
  double sharedWords(Posting candidate) {
    return wordings.fit(asked.node(), candidate.node());
  }

  /** The score of an organisation as a partner of the one that asks, or 0 where it has none. */
  double fit(int owner) {
    return fits.getOrDefault(owner, 0.0);
  }

  /** Between the two, not a number where one lies nowhere known. */
  double distanceKm(Posting other) {
    return snapshot().supply().coordinates().distanceKm(place(asked), place(other));
  }

  /** Where it lies: itself, or who offers or seeks it. */
  private int place(Posting posting) {
    return nodes().place(posting.node()) == Nodes.NONE && posting.owner() != Nodes.NONE
        ? posting.owner()
        : posting.node();
  }
}
