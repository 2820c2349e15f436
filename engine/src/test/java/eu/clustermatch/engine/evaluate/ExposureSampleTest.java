package eu.clustermatch.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import eu.clustermatch.engine.evaluate.ExposureReport.Group;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Preference;
import eu.clustermatch.engine.rank.Trait;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

class ExposureSampleTest {
  private static final Preference NEW = new Preference(1, 0, Trait.COUNTRY);

  private final PastConsortia past = new PastConsortia(3).teams(2012, 2014);
  private final Snapshot snapshot = past.drawing().snapshot();

  /** Coordinator and partner of the one project are left out, and nothing leads to the last. */
  @Test
  void whoTookPartIsLeftOut() {
    Snapshot small =
        Drawing.of(
                """
                Country country:DE
                Country country:MT
                Organisation org:a {name: Alpha}
                Organisation org:b {name: Beta}
                Organisation org:c {name: Gamma}
                Organisation org:d {name: Delta}
                Project project:1 {title_en: Batteries; start: 2015-02-01}
                Project project:2 {title_en: Batteries; start: 2016-02-01}
                org:a LOCATED_IN country:DE
                org:b LOCATED_IN country:DE
                org:c LOCATED_IN country:MT
                org:a TOOK_PART_IN project:1 {role: coordinator}
                org:b TOOK_PART_IN project:1
                org:c TOOK_PART_IN project:2
                """)
            .snapshot();

    ExposureReport report = ask(small, Preference.NONE, 10, 3);

    assertThat(report.questions()).as("with a coordinator").isEqualTo(1);
    assertThat(report.shown()).isEqualTo(1);
    assertThat(report.never()).isEqualTo(3);
    assertThat(report.groups().get("country"))
        .containsExactly(new Group("DE", 2, 0), new Group("MT", 1, 1), new Group("unknown", 1, 0));
  }

  @Test
  void asksNoMoreThanItIsTo() {
    assertThat(ask(snapshot, Preference.NONE, 7, 5))
        .returns(7, ExposureReport::questions)
        .returns(35, ExposureReport::shown);
    assertThat(ask(snapshot, Preference.NONE, 1000, 5)).returns(48, ExposureReport::questions);
  }

  @Test
  void theSameSampleGivesTheSameReport() {
    assertThat(ask(past.drawing().shuffled(5).snapshot(), Preference.NONE, 20, 5))
        .isEqualTo(ask(snapshot, Preference.NONE, 20, 5));
  }

  @Test
  void theLeaningCounts() {
    assertThat(ask(snapshot, NEW, 40, 5)).isNotEqualTo(ask(snapshot, Preference.NONE, 40, 5));
  }

  @Test
  void thereMustBeSomethingToAsk() {
    Snapshot empty = Drawing.of("Organisation org:a {name: Alpha}").snapshot();

    assertThatIllegalStateException()
        .isThrownBy(() -> ask(empty, Preference.NONE, 1, 1))
        .withMessage("Nothing can be asked: no project in the store has a coordinator.");
  }

  private static ExposureReport ask(
      Snapshot snapshot, Preference preference, int questions, int places) {
    return new ExposureSample(snapshot, Model.standard(), preference, places).ask(questions);
  }
}
