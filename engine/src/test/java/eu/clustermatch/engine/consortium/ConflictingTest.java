package eu.clustermatch.engine.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.consortium.ConsortiumAnswer.Dropped;
import eu.clustermatch.engine.consortium.ConsortiumRequest.Required;
import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Why there is no team, in words and with what comes nearest. */
class ConflictingTest {
  private static final String TWO =
      """
      Country country:ES
      Country country:FR
      Stage stage:mine {name: Mining}
      Stage stage:pack {name: Pack making}
      Organisation org:mine {name: Miner}
      Organisation org:pack {name: Pack maker}
      org:mine LOCATED_IN country:ES
      org:pack LOCATED_IN country:FR
      org:mine OPERATES_AT stage:mine
      org:pack OPERATES_AT stage:pack
      """;

  private static ConsortiumAnswer ask(
      String drawn, int min, int max, int countries, List<String> stages) {
    return ask(drawn, min, max, countries, stages, Watch.PATIENT);
  }

  private static ConsortiumAnswer ask(
      String drawn, int min, int max, int countries, List<String> stages, Watch watch) {
    return ask(drawn, request(min, max, countries, stages, List.of()), watch);
  }

  private static ConsortiumAnswer ask(String drawn, ConsortiumRequest request, Watch watch) {
    return new ConsortiumSearch(Ranker.ofPartners(Model.standard()))
        .answer(Drawing.of(drawn).snapshot(), "drawn", request, watch);
  }

  private static ConsortiumRequest request(
      int min, int max, int countries, List<String> stages, List<String> include) {
    return new ConsortiumRequest(
        new Required(List.of(), stages, List.of(), List.of()),
        min,
        max,
        countries,
        include,
        List.of(),
        null,
        null,
        Filters.NONE,
        null,
        1);
  }

  private static String vetoing(String one, String other) {
    return TWO.replaceFirst("(Organisation " + one + " \\{[^}]*)\\}", "$1; vetoes: " + other + "}");
  }

  private static ConsortiumAnswer.Conflict conflict(ConsortiumAnswer answer) {
    return Objects.requireNonNull(answer.conflict());
  }

  private static ConsortiumAnswer.Nearest nearest(ConsortiumAnswer answer) {
    return Objects.requireNonNull(answer.nearest());
  }

  @Test
  void whoever_vetoed_whom_a_conflict_says_only_that_no_team_was_found() {
    List<String> both = List.of("stage:mine", "stage:pack");
    ConsortiumAnswer answer = ask(vetoing("org:mine", "org:pack"), 1, 8, 1, both);
    assertThat(conflict(answer).requirements()).extracting(Requirement::id).isEqualTo(both);
    assertThat(conflict(answer).because())
        .isEqualTo(
            "No team was found that has all of this at once: a member at the stage Mining; a"
                + " member at the stage Pack making.");
    assertThat(conflict(answer).proven()).isFalse();
    assertThat(ask(vetoing("org:pack", "org:mine"), 1, 8, 1, both).conflict())
        .isEqualTo(answer.conflict());
  }

  @Test
  void whom_a_veto_keeps_from_a_fixed_member_nobody_hears_of() {
    ConsortiumAnswer answer =
        ask(
            vetoing("org:mine", "org:pack"),
            request(1, 8, 1, List.of("stage:mine"), List.of("org:pack")),
            Watch.PATIENT);
    assertThat(conflict(answer).because())
        .isEqualTo("No team was found that has all of this at once: a member at the stage Mining.");
  }

  @Test
  void of_two_who_are_not_together_the_nearest_team_has_one() {
    ConsortiumAnswer answer =
        ask(vetoing("org:mine", "org:pack"), 1, 8, 1, List.of("stage:mine", "stage:pack"));
    assertThat(nearest(answer).dropped()).extracting(Dropped::instead).containsExactly("nobody");
    assertThat(nearest(answer).alternatives()).hasSize(1);
    assertThat(nearest(answer).fewest()).isTrue();
    assertThat(nearest(answer).consortium().members()).hasSize(1);
  }

  @Test
  void sizes_and_countries_that_vetoes_put_out_of_reach_are_not_explained_by_counts() {
    String vetoing = vetoing("org:mine", "org:pack") + "org:pack OPERATES_AT stage:mine\n";
    ConsortiumAnswer size = ask(vetoing, 2, 8, 1, List.of("stage:mine"));
    assertThat(conflict(size).because())
        .isEqualTo("No team was found that has all of this at once: at least 2 members.");
    assertThat(nearest(size).dropped()).extracting(Dropped::instead).containsExactly("1 member");
    ConsortiumAnswer countries = ask(vetoing, 1, 8, 2, List.of("stage:mine"));
    assertThat(conflict(countries).because())
        .isEqualTo(
            "No team was found that has all of this at once: members from at least 2 countries.");
    assertThat(nearest(countries).dropped())
        .extracting(Dropped::instead)
        .containsExactly("members from 1 country");
  }

