package eu.clustermatch.engine.exchange;

import eu.clustermatch.engine.exchange.BlockingPairs.Blocking;
import eu.clustermatch.engine.exchange.ExchangeAnswer.BlockingPair;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proposes a plan of exchanges. A plan depends on the request and the snapshot alone, unless its
 * watch ends it early.
 */
public final class ExchangePlanner {
  private static final int MOST_BLOCKING_SHOWN = 20;

  /** Enough for every market without limits, where a pair is a step or two. */
  private static final long COUNTING_STEPS = 100_000_000;

  private final Ranker<Question> ranker;

  public ExchangePlanner(Ranker<Question> ranker) {
    this.ranker = ranker;
  }

  /**
   * Scores all pairs by one ranking for each participant, matches them, and says why; for 2,000
   * visitors and 2,000 hosts the rankings take by far the longest.
   *
   * @param snapshotId how answers name the snapshot
   * @throws InvalidRequestException when an id is unknown or given twice
   */
  public ExchangeAnswer propose(
      Snapshot snapshot, String snapshotId, ExchangeRequest request, Watch watch) {
    Participants participants = Participants.of(snapshot, request);
    ExchangeRules rules = request.rules();
    int months = rules.isOn(Rule.MAX_MONTHS) ? (int) rules.number(Rule.MAX_MONTHS) : 0;
    Visits visits = new Visits(participants.visitors(), participants.hosts(), months);
    PairScores scores = PairScores.of(ranker, snapshot, participants, watch);
    Barriers barriers = new Barriers(participants, rules, visits, scores);
    Market market = market(participants, barriers, visits, scores);
    Matcher matcher = matcher(request.mode(), market, watch);
    Proposal proposal = new Proposal(request, participants, barriers, visits, market, matcher);
    Double bound = scores.isComplete() ? bound(proposal, watch) : null;
    BlockingPairs blockingPairs =
        new BlockingPairs(market, matcher.matching(), new Budget(COUNTING_STEPS, watch));
    List<Blocking> blocking = blockingPairs.find();
    List<Pair> pairs = new PairWriter(proposal, scores, snapshot).write(watch);
    List<Unmatched> unmatched = unmatched(proposal, watch);
    return new ExchangeAnswer(
        snapshotId,
        request.mode(),
        pairs,
        unmatched,
        blocking.size(),
        !scores.isComplete() || !blockingPairs.isComplete(),
        blocking.stream()
            .limit(MOST_BLOCKING_SHOWN)
            .map(pair ->
                new BlockingPair(
                    proposal.visitor(pair.visitor()).id(), proposal.host(pair.host()).id()))
            .toList(),
        pairs.stream().mapToDouble(Pair::score).sum(),
        bound,
        fairness(proposal),
        rules.settings(),
        notes(proposal),
        !scores.isComplete() || watch.isOver());
  }

  private static Market market(
      Participants participants, Barriers barriers, Visits visits, PairScores scores) {
    int[][] acceptable =
        IntStream.range(0, participants.visitors().size())
            .mapToObj(barriers::hostsOf)
            .toArray(int[][]::new);
    int[] places = participants.hosts().stream().mapToInt(Participant::capacity).toArray();
    boolean limited = participants.hosts().stream().anyMatch(Participant::isLimited);
    return limited
        ? new Market(scores.learns(), scores.gains(), acceptable, places, visits)
        : new Market(scores.learns(), scores.gains(), acceptable, places);
  }

  private static Matcher matcher(Mode mode, Market market, Watch watch) {
    if (market.isLimited()) {
      return new LimitedMatcher(mode, market, watch);
    }
    return switch (mode) {
      case STABLE -> DeferredAcceptance.of(market, watch);
      case BEST_TOTAL -> Assignment.of(market, watch);
    };
  }

