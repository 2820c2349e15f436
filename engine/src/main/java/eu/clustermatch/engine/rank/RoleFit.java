package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.rank.ProjectSimilarity.Similar;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/**
 * Whether projects like this one take such organisations: the share of the candidate's role among
 * the participants of the 100 most similar projects (each by the fourth power of its similarity),
 * over its share in all projects. Range 0–∞; 1 is as everywhere. Of several roles the one that fits
 * best.
 */
final class RoleFit implements Signal<Question> {
  private static final int MOST_PROJECTS = 100;

  @Override
  public String name() {
    return "role-fit";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "How much more often than others the projects most similar to the question take"
            + " organisations of a candidate's kind: companies, research organisations, public"
            + " bodies and so on.",
        "Some subjects need companies, others universities or public bodies.",
        Double.POSITIVE_INFINITY);
  }

  @Override
  public void measure(Question question, Values values) {
    // Finds nobody: it weighs who was found.
  }

  @Override
  public void measureFound(Question question, BitSet candidates, Values values) {
    if (question.similarity().isEmpty()) {
      return;
    }
    Map<Role, Double> everywhere = question.view().roleShares();
    // Role by role, because candidates are many and roles few.
    shares(question)
        .forEach((role, here) -> {
          double lift = here / everywhere.getOrDefault(role, 1.0);
          for (int node = candidates.nextSetBit(0);
              node >= 0;
              node = candidates.nextSetBit(node + 1)) {
            if (question.nodes().hasRole(node, role)) {
              values.raise(node, lift);
            }
          }
        });
  }

  private static Map<Role, Double> shares(Question question) {
    Map<Role, Double> shares = new EnumMap<>(Role.class);
    double total = 0;
    for (Similar similar : question.similarity().mostSimilar(MOST_PROJECTS)) {
      double weight = Math.pow(similar.similarity(), 4);
      int participants = question.experience().participants(similar.project());
      if (participants > 0) {
        total += weight;
        question.forEachParticipant(
            similar.project(),
            node ->
                question
                    .nodes()
                    .roles(node)
                    .forEach(role -> shares.merge(role, weight / participants, Double::sum)));
      }
    }
    double all = total;
    shares.replaceAll((role, share) -> share / all);
    return shares;
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return "projects like this one take such organisations "
        + (value > 1 ? "more" : value < 1 ? "less" : "as")
        + (value == 1 ? " often as others do" : " often than others do");
  }
}
