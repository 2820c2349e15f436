package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Asks every question of a task and compares the answers with the truth. */
public final class Evaluation {
  private final int[] byDegree;
  private final List<Case> cases;
  private final Nodes nodes;

  public Evaluation(Snapshot snapshot, Split split, Task task) {
    this.byDegree = Cases.byDegree(snapshot, split);
    this.cases = Cases.of(snapshot, split, task);
    this.nodes = snapshot.nodes();
  }

  public List<Case> cases() {
    return cases;
  }

  /** The metrics of every question, in their order. O(questions · candidates · log). */
  public List<Metrics> measure(Ranking ranking) {
    List<Metrics> measured = new ArrayList<>(cases.size());
    double[] scores = new double[nodes.size()];
    for (Case asked : cases) {
      Arrays.fill(scores, 0);
      ranking.score(asked, scores);
      measured.add(metrics(asked, scores));
    }
    return measured;
  }

  /**
   * The metrics of one of the questions. O(candidates · log).
   *
   * @param scores of every node, 0 where it was not found
   */
  Metrics metrics(Case asked, double[] scores) {
    return Metrics.of(order(asked, scores), asked.truth());
  }

  /** All there is to know of every answer. O(questions · candidates · (log + roles)). */
  List<Answer> answers(Ranking ranking) {
    List<Answer> answers = new ArrayList<>(cases.size());
    double[] scores = new double[nodes.size()];
    for (Case asked : cases) {
      Arrays.fill(scores, 0);
      ranking.score(asked, scores);
      answers.add(answer(asked, scores));
    }
    return answers;
  }

  private Answer answer(Case asked, double[] scores) {
    int[] order = order(asked, scores);
    BitSet found = new BitSet();
    Arrays.stream(order).filter(node -> scores[node] != 0).forEach(found::set);
    int size = found.cardinality();
    found.and(asked.truth());
    double recall = found.cardinality() / (double) asked.truth().cardinality();
    return new Answer(
        asked, Metrics.of(order, asked.truth()), byRole(order, asked.truth()), size, recall);
  }

  private Map<Role, Metrics> byRole(int[] order, BitSet truth) {
    Map<Role, BitSet> wanted = new EnumMap<>(Role.class);
    truth.stream()
        .forEach(node ->
            nodes
                .roles(node)
                .forEach(role -> wanted.computeIfAbsent(role, _ -> new BitSet()).set(node)));
    Map<Role, Metrics> metrics = new EnumMap<>(Role.class);
    wanted.forEach((role, of) -> {
      int[] ranked =
          Arrays.stream(order).filter(node -> nodes.roles(node).contains(role)).toArray();
      metrics.put(role, Metrics.of(ranked, of));
    });
    return metrics;
  }

  /** All candidates, the highest score first; of equals those of higher degree. */
  private int[] order(Case asked, double[] scores) {
    int[] ranked = Arrays.stream(byDegree).filter(node -> !asked.left().get(node)).toArray();
    long[] keys = new long[ranked.length];
    for (int i = 0; i < ranked.length; i++) {
      // Scores of many bits are cut to 32, so that the place by degree fits beside them.
      long bits = Float.floatToIntBits((float) scores[ranked[i]]);
      long ascending = bits < 0 ? ~bits & 0xffffffffL : bits | 0x80000000L;
      keys[i] = (0xffffffffL - ascending) << 31 | i;
    }
    Arrays.sort(keys);
    int[] order = new int[ranked.length];
    for (int i = 0; i < keys.length; i++) {
      order[i] = ranked[(int) (keys[i] & 0x7fffffff)];
    }
    return order;
  }
}
