package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.graph.Proximity;
import eu.clustermatch.engine.model.Relationship;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How near a candidate is to those who ask: personalised PageRank with restart at the seeds
 * (Andersen, Chung & Lang 2006). Range 0–1; where one who asks has ten projects of ten
 * participants, a partner in one of them has about 0.002, a partner's partner 0.0001.
 */
final class GraphProximity implements Signal<Question> {
  private static final double EPSILON = 1e-5;

  @Override
  public String name() {
    return "graph-proximity";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "How near a candidate stands to those who ask: through shared projects,"
            + " memberships, partnerships and deliveries, and to a lesser degree through shared"
            + " technologies, products and ecosystems. Measured by how often a random walk along"
            + " these ties comes by that keeps starting again at those who ask.",
        "Who has worked together, or has partners in common, finds together again more"
            + " easily.",
        1);
  }

  @Override
  public void measure(Question question, Values values) {
    int[] seeds = question.seeds();
    if (seeds.length == 0) {
      return;
    }
    double[] weights = new double[seeds.length];
    Arrays.fill(weights, 1);
    Proximity proximity = question.view().proximity().push(seeds, weights, EPSILON);
    for (int i = 0; i < proximity.size(); i++) {
      values.add(proximity.nodeAt(i), proximity.improvedAt(i));
    }
  }

  @Override
  public @Nullable String because(Question question, int candidate, double value) {
    String direct = directly(question, candidate);
    if (!direct.isEmpty()) {
      return "linked directly: " + direct;
    }
    int projects = shared(question, candidate, Relationship.TOOK_PART_IN);
    int clusters = shared(question, candidate, Relationship.MEMBER_OF);
    if (projects > 0) {
      return projects == 1 ? "1 shared project" : projects + " shared projects";
    }
    if (clusters > 0) {
      return clusters == 1 ? "1 shared cluster" : clusters + " shared clusters";
    }
    return "connected through others";
  }

  /** The types of the relationships between a seed and the candidate, in words. */
  private static String directly(Question question, int candidate) {
    Graph graph = question.graph();
    Set<String> types = new TreeSet<>();
    for (int seed : question.seeds()) {
      for (int arc = graph.firstArc(seed); arc < graph.endArc(seed); arc++) {
        if (graph.target(arc) == candidate && graph.weight(arc) > 0) {
          types.add(graph.type(arc).name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
      }
    }
    return String.join(", ", types);
  }

  private static int shared(Question question, int candidate, Relationship type) {
    return (int)
        Arrays.stream(question.seeds())
            .flatMap(seed ->
                Arrays.stream(
                    question.view().paths().commonNeighbours(seed, candidate, type, Direction.OUT)))
            .distinct()
            .count();
  }
}
