package eu.clustermatch.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DominatorsTest {

  @Test
  void ofAChainAreAllBefore() {
    Dominators dominators = of(4, "0>1 1>2 2>3", 0);
    assertThat(dump(dominators, 4)).isEqualTo("0:[] 1:[0] 2:[1, 0] 3:[2, 1, 0]");
    assertThat(dominators.dominated()).containsExactly(3, 2, 1, 0);
  }

  @Test
  void doNotIncludeOneOfTwoWays() {
    Dominators dominators = of(5, "0>1 0>2 1>3 2>3 3>4", 0);
    assertThat(dump(dominators, 5)).isEqualTo("0:[] 1:[0] 2:[0] 3:[0] 4:[3, 0]");
    assertThat(dominators.dominated()).containsExactly(4, 0, 0, 1, 0);
    assertThat(dominators.immediateDominator(4)).isEqualTo(3);
    assertThat(dominators.immediateDominator(0)).isEqualTo(-1);
  }

  @Test
  void holdInCircles() {
    // 2 and 3 lead to each other, and both are entered from 1; 4 only from 3.
    assertThat(dump(of(5, "0>1 1>2 1>3 2>3 3>2 3>4 4>1 4>4", 0), 5))
        .isEqualTo("0:[] 1:[0] 2:[1, 0] 3:[1, 0] 4:[3, 1, 0]");
  }

  @Test
  void areNoneForWhatIsNotReachable() {
    // 2 is not reachable, so that its arc is no second way to 1.
    Dominators dominators = of(4, "0>1 2>1 1>3 3>0", 0);
    assertThat(dump(dominators, 4)).isEqualTo("0:[] 1:[0] 2:- 3:[1, 0]");
    assertThat(dominators.dominated()).containsExactly(2, 1, 0, 0);
    assertThat(dominators.dominators(2)).isEmpty();
    assertThat(dominators.immediateDominator(2)).isEqualTo(-1);
  }

  @Test
  void dependOnTheRoot() {
    assertThat(dump(of(3, "0>1 1>2 2>0", 2), 3)).isEqualTo("0:[2] 1:[0, 2] 2:[]");
  }

  @Test
  void areNotAlwaysSemidominators() {
    // The semidominator of 4 is 1, but 0 > 3 > 4 leads round it.
    assertThat(dump(of(5, "0>1 1>2 2>3 3>4 1>4 0>3", 0), 5))
        .isEqualTo("0:[] 1:[0] 2:[1, 0] 3:[0] 4:[0]");
  }

  @Test
  void ofAPathOfAMillionNodesWithShortCuts() {
    int nodes = 1_000_000;
    int[] from = IntStream.concat(IntStream.range(0, nodes - 1), IntStream.of(0)).toArray();
    int[] to = IntStream.concat(IntStream.range(1, nodes), IntStream.of(nodes / 2)).toArray();
    Dominators dominators = Dominators.of(Digraph.of(nodes, from, to), 0);
    assertThat(dominators.immediateDominator(nodes / 2)).isZero();
    assertThat(dominators.dominators(nodes - 1)).hasSize(nodes / 2);
  }

  @Test
  void areWhatCutsOffWhenRemoved() {
    Random random = new Random(3);
    int found = 0;
    for (int i = 0; i < 5000; i++) {
      Arcs arcs = Arcs.random(random, i % 10 == 0 ? 60 : 12);
      int root = random.nextInt(arcs.nodes());
      Dominators dominators = Dominators.of(arcs.digraph(), root);
      boolean[][] expected = dominates(arcs, root);
      for (int v = 0; v < arcs.nodes(); v++) {
        assertThat(found(dominators, v, arcs.nodes())).as("%s", arcs).isEqualTo(expected[v]);
        assertThat(dominators.dominated()[v]).isEqualTo(count(expected[v]));
        found += v == root ? 0 : count(expected[v]);
      }
    }
    assertThat(found).isGreaterThan(5000);
  }

  @Test
  void needARootThatIsANode() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> of(1, "", 1));
  }

  /** Which nodes are reachable, but not without v, itself excepted; by v. */
  private static boolean[][] dominates(Arcs arcs, int root) {
    boolean[] reachable = reachable(arcs, root, -1);
    boolean[][] dominates = new boolean[arcs.nodes()][arcs.nodes()];
    for (int v = 0; v < arcs.nodes(); v++) {
      boolean[] without = reachable(arcs, root, v);
      for (int t = 0; t < arcs.nodes(); t++) {
        dominates[v][t] = t != v && reachable[t] && !without[t];
      }
    }
    return dominates;
  }

  private static boolean[] reachable(Arcs arcs, int root, int removed) {
    boolean[] reachable = new boolean[arcs.nodes()];
    reachable[root] = root != removed;
    for (int round = 0; round < arcs.nodes(); round++) {
      for (int i = 0; i < arcs.from().length; i++) {
        reachable[arcs.to()[i]] |= reachable[arcs.from()[i]] && arcs.to()[i] != removed;
      }
    }
    return reachable;
  }

  private static boolean[] found(Dominators dominators, int v, int nodes) {
    boolean[] dominates = new boolean[nodes];
    for (int t = 0; t < nodes; t++) {
      dominates[t] = Arrays.stream(dominators.dominators(t)).anyMatch(u -> u == v);
    }
    return dominates;
  }

  private static int count(boolean[] values) {
    return (int) IntStream.range(0, values.length).filter(i -> values[i]).count();
  }

  private static Dominators of(int nodes, String arcs, int root) {
    return Dominators.of(Arcs.of(nodes, arcs).digraph(), root);
  }

  private static String dump(Dominators dominators, int nodes) {
    return IntStream.range(0, nodes)
        .mapToObj(v ->
            v + ":" + (dominators.isReachable(v) ? Arrays.toString(dominators.dominators(v)) : "-"))
        .collect(Collectors.joining(" "));
  }
}
