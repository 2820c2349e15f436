package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Asks every question of a task and compares the answers with the truth. */
public final class Evaluation {
  private final int[] byDegree;
  private final List<Case> cases;
  private final int nodes;

  public Evaluation(Snapshot snapshot, Split split, Task task) {
    this.byDegree = Cases.byDegree(snapshot, split);
    this.cases = Cases.of(snapshot, split, task);
    this.nodes = snapshot.nodes().size();
  }

  public List<Case> cases() {
    return cases;
  }

  /** The metrics of every question, in their order. O(questions · candidates · log). */
  public List<Metrics> measure(Ranking ranking) {
    List<Metrics> measured = new ArrayList<>(cases.size());
    double[] scores = new double[nodes];
    for (Case asked : cases) {
      Arrays.fill(scores, 0);
      ranking.score(asked, scores);
      measured.add(Metrics.of(order(asked, scores), asked.truth()));
    }
    return measured;
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
