package eu.clustermatch.engine.exchange;

import eu.clustermatch.engine.model.Call;
import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.rank.Contribution;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.rank.Ranker.Ranked;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.Arrays;
import java.util.List;

/**
 * How much every visitor would learn from every host, and every host gain from every visitor: what
 * the ranking of partners says when the one asks, with what it wants as the text, about the other.
 * One ranking for each participant.
 */
final class PairScores {
  private final Ranker<Question> ranker;
  private final Snapshot snapshot;
  private final Participants participants;
  private final double[][] learns;
  private final double[][] gains;
  private boolean complete = true;

  private PairScores(Ranker<Question> ranker, Snapshot snapshot, Participants participants) {
    this.ranker = ranker;
    this.snapshot = snapshot;
    this.participants = participants;
    this.learns = unknown(participants.visitors().size(), participants.hosts().size());
    this.gains = unknown(participants.visitors().size(), participants.hosts().size());
  }

  static PairScores of(
      Ranker<Question> ranker, Snapshot snapshot, Participants participants, Watch watch) {
    PairScores scores = new PairScores(ranker, snapshot, participants);
    scores.score(watch);
    return scores;
  }

  private static double[][] unknown(int visitors, int hosts) {
    double[][] scores = new double[visitors][hosts];
    for (double[] row : scores) {
      Arrays.fill(row, Double.NaN);
    }
    return scores;
  }

  private void score(Watch watch) {
    List<Participant> visitors = participants.visitors();
    List<Participant> hosts = participants.hosts();
    int all = visitors.size() + hosts.size();
    int[] hostNodes = hosts.stream().mapToInt(Participant::node).toArray();
    int[] visitorNodes = visitors.stream().mapToInt(Participant::node).toArray();
    for (int asking = 0; asking < all; asking++) {
      watch.report("scoring pairs", asking, all);
      if (watch.isOver()) {
        complete = false;
        return;
      }
      if (asking < visitors.size()) {
        learns[asking] = positiveZero(ranker.score(question(visitors.get(asking)), hostNodes));
      } else {
        int host = asking - visitors.size();
        double[] scores = positiveZero(ranker.score(question(hosts.get(host)), visitorNodes));
        for (int visitor = 0; visitor < scores.length; visitor++) {
          gains[visitor][host] = scores[visitor];
        }
      }
    }
  }

  /** Lest a sum of −0 and one of 0 be told apart. */
  private static double[] positiveZero(double[] scores) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] += 0.0;
    }
    return scores;
  }

  private Question question(Participant asking) {
    return Question.of(
        snapshot, null, new int[] {asking.node()}, asking.text(), null, Call.UNKNOWN);
  }

  /** Whether all were scored; those that were not are not a number. */
  boolean isComplete() {
    return complete;
  }

  double[][] learns() {
    return learns;
  }

  double[][] gains() {
    return gains;
  }

  /** The mean of both directions, or not a number where one was not scored. */
  double score(int visitor, int host) {
    return learns[visitor][host] / 2 + gains[visitor][host] / 2;
  }

  /** What makes up the score of a host for the visitor that asks. */
  List<Contribution> explainLearns(int visitor, int host) {
    int[] nodes = {participants.hosts().get(host).node()};
    Question question = question(participants.visitors().get(visitor));
    return ranker.explain(question, nodes).getFirst().contributions();
  }

  /** What makes up the scores of visitors for the host that asks, one by one. */
  List<List<Contribution>> explainGains(int host, int[] visitors) {
    int[] nodes =
        Arrays.stream(visitors)
            .map(visitor -> participants.visitors().get(visitor).node())
            .toArray();
    Question question = question(participants.hosts().get(host));
    return ranker.explain(question, nodes).stream().map(Ranked::contributions).toList();
  }
}
