package eu.clustermatch.engine.text;

import java.util.Arrays;

/** Every document that matches a question: nodes in ascending order, each with its score. */
public final class Matches {
  private final int[] nodes;
  private final float[] scores;
  private final float best;

  private Matches(int[] nodes, float[] scores) {
    this.nodes = nodes;
    this.scores = scores;
    float highest = 0;
    for (float score : scores) {
      highest = Math.max(highest, score);
    }
    this.best = highest;
  }

  /**
   * The matches among documents whose scores were summed up one by one.
   *
   * @param nodes node of each document, ascending
   * @param sums score of each document, 0 where nothing matched
   */
  static Matches of(int[] nodes, double[] sums) {
    int count = 0;
    for (double sum : sums) {
      if (sum > 0) {
        count++;
      }
    }
    int[] matched = new int[count];
    float[] scores = new float[count];
    int next = 0;
    for (int document = 0; next < count; document++) {
      if (sums[document] > 0) {
        matched[next] = nodes[document];
        scores[next++] = (float) sums[document];
      }
    }
    return new Matches(matched, scores);
  }

  /** How many documents match. */
  public int size() {
    return nodes.length;
  }

  /**
   * @param index 0 to {@code size() - 1}; nodes ascend with it
   */
  public int nodeAt(int index) {
    return nodes[index];
  }

  /** The score of {@link #nodeAt}, above 0. */
  public float scoreAt(int index) {
    return scores[index];
  }

  /** The highest score, 0 when nothing matches. */
  public float best() {
    return best;
  }

  /** The score of a node, 0 when it does not match. O(log size). */
  public float score(int node) {
    int index = Arrays.binarySearch(nodes, node);
    return index < 0 ? 0 : scores[index];
  }
}
