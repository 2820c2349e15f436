package eu.clustermatch.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.partner.PartnerAnswer;
import eu.clustermatch.engine.partner.PartnerRequest;
import eu.clustermatch.engine.partner.PartnerSearch;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What began after a day is not seen: without it answers are the same to the last bit. */
class AsOfTest {
  private static final String PAST =
      """
      Country country:DE
      Country country:FR
      Organisation org:a {name: Alpha; roles: company}
      Organisation org:b {name: Beta Batteries; roles: research}
      Organisation org:c {name: Gamma; roles: company}
      Organisation org:d {name: Delta; roles: research}
      Organisation org:e {name: Epsilon; roles: company}
      Project project:1 {title_en: Lithium batteries for ships; start: 2015-02-01; topic: LC-BAT-1-2015; programme: Energy; fundingScheme: RIA; description_en: PASSAGES}
      Project project:2 {title_en: Recycling of black mass; start: 2016-05-01; topic: LC-BAT-2-2016; programme: Energy; fundingScheme: IA}
      Project project:3 {title_en: Wind on ships; start: 2017-03-01; topic: MG-4-2017; programme: Transport; fundingScheme: RIA}
      Technology technology:recycling {name: Recycling; name_de: Wiederverwertung}
      Technology technology:wind {name: Wind power; name_de: Windkraft}
      Ecosystem ecosystem:energy {name: Renewable energy}
      org:b APPLIES technology:recycling
      org:c APPLIES technology:wind
      org:c ACTIVE_IN ecosystem:energy
      org:d ACTIVE_IN ecosystem:energy
      project:2 ADDRESSES technology:recycling
      org:a LOCATED_IN country:DE
      org:b LOCATED_IN country:DE
      org:c LOCATED_IN country:FR
      org:d LOCATED_IN country:FR
      org:a TOOK_PART_IN project:1 {role: coordinator; validFrom: 2015-02-01}
      org:b TOOK_PART_IN project:1 {validFrom: 2015-02-01}
      org:c TOOK_PART_IN project:1 {validFrom: 2015-02-01}
      org:b TOOK_PART_IN project:2 {role: coordinator; validFrom: 2016-05-01}
      org:d TOOK_PART_IN project:2 {validFrom: 2016-05-01}
      org:a TOOK_PART_IN project:3 {validFrom: 2017-03-01}
      org:d TOOK_PART_IN project:3 {role: coordinator; validFrom: 2017-03-01}
      """
          .replace(
              "PASSAGES", "Ferries save fuel. " + "Much more is said. ".repeat(20) + "Anodes.");

  /** Written about from now on: who asks for both is shown the other of two passages. */
  private static final String FUTURE_WORDS =
      IntStream.range(10, 20)
          .mapToObj(number ->
              """
              Project project:%d {title_en: Ferries; start: 2018-01-01; programme: Energy}
              org:b TOOK_PART_IN project:%d {validFrom: 2018-01-01}
              """
                  .formatted(number, number))
          .collect(Collectors.joining());

  private static final String FUTURE =
      """
      Project project:4 {title_en: Lithium batteries for lithium ships; start: 2018-04-01; topic: LC-BAT-1-2018; programme: Energy; fundingScheme: RIA}
      Project project:5 {title_en: Batteries; start: 2019-04-01; topic: LC-BAT-3-2019; programme: Energy; fundingScheme: RIA}
      org:a TOOK_PART_IN project:4 {role: coordinator; validFrom: 2018-04-01}
      org:b TOOK_PART_IN project:4 {validFrom: 2018-04-01}
      org:c TOOK_PART_IN project:4 {validFrom: 2018-04-01}
      org:d TOOK_PART_IN project:4 {validFrom: 2018-04-01}
      org:e TOOK_PART_IN project:4 {validFrom: 2018-04-01}
      org:e TOOK_PART_IN project:5 {validFrom: 2019-04-01}
      Project project:6 {title_de: Batterierecycling; description_de: Die Batterie und das Recycling; start: 2019-05-01}
      Organisation org:f {name: Lithium Ships; validFrom: 2018-02-01}
      org:f LOCATED_IN country:FR
      org:f TOOK_PART_IN project:6 {role: coordinator; validFrom: 2019-05-01}
      org:a APPLIES technology:recycling {validFrom: 2018-03-01}
      org:e APPLIES technology:wind {validFrom: 2018-03-01}
      org:a ACTIVE_IN ecosystem:energy {validFrom: 2018-03-01}
      project:4 ADDRESSES technology:wind
      """;

