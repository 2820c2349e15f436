package eu.clustermatch.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.model.Call;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every baseline on a graph so small that its scores can be worked out by hand. */
class BaselinesTest {
  private static final String PAST =
      """
      Organisation a {name: Alpha}
      Organisation b {name: Beta}
      Organisation c {name: Gamma}
      Organisation d {name: Delta}
      Organisation e {name: Epsilon}
      Project 1 {title_en: battery; start: 2015-01-01; topic: LC-BAT-1-2015; programme: Energy; fundingScheme: RIA}
      Project 2 {title_en: wind; start: 2016-01-01; topic: MG-4-2016; programme: Transport; fundingScheme: RIA}
      Project 3 {title_en: battery; start: 2017-01-01; topic: LC-BAT-2-2017; programme: Energy; fundingScheme: IA}
      a TOOK_PART_IN 1
      b TOOK_PART_IN 1
      c TOOK_PART_IN 1
      a TOOK_PART_IN 2
      d TOOK_PART_IN 2
      d TOOK_PART_IN 3
      e TOOK_PART_IN 3
      """;

  private static final String FUTURE =
      """
      Organisation f {name: Phi}
      Project 4 {title_en: battery wind wind; start: 2018-05-01}
      a TOOK_PART_IN 4
      e TOOK_PART_IN 4
      f TOOK_PART_IN 4
      """;

  private static final String CONSORTIUM =
      """
      Project 4 {title_en: battery; start: 2018-05-01}
      a TOOK_PART_IN 4 {role: coordinator}
      b TOOK_PART_IN 4
      c TOOK_PART_IN 4
      d TOOK_PART_IN 4
      """;

  private static final Split SPLIT = Split.years(2017, 2018, 2018);

  @Test
  void popularityCountsProjects() {
    Map<String, Double> projects = Map.of("a", 2.0, "b", 1.0, "c", 1.0, "d", 2.0, "e", 1.0);

    assertThat(scores("popularity", "battery", "a")).isEqualTo(projects);
    assertThat(scores("popularity", "")).isEqualTo(projects);
  }

  @Test
  void adamicAndAdarCountSharedProjectsSmallOnesMore() {
    Map<String, Double> scores = scores("Adamic–Adar", "battery", "a");

    assertThat(scores).containsOnlyKeys("a", "b", "c", "d");
    assertThat(scores.get("b")).isCloseTo(1 / Math.log(4), within(1e-9));
    assertThat(scores.get("c")).isEqualTo(scores.get("b"));
    assertThat(scores.get("d")).isCloseTo(1 / Math.log(3), within(1e-9));
  }

