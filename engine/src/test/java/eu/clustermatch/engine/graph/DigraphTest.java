package eu.clustermatch.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigraphTest {

  @Test
  void laysArcsOutByNodeAndTarget() {
    Digraph graph = Arcs.of(4, "2>3 0>2 0>1 2>2 0>2").digraph();
    assertThat(graph.nodes()).isEqualTo(4);
    assertThat(graph.arcs()).isEqualTo(5);
    assertThat(dump(graph)).isEqualTo("0>1 0>2 0>2 2>2 2>3");
    assertThat(graph.firstArc(1)).isEqualTo(graph.endArc(1));
  }

  @Test
  void turnsArcsRound() {
    Digraph reversed = Arcs.of(4, "2>3 0>2 0>1 2>2 0>2").digraph().reversed();
    assertThat(dump(reversed)).isEqualTo("1>0 2>0 2>0 2>2 3>2");
  }

  @Test
  void isAsItWasWhenTurnedTwice() {
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      Digraph graph = Arcs.random(random, 12).digraph();
      assertThat(dump(graph.reversed().reversed())).isEqualTo(dump(graph));
    }
  }

  @Test
  void mayBeEmpty() {
    Digraph graph = Digraph.of(0, new int[0], new int[0]);
    assertThat(graph.nodes()).isZero();
    assertThat(graph.reversed().nodes()).isZero();
  }

  @Test
  void rejectsWhatIsNoGraph() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Digraph.of(-1, new int[0], new int[0]))
        .withMessage("nodes must be 0 or more, but was -1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Digraph.of(2, new int[1], new int[2]))
        .withMessage("from and to must be of one length, but were 1 and 2.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arcs.of(2, "0>2").digraph())
        .withMessage("to must be between 0 and 1, but was 2.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Digraph.of(2, new int[] {-1}, new int[] {0}))
        .withMessage("from must be between 0 and 1, but was -1.");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Arcs.of(2, "0>1").digraph().endArc(2));
  }

  private static String dump(Digraph graph) {
    return IntStream.range(0, graph.nodes())
        .boxed()
        .flatMap(v ->
            IntStream.range(graph.firstArc(v), graph.endArc(v))
                .mapToObj(arc -> v + ">" + graph.target(arc)))
        .collect(Collectors.joining(" "));
  }
}
