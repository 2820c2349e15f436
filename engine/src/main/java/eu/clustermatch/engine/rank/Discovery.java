package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Relationship;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Leans from known circles to new partners. Value and shaped value: n − h, −1 to 1, where
 *
 * <ul>
 *   <li>n is 1 for who is new to those who ask (no shared project or cluster, no relationship that
 *       counts for proximity), else 0; 0 for all where nobody asks;
 *   <li>h = min(1, ln(1 + d) / ln(1 + 500)) says how much of a hub it is, d being its {@linkplain
 *       Graph#weightedDegree weighted degree}.
 * </ul>
 *
 * <p>Weight: 4 × discover, in log-odds, so that the contribution lies within −4 and 4. Of two
 * candidates the one with the higher value gains on the other by 4 × discover × the difference:
 * turning the knob up never lets it fall behind. Depends on question and snapshot alone.
 */
final class Discovery implements Adjustment {
  private static final double MOST_LOG_ODDS = 4;
  private static final int TIES_OF_A_HUB = 500;
  private static final double HUB = Math.log1p(TIES_OF_A_HUB);
  private static final double PLAINLY = 0.5;

  private final Graph graph;
  private final BitSet known;
  private final boolean someoneAsks;
  private final double weight;

  /** What it does, for those who are ranked. */
  static String inWords() {
    return "From safe to new: lifts those who are new to those who ask (no project or cluster in"
        + " common, no direct tie) and lets those fall back who have very many ties. Contribution:"
        + " %1$s × discover × (n − h), where n is 1 for the new and 0 for others (and for all where"
            .formatted(Shape.number(MOST_LOG_ODDS))
        + " nobody asks), and h grows with the logarithm of the ties, counted by their strength,"
        + " from 0 to 1 at %d.".formatted(TIES_OF_A_HUB);
  }

  /** O(arcs of the seeds, of their projects and clusters). */
  Discovery(Question question) {
    this.graph = question.graph();
    this.known = known(question);
    this.someoneAsks = question.seeds().length > 0;
    this.weight = MOST_LOG_ODDS * question.preference().discover();
  }

  private static BitSet known(Question question) {
    BitSet known = new BitSet();
    Graph graph = question.graph();
    for (int seed : question.seeds()) {
      for (int arc = graph.firstArc(seed); arc < graph.endArc(seed); arc++) {
        if (graph.weight(arc) > 0) {
          known.set(graph.target(arc));
        }
      }
      question.forEachProject(seed, project -> question.forEachParticipant(project, known::set));
      question.forEach(
          seed,
          Relationship.MEMBER_OF,
          Direction.OUT,
          cluster -> question.forEach(cluster, Relationship.MEMBER_OF, Direction.IN, known::set));
    }
    return known;
  }

  @Override
  public double of(int candidate) {
    return weight * value(candidate);
  }

  @Override
  public @Nullable Contribution explain(int candidate) {
    double value = value(candidate);
    double contribution = of(candidate);
    return contribution == 0
        ? null
        : new Contribution("discover", value, value, weight, contribution, because(candidate));
  }

  private double value(int candidate) {
    return (isNew(candidate) ? 1 : 0) - hub(candidate);
  }

  private boolean isNew(int candidate) {
    return someoneAsks && !known.get(candidate);
  }

  private double hub(int candidate) {
    return Math.min(1, Math.log1p(graph.weightedDegree(candidate)) / HUB);
  }

  private String because(int candidate) {
    String ties = hub(candidate) > PLAINLY ? "has many ties" : "has few ties";
    if (!someoneAsks) {
      return ties;
    }
    return (isNew(candidate) ? "new to those who ask, " : "known to those who ask, ") + ties;
  }
}
