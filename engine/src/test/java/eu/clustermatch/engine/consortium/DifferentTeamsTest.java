package eu.clustermatch.engine.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.consortium.TeamSearch.Found;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the bounds of teams say where the best come first. */
class DifferentTeamsTest {
  private static Found team(int member, long value, long bound) {
    return new Found(new int[] {member}, value, bound);
  }

  private static List<Long> bounds(Found... found) {
    return DifferentTeams.bestFirst(List.of(found)).stream().map(Found::bound).toList();
  }

  @Test
  void each_team_keeps_its_bound_where_the_best_were_found_first() {
    assertThat(bounds(team(1, 90, 100), team(2, 80, 85), team(3, 70, 70)))
        .containsExactly(100L, 85L, 70L);
  }

  @Test
  void a_better_team_that_is_found_later_is_bounded_like_all_teams() {
    Found first = team(1, 80, 100);
    Found later = team(2, 90, 90);
    assertThat(DifferentTeams.bestFirst(List.of(first, later)))
        .extracting(Found::team)
        .containsExactly(later.team(), first.team());
    assertThat(bounds(first, later)).containsExactly(100L, 100L);
  }

  @Test
  void once_all_that_a_bound_leaves_out_are_shown_it_holds_again() {
    assertThat(bounds(team(1, 80, 100), team(2, 90, 95), team(3, 70, 75)))
        .containsExactly(100L, 100L, 75L);
  }

  @Test
  void what_was_proven_of_all_teams_holds_of_those_that_differ() {
    assertThat(bounds(team(1, 90, 92), team(2, 80, 95))).containsExactly(92L, 92L);
  }
}
