package eu.clustermatch.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MergingTest {
  private static final int NODES = 30;

  @Test
  void isTheGraphBuiltOfAllOfIt() {
    Random random = new Random(5);
    for (int round = 0; round < 50; round++) {
      List<Link> links = Link.random(random, NODES, random.nextInt(100));
      int at = random.nextInt(NODES + 1);
      int inserted = random.nextInt(3);
      List<Link> more = Link.random(random, NODES + inserted, random.nextInt(12));

      Graph merged = Link.graph(NODES, links).with(at, Link.graph(NODES + inserted, more));

      List<Link> all = new ArrayList<>(more);
      links.forEach(link -> all.add(moved(link, at, inserted)));
      assertThat(merged).usingRecursiveComparison().isEqualTo(Link.graph(NODES + inserted, all));
    }
  }

  private static Link moved(Link link, int at, int by) {
    return new Link(
        link.from() < at ? link.from() : link.from() + by,
        link.to() < at ? link.to() : link.to() + by,
        link.type(),
        link.weight(),
        link.validFrom(),
        link.validTo());
  }

  @Test
  void nodesAreNotTakenAway() {
    Graph graph = Link.graph(3, List.of());
    assertThatIllegalArgumentException().isThrownBy(() -> graph.with(0, Link.graph(2, List.of())));
  }
}