  private static final Split SPLIT = Split.years(2017, 2018, 2019);
  private static final LocalDate DAY = SPLIT.known();

  private final Snapshot whole = Drawing.of(PAST + FUTURE + FUTURE_WORDS).snapshot();

  @Test
  void theFutureIsNotSeen() {
    Case asked = Cases.of(whole, SPLIT, Task.PARTNER_SEARCH).getFirst();
    Snapshot past = Drawing.of(PAST).snapshot();

    assertThat(scores(whole, asked)).hasSizeGreaterThan(2).isEqualTo(scores(past, asked));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-     | lithium batteries on ships",
        "org:a | -",
        "org:a | lithium batteries on ships",
        "org:a | ferries and anodes",
        "-     | ferries and anodes",
        "-     | Wiederverwertung von Batterien mit Windkraft",
        "org:e | Batterierecycling",
        "org:a | recycling with wind power, renewable energy",
      })
  void answersAreTheSameWithoutTheFuture(@Nullable String seed, @Nullable String text) {
    PartnerAnswer answer = answer(Drawing.of(PAST).snapshot(), seed, text, DAY);

    assertThat(answer.hits())
        .hasSizeGreaterThan(1)
        .allSatisfy(hit -> assertThat(hit.contributions()).hasSizeGreaterThan(1));
    assertThat(answer(whole, seed, text, DAY)).isEqualTo(answer);
    assertThat(answer(whole, seed, text, null)).isNotEqualTo(answer);
  }

  @Test
  void thePassageIsThatOfTheDay() {
    assertThat(passage(DAY)).contains("Ferries save fuel").doesNotContain("Anodes");
    assertThat(passage(null)).contains("Anodes").doesNotContain("Ferries");
  }

  private String passage(@Nullable LocalDate asOf) {
    return answer(whole, null, "ferries and anodes", asOf).hits().stream()
        .filter(hit -> hit.entry().id().equals("org:a"))
        .flatMap(hit -> hit.snippets().stream())
        .filter(snippet -> snippet.document().equals("project:1"))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static PartnerAnswer answer(
      Snapshot snapshot, @Nullable String seed, @Nullable String text, @Nullable LocalDate asOf) {
    List<String> seeds = seed == null ? List.of() : List.of(seed);
    return new PartnerSearch(Ranker.ofPartners(Model.standard()))
        .answer(
            snapshot,
            "snapshot",
            new PartnerRequest(seeds, text, null, Filters.NONE, List.of(), asOf, 0, 100, true));
  }

  @Test
  void thosePartnersAreToBeFoundThatWereKnown() {
    Case asked = Cases.of(whole, SPLIT, Task.PARTNER_SEARCH).getFirst();

    assertThat(asked.id()).isEqualTo("project:4");
    assertThat(ids(asked.seeds())).containsExactly("org:a");
    assertThat(ids(asked.truth().stream().toArray())).containsExactly("org:b", "org:c", "org:d");
    assertThat(asked.text()).startsWith("Lithium batteries for lithium ships");
    assertThat(asked.recurrent()).isTrue();
  }

  @Test
  void newPartnersAreThoseTheCoordinatorNeverWorkedWith() {
    assertThat(Cases.of(whole, SPLIT, Task.NEW_PARTNERS)).isEmpty();
    assertThat(Cases.of(whole, SPLIT, Task.COMPLETION)).isEmpty();
    assertThat(Cases.of(whole, SPLIT, Task.TEXT_ONLY).getFirst().seeds()).isEmpty();
    assertThat(Cases.of(whole, SPLIT, Task.SEED_ONLY).getFirst().text()).isEmpty();
  }

  private List<String> ids(int[] nodes) {
    return Arrays.stream(nodes).mapToObj(whole.nodes()::id).toList();
  }

  /** By id, since nodes are numbered otherwise where there are fewer. */
  private static Map<String, Double> scores(Snapshot snapshot, Case asked) {
    int a = snapshot.nodes().find(Label.ORGANISATION, "org:a");
    Case there =
        new Case(
            asked.id(),
            new int[] {a},
            asked.text(),
            "en",
            asked.call(),
            new BitSet(),
            asked.truth(),
            false);
    double[] scores = new double[snapshot.nodes().size()];
    new Weighed("model", snapshot, SPLIT, Model.standard()).score(there, scores);
    Map<String, Double> byId = new TreeMap<>();
    for (int node = 0; node < scores.length; node++) {
      if (scores[node] != 0) {
        byId.put(snapshot.nodes().id(node), scores[node]);
      }
    }
    return byId;
  }
}
