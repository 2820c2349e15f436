package eu.clustermatch.engine.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.consortium.ConsortiumRequest.Required;
import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.rank.Contribution;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsortiumSearchTest {
  private static final String CHAIN =
      """
      Country country:DE
      Country country:ES
      Country country:FR
      Country country:PL
      Technology technology:robotics {name: Robotics}
      Technology technology:lasers {name: Lasers}
      Technology technology:cutting {name: Laser cutting}
      technology:cutting BROADER technology:lasers
      Stage stage:mine {name: Mining}
      Stage stage:cell {name: Cell making}
      Stage stage:pack {name: Pack making}
      stage:mine FEEDS stage:cell
      stage:cell FEEDS stage:pack
      Cluster cluster:south {name: Southern Cluster}
      Organisation org:mine {name: Miner}
      Organisation org:cell {name: Cell maker}
      Organisation org:cell2 {name: Other cell maker}
      Organisation org:pack {name: Pack maker}
      Organisation org:robot {name: Robot maker}
      Organisation org:cutter {name: Laser cutter}
      org:mine LOCATED_IN country:ES
      org:cell LOCATED_IN country:DE
      org:cell2 LOCATED_IN country:DE
      org:pack LOCATED_IN country:FR
      org:robot LOCATED_IN country:PL
      org:cutter LOCATED_IN country:FR
      cluster:south LOCATED_IN country:ES
      org:mine MEMBER_OF cluster:south
      org:mine OPERATES_AT stage:mine
      org:cell OPERATES_AT stage:cell
      org:cell2 OPERATES_AT stage:cell
      org:pack OPERATES_AT stage:pack
      org:robot APPLIES technology:robotics
      org:cutter APPLIES technology:cutting
      Project project:old {title_en: Battery cells for cars; start: 2016-01-01}
      org:cell2 TOOK_PART_IN project:old
      org:pack TOOK_PART_IN project:old
      """;

  private final ConsortiumSearch search = new ConsortiumSearch(Ranker.ofPartners(Model.standard()));
  private final Snapshot snapshot = Drawing.of(CHAIN).snapshot();

  /** What a test asks; by default at least one member, up to eight, from one country. */
  private record Asking(
      List<String> technologies,
      List<String> stages,
      int min,
      int max,
      int countries,
      List<String> include,
      List<String> exclude,
      @Nullable String text,
      int limit) {
    static Asking forStages(String... stages) {
      return new Asking(List.of(), List.of(stages), 1, 8, 1, List.of(), List.of(), null, 1);
    }

    Asking technologies(String... more) {
      return new Asking(List.of(more), stages, min, max, countries, include, exclude, text, limit);
    }

    Asking size(int least, int most) {
      return new Asking(
          technologies, stages, least, most, countries, include, exclude, text, limit);
    }

    Asking countries(int least) {
      return new Asking(technologies, stages, min, max, least, include, exclude, text, limit);
    }

    Asking include(String... ids) {
      return new Asking(
          technologies, stages, min, max, countries, List.of(ids), exclude, text, limit);
    }

    Asking exclude(String... ids) {
      return new Asking(
          technologies, stages, min, max, countries, include, List.of(ids), text, limit);
    }

    Asking limit(int teams) {
      return new Asking(technologies, stages, min, max, countries, include, exclude, text, teams);
    }

    ConsortiumRequest request() {
      return new ConsortiumRequest(
          new Required(technologies, stages, List.of(), List.of()),
          min,
          max,
          countries,
          include,
          exclude,
          text,
          null,
          Filters.NONE,
          null,
          limit);
    }
  }

  private ConsortiumAnswer ask(Asking asking) {
    return search.answer(snapshot, "drawn", asking.request(), Watch.PATIENT);
  }

  private static ConsortiumAnswer.Conflict conflict(ConsortiumAnswer answer) {
    return Objects.requireNonNull(answer.conflict());
  }

  private static ConsortiumAnswer.Nearest nearest(ConsortiumAnswer answer) {
    return Objects.requireNonNull(answer.nearest());
  }

  private static List<String> ids(Consortium team) {
    return team.members().stream().map(member -> member.entry().id()).sorted().toList();
  }

  @Test
  void a_team_covers_what_is_required_and_prefers_those_who_worked_together() {
    ConsortiumAnswer answer =
        ask(Asking.forStages("stage:mine", "stage:cell", "stage:pack").size(3, 3).countries(3));
    Consortium team = answer.consortia().getFirst();
    assertThat(ids(team)).containsExactly("org:cell2", "org:mine", "org:pack");
    assertThat(team.countries()).containsExactly("DE", "ES", "FR");
    assertThat(team.gap()).isZero();
    assertThat(team.connections().getFirst().projects())
        .extracting(Consortium.Named::name)
        .containsExactly("Battery cells for cars");
  }

  @Test
  void contributions_of_members_and_connections_sum_to_the_objective() {
    Consortium team =
        ask(Asking.forStages("stage:mine", "stage:cell", "stage:pack").technologies("robotics"))
            .consortia()
            .getFirst();
    double sum =
        Stream.concat(
                team.members().stream().flatMap(member -> member.contributions().stream()),
                team.connections().stream().flatMap(tie -> tie.contributions().stream()))
            .mapToDouble(Contribution::contribution)
            .sum();
    assertThat(sum).isCloseTo(team.objective(), within(1e-9));
  }

  @Test
  void a_technology_includes_what_lies_below_it() {
    Consortium team =
        ask(Asking.forStages().technologies("lasers").size(1, 1)).consortia().getFirst();
    assertThat(ids(team)).containsExactly("org:cutter");
  }

  @Test
  void a_cluster_covers_what_its_members_do_but_less_well() {
    ConsortiumAnswer answer = ask(Asking.forStages("stage:mine").size(1, 1).limit(3));
    assertThat(answer.consortia())
        .extracting(ConsortiumSearchTest::ids)
        .containsExactly(List.of("org:mine"), List.of("cluster:south"));
    Consortium.Cover cover = answer.consortia().getLast().members().getFirst().covers().getFirst();
    assertThat(cover.through()).isEqualTo(new Consortium.Named("org:mine", "Miner"));
    assertThat(answer.fewer()).startsWith("There is no further team");
  }

  @Test
  void a_half_formed_team_is_completed_by_what_it_lacks() {
    Consortium team =
        ask(Asking.forStages("stage:mine", "stage:cell").include("org:pack").size(3, 3))
            .consortia()
            .getFirst();
    assertThat(ids(team)).containsExactly("org:cell2", "org:mine", "org:pack");
    assertThat(team.members().getFirst().fixed()).isTrue();
  }

  @Test
  void who_is_excluded_is_in_no_team() {
    Consortium team =
        ask(Asking.forStages("stage:cell", "stage:pack").exclude("org:cell2").size(2, 2))
            .consortia()
            .getFirst();
    assertThat(ids(team)).containsExactly("org:cell", "org:pack");
  }

  @Test
  void who_vetoed_somebody_is_in_no_team_with_it() {
    String vetoing =
        CHAIN.replace(
            "org:pack {name: Pack maker}", "org:pack {name: Pack maker; vetoes: org:cell2}");
    ConsortiumAnswer answer =
        search.answer(
            Drawing.of(vetoing).snapshot(),
            "drawn",
            Asking.forStages("stage:cell", "stage:pack").size(2, 2).request(),
            Watch.PATIENT);
    assertThat(ids(answer.consortia().getFirst())).containsExactly("org:cell", "org:pack");
  }

  @Test
  void what_nobody_covers_is_a_conflict_by_itself() {
    ConsortiumAnswer answer =
        ask(Asking.forStages("stage:cell", "stage:mine").exclude("org:mine", "cluster:south"));
    assertThat(answer.consortia()).isEmpty();
    assertThat(conflict(answer).requirements())
        .extracting(Requirement::id)
        .containsExactly("stage:mine");
    assertThat(conflict(answer).because())
        .isEqualTo(
            "Nobody who may take part is a member at the stage Mining. Of those who are, the"
                + " filters and exclusions of the request keep out 2.");
    assertThat(nearest(answer).dropped())
        .extracting(dropped -> dropped.requirement().id())
        .containsExactly("stage:mine");
    assertThat(ids(nearest(answer).consortium())).contains("org:cell2");
  }

  @Test
  void too_much_for_too_few_members_is_a_conflict_with_the_size() {
    ConsortiumAnswer answer =
        ask(
            Asking.forStages("stage:mine", "stage:cell", "stage:pack")
                .technologies("robotics")
                .size(1, 3));
    assertThat(conflict(answer).requirements()).hasSize(5);
    assertThat(conflict(answer).proven()).isTrue();
    assertThat(conflict(answer).because())
        .startsWith("It takes 4 members to have ")
        .endsWith("but a team may have at most 3 members.");
    assertThat(nearest(answer).dropped())
        .extracting(ConsortiumAnswer.Dropped::instead)
        .containsExactly("4 members");
    assertThat(nearest(answer).alternatives()).hasSize(4);
  }

  @Test
  void more_countries_than_there_are_is_a_conflict_by_itself() {
    ConsortiumAnswer answer = ask(Asking.forStages("stage:cell").countries(4));
    assertThat(conflict(answer).because())
        .isEqualTo(
            "All who fit the subject or cover a requirement come from 3 countries together.");
    assertThat(nearest(answer).dropped().getFirst().instead())
        .isEqualTo("members from 3 countries");
  }

  @Test
  void where_nobody_is_found_there_is_nothing_near_either() {
    ConsortiumRequest request =
        new ConsortiumRequest(
            Required.NOTHING, 1, 3, 1, List.of(), List.of(), "xyzzy", "en", Filters.NONE, null, 1);
    ConsortiumAnswer answer = search.answer(snapshot, "drawn", request, Watch.PATIENT);
    assertThat(conflict(answer).because())
        .isEqualTo("Nobody who may take part fits the subject or covers a requirement.");
    assertThat(answer.nearest()).isNull();
  }

  @Test
  void a_tired_watch_ends_the_search_with_a_team_and_says_so() {
    Watch tired =
        new Watch() {
          @Override
          public void report(String phase, long done, long total) {}

          @Override
          public boolean isOver() {
            return true;
          }
        };
    Asking asking = Asking.forStages("stage:cell", "stage:pack").size(4, 5).limit(5);
    ConsortiumAnswer answer = search.answer(snapshot, "drawn", asking.request(), tired);
    assertThat(answer.incomplete()).isTrue();
    assertThat(answer.consortia()).hasSize(1);
    assertThat(answer.consortia().getFirst().gap()).isNotNegative();
  }

  @Test
  void numbers_are_written_alike_wherever_the_program_runs() {
    Asking asking = Asking.forStages("stage:mine", "stage:cell", "stage:pack").size(3, 3);
    List<Consortium> here = ask(asking).consortia();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(contributions(ask(asking).consortia())).isEqualTo(contributions(here));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<Contribution> contributions(List<Consortium> teams) {
    return teams.stream()
        .flatMap(team -> team.members().stream())
        .flatMap(member -> member.contributions().stream())
        .toList();
  }

  @Test
  void the_same_question_has_the_same_answer_from_a_graph_in_another_order() {
    Asking asking = Asking.forStages("stage:mine", "stage:cell").size(2, 4).limit(5);
    ConsortiumAnswer shuffled =
        search.answer(
            Drawing.of(CHAIN).shuffled(3).snapshot(), "drawn", asking.request(), Watch.PATIENT);
    assertThat(shuffled).isEqualTo(ask(asking));
  }
}
