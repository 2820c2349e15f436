package eu.clustermatch.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Relationship;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphTest {
  private static final int NODES = 40;

  @Test
  void storesEveryRelationshipAtBothEndsInCanonicalOrder() {
    Drawing drawing =
        new Drawing("b -TOOK_PART_IN:2-> p, a -TOOK_PART_IN-> p, a -MEMBER_OF:0.5-> c, lonely");
    assertThat(arcs(drawing))
        .isEqualTo(
            """
            a MEMBER_OF OUT c 0.5
            a TOOK_PART_IN OUT p 1.0
            b TOOK_PART_IN OUT p 2.0
            c MEMBER_OF IN a 0.5
            p TOOK_PART_IN IN a 1.0
            p TOOK_PART_IN IN b 2.0
            """);
    assertThat(drawing.graph().nodes()).isEqualTo(5);
    assertThat(drawing.graph().arcs()).isEqualTo(6);
    assertThat(drawing.graph().bytes()).isEqualTo(4 * 6 + 8 * 5 + 17 * 6);
  }

  private static String arcs(Drawing drawing) {
    Graph graph = drawing.graph();
    StringBuilder text = new StringBuilder();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = graph.firstArc(v); arc < graph.endArc(v); arc++) {
        text.append(
            String.join(
                " ",
                drawing.name(v),
                graph.type(arc).name(),
                graph.direction(arc).name(),
                drawing.name(graph.target(arc)),
                graph.weight(arc) + "\n"));
      }
    }
    return text.toString();
  }

  @Test
  void slicesByTypeAndDirection() {
    Drawing drawing =
        new Drawing(
            """
            a -SUPPLIES-> b, a -SUPPLIES-> c, d -SUPPLIES-> a, a -TOOK_PART_IN:3-> p, \
            a -MEMBER_OF:0-> k\
            """);
    Graph graph = drawing.graph();
    int a = drawing.node("a");
    assertThat(slice(drawing, a, Relationship.SUPPLIES, Direction.OUT)).containsExactly("b", "c");
    assertThat(slice(drawing, a, Relationship.SUPPLIES, Direction.IN)).containsExactly("d");
    assertThat(slice(drawing, a, Relationship.AFFECTS, Direction.IN)).isEmpty();
    assertThat(graph.degree(a, Relationship.SUPPLIES, Direction.OUT)).isEqualTo(2);
    assertThat(graph.degree(a)).isEqualTo(5);
    assertThat(graph.weightedDegree(a)).isEqualTo(6);
  }

  private static List<String> slice(Drawing drawing, int v, Relationship type, Direction way) {
    Graph graph = drawing.graph();
    return IntStream.range(graph.firstArc(v, type, way), graph.endArc(v, type, way))
        .mapToObj(arc -> drawing.name(graph.target(arc)))
        .toList();
  }

  @Test
  void holdsExactlyWhatWasAddedOnceAlongAndOnceAgainst() {
    for (int seed = 0; seed < 20; seed++) {
      List<Link> links = Link.random(new Random(seed), NODES - 5, 20 * seed);
      Graph graph = Link.graph(NODES, links);
      assertThat(linksAlong(graph, Direction.OUT)).containsExactlyInAnyOrderElementsOf(links);
      assertThat(linksAlong(graph, Direction.IN)).containsExactlyInAnyOrderElementsOf(links);
    }
  }

  private static List<Link> linksAlong(Graph graph, Direction way) {
    List<Link> links = new ArrayList<>();
    for (int v = 0; v < graph.nodes(); v++) {
      for (Relationship type : Relationship.values()) {
        for (int arc = graph.firstArc(v, type, way); arc < graph.endArc(v, type, way); arc++) {
          assertThat(graph.type(arc)).isEqualTo(type);
          assertThat(graph.direction(arc)).isEqualTo(way);
          int u = graph.target(arc);
          links.add(
              new Link(
                  way == Direction.OUT ? v : u,
                  way == Direction.OUT ? u : v,
                  type,
                  graph.weight(arc),
                  graph.validFrom(arc),
                  graph.validTo(arc)));
        }
      }
    }
    return links;
  }

  @Test
  void doesNotDependOnTheOrderOfInsertion() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<Link> links = Link.random(random, 8, 300);
      List<Link> shuffled = new ArrayList<>(links);
      Collections.shuffle(shuffled, random);
      assertThat(dump(Link.graph(NODES, shuffled))).isEqualTo(dump(Link.graph(NODES, links)));
    }
  }

  @Test
  void asOfKeepsWhatBeganAndWhatMustStillHold() {
    Drawing drawing =
        new Drawing(
            """
            a -TOOK_PART_IN 2010..2012-> p, a -TOOK_PART_IN 2019..2022-> q, \
            a -MEMBER_OF 2010..2012-> k, a -MEMBER_OF 2010..2015-> l, a -MEMBER_OF ..2014-> m, \
            a -MEMBER_OF-> n\
            """);
    assertThat(targetsAsOf(drawing, "2014-12-31")).containsExactly("l", "m", "n", "p");
    assertThat(targetsAsOf(drawing, "2015-01-01")).containsExactly("l", "n", "p");
    assertThat(targetsAsOf(drawing, "2019-01-01")).containsExactly("n", "p", "q");
  }

  private static List<String> targetsAsOf(Drawing drawing, String date) {
    Graph graph = drawing.graph().asOf(Drawing.day(date));
    int a = drawing.node("a");
    return IntStream.range(graph.firstArc(a), graph.endArc(a))
        .mapToObj(arc -> drawing.name(graph.target(arc)))
        .toList();
  }

  @Test
  void asOfEqualsAGraphBuiltFromWhatIsKnown() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<Link> links = Link.random(random, NODES - 5, 200);
      int day = random.nextInt(-1, 101);
      List<Link> known =
          links.stream()
              .filter(link -> link.validFrom() <= day)
              .filter(link -> link.type() != Relationship.MEMBER_OF || link.validTo() >= day)
              .toList();
      assertThat(dump(Link.graph(NODES, links).asOf(day)))
          .isEqualTo(dump(Link.graph(NODES, known)));
    }
  }

  @Test
  void countsUndatedRelationshipsOnceAndNotThoseNobodyDates() {
    Graph graph =
        new Drawing(
                """
                a -MEMBER_OF-> k, a -MEMBER_OF 2010..-> l, a -TOOK_PART_IN ..2012-> p, \
                a -LOCATED_IN-> r, r -WITHIN-> s, t -BROADER-> u, x -FEEDS-> y, x -STAGE_OF-> z\
                """)
            .graph();
    assertThat(graph.undatedRelationships()).isEqualTo(2);
    assertThat(graph.asOf(Drawing.day("2020-01-01")).undatedRelationships()).isEqualTo(2);
  }

  /** All that the accessors tell, as one string. */
  private static String dump(Graph graph) {
    String nodes =
        IntStream.range(0, graph.nodes())
            .mapToObj(
                v -> graph.firstArc(v) + " " + graph.endArc(v) + " " + graph.weightedDegree(v))
            .collect(Collectors.joining("\n"));
    String arcs =
        IntStream.range(0, graph.arcs())
            .mapToObj(arc ->
                graph.type(arc)
                    + (" " + graph.direction(arc))
                    + (" " + graph.target(arc))
                    + (" " + graph.weight(arc))
                    + (" " + graph.validFrom(arc))
                    + (" " + graph.validTo(arc)))
            .collect(Collectors.joining("\n"));
    return nodes + "\n" + arcs + "\n" + graph.undatedRelationships();
  }

  @Test
  void canBeEmpty() {
    assertThat(Graph.builder(0).build().nodes()).isZero();
    assertThat(Graph.builder(3).build().degree(2)).isZero();
  }

  @Test
  void refusesWhatIsNoRelationship() {
    assertRefused(1, 1, 1, "SUPPLIES must lead from one node to another, but does from node 1 to");
    assertRefused(0, 3, 1, "to must be between 0 and 2, but was 3.");
    assertRefused(-1, 0, 1, "from must be between 0 and 2, but was -1.");
    assertRefused(0, 1, -1, "weight of SUPPLIES must be finite and 0 or more, but was -1.0.");
    assertRefused(0, 1, Float.NaN, "but was NaN.");
    assertRefused(0, 1, Float.POSITIVE_INFINITY, "but was Infinity.");
    assertThatIllegalArgumentException().isThrownBy(() -> Graph.builder(-1));
  }

  private static void assertRefused(int from, int to, float weight, String message) {
    GraphBuilder builder = Graph.builder(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(from, to, Relationship.SUPPLIES, weight, 0, 0))
        .withMessageContaining(message);
    assertThat(builder.build().arcs()).isZero();
  }
}
