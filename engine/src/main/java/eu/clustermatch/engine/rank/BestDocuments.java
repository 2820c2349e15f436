package eu.clustermatch.engine.rank;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The documents most relevant to a question, by node: projects and profiles. */
record BestDocuments(int[] nodes, double[] relevances) {
  private record Scored(int node, double relevance) {}

  /** O(matches · log most). Of equally relevant ones those with the lower numbers. */
  static BestDocuments of(Question question, int most) {
    PriorityQueue<Scored> best =
        new PriorityQueue<>(
            Comparator.comparingDouble(Scored::relevance)
                .thenComparing(Scored::node, Comparator.reverseOrder()));
    question.forEachMatch((node, relevance) -> {
      Scored worst = best.peek();
      // Nodes ascend, so that the later one of two equals is the one that stays out.
      if (best.size() < most || worst == null || relevance > worst.relevance()) {
        best.add(new Scored(node, relevance));
        if (best.size() > most) {
          best.poll();
        }
      }
    });
    List<Scored> byNode = best.stream().sorted(Comparator.comparingInt(Scored::node)).toList();
    return new BestDocuments(
        byNode.stream().mapToInt(Scored::node).toArray(),
        byNode.stream().mapToDouble(Scored::relevance).toArray());
  }

  int size() {
    return nodes.length;
  }
}
