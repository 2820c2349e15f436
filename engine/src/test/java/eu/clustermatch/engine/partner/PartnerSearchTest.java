package eu.clustermatch.engine.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.graph.PathStep;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.rank.Contribution;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.rank.Situation;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.FacetCount;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartnerSearchTest {
  private static final Drawing BATTERIES =
      Drawing.of(
          """
          Country country:DE
          Country country:ES
          Region nuts:ES2
          Region nuts:ES21
          Technology technology:robotics {name: Robotics; alias_en: robot arms}
          Ecosystem ecosystem:mobility {name: Mobility}
          Cluster cluster:volt {name: Volt Valley; description_en: Cluster of battery makers}
          Organisation org:asker {name: Asker; roles: company}
          Organisation org:friend {name: Friend Recycling; size: small; roles: company}
          Organisation org:member {name: Member; roles: research}
          Organisation org:stranger {name: Stranger; roles: research|non-profit}
          Organisation org:sailor {name: Sailor}
          Organisation org:welder {name: Welder; description_en: robot arms for welding}
          Project project:cells {title_en: Recycling of lithium batteries; start: 2015-01-01}
          Project project:sails {title_en: Sails for ships; start: 2016-01-01}
          Project project:black {title_en: Black mass from lithium batteries; start: 2018-05-01}
          nuts:ES21 WITHIN nuts:ES2
          nuts:ES2 WITHIN country:ES
          org:friend LOCATED_IN country:DE
          org:member LOCATED_IN nuts:ES21
          org:stranger LOCATED_IN nuts:ES2
          org:asker TOOK_PART_IN project:cells
          org:friend TOOK_PART_IN project:cells
          org:asker TOOK_PART_IN project:sails
          org:sailor TOOK_PART_IN project:sails
          org:stranger TOOK_PART_IN project:black
          org:asker MEMBER_OF cluster:volt
          org:member MEMBER_OF cluster:volt
          org:member APPLIES technology:robotics
          org:sailor ACTIVE_IN ecosystem:mobility
          """);

  private final Snapshot snapshot = BATTERIES.snapshot();
  private final PartnerSearch search = new PartnerSearch(Ranker.ofPartners(Model.standard()));

  @Test
  void pastPartnersOnTheSubjectComeFirst() {
    assertThat(ids(ask("org:asker", "lithium batteries")))
        .startsWith("org:friend")
        .doesNotContain("org:asker")
        .containsSubsequence("org:friend", "org:stranger");
    assertThat(ids(ask("org:asker", "sails for ships"))).startsWith("org:sailor");
  }

  @Test
  void theAnswerSaysWhatThereWasToGoBy() {
    assertThat(ask("org:asker", "lithium batteries").situation()).isEqualTo(Situation.IDEA);
    assertThat(ask("org:asker", "gmbh").situation()).isEqualTo(Situation.CIRCLE);
    assertThat(ids(ask("org:asker", "gmbh"))).isEqualTo(ids(ask("org:asker", null)));
  }

  @Test
  void wordsAloneFindThoseWhoDidIt() {
    assertThat(ids(ask(null, "recycling lithium batteries")))
        .containsSubsequence("org:friend", "org:stranger", "org:sailor")
        .containsSubsequence("org:asker", "org:stranger")
        .doesNotContain("org:welder");
  }

  @Test
  void whatAProfileSaysCountsAsMuchAsAProject() {
    Drawing drawing =
        Drawing.of(
            """
            Organisation org:hangar {name: Hangar; description_en: Zeppelin maintenance}
            Organisation org:wings {name: Wings}
            Organisation org:fans {name: Fans}
            Organisation org:valves {name: Valves}
            Project project:planes {title_en: Maintenance of planes}
            Project project:fans {title_en: Maintenance of ventilation in hospitals}
            org:wings TOOK_PART_IN project:planes
            org:valves TOOK_PART_IN project:fans
            org:fans TOOK_PART_IN project:fans
            """);

    assertThat(ids(askIn(drawing.snapshot(), "zeppelin maintenance"))).startsWith("org:hangar");
    assertThat(ids(askIn(drawing.snapshot(), "maintenance of ventilation")))
        .startsWith("org:fans", "org:valves");
  }

  @Test
  void theGraphAloneFindsWhomNoWordsName() {
    assertThat(ids(ask("org:asker", null)))
        .contains("org:friend", "org:member", "org:sailor", "cluster:volt")
        .doesNotContain("org:stranger", "org:welder");
  }

  @Test
  void aConceptFindsThoseWhoApplyIt() {
    PartnerAnswer answer = ask(null, "robot arms");

    assertThat(answer.concepts())
        .extracting(concept -> concept.id())
        .containsExactly("technology:robotics");
    assertThat(ids(answer)).contains("org:member", "org:welder");
  }

  @Test
  void contributionsAddUpToTheScore() {
    for (PartnerHit hit : ask("org:asker", "robots for recycling of lithium batteries").hits()) {
      double sum = hit.contributions().stream().mapToDouble(Contribution::contribution).sum();
      assertThat(sum).isEqualTo(hit.score(), within(1e-9));
      assertThat(hit.contributions().getFirst().signal()).isEqualTo("base");
      assertThat(hit.contributions())
          .allSatisfy(
              c -> assertThat(c.weight() * c.shaped()).isEqualTo(c.contribution(), within(1e-12)));
    }
  }

  @Test
  void aPartnerIsShownTheWayThroughTheSharedProject() {
    PartnerHit friend = ask("org:asker", "lithium batteries").hits().getFirst();

    assertThat(written(friend.paths().getFirst()))
        .isEqualTo("org:asker -TOOK_PART_IN-> project:cells <-TOOK_PART_IN- org:friend");
    assertThat(friend.contributions())
        .filteredOn(c -> c.signal().equals("graph-proximity"))
        .extracting(Contribution::because)
        .containsExactly("1 shared project");
    assertThat(friend.snippets().getFirst().document()).isEqualTo("project:cells");
    assertThat(friend.snippets().getFirst().highlights()).isNotEmpty();
  }

  @Test
  void aPathWithoutSeedsStartsAtTheMatchedDocument() {
    PartnerHit stranger = hit(ask(null, "black mass"), "org:stranger");

    assertThat(written(stranger.paths().getFirst()))
        .isEqualTo("project:black <-TOOK_PART_IN- org:stranger");
  }

  @Test
  void withoutExplanationTheOrderIsTheSame() {
    PartnerAnswer plain =
        search.answer(
            snapshot, "s", request("org:asker", "lithium", Filters.NONE, null, 0, 20, false));

    assertThat(ids(plain)).isEqualTo(ids(ask("org:asker", "lithium")));
    assertThat(plain.hits()).allSatisfy(hit -> assertThat(hit.contributions()).isEmpty());
  }

  @Test
  void whatAFilterExcludesIsNeverAHit() {
    assertThat(ids(filtered(country("ES"))))
        .containsExactlyInAnyOrder("org:member", "org:stranger");
    assertThat(ids(filtered(region("nuts:ES2"))))
        .containsExactlyInAnyOrder("org:member", "org:stranger");
    assertThat(ids(filtered(region("nuts:ES21")))).containsExactly("org:member");
  }

  @Test
  void aFilterChangesNoScore() {
    double all = hit(ask("org:asker", "lithium batteries"), "org:stranger").score();

    assertThat(hit(filtered(country("ES")), "org:stranger").score()).isEqualTo(all);
  }

  @Test
  void aFacetIgnoresItsOwnFilterOnly() {
    PartnerAnswer answer = filtered(country("ES"));

    assertThat(answer.facets().get("country"))
        .containsExactly(new FacetCount("ES", 2), new FacetCount("DE", 1));
    assertThat(answer.facets().get("role"))
        .containsExactly(new FacetCount("research", 2), new FacetCount("non-profit", 1));
    assertThat(answer.facets().get("region"))
        .containsExactly(new FacetCount("nuts:ES2", 2), new FacetCount("nuts:ES21", 1));
  }

  @Test
  void pagesOfAnySizeFitTogether() {
    List<String> whole = ids(ask("org:asker", "lithium batteries"));
    for (int size = 1; size <= 4; size++) {
      List<String> pages = new java.util.ArrayList<>();
      for (int offset = 0; offset < whole.size(); offset += size) {
        PartnerAnswer page =
            search.answer(
                snapshot,
                "s",
                request("org:asker", "lithium batteries", Filters.NONE, null, offset, size, true));
        assertThat(page.total()).isEqualTo(whole.size());
        pages.addAll(ids(page));
      }
      assertThat(pages).isEqualTo(whole);
    }
  }

  @Test
  void asOfADayKnowsNothingLater() {
    LocalDate day = LocalDate.of(2017, 12, 31);
    PartnerAnswer then =
        search.answer(
            snapshot, "s", request(null, "black mass lithium", Filters.NONE, day, 0, 20, true));

    assertThat(ids(then)).contains("org:asker", "org:friend").doesNotContain("org:stranger");
    assertThat(then.undated()).isPositive();
  }

  @Test
  void anotherOrderOfTheRecordsGivesTheSameAnswer() {
    for (long seed = 1; seed <= 5; seed++) {
      PartnerAnswer other =
          search.answer(
              BATTERIES.shuffled(seed).snapshot(),
              "s",
              request("org:asker", "lithium batteries", Filters.NONE, null, 0, 20, true));
      assertThat(other).isEqualTo(ask("org:asker", "lithium batteries"));
    }
  }

  @Test
  void vetoesAreKept() {
    PartnerRequest request =
        new PartnerRequest(
            List.of("org:asker"),
            null,
            null,
            Filters.NONE,
            List.of("org:friend", "org:long-gone"),
            null,
            0,
            20,
            true);

    assertThat(ids(search.answer(snapshot, "s", request))).doesNotContain("org:friend");
  }

  @Test
  void whatIsUnknownIsNamed() {
    assertThatThrownBy(() -> ask("org:nobody", null))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessage(
            "for[0] must be the id of a known cluster or organisation, but was org:nobody.");
    assertThatThrownBy(() -> filtered(country("XX")))
        .hasMessage("filters.country must be the id of a known country (DE, ES), but was XX.");
    assertThatThrownBy(() -> request("org:asker", null, Filters.NONE, null, 0, 5000, true))
        .hasMessage("limit must be between 1 and 1000, but was 5000.");
    assertThatThrownBy(() -> request(null, " ", Filters.NONE, null, 0, 5, true))
        .hasMessage("for must be given, or text: one of the two is needed.");
  }

  private PartnerAnswer ask(@Nullable String seed, @Nullable String text) {
    return search.answer(snapshot, "s", request(seed, text, Filters.NONE, null, 0, 20, true));
  }

  private PartnerAnswer askIn(Snapshot drawn, String text) {
    return search.answer(drawn, "s", request(null, text, Filters.NONE, null, 0, 20, true));
  }

  private PartnerAnswer filtered(Filters filters) {
    return search.answer(
        snapshot, "s", request("org:asker", "lithium batteries", filters, null, 0, 20, true));
  }

  private static PartnerRequest request(
      @Nullable String seed,
      @Nullable String text,
      Filters filters,
      @Nullable LocalDate asOf,
      int offset,
      int limit,
      boolean explain) {
    List<String> seeds = seed == null ? List.of() : List.of(seed);
    return new PartnerRequest(
        seeds, text, text == null ? null : "en", filters, List.of(), asOf, offset, limit, explain);
  }

  private static Filters country(String country) {
    return new Filters(
        List.of(),
        List.of(),
        List.of(),
        List.of(country),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Filters region(String region) {
    return new Filters(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(region),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<String> ids(PartnerAnswer answer) {
    return answer.hits().stream().map(hit -> hit.entry().id()).toList();
  }

  private static PartnerHit hit(PartnerAnswer answer, String id) {
    return answer.hits().stream()
        .filter(hit -> hit.entry().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String written(List<PathStep> path) {
    StringBuilder text = new StringBuilder();
    for (PathStep step : path) {
      text.append(
          switch (step) {
            case PathStep.Node node -> node.id();
            case PathStep.Via via when via.direction() == PathStep.Direction.OUT ->
                " -" + via.relationship() + "-> ";
            case PathStep.Via via -> " <-" + via.relationship() + "- ";
          });
    }
    return text.toString();
  }
}
