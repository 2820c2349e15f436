package eu.clustermatch.importer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clustermatch.importer.identity.Decision.By;
import eu.clustermatch.importer.resolve.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupsTest {
  @Test
  void theLeastIdOfAGroupIsKept() {
    Groups groups = Groups.of(List.of(same("c", "b", 2), same("d", "c", 3)));

    assertThat(groups.kept()).isEqualTo(Map.of("c", "b", "d", "b"));
  }

  @Test
  void whatAPersonSaysToDifferIsNotBroughtTogetherByAChain() {
    Groups groups =
        Groups.of(
            List.of(same("a", "b", 1), same("b", "c", 2), person("a", "c", Outcome.DIFFERENT)));

    assertThat(groups.kept()).as("the surer pair counts").isEqualTo(Map.of("c", "b"));
    assertThat(groups.inTheWay(Pair.of("a", "b"))).contains(new Pair("a", "c"));
  }

  @Test
  void aPersonsWordComesBeforeASurerOneOfTheProgram() {
    Groups groups =
        Groups.of(
            List.of(
                same("b", "c", 9),
                person("a", "b", Outcome.SAME),
                person("a", "c", Outcome.DIFFERENT)));

    assertThat(groups.kept()).isEqualTo(Map.of("b", "a"));
  }

  @Test
  void groupsBecomeOneOnlyWhereEachMayBeEach() {
    Groups groups = Groups.of(List.of(same("a", "b", 1), same("c", "d", 1)));

    assertThat(groups.join(Pair.of("b", "c"), (x, y) -> !(x + y).equals("ad"))).isFalse();
    assertThat(groups.join(Pair.of("b", "c"), (x, y) -> true)).isTrue();
    assertThat(groups.kept()).isEqualTo(Map.of("b", "a", "c", "a", "d", "a"));
  }

  @Test
  void undecidedPairsMakeNoGroup() {
    assertThat(Groups.of(List.of(person("a", "b", Outcome.UNDECIDED))).kept()).isEmpty();
  }

  @Test
  void aPairIsOfTwo() {
    assertThatThrownBy(() -> Pair.of("a", "a"))
        .hasMessage("A pair is of two ids, the lesser first, but was a and a.");
  }

  private static Decision same(String one, String other, double score) {
    return decision(one, other, Outcome.SAME, By.PROGRAM, score);
  }

  private static Decision person(String one, String other, Outcome outcome) {
    return decision(one, other, outcome, By.PERSON, 0);
  }

  private static Decision decision(String one, String other, Outcome outcome, By by, double score) {
    return new Decision(Pair.of(one, other), outcome, by, score, List.of(), "", null);
  }
}
