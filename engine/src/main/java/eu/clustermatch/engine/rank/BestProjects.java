package eu.clustermatch.engine.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The most relevant projects of a question, by node. */
record BestProjects(int[] nodes, double[] relevances) {
  private record Scored(int node, double relevance) {}

  static BestProjects of(Question question, int most) {
    List<Scored> all = new ArrayList<>();
    question.forEachMatchedProject((node, relevance) -> all.add(new Scored(node, relevance)));
    List<Scored> best =
        all.stream()
            .sorted(
                Comparator.comparingDouble(Scored::relevance)
                    .reversed()
                    .thenComparingInt(Scored::node))
            .limit(most)
            .sorted(Comparator.comparingInt(Scored::node))
            .toList();
    return new BestProjects(
        best.stream().mapToInt(Scored::node).toArray(),
        best.stream().mapToDouble(Scored::relevance).toArray());
  }

  int size() {
    return nodes.length;
  }
}
