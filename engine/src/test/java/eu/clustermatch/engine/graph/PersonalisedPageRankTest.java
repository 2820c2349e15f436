package eu.clustermatch.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PersonalisedPageRankTest {
  /** Room for rounding: π sums to 1, its values are sums of a few thousand doubles. */
  private static final double ROUNDING = 1e-12;

  private static final Offset<Double> EXACTLY = within(ROUNDING);

  @Test
  void pushesOnceWhereOneStepIsEnough() {
    // d(b) = 2 and ε·d(b) = 0.6 < 1: b keeps half, its ends get a quarter, at most ε·1 = 0.3.
    Drawing drawing = new Drawing("a -SUPPLIES-> b, b -SUPPLIES-> c");
    Proximity proximity = push(drawing, 0.5, 0.3, "b");
    assertThat(dump(proximity)).isEqualTo("0 0.0 0.25\n1 0.5 0.0\n2 0.0 0.25");
    assertThat(proximity.improved(0)).isEqualTo(0.125);
    assertThat(proximity.improvedAt(1)).isEqualTo(0.5);
  }

  @Test
  void sharesByWeight() {
    // As above, but a gets 3 of 4 parts of what b passes on.
    Drawing drawing = new Drawing("b -MEMBER_OF:3-> a, c -SUPPLIES:1-> b");
    Proximity proximity = push(drawing, 0.5, 0.24, "b");
    assertThat(dump(proximity)).isEqualTo("0 0.0 0.375\n1 0.5 0.0\n2 0.0 0.125");
  }

  @Test
  void isExactOnTwoNodes() {
    // Walks from a end at a after an even number of steps: 1/2 · (1 + 1/4 + 1/16 + …) = 2/3.
    Drawing drawing = new Drawing("a -SUPPLIES-> b");
    Proximity proximity = push(drawing, 0.5, 1e-13, "a");
    assertThat(proximity.estimate(0)).isCloseTo(2 / 3.0, EXACTLY);
    assertThat(proximity.estimate(1)).isCloseTo(1 / 3.0, EXACTLY);
  }

  @Test
  void doesNotWalkArcsOfWeightZero() {
    Drawing drawing = new Drawing("a -SUPPLIES-> b, a -LOCATED_IN:0-> r, b -LOCATED_IN:0-> r");
    Proximity proximity = push(drawing, 0.15, 1e-9, "a");
    assertThat(dump(proximity)).doesNotContain("\n2 ");
    assertThat(proximity.estimate(drawing.node("r"))).isZero();
    assertThat(proximity.residual(drawing.node("r"))).isZero();
    assertThat(proximity.improved(drawing.node("r"))).isZero();
  }

  @Test
  void leavesTheMassOfASeedWithoutArcsWhereItIs() {
    Drawing drawing = new Drawing("a -SUPPLIES-> b, alone, placed -LOCATED_IN:0-> r");
    Proximity proximity =
        new PersonalisedPageRank(drawing.graph())
            .push(drawing.nodes("alone", "placed", "a"), new double[] {5, 3, 2}, 1e-9);
    assertThat(proximity.estimate(drawing.node("alone"))).isEqualTo(0.5);
    assertThat(proximity.estimate(drawing.node("placed"))).isEqualTo(0.3);
    assertThat(proximity.residual(drawing.node("alone"))).isZero();
    assertThat(push(drawing, 0.15, 1e-9, "alone").estimate(drawing.node("alone"))).isEqualTo(1);
  }

  @Test
  void keepsTheBoundForEveryNodeOfRandomGraphs() {
    int checked = 0;
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      Sample sample = Sample.random(random);
      double alpha = List.of(0.1, 0.15, 0.3, 0.85).get(random.nextInt(4));
      double epsilon = List.of(1.0, 1e-2, 1e-4, 1e-6).get(random.nextInt(4));
      Proximity proximity =
          new PersonalisedPageRank(sample.graph())
              .push(sample.seeds, sample.weights, alpha, epsilon);
      double[] exact = sample.powerIteration(alpha);
      for (int v = 0; v < sample.nodes; v++) {
        double gap = exact[v] - proximity.estimate(v);
        assertThat(gap)
            .as("π − p of node %d, seed %d, α %s, ε %s", v, seed, alpha, epsilon)
            .isBetween(-ROUNDING, epsilon * sample.graph().weightedDegree(v) + ROUNDING);
        assertThat(proximity.residual(v))
            .isBetween(0.0, epsilon * sample.graph().weightedDegree(v));
        assertThat(proximity.improved(v)).isBetween(proximity.estimate(v), exact[v] + ROUNDING);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(5_000);
  }

  @Test
  void losesNoMass() {
    for (int seed = 0; seed < 20; seed++) {
      Proximity proximity = Sample.random(new Random(seed)).push(1e-3);
      double mass =
          IntStream.range(0, proximity.size())
              .mapToDouble(i -> proximity.estimateAt(i) + proximity.residualAt(i))
              .sum();
      assertThat(mass).isCloseTo(1, EXACTLY);
    }
  }

  @Test
  void answersTheSameBitsInWhateverOrderTheGraphAndTheSeedsCame() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      Sample sample = Sample.random(random);
      Sample shuffled = sample.shuffled(random);
      assertThat(dump(shuffled.push(1e-5))).isEqualTo(dump(sample.push(1e-5)));
    }
  }

  @Test
  void answersTheSameBitsAfterAnotherCall() {
    Sample sample = Sample.random(new Random(1));
    Sample other = sample.withSeeds(new Random(2));
    PersonalisedPageRank reused = new PersonalisedPageRank(sample.graph());
    for (Sample each : List.of(sample, other, sample)) {
      assertThat(dump(reused.push(each.seeds, each.weights, 1e-4)))
          .isEqualTo(dump(each.push(1e-4)));
    }
  }

  @Test
  void answersTheSameBitsToManyThreads() {
    Sample sample = Sample.random(new Random(3));
    PersonalisedPageRank shared = new PersonalisedPageRank(sample.graph());
    List<Sample> questions =
        IntStream.range(0, 200).mapToObj(i -> sample.withSeeds(new Random(i))).toList();
    List<String> answers =
        questions.parallelStream()
            .map(each -> dump(shared.push(each.seeds, each.weights, 1e-4)))
            .toList();
    assertThat(answers).isEqualTo(questions.stream().map(each -> dump(each.push(1e-4))).toList());
  }

  @Test
  void sumsTheWeightsOfARepeatedSeed() {
    PersonalisedPageRank pageRank =
        new PersonalisedPageRank(new Drawing("a -SUPPLIES-> b, b -SUPPLIES-> c").graph());
    Proximity repeated = pageRank.push(new int[] {2, 0, 2}, new double[] {1, 2, 1}, 1e-6);
    Proximity once = pageRank.push(new int[] {0, 2}, new double[] {7, 7}, 1e-6);
    assertThat(dump(repeated)).isEqualTo(dump(once));
  }

  @Test
  void refusesArgumentsOutOfRange() {
    assertRefused(new int[0], new double[0], 0.5, 0.1, "seeds must be at least one, but was 0.");
    assertRefused(new int[1], new double[2], 0.5, 0.1, "weights must be as many as seeds, but");
    assertRefused(new int[] {2}, new double[] {1}, 0.5, 0.1, "seed must be between 0 and 1, but");
    assertRefused(new int[1], new double[] {0}, 0.5, 0.1, "weight of a seed must be positive and");
    assertRefused(new int[1], new double[] {1}, 1, 0.1, "alpha must be between 0 and 1, both");
    assertRefused(new int[1], new double[] {1}, Double.NaN, 0.1, "alpha must be");
    assertRefused(new int[1], new double[] {1}, 0.5, 0, "epsilon must be between 1.0E-15 and 1");
  }

  private static void assertRefused(
      int[] seeds, double[] weights, double alpha, double epsilon, String message) {
    PersonalisedPageRank pageRank =
        new PersonalisedPageRank(new Drawing("a -SUPPLIES-> b").graph());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pageRank.push(seeds, weights, alpha, epsilon))
        .withMessageContaining(message);
  }

  private static Proximity push(Drawing drawing, double alpha, double epsilon, String seed) {
    return new PersonalisedPageRank(drawing.graph())
        .push(drawing.nodes(seed), new double[] {1}, alpha, epsilon);
  }

  /** Node, p and r of every touched node, to the last bit. */
  private static String dump(Proximity proximity) {
    return IntStream.range(0, proximity.size())
        .mapToObj(i ->
            proximity.nodeAt(i) + (" " + proximity.estimateAt(i)) + (" " + proximity.residualAt(i)))
        .collect(Collectors.joining("\n"));
  }

  /** A random graph, often in several parts, and seeds in it. */
  private record Sample(int nodes, List<Link> links, Graph graph, int[] seeds, double[] weights) {

    static Sample random(Random random) {
      int nodes = random.nextInt(2, 200);
      int connected = Math.max(2, nodes - random.nextInt(10));
      int links = random.nextInt(nodes * List.of(1, 4, 30).get(random.nextInt(3)) + 1);
      return of(nodes, Link.random(random, connected, links), random);
    }

    private static Sample of(int nodes, List<Link> links, Random random) {
      int[] seeds = random.ints(0, nodes).distinct().limit(random.nextInt(1, 3)).toArray();
      double[] weights = random.doubles(seeds.length, 0.1, 10).toArray();
      return new Sample(nodes, links, Link.graph(nodes, links), seeds, weights);
    }

    Sample withSeeds(Random random) {
      return of(nodes, links, random);
    }

    Sample shuffled(Random random) {
      List<Link> shuffled = new ArrayList<>(links);
      Collections.shuffle(shuffled, random);
      int last = seeds.length - 1;
      return new Sample(
          nodes,
          shuffled,
          Link.graph(nodes, shuffled),
          IntStream.rangeClosed(0, last).map(i -> seeds[last - i]).toArray(),
          IntStream.rangeClosed(0, last).mapToDouble(i -> weights[last - i]).toArray());
    }

    Proximity push(double epsilon) {
      return new PersonalisedPageRank(graph).push(seeds, weights, epsilon);
    }

    /** π by the definition, from the plain list of relationships. */
    double[] powerIteration(double alpha) {
      double[] degrees = new double[nodes];
      for (Link link : links) {
        degrees[link.from()] += link.weight();
        degrees[link.to()] += link.weight();
      }
      double[] ended = new double[nodes];
      double[] walking = restart();
      while (Arrays.stream(walking).sum() > 1e-15) {
        walking = step(walking, ended, degrees, alpha);
      }
      return ended;
    }

    private double[] restart() {
      double total = Arrays.stream(weights).sum();
      double[] restart = new double[nodes];
      for (int i = 0; i < seeds.length; i++) {
        restart[seeds[i]] += weights[i] / total;
      }
      return restart;
    }

    private double[] step(double[] walking, double[] ended, double[] degrees, double alpha) {
      for (int v = 0; v < nodes; v++) {
        ended[v] += degrees[v] == 0 ? walking[v] : alpha * walking[v];
      }
      double[] next = new double[nodes];
      for (Link link : links) {
        if (link.weight() > 0) {
          int a = link.from();
          int b = link.to();
          next[b] += (1 - alpha) * walking[a] * link.weight() / degrees[a];
          next[a] += (1 - alpha) * walking[b] * link.weight() / degrees[b];
        }
      }
      return next;
    }
  }
}
