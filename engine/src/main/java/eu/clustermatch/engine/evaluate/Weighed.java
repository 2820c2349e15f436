package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.rank.Ranker.Measured;
import eu.clustermatch.engine.snapshot.Snapshot;

/** The engine's own ranking by a model, asked as of the split. */
final class Weighed implements Ranking {
  /**
   * Whoever is found comes before whoever is not, whatever the sign of the score; no more than is
   * needed, because the order is by floats.
   */
  private static final double FOUND = 64;

  private final String name;
  private final Snapshot snapshot;
  private final Split split;
  private final Model model;
  private final Ranker<Question> ranker;

  Weighed(String name, Snapshot snapshot, Split split, Model model) {
    this.name = name;
    this.snapshot = snapshot;
    this.split = split;
    this.model = model;
    this.ranker = Ranker.ofPartners(model);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void score(Case asked, double[] scores) {
    Question question = question(asked);
    weigh(measure(question), model.weights(question.situation()), scores);
  }

  /**
   * Sets the score of whoever was found. O(candidates · signals).
   *
   * @param weights of the signals, in the order in which they were measured
   */
  static void weigh(Measured measured, double[] weights, double[] scores) {
    int[] nodes = measured.nodes();
    double[] sums = new double[nodes.length];
    for (int signal = 0; signal < weights.length; signal++) {
      double weight = weights[signal];
      float[] shaped = measured.shaped()[signal];
      for (int i = 0; i < nodes.length; i++) {
        sums[i] += weight * shaped[i];
      }
    }
    for (int i = 0; i < nodes.length; i++) {
      scores[nodes[i]] = FOUND + sums[i];
    }
  }

  Measured measure(Question question) {
    return ranker.measure(question);
  }

  Question question(Case asked) {
    return Question.of(
        snapshot, split.known(), asked.seeds(), asked.text(), asked.language(), asked.call());
  }
}
