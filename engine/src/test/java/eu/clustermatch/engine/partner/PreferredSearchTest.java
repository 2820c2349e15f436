package eu.clustermatch.engine.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.model.Call;
import eu.clustermatch.engine.rank.Contribution;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Preference;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.rank.Trait;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every answer holds of one that leans, too; on random answers of about 300 hits. */
class PreferredSearchTest {
  private static final int ORGANISATIONS = 300;
  private static final Snapshot SNAPSHOT = Drawing.of(drawing()).snapshot();
  private static final Ranker RANKER = Ranker.ofPartners(Model.standard());

  @ParameterizedTest
  @EnumSource
  void pagesOfAnySizeFitTogetherAndScoresDescend(Trait by) {
    Preference leaning = new Preference(0.6, 0.8, by);
    List<PartnerHit> whole = ask(leaning, Filters.NONE, 0, 1000);

    assertThat(whole).hasSizeGreaterThan(250);
    assertThat(whole).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    for (int size : List.of(7, 90, 250)) {
      List<PartnerHit> paged = new ArrayList<>();
      for (int offset = 0; offset < whole.size(); offset += size) {
        paged.addAll(ask(leaning, Filters.NONE, offset, size));
      }
      assertThat(paged).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @EnumSource
  void contributionsAddUp(Trait by) {
    List<PartnerHit> hits = ask(new Preference(0.6, 0.8, by), Filters.NONE, 0, 1000);

    for (PartnerHit hit : hits) {
      double sum = hit.contributions().stream().mapToDouble(Contribution::contribution).sum();
      assertThat(sum).isEqualTo(hit.score(), within(1e-9));
    }
    assertThat(hits.getFirst().contributions())
        .extracting(Contribution::signal)
        .contains("discover")
        .doesNotContain("diversity");
    assertThat(hits.subList(0, 200))
        .anyMatch(hit -> contribution(hit, "diversity") < 0)
        .allMatch(hit -> contribution(hit, "diversity") <= 0);
    assertThat(hits.subList(200, hits.size())).allMatch(hit -> contribution(hit, "diversity") == 0);
  }

  @ParameterizedTest
  @EnumSource
  void aFilterChangesNoScore(Trait by) {
    Preference leaning = new Preference(0.6, 0.8, by);
    Map<String, Double> scores = new HashMap<>();
    ask(leaning, Filters.NONE, 0, 1000).forEach(hit -> scores.put(hit.entry().id(), hit.score()));

    List<String> no = List.of();
    Filters large = new Filters(no, List.of("large"), no, no, no, no, no, no, no, no, no);
    assertThat(ask(leaning, large, 0, 1000))
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.score()).isEqualTo(scores.get(hit.entry().id())));
  }

  @Test
  void whoIsExcludedStandsBeforeNobody() {
    Preference leaning = new Preference(0, 1, Trait.COUNTRY);
    List<PartnerHit> all = ask(leaning, Filters.NONE, 0, 1000);
    PartnerHit second =
        all.stream().filter(hit -> contribution(hit, "diversity") < 0).findFirst().orElseThrow();
    PartnerHit first =
        all.stream()
            .filter(hit -> Objects.equals(hit.entry().country(), second.entry().country()))
            .findFirst()
            .orElseThrow();

    PartnerRequest without =
        new PartnerRequest(
            List.of("org:000"),
            "solar",
            "en",
            Call.UNKNOWN,
            Filters.NONE,
            List.of(first.entry().id()),
            null,
            0,
            1000,
            true,
            leaning);
    PartnerHit now =
        search(without).stream()
            .filter(hit -> hit.entry().id().equals(second.entry().id()))
            .findFirst()
            .orElseThrow();
    assertThat(contribution(now, "diversity")).isZero();
  }

  @Test
  void whyNotSpeaksOfTheSameOrder() {
    Preference leaning = new Preference(1, 1, Trait.COUNTRY);
    PartnerHit hit = ask(leaning, Filters.NONE, 0, 1000).get(60);

    WhyNotAnswer answer =
        new WhyNot(RANKER)
            .answer(
                SNAPSHOT,
                "s",
                WhyNotRequest.of(request(leaning, Filters.NONE, 0, 20), hit.entry().id(), 60));

    assertThat(answer.rank()).isEqualTo(61);
    assertThat(answer.score()).isEqualTo(hit.score());
    assertThat(answer.contributions()).isEqualTo(hit.contributions());
  }

  private static double contribution(PartnerHit hit, String signal) {
    return hit.contributions().stream()
        .filter(c -> c.signal().equals(signal))
        .mapToDouble(Contribution::contribution)
        .sum();
  }

  private static List<PartnerHit> ask(Preference leaning, Filters filters, int offset, int limit) {
    return search(request(leaning, filters, offset, limit));
  }

  private static List<PartnerHit> search(PartnerRequest request) {
    return new PartnerSearch(RANKER).answer(SNAPSHOT, "s", request).hits();
  }

  private static PartnerRequest request(
      Preference leaning, Filters filters, int offset, int limit) {
    return new PartnerRequest(
        List.of("org:000"),
        "solar",
        "en",
        Call.UNKNOWN,
        filters,
        List.of(),
        null,
        offset,
        limit,
        true,
        leaning);
  }

  private static String drawing() {
    Random random = new Random(9);
    StringBuilder text = new StringBuilder();
    for (String country : List.of("DE", "ES", "FR", "PL")) {
      text.append("Country country:%s\nRegion nuts:%1$s1\nRegion nuts:%1$s11\n".formatted(country));
      text.append(
          "nuts:%s11 WITHIN nuts:%1$s1\nnuts:%1$s1 WITHIN country:%1$s\n".formatted(country));
    }
    text.append("Cluster cluster:x\nCluster cluster:y\n");
    for (int i = 0; i < ORGANISATIONS / 2; i++) {
      text.append("Project project:%03d {title_en: Solar %1$d %d}\n".formatted(i, i % 7));
    }
    for (int i = 0; i < ORGANISATIONS; i++) {
      String size = random.nextBoolean() ? "large" : "small";
      String country = List.of("DE", "ES", "FR", "PL").get(random.nextInt(1 + random.nextInt(4)));
      text.append("Organisation org:%03d {size: %s}\n".formatted(i, size));
      text.append("org:%03d LOCATED_IN nuts:%s11\n".formatted(i, country));
      for (int j = random.nextInt(4); j >= 0; j--) {
        text.append(
            "org:%03d TOOK_PART_IN project:%03d\n".formatted(i, random.nextInt(ORGANISATIONS / 2)));
      }
      if (random.nextInt(4) == 0) {
        text.append(
            "org:%03d MEMBER_OF cluster:%s\n".formatted(i, random.nextBoolean() ? "x" : "y"));
      }
    }
    return text.toString();
  }
}
