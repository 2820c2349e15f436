package eu.clustermatch.engine.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clustermatch.engine.model.Call;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SituationTest {
  private static final Call CALL = new Call("LC-1", null, null);

  private final Measuring drawing =
      new Measuring(
          """
          Organisation org:a
          Organisation org:b
          Cluster cluster:c
          Project project:wind {title_de: wind; topic: LC-1; start: 2015-01-01}
          """);

  @Test
  void aTextOrACallIsAnIdeaWhoeverAsks() {
    assertThat(drawing.idea("wind").situation()).isEqualTo(Situation.IDEA);
    assertThat(drawing.idea("wind", "org:a").situation()).isEqualTo(Situation.IDEA);
    assertThat(drawing.question(null, CALL, null).situation()).isEqualTo(Situation.IDEA);
    assertThat(drawing.question(null, CALL, null, "cluster:c").situation())
        .isEqualTo(Situation.IDEA);
  }

  @Test
  void ofSeveralItIsThatOfAGroup() {
    assertThat(drawing.idea("wind", "org:a", "org:b").situation()).isEqualTo(Situation.GROUP);
    assertThat(drawing.question(null, CALL, null, "org:a", "cluster:c").situation())
        .isEqualTo(Situation.GROUP);
  }

  @Test
  void whatFindsNothingIsAsIfItWereNotSaid() {
    Call unheardOf = new Call("XX-9", "none", "none");

    assertThat(drawing.idea("bananas", "org:a").situation()).isEqualTo(Situation.CIRCLE);
    assertThat(drawing.question(null, unheardOf, null, "org:a").situation())
        .isEqualTo(Situation.CIRCLE);
    assertThat(drawing.question(null, unheardOf, null).situation()).isEqualTo(Situation.IDEA);
    LocalDate before = LocalDate.of(2000, 1, 1);
    assertThat(drawing.question(null, CALL, before, "org:a").situation())
        .isEqualTo(Situation.CIRCLE);
  }

  @Test
  void whoeverOnlyAsksIsACircle() {
    assertThat(drawing.circle("org:a").situation()).isEqualTo(Situation.CIRCLE);
    assertThat(drawing.circle("org:a", "org:b").situation()).isEqualTo(Situation.CIRCLE);
    assertThat(drawing.idea("  ", "org:a").situation()).isEqualTo(Situation.CIRCLE);
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsName(Situation situation) {
    assertThat(Situation.named(situation.text())).isEqualTo(situation);
  }

  @Test
  void noOtherIsFound() {
    assertThatThrownBy(() -> Situation.named("crowd")).hasMessageContaining("crowd");
  }
}
