package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.rank.Ranker.Measured;
import eu.clustermatch.engine.snapshot.Snapshot;

/** The engine's own ranking by a model, asked as of the split. */
final class Weighed implements Ranking {
  private final String name;
  private final Snapshot snapshot;
  private final Split split;
  private final Model model;
  private final Ranker ranker;

  Weighed(String name, Snapshot snapshot, Split split, Model model) {
    this.name = name;
    this.snapshot = snapshot;
    this.split = split;
    this.model = model;
    this.ranker = new Ranker(model);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void score(Case asked, double[] scores) {
    Question question = question(asked);
    Measured measured = ranker.measure(question);
    for (int i = 0; i < measured.nodes().length; i++) {
      double score = 0;
      for (int signal = 0; signal < model.terms().size(); signal++) {
        score +=
            model.terms().get(signal).weight(question.situation()) * measured.shaped()[signal][i];
      }
      // Whoever is found comes before whoever is not, whatever the sign of the score.
      scores[measured.nodes()[i]] = FOUND + score;
    }
  }

  private static final double FOUND = 1000;

  Measured measure(Question question) {
    return ranker.measure(question);
  }

  Question question(Case asked) {
    return Question.of(
        snapshot, split.known(), asked.seeds(), asked.text(), asked.language(), asked.call());
  }
}
