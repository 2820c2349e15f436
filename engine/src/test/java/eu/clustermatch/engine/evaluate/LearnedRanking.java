package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.evaluate.CandidateFeatures.Candidates;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Candidates by what a learned scorer says of them. The scores of all questions are computed ahead,
 * so that several scorers share the features, which cost the most.
 */
final class LearnedRanking implements Ranking {
  private final String name;
  private final Scorer scorer;
  private final Map<String, int[]> nodes = new HashMap<>();
  private final Map<String, float[]> scores = new HashMap<>();

  private LearnedRanking(String name, Scorer scorer) {
    this.name = name;
    this.scorer = scorer;
  }

  /** Rankings of some questions by several scorers. */
  static List<LearnedRanking> of(
      Map<String, Scorer> scorers, CandidateFeatures features, List<Case> questions) {
    List<LearnedRanking> rankings =
        scorers.entrySet().stream()
            .map(entry -> new LearnedRanking(entry.getKey(), entry.getValue()))
            .toList();
    for (Case question : questions) {
      Candidates candidates = features.of(question);
      rankings.forEach(ranking -> ranking.add(question, candidates));
    }
    return rankings;
  }

  private void add(Case question, Candidates candidates) {
    double[] found = scorer.score(candidates.rows, candidates.size());
    double lowest = Arrays.stream(found).min().orElse(0);
    float[] positive = new float[found.length];
    for (int i = 0; i < found.length; i++) {
      // Whoever is looked at comes before whoever is not.
      positive[i] = (float) (1 + found[i] - lowest);
    }
    nodes.put(question.id(), candidates.nodes);
    scores.put(question.id(), positive);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void score(Case asked, double[] into) {
    int[] candidates = Objects.requireNonNull(nodes.get(asked.id()), asked.id());
    float[] found = Objects.requireNonNull(scores.get(asked.id()));
    for (int i = 0; i < candidates.length; i++) {
      into[candidates[i]] = found[i];
    }
  }
}
