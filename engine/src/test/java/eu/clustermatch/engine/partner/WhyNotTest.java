package eu.clustermatch.engine.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.rank.Contribution;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Exclusion;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhyNotTest {
  private static final String DRAWN =
      """
      Country country:DE
      Country country:ES
      Country country:FR
      Technology technology:lasers {name: Lasers}
      Technology technology:robotics {name: Robotics}
      Organisation org:asker {name: Asker}
      Organisation org:busy {name: Busy Asker}
      Organisation org:friend {name: Friend; size: small; roles: company}
      Organisation org:mate {name: Mate; size: large; roles: research}
      Organisation org:robots {name: Robots}
      Organisation org:loner {name: Loner}
      Organisation org:newcomer {name: Newcomer; validFrom: 2019-01-01}
      Project project:cells {title_en: Lithium cells}
      Project project:sails {title_en: Sails}
      Project project:masts {title_en: Masts}
      org:asker TOOK_PART_IN project:cells
      org:friend TOOK_PART_IN project:cells
      org:mate TOOK_PART_IN project:cells
      org:busy TOOK_PART_IN project:sails
      org:busy TOOK_PART_IN project:masts
      org:asker APPLIES technology:lasers
      org:asker APPLIES technology:robotics
      org:robots APPLIES technology:robotics
      org:friend LOCATED_IN country:DE
      org:mate LOCATED_IN country:ES
      org:robots LOCATED_IN country:FR
      org:newcomer TOOK_PART_IN project:cells
      """;

  private static final Ranker RANKER = Ranker.ofPartners(Model.standard());

  private final Snapshot snapshot = Drawing.of(DRAWN).snapshot();

  @Test
  void whoIsAmongTheFirstNeedsNoChange() {
    WhyNotAnswer answer = ask("org:friend", asked("org:asker"), 20);

    assertThat(answer.standing()).isEqualTo(Standing.AMONG_FIRST);
    assertThat(answer.rank()).isEqualTo(rank(snapshot, asked("org:asker"), "org:friend"));
    assertThat(answer.change()).isEmpty();
    assertThat(answer.noneWithin()).isNull();
    assertThat(sum(answer.contributions())).isEqualTo(answer.score(), within(1e-9));
  }

  @Test
  void aFilterThatExcludesIsNamedAndDropped() {
    WhyNotAnswer answer = ask("org:friend", asked("org:asker").withFilters(in("ES")), 20);

    assertThat(answer.standing()).isEqualTo(Standing.FILTERED);
    assertThat(answer.rank()).isNull();
    assertThat(answer.rankWithoutFilters()).isNotNull();
    assertThat(answer.exclusions())
        .containsExactly(new Exclusion("country", List.of("ES"), List.of("DE")));
    assertThat(answer.why()).isEqualTo("The filter country (ES) keeps it out: it has DE.");
    assertThat(answer.change()).containsExactly(drop("country", "ES"));
    assertThat(answer.change().getFirst().sentence()).isEqualTo("Drop ES from the filter country.");
    assertPromiseIsKept(answer, asked("org:asker"), "");
  }

  @Test
  void twoFiltersAreDroppedTogether() {
    Filters filters = filters(List.of("ES"), List.of("large"));
    WhyNotAnswer answer = ask("org:friend", asked("org:asker").withFilters(filters), 20);

    assertThat(answer.exclusions())
        .extracting(Exclusion::filter)
        .containsExactly("size", "country");
    assertThat(answer.change()).containsExactly(drop("size", "large"), drop("country", "ES"));
    assertPromiseIsKept(answer, asked("org:asker"), "");
  }

  @Test
  void aFilterOfTwoValuesTakesTwoEditsAndOneOfThreeTooMany() {
    WhyNotAnswer two = ask("org:friend", asked("org:asker").withFilters(in("ES", "FR")), 20);
    assertThat(two.change()).containsExactly(drop("country", "ES"), drop("country", "FR"));

    Filters three = filters(List.of("ES", "FR"), List.of("large"));
    WhyNotAnswer none = ask("org:friend", asked("org:asker").withFilters(three), 20);
    assertThat(none.change()).isEmpty();
    assertThat(none.changedRank()).isNull();
    assertThat(none.noneWithin()).isEqualTo(2);
  }

  @Test
  void aRivalGoesWithItsFilterValue() {
    PartnerRequest search = asked("org:asker").withFilters(in("DE", "ES"));
    String first = first(search);
    String second = first.equals("org:friend") ? "org:mate" : "org:friend";
    WhyNotAnswer answer = ask(second, search, 1);

    assertThat(answer.standing()).isEqualTo(Standing.BELOW);
    assertThat(answer.rank()).isEqualTo(2);
    PartnerHit atK = answer.atK();
    assertThat(atK == null ? null : atK.entry().id()).isEqualTo(first);
    assertThat(answer.change()).hasSize(1);
  }

  @Test
  void aTechnologyThatThoseWhoAskHaveConnects() {
    WhyNotAnswer answer = ask("org:loner", asked("org:asker"), 20);

    assertThat(answer.standing()).isEqualTo(Standing.NOT_FOUND);
    assertThat(answer.score()).isNull();
    assertThat(answer.contributions()).isEmpty();
    // The rarer one first: nobody but the asker applies it.
    assertThat(answer.change())
        .containsExactly(new Edit.AddTechnology("technology:lasers", "Lasers"));
    assertPromiseIsKept(answer, asked("org:asker"), "org:loner APPLIES technology:lasers");
  }

  @Test
  void aTechnologyThatTheTextNamesConnects() {
    WhyNotAnswer answer = ask("org:loner", request(List.of(), "robotics"), 20);

    assertThat(answer.change())
        .containsExactly(new Edit.AddTechnology("technology:robotics", "Robotics"));
    assertPromiseIsKept(
        answer, request(List.of(), "robotics"), "org:loner APPLIES technology:robotics");
  }

  @Test
  void aSharedProjectConnects() {
    WhyNotAnswer answer = ask("org:loner", asked("org:busy"), 20);

    assertThat(answer.change())
        .containsExactly(new Edit.AddSharedProject("org:busy", "Busy Asker"));
    assertPromiseIsKept(
        answer,
        asked("org:busy"),
        """
        Project project:together
        org:loner TOOK_PART_IN project:together
        org:busy TOOK_PART_IN project:together
        """);
  }

  @Test
  void aFilterAndAMissingTieTakeOneEditEach() {
    PartnerRequest search = asked("org:busy").withFilters(in("FR"));

    assertThat(ask("org:robots", search, 1).change())
        .containsExactly(new Edit.AddSharedProject("org:busy", "Busy Asker"));
    assertThat(ask("org:loner", search, 1).change())
        .containsExactly(
            drop("country", "FR"), new Edit.AddSharedProject("org:busy", "Busy Asker"));
  }

  @Test
  void wordsAloneLeaveNothingToChange() {
    WhyNotAnswer answer = ask("org:loner", request(List.of(), "lithium"), 20);

    assertThat(answer.standing()).isEqualTo(Standing.NOT_FOUND);
    assertThat(answer.noneWithin()).isEqualTo(2);
  }

  @Test
  void whoAsksIsToldSo() {
    WhyNotAnswer answer = ask("org:asker", asked("org:asker"), 20);

    assertThat(answer.standing()).isEqualTo(Standing.ASKS);
    assertThat(answer.rank()).isNull();
    assertThat(answer.noneWithin()).isEqualTo(2);
  }

  @Test
  void whatIsExcludedIsNotAvailableAndNoMore() {
    PartnerRequest search =
        new PartnerRequest(
            List.of("org:asker"), null, null, in("ES"), List.of("org:friend"), null, 0, 20, true);
    assertThat(ask("org:friend", search, 20))
        .isEqualTo(WhyNotAnswer.notAvailable("s", WhyNotRequest.of(search, "org:friend", 20)));
  }

  @Test
  void whoBeganLaterWasNotKnown() {
    PartnerRequest search =
        new PartnerRequest(
            List.of("org:asker"),
            null,
            null,
            Filters.NONE,
            List.of(),
            LocalDate.of(2018, 12, 31),
            0,
            20,
            true);
    WhyNotAnswer answer = ask("org:newcomer", search, 20);

    assertThat(answer.standing()).isEqualTo(Standing.NOT_YET_KNOWN);
    assertThat(answer.why()).isEqualTo("It was not known yet on 2018-12-31.");
    assertThat(answer.noneWithin()).isEqualTo(2);
  }

  @Test
  void whatIsUnknownIsNamed() {
    assertThatThrownBy(() -> ask("org:nobody", asked("org:asker"), 20))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessage(
            "candidate must be the id of a known cluster or organisation, but was org:nobody.");
    assertThatThrownBy(() -> ask("org:friend", asked("org:asker"), 0))
        .hasMessage("k must be between 1 and 1000, but was 0.");
    assertThatThrownBy(() -> WhyNotRequest.of(asked("org:asker"), null, 20))
        .hasMessage("candidate must be given: the id of a cluster or organisation.");
  }

  /** Asks again, on a snapshot really built with the change, for the rank that was promised. */
  private static void assertPromiseIsKept(
      WhyNotAnswer answer, PartnerRequest changed, String further) {
    Snapshot really = Drawing.of(DRAWN + further).snapshot();
    assertThat(answer.changedRank())
        .isEqualTo(rank(really, changed, answer.id()))
        .isLessThanOrEqualTo(answer.k());
    assertThat(answer.noneWithin()).isNull();
  }

  private WhyNotAnswer ask(String candidate, PartnerRequest search, int k) {
    return new WhyNot(RANKER).answer(snapshot, "s", WhyNotRequest.of(search, candidate, k));
  }

  private String first(PartnerRequest search) {
    return search(snapshot, search).hits().getFirst().entry().id();
  }

  private static @Nullable Integer rank(Snapshot snapshot, PartnerRequest search, String id) {
    return search(snapshot, search).hits().stream()
        .filter(hit -> hit.entry().id().equals(id))
        .map(PartnerHit::rank)
        .findFirst()
        .orElse(null);
  }

  private static PartnerAnswer search(Snapshot snapshot, PartnerRequest search) {
    return new PartnerSearch(RANKER).answer(snapshot, "s", search);
  }

  private static double sum(List<Contribution> contributions) {
    return contributions.stream().mapToDouble(Contribution::contribution).sum();
  }

  private static PartnerRequest asked(String seed) {
    return request(List.of(seed), null);
  }

  private static PartnerRequest request(List<String> seeds, @Nullable String text) {
    return new PartnerRequest(
        seeds, text, text == null ? null : "en", Filters.NONE, List.of(), null, 0, 100, true);
  }

  private static Edit drop(String filter, String value) {
    return new Edit.DropFilter(new Filters.Value(filter, value));
  }

  private static Filters in(String... countries) {
    return filters(List.of(countries), List.of());
  }

  private static Filters filters(List<String> countries, List<String> sizes) {
    return new Filters(
        List.of(), sizes, List.of(), countries, List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), List.of());
  }
}