  @Test
  void walksComeBackToTheSeed() {
    Snapshot pair =
        Drawing.of(
                """
                Organisation a {name: Alpha}
                Organisation b {name: Beta}
                Project 1 {title_en: battery; start: 2015-01-01}
                a TOOK_PART_IN 1
                b TOOK_PART_IN 1
                """)
            .snapshot();
    Map<String, Double> scores = scores(pair, "PPR", "", Call.UNKNOWN, "a");

    // Half of the 80 % that do not restart are at each of the two after every step.
    assertThat(scores.get("a")).isCloseTo(0.2 + 0.4, within(1e-9));
    assertThat(scores.get("b")).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void matchingProjectsVoteForTheirOrganisations() {
    Map<String, Double> scores = scores("BM25 votes", "battery", "a");

    assertThat(scores).containsOnlyKeys("a", "b", "c", "d", "e");
    assertThat(scores.values()).containsOnly(1.0);
    assertThat(scores("BM25 votes", "wind wind wind battery", "a").get("d")).isGreaterThan(1);
  }

  /** d has written "wind battery", e "battery" alone, which is the shorter document. */
  @Test
  void anOrganisationIsTheTextsOfItsProjects() {
    Map<String, Double> scores = scores("BM25 organisations", "battery", "a");

    assertThat(scores).containsOnlyKeys("a", "b", "c", "d", "e");
    double rarity = Math.log(1 + 0.5 / 5.5);
    double mean = 7 / 5.0;
    assertThat(scores.get("e")).isCloseTo(rarity * 6 / (1 + 5 * (0.9 + 0.1 / mean)), within(1e-6));
    assertThat(scores.get("d")).isCloseTo(rarity * 6 / (1 + 5 * (0.9 + 0.2 / mean)), within(1e-6));
  }

  @Test
  void sharedProjectsCountAsMuchAsTheyAreAboutTheQuestion() {
    Call call = new Call("LC-BAT-1-2018", "Energy", "IA");
    Map<String, Double> scores = scores(past(), "gated common projects", "battery", call, "a");

    // Words, latent meaning, the series, its first block and two, the programme; another scheme.
    assertThat(scores.get("b")).isCloseTo(1 + 0.5 + 0.3 + 0.15 + 0.15 + 0.15, within(1e-6));
    assertThat(scores.getOrDefault("d", 0.0)).as("wind").isCloseTo(0, within(1e-6));
  }

  @Test
  void gatedWalksBeginAtTheSeedsProjectsAndTheMostSimilar() {
    Map<String, Double> scores = scores("gated PPR", "battery", "a");

    // Half of the walks begin at 1, the seed's; of the other half as many at 3 as at 1.
    assertThat(scores.values().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(scores.get("b")).isEqualTo(scores.get("c")).isGreaterThan(0.35 * 0.75 / 3);
    assertThat(scores.get("e")).isGreaterThan(0.35 * 0.25 / 2).isLessThan(scores.get("d"));
  }

  @Test
  void fusionAddsTheReciprocalsOfRanks() {
    Snapshot snapshot = past();
    Past past = new Past(snapshot, SPLIT);
    Baseline fusion =
        new ReciprocalRankFusion(
            List.of(_ -> new double[] {0.1, 0, 0.3, 0.2, 0}, _ -> new double[] {7, 0, 0, 7, 0}));
    double[] fused =
        fusion.score(
            new Asked(
                snapshot,
                past,
                new PastTexts(snapshot, past),
                question(snapshot, "", Call.UNKNOWN, "a")));

    // a and d equal each other in the second, and took part in two projects each.
    assertThat(fused[0]).isCloseTo(1.0 / 63 + 1.0 / 61, within(1e-12));
    assertThat(fused[2]).isCloseTo(1.0 / 61, within(1e-12));
    assertThat(fused[3]).isCloseTo(1.0 / 62 + 1.0 / 62, within(1e-12));
    assertThat(fused[1]).isZero();
  }

  /** Who shares projects with the seed took part; e, whom the other signal favours, did not. */
  @Test
  void aConvexCombinationLearnsWhichSignalToTrust() {
    Snapshot whole = Drawing.of(PAST + CONSORTIUM).snapshot();
    List<Baseline> signals =
        List.of(new CommonProjects((_, _) -> 1), _ -> new double[] {0, 0, 0, 0, 1});
    ConvexCombination learned = ConvexCombination.learn(signals, whole, SPLIT, Task.PARTNER_SEARCH);

    assertThat(Cases.of(whole, SPLIT, Task.PARTNER_SEARCH)).hasSize(1);
    assertThat(learned.weights()[0]).isGreaterThan(learned.weights()[1]);
  }

  @Test
  void withoutWordsTheGraphSpeaksAndWithoutSeedsTheWordsDo() {
    assertThat(scores("PPR", "", "a")).isNotEmpty();
    assertThat(scores("BM25 votes", "", "a")).isEmpty();
    assertThat(scores("gated PPR", "", "a")).isEmpty();
    assertThat(scores("PPR", "battery")).isEmpty();
    assertThat(scores("gated PPR", "battery").get("e")).isPositive();
  }

  @Test
  void theFutureIsNotSeen() {
    Snapshot past = past();
    Snapshot whole = Drawing.of(PAST + FUTURE).snapshot();
    for (Ranking ranking : Baselines.of(past, SPLIT)) {
      String name = ranking.name();
      assertThat(scores(whole, name, "battery wind", Call.UNKNOWN, "a"))
          .as(name)
          .isEqualTo(scores(past, name, "battery wind", Call.UNKNOWN, "a"));
    }
  }

  private static Snapshot past() {
    return Drawing.of(PAST).snapshot();
  }

  private static Map<String, Double> scores(String baseline, String text, String... seeds) {
    return scores(past(), baseline, text, Call.UNKNOWN, seeds);
  }

  /** The scores that are not 0 by id. */
  private static Map<String, Double> scores(
      Snapshot snapshot, String baseline, String text, Call call, String... seeds) {
    Ranking ranking =
        Baselines.of(snapshot, SPLIT).stream()
            .filter(r -> r.name().equals(baseline))
            .findFirst()
            .orElseThrow();
    double[] scores = new double[snapshot.nodes().size()];
    ranking.score(question(snapshot, text, call, seeds), scores);
    Map<String, Double> byId = new TreeMap<>();
    for (int node = 0; node < scores.length; node++) {
      if (scores[node] != 0) {
        byId.put(snapshot.nodes().id(node), scores[node]);
      }
    }
    return byId;
  }

  private static Case question(Snapshot snapshot, String text, Call call, String... seeds) {
    int[] nodes =
        Arrays.stream(seeds)
            .mapToInt(id -> snapshot.nodes().find(Label.ORGANISATION, id))
            .sorted()
            .toArray();
    BitSet truth = new BitSet();
    truth.set(snapshot.nodes().first(Label.ORGANISATION));
    return new Case("asked", nodes, text, "en", call, new BitSet(), truth, false);
  }
}
