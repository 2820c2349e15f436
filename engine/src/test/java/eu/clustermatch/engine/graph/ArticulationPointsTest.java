package eu.clustermatch.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArticulationPointsTest {

  @Test
  void ofAPathAreItsInnerNodes() {
    assertThat(points(4, "0>1 1>2 2>3")).isEqualTo("{1, 2}");
  }

  @Test
  void ofACircleAreNone() {
    assertThat(points(4, "0>1 1>2 2>3 3>0")).isEqualTo("{}");
  }

  @Test
  void joinTwoTriangles() {
    assertThat(points(5, "0>1 1>2 2>0 2>3 3>4 4>2")).isEqualTo("{2}");
  }

  @Test
  void mayBeWhereTheSearchBegins() {
    assertThat(points(4, "0>1 0>2 0>3")).isEqualTo("{0}");
  }

  @Test
  void areFoundInEveryComponent() {
    assertThat(points(8, "0>1 1>2 4>5 5>6")).isEqualTo("{1, 5}");
  }

  @Test
  void areTheSameWithParallelEdgesAndLoops() {
    assertThat(points(3, "0>1 1>0 0>1 1>2 1>1 0>0 2>2")).isEqualTo("{1}");
    assertThat(points(1, "0>0")).isEqualTo("{}");
    assertThat(points(0, "")).isEqualTo("{}");
  }

  @Test
  void areFoundAlongAPathOfAMillionNodes() {
    int nodes = 1_000_000;
    int[] from = IntStream.range(0, nodes - 1).toArray();
    int[] to = IntStream.range(1, nodes).toArray();
    BitSet points = ArticulationPoints.of(new Arcs(nodes, from, to).undirected());
    assertThat(points.cardinality()).isEqualTo(nodes - 2);
  }

  @Test
  void areWhatLeavesMoreComponentsWhenRemoved() {
    Random random = new Random(2);
    int found = 0;
    for (int i = 0; i < 5000; i++) {
      Arcs arcs = Arcs.random(random, i % 10 == 0 ? 60 : 12);
      BitSet expected = new BitSet();
      int components = components(arcs, -1);
      for (int v = 0; v < arcs.nodes(); v++) {
        expected.set(v, components(arcs, v) > components);
      }
      assertThat(ArticulationPoints.of(arcs.undirected())).as("%s", arcs).isEqualTo(expected);
      found += expected.cardinality();
    }
    assertThat(found).isGreaterThan(1000);
  }

  /** How many components there are without a node: everyone takes the least label around. */
  private static int components(Arcs arcs, int removed) {
    int[] label = IntStream.range(0, arcs.nodes()).toArray();
    for (int round = 0; round < arcs.nodes(); round++) {
      for (int i = 0; i < arcs.from().length; i++) {
        int from = arcs.from()[i];
        int to = arcs.to()[i];
        if (from != removed && to != removed) {
          int least = Math.min(label[from], label[to]);
          label[from] = least;
          label[to] = least;
        }
      }
    }
    return (int)
        IntStream.range(0, arcs.nodes()).filter(v -> v != removed && label[v] == v).count();
  }

  private static String points(int nodes, String edges) {
    return ArticulationPoints.of(Arcs.of(nodes, edges).undirected()).toString();
  }
}
