package eu.clustermatch.engine.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whom one's partners on the subject work with on it: the best project of the candidate, by its
 * similarity and the share of its participants who did something similar with those who ask. Range
 * 0–1. Of the partners the 100 nearest to the subject count.
 */
final class PartnersOfPartners implements Signal<Question> {
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
    Values projects = new Values();
    projects.clear(question.nodes().size());
    List<Partner> partners = partners(question);
    double most = partners.isEmpty() ? 1 : partners.getFirst().worth();
    // In the order of nodes, so that sums are the same whatever order they were found in.
    partners.stream()
        .limit(MOST_PARTNERS)
        .sorted(Comparator.comparingInt(Partner::node))
        .forEach(partner ->
            question.forEachProject(
                partner.node(),
                project ->
                    projects.add(
                        project,
                        partner.worth() / most / question.experience().participants(project))));
    projects.forEach((project, mass) -> {
      double value = mass * question.similarity().relative(project);
      question.forEachParticipant(project, node -> values.raise(node, value));
    });
  }

  /** A partner and the similarity of the projects shared with those who ask, added up. */
  private record Partner(int node, double worth) {}

  /** The best first. */
  private static List<Partner> partners(Question question) {
    Values worth = new Values();
    worth.clear(question.nodes().size());
    for (int seed : question.seeds()) {
      question.forEachProject(
          seed,
          project -> {
            double similarity = question.similarity().of(project);
            question.forEachParticipant(project, node -> worth.add(node, similarity));
          });
    }
    List<Partner> partners = new ArrayList<>();
    worth.forEach((node, similarity) -> {
      if (!question.isSeed(node)) {
        partners.add(new Partner(node, similarity));
      }
    });
    partners.sort(
        Comparator.comparingDouble(Partner::worth).reversed().thenComparingInt(Partner::node));
    return partners;
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return "works with past partners of those who ask";
  }
}
