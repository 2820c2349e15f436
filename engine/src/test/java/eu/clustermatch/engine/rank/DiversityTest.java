package eu.clustermatch.engine.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.model.Call;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.rank.Ranker.Ranked;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiversityTest {
  private final Snapshot snapshot =
      Drawing.of(
              """
              Country country:DE
              Country country:ES
              Region nuts:DE2
              Region nuts:DE21
              Region nuts:DE212
              Region nuts:DE213
              Cluster cluster:v {name: Volt}
              Organisation org:a
              Organisation org:b
              Organisation org:c
              Organisation org:d
              Organisation org:e
              nuts:DE212 WITHIN nuts:DE21
              nuts:DE213 WITHIN nuts:DE21
              nuts:DE21 WITHIN nuts:DE2
              nuts:DE2 WITHIN country:DE
              org:a LOCATED_IN nuts:DE212
              org:b LOCATED_IN nuts:DE213
              org:c LOCATED_IN nuts:DE2
              org:d LOCATED_IN country:ES
              org:a MEMBER_OF cluster:v
              org:d MEMBER_OF cluster:v
              """)
          .snapshot();

  @Test
  void aLeadIsSharedAmongThoseOfOneCountry() {
    // Leads over the last are 8, 7, 6, 3, 0: then 8; 7/2 of b against 3 of d; d; 6/3 of c; e.
    Diversity diversity = diversity(1, Trait.COUNTRY);

    assertThat(leads(diversity)).containsExactly(8.0, 3.5, 2.0, 3.0, 0.0);
    assertThat(diversity.explain(node("org:b")))
        .isEqualTo(new Contribution("diversity", 1, 0.5, -7, -3.5, "1 before it from country:DE"));
    assertThat(diversity.explain(node("org:a"))).isNull();
  }

  @Test
  void halfOfItTakesHalfAsMuch() {
    assertThat(leads(diversity(0.5, Trait.COUNTRY))).containsExactly(8.0, 5.25, 4.0, 3.0, 0.0);
  }

  @Test
  void regionsAreThoseOfNuts2AndClustersHaveThemselves() {
    assertThat(leads(diversity(1, Trait.REGION))).containsExactly(8.0, 3.5, 6.0, 3.0, 0.0);
    assertThat(leads(diversity(1, Trait.CLUSTER))).containsExactly(8.0, 7.0, 6.0, 1.5, 0.0);
  }

  /** The order in which they are placed is that of the scores in the end. */
  @Test
  void placesDescendAndNobodyLeavesTheHead() {
    Random random = new Random(1);
    for (int round = 0; round < 30; round++) {
      Snapshot drawn = drawn(random, 60);
      List<Ranked> head = head(drawn, random);
      double by = random.nextDouble();
      Diversity diversity = new Diversity(question(drawn, by, Trait.COUNTRY), head);

      List<Ranked> order =
          head.stream()
              .map(hit -> new Ranked(hit.node(), hit.score() + diversity.of(hit.node()), List.of()))
              .sorted(BEST_FIRST)
              .toList();
      assertThat(order.getLast().score()).isGreaterThanOrEqualTo(head.getLast().score());
      assertThat(order.getFirst()).isEqualTo(head.getFirst());
      Map<Integer, Integer> alike = new HashMap<>();
      for (Ranked hit : order) {
        int before = alike.merge(drawn.nodes().country(hit.node()), 1, Integer::sum) - 1;
        Contribution shown = diversity.explain(hit.node());
        assertThat(shown == null ? 0 : shown.contribution()).isEqualTo(diversity.of(hit.node()));
        if (shown != null) {
          assertThat(shown.value()).isEqualTo(before);
          assertThat(shown.weight() * shown.shaped())
              .isEqualTo(shown.contribution(), within(1e-12));
        }
      }
    }
  }

  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::node);

  private static Snapshot drawn(Random random, int organisations) {
    StringBuilder text = new StringBuilder("Country country:A\nCountry country:B\n");
    for (int i = 0; i < organisations; i++) {
      text.append("Organisation org:%03d\n".formatted(i));
      text.append(
          "org:%03d LOCATED_IN country:%c\n".formatted(i, random.nextInt(4) == 0 ? 'A' : 'B'));
    }
    return Drawing.of(text.toString()).snapshot();
  }

  /** With ties. */
  private static List<Ranked> head(Snapshot drawn, Random random) {
    int first = drawn.nodes().first(Label.ORGANISATION);
    return new ArrayList<>(
        IntStream.range(first, drawn.nodes().end(Label.ORGANISATION))
            .mapToObj(node -> new Ranked(node, random.nextInt(40) / 7.0 - 3, List.of()))
            .sorted(BEST_FIRST)
            .toList());
  }

  private Diversity diversity(double diversity, Trait by) {
    List<Ranked> head = new ArrayList<>();
    double[] scores = {8, 7, 6, 3, 0};
    for (int i = 0; i < scores.length; i++) {
      head.add(new Ranked(node("org:" + (char) ('a' + i)), scores[i] - 5, List.of()));
    }
    return new Diversity(question(snapshot, diversity, by), head);
  }

  /** Leads over the last in the end, of a to e. */
  private List<Double> leads(Diversity diversity) {
    double[] scores = {8, 7, 6, 3, 0};
    return IntStream.range(0, scores.length)
        .mapToObj(i -> scores[i] + diversity.of(node("org:" + (char) ('a' + i))))
        .toList();
  }

  private static Question question(Snapshot snapshot, double diversity, Trait by) {
    Preference preference = new Preference(0, diversity, by);
    return new Question(
        snapshot, null, new int[0], null, List.of(), Call.UNKNOWN, preference, new BitSet());
  }

  private int node(String id) {
    return snapshot.nodes().find(Label.ORGANISATION, id);
  }
}
