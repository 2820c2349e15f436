package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.text.Concept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the concepts of one question weigh, and what they reach. */
final class ConceptReaches {
  private static final List<Label> VOCABULARIES =
      List.of(Label.TECHNOLOGY, Label.ECOSYSTEM, Label.PRODUCT, Label.ACTIVITY);

  /** How fast concepts that fit less well than the best fall behind. */
  private static final double SHARPNESS = 8;

  /** What a long text mentions in passing changes nobody's place. */
  private static final double LEAST = 0.05;

  private static final double LEAST_OF_BEST = 0.1;

  private ConceptReaches() {}

  static List<ConceptReach> of(Question question, List<Concept> concepts) {
    double best = concepts.stream().mapToDouble(Concept::score).max().orElse(0);
    List<ConceptReach> reaches = new ArrayList<>();
    for (Concept concept : concepts) {
      double weight = concept.score() * Math.pow(concept.score() / best, SHARPNESS);
      int node = node(question.nodes(), concept.id());
      if (weight >= Math.max(LEAST, LEAST_OF_BEST * best) && node != Nodes.NONE) {
        reaches.add(new ConceptReach(question, concept, node, weight));
      }
    }
    reaches.sort(Comparator.comparingDouble(ConceptReach::weight).reversed());
    return List.copyOf(reaches);
  }

  private static int node(Nodes nodes, String id) {
    return VOCABULARIES.stream()
        .mapToInt(label -> nodes.find(label, id))
        .filter(node -> node != Nodes.NONE)
        .findFirst()
        .orElse(Nodes.NONE);
  }
}