  /** The highest sum where hosts had no limits but their places, which no plan exceeds. */
  private static @Nullable Double bound(Proposal proposal, Watch watch) {
    Market market = proposal.market();
    boolean known = proposal.request().mode() == Mode.BEST_TOTAL && !market.isLimited();
    Matching best = known ? proposal.matching() : Assignment.of(market, watch).matching();
    if (watch.isOver()) {
      return null;
    }
    return IntStream.range(0, market.visitors())
        .filter(visitor -> best.hostOf(visitor) != Matching.NONE)
        .mapToDouble(visitor -> market.score(visitor, best.hostOf(visitor)))
        .sum();
  }

  private static List<Unmatched> unmatched(Proposal proposal, Watch watch) {
    Reasons reasons = new Reasons(proposal, watch);
    Changes changes = new Changes(proposal);
    int visitors = proposal.market().visitors();
    int hosts = proposal.market().hosts();
    List<Unmatched> unmatched = new ArrayList<>();
    for (int visitor = 0; visitor < visitors; visitor++) {
      watch.report("finding reasons", visitor, visitors + hosts);
      if (proposal.matching().hostOf(visitor) == Matching.NONE) {
        Reason reason = reasons.ofVisitor(visitor);
        Change change = isSpent(proposal, watch) ? null : changes.forVisitor(visitor);
        boolean barred = proposal.barriers().ofVisitor(visitor) != 0;
        unmatched.add(
            unmatched(
                proposal.visitor(visitor),
                Side.VISITOR,
                reason,
                proposal.participants().hosts(),
                change,
                isSpent(proposal, watch)
                    ? Changes.NOT_TRIED
                    : barred ? Changes.NOT_BY_ITSELF : Changes.NONE));
      }
    }
    for (int host = 0; host < hosts; host++) {
      watch.report("finding reasons", visitors + host, visitors + hosts);
      if (proposal.matching().count(host) == 0) {
        Reason reason = reasons.ofHost(host);
        Change change = isSpent(proposal, watch) ? null : changes.forHost(host);
        boolean barred = proposal.barriers().ofHost(host) != 0;
        unmatched.add(
            unmatched(
                proposal.host(host),
                Side.HOST,
                reason,
                proposal.participants().visitors(),
                change,
                isSpent(proposal, watch)
                    ? Changes.NOT_TRIED
                    : barred ? Changes.NOT_BY_ITSELF : Changes.NONE_FOR_HOST));
      }
    }
    return unmatched;
  }

  private static Unmatched unmatched(
      Participant participant,
      Side side,
      Reason reason,
      List<Participant> others,
      @Nullable Change change,
      String otherwise) {
    return new Unmatched(
        participant.id(),
        participant.name(),
        side,
        reason.rule(),
        reason.competition().stream().map(other -> others.get(other).id()).toList(),
        reason.words(),
        change,
        change == null ? otherwise : null);
  }

  private static boolean isSpent(Proposal proposal, Watch watch) {
    return watch.isOver() || proposal.matcher().isSpent();
  }

  private static List<Share> fairness(Proposal proposal) {
    Matching matching = proposal.matching();
    return Stream.concat(
            Fairness.of(
                Side.VISITOR,
                proposal.participants().visitors(),
                visitor -> matching.hostOf(visitor) != Matching.NONE)
                .stream(),
            Fairness.of(
                Side.HOST, proposal.participants().hosts(), host -> matching.count(host) > 0)
                .stream())
        .toList();
  }

  private static List<String> notes(Proposal proposal) {
    List<String> notes = new ArrayList<>(proposal.request().notes());
    notes.add(
        "Full working days are Monday to Friday without the public holidays of the host's whole"
            + " country; those of single regions are not known.");
    IntStream.range(0, proposal.market().hosts())
        .filter(host -> !proposal.visits().days(host).isKnown())
        .mapToObj(host -> proposal.host(host).entry().country())
        .map(country -> country == null ? "hosts whose country is not known" : country)
        .distinct()
        .sorted()
        .map("No calendar of public holidays for %s: only weekends were left out."::formatted)
        .forEach(notes::add);
    return notes;
  }
}
