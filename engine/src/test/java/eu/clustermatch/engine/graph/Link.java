package eu.clustermatch.engine.graph;

import eu.clustermatch.engine.model.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One relationship of a test graph, before it is laid out. */
record Link(int from, int to, Relationship type, float weight, int validFrom, int validTo) {

  static Graph graph(int nodes, List<Link> links) {
    GraphBuilder builder = Graph.builder(nodes);
    for (Link link : links) {
      builder.add(link.from, link.to, link.type, link.weight, link.validFrom, link.validTo);
    }
    return builder.build();
  }

  /**
   * Random relationships of a few types, so that parallel ones occur; nodes from {@code connected}
   * on stay isolated. Weights are multiples of a quarter up to 4, a sixth of them 0; days 0–99, a
   * quarter of the ends undated.
   */
  static List<Link> random(Random random, int connected, int count) {
    List<Link> links = new ArrayList<>();
    while (links.size() < count) {
      int from = random.nextInt(connected);
      int to = random.nextInt(connected);
      if (from != to) {
        links.add(
            new Link(
                from,
                to,
                TYPES.get(random.nextInt(TYPES.size())),
                random.nextInt(6) == 0 ? 0 : random.nextInt(1, 17) / 4f,
                random.nextInt(4) == 0 ? Graph.UNDATED_FROM : random.nextInt(100),
                random.nextInt(4) == 0 ? Graph.UNDATED_TO : random.nextInt(100)));
      }
    }
    return links;
  }

  private static final List<Relationship> TYPES =
      List.of(
          Relationship.MEMBER_OF,
          Relationship.TOOK_PART_IN,
          Relationship.LOCATED_IN,
          Relationship.SUPPLIES,
          Relationship.AFFECTS);
}
