package eu.clustermatch.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingYearsTest {
  private static final Snapshot SNAPSHOT =
      new PastConsortia(2).teams(2012, 2016).drawing().snapshot();
  private static final Model UNSAID = new Model("unsaid", 0, List.of());
  private static final Model OWN =
      new Lessons(SNAPSHOT, List.of(2014, 2015), _ -> {}).learn(Model.standard(), "own");

  @Test
  void aModelSaysWhatItWasLearnedFrom() {
    assertThat(TrainingYears.of(OWN)).containsExactly(2014, 2015);
    assertThat(TrainingYears.of(Model.standard())).isNotEmpty();
    assertThat(TrainingYears.of(UNSAID)).isEmpty();
  }

  @Test
  void whatElseIsSaidOfTheTrainingIsNoYear() {
    assertThat(TrainingYears.of(UNSAID.trained("idea.questions", "2425"))).isEmpty();
  }

  @Test
  void theReportSaysWhichYearsWereLearnedFrom() {
    String caution = "Take care: own was learned from projects of 2015 that are asked about here";

    assertThat(heading(UNSAID, List.of(OWN), Split.years(2014, 2015, 2016))).contains(caution);
    assertThat(heading(OWN, List.of(), Split.years(2014, 2015, 2016))).contains(caution);
    assertThat(heading(OWN, List.of(), Split.years(2015, 2016, 2016))).doesNotContain("Take care");
    assertThat(heading(UNSAID, List.of(), Split.years(2013, 2014, 2015)))
        .doesNotContain("Take care");
  }

  private static String heading(Model model, List<Model> others, Split split) {
    return new Report(SNAPSHOT, split, model, others, _ -> {}).heading();
  }
}
