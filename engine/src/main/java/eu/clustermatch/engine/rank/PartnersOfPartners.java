package eu.clustermatch.engine.rank;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whom one's partners on the subject work with on it: the best project of the candidate, by its
 * similarity and the share of its participants who did something similar with those who ask. Range
 * 0–1. Of the partners the 100 nearest to the subject count.
 */
final class PartnersOfPartners implements Signal {
  private static final int MOST_PARTNERS = 100;

  @Override
  public String name() {
    return "partners-of-partners";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "How closely a candidate works with the past partners of those who ask on the"
            + " subject: its best project, by how similar it is to the question and how many of"
            + " its participants are such partners.",
        "A partner of partners on the same subject is known to somebody whom one can ask.",
        1);
  }

  @Override
  public void measure(Question question, Values values) {
    Map<Integer, Double> projects = new TreeMap<>();
    partners(question)
        .forEach((partner, worth) ->
            question.forEachProject(
                partner,
                project ->
                    projects.merge(
                        project,
                        worth / question.experience().participants(project),
                        Double::sum)));
    projects.forEach((project, mass) -> {
      double value = mass * question.similarity().relative(project);
      question.forEachParticipant(project, node -> values.raise(node, value));
    });
  }

  /** Partners with their similar shared projects, over those of the one who has most. */
  private static Map<Integer, Double> partners(Question question) {
    Map<Integer, Double> worth = new HashMap<>();
    for (int seed : question.seeds()) {
      question.forEachProject(
          seed,
          project -> {
            double similarity = question.similarity().of(project);
            question.forEachParticipant(
                project,
                partner -> {
                  if (similarity > 0 && !question.isSeed(partner)) {
                    worth.merge(partner, similarity, Double::sum);
                  }
                });
          });
    }
    double most = worth.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    Map<Integer, Double> best = new TreeMap<>();
    worth.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_PARTNERS)
        .forEach(entry -> best.put(entry.getKey(), entry.getValue() / most));
    return best;
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return "works on it with your partners";
  }
}