  /** One miner who also makes cells, and others who can take its place only one by one. */
  private static String miners(String vetoed) {
    return """
    Country country:ES
    Country country:FR
    Stage stage:mine {name: Mining}
    Stage stage:cell {name: Cell making}
    Stage stage:pack {name: Pack making}
    Organisation org:both {name: Miner and cell maker%s}
    Organisation org:pack {name: Pack maker}
    Organisation org:mine {name: Miner}
    Organisation org:cell {name: Cell maker}
    org:both LOCATED_IN country:ES
    org:pack LOCATED_IN country:FR
    org:mine LOCATED_IN country:ES
    org:cell LOCATED_IN country:ES
    org:both OPERATES_AT stage:mine
    org:both OPERATES_AT stage:cell
    org:pack OPERATES_AT stage:pack
    org:mine OPERATES_AT stage:mine
    org:cell OPERATES_AT stage:cell
    """
        .formatted(vetoed.isEmpty() ? "" : "; vetoes: " + vetoed);
  }

  @Test
  void a_team_that_only_a_veto_makes_too_large_is_not_explained_by_its_size() {
    List<String> all = List.of("stage:mine", "stage:cell", "stage:pack");
    assertThat(ask(miners(""), 1, 2, 1, all).conflict()).isNull();
    ConsortiumAnswer.Conflict conflict = conflict(ask(miners("org:pack"), 1, 2, 1, all));
    assertThat(conflict.because()).startsWith("No team was found that has all of this at once: ");
    assertThat(conflict.proven()).isFalse();
  }

  @Test
  void a_team_that_is_too_large_anyway_is_counted_as_if_there_were_no_veto() {
    List<String> all = List.of("stage:mine", "stage:cell", "stage:pack");
    ConsortiumAnswer.Conflict conflict = conflict(ask(miners("org:pack"), 1, 1, 1, all));
    assertThat(conflict).isEqualTo(conflict(ask(miners(""), 1, 1, 1, all)));
    assertThat(conflict.because()).startsWith("It takes 2 members to have ");
  }

  @Test
  void those_whom_a_fixed_member_vetoed_count_among_all_who_fit() {
    List<String> fixed = List.of("org:mine");
    String drawn = vetoing("org:mine", "org:pack") + "org:pack OPERATES_AT stage:mine\n";
    for (ConsortiumRequest request :
        List.of(
            request(1, 8, 2, List.of("stage:mine"), fixed),
            request(2, 8, 1, List.of("stage:mine"), fixed))) {
      ConsortiumAnswer.Conflict conflict = conflict(ask(drawn, request, Watch.PATIENT));
      assertThat(conflict.because()).startsWith("No team was found that has all of this at once: ");
      assertThat(conflict.proven()).isFalse();
    }
    assertThat(
            conflict(ask(drawn, request(1, 8, 3, List.of("stage:mine"), fixed), Watch.PATIENT))
                .because())
        .isEqualTo(
            "All who fit the subject or cover a requirement come from 2 countries together.");
    assertThat(
            conflict(ask(drawn, request(3, 8, 1, List.of("stage:mine"), fixed), Watch.PATIENT))
                .because())
        .isEqualTo("Of those who may take part, only 2 fit the subject or cover a requirement.");
  }

  @Test
  void many_requirements_that_nobody_shares_are_in_conflict_with_the_size() {
    for (int countries : List.of(1, 3)) {
      ConsortiumAnswer answer = ask(firms(20), 3, 8, countries, stages(20));
      assertThat(conflict(answer).requirements()).hasSize(10);
      assertThat(conflict(answer).because())
          .startsWith("It takes 9 members to have ")
          .endsWith(", but a team may have at most 8 members.");
      assertThat(conflict(answer).proven()).isTrue();
      assertThat(nearest(answer).dropped())
          .extracting(Dropped::instead)
          .containsExactly("20 members");
      assertThat(nearest(answer).fewest()).isTrue();
    }
  }

  @Test
  void a_smallest_conflict_is_called_so_only_where_that_is_proven() {
    assertThat(conflict(ask(firms(16), 3, 6, 1, stages(16))).smallest()).isTrue();
    assertThat(conflict(ask(firms(16), 3, 6, 3, stages(16))).smallest()).isFalse();
  }

  @Test
  void who_is_tired_of_waiting_hears_no_more_than_is_known() {
    Watch tired =
        new Watch() {
          @Override
          public void report(String phase, long done, long total) {}

          @Override
          public boolean isOver() {
            return true;
          }
        };
    ConsortiumAnswer answer = ask(firms(20), 3, 8, 3, stages(20), tired);
    assertThat(answer.incomplete()).isTrue();
    assertThat(conflict(answer).smallest()).isFalse();
    assertThat(answer.nearest()).isNull();
  }

  /** Each at a stage of its own, from four countries. */
  private static String firms(int count) {
    StringBuilder drawn = new StringBuilder();
    for (String country : List.of("DE", "ES", "FR", "PL")) {
      drawn.append("Country country:%s\n".formatted(country));
    }
    List<String> countries = List.of("DE", "ES", "FR", "PL");
    for (int i = 0; i < count; i++) {
      drawn.append("Stage stage:s%d {name: Stage %d}\n".formatted(i, i));
      drawn.append("Organisation org:o%d {name: Firm %d}\n".formatted(i, i));
      drawn.append("org:o%d LOCATED_IN country:%s\n".formatted(i, countries.get(i % 4)));
      drawn.append("org:o%d OPERATES_AT stage:s%d\n".formatted(i, i));
    }
    return drawn.toString();
  }

  private static List<String> stages(int count) {
    List<String> stages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      stages.add("stage:s" + i);
    }
    return stages;
  }
}
