package eu.clustermatch.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.evaluate.ExposureReport.Group;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Entry;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExposureTest {
  private final Exposure exposure = new Exposure(candidates(), 2);

  private static List<Entry> candidates() {
    Snapshot snapshot =
        Drawing.of(
                """
                Country country:DE
                Country country:MT
                Organisation org:a {size: large; roles: research}
                Organisation org:b {size: small; roles: company|social-enterprise}
                Organisation org:c {size: small}
                Organisation org:d
                org:a LOCATED_IN country:DE
                org:b LOCATED_IN country:DE
                org:c LOCATED_IN country:MT
                """)
            .snapshot();
    int first = snapshot.nodes().first(Label.ORGANISATION);
    int end = snapshot.nodes().end(Label.ORGANISATION);
    return IntStream.range(first, end).mapToObj(snapshot.nodes()::entry).toList();
  }

  @Test
  void countsTheFirstPlacesOfEveryAnswer() {
    exposure.add(List.of("org:a", "org:b", "org:c"));
    exposure.add(List.of("org:a"));
    exposure.add(List.of("org:a"));

    ExposureReport report = exposure.report();
    assertThat(report.questions()).isEqualTo(3);
    assertThat(report.shown()).isEqualTo(4);
    assertThat(report.never()).isEqualTo(2);
    // 0, 0, 1, 3: ((2·3 − 5)·1 + (2·4 − 5)·3) / (4·4)
    assertThat(report.gini()).isEqualTo(0.625, within(1e-12));
    assertThat(report.groups().get("country"))
        .containsExactly(new Group("DE", 2, 4), new Group("MT", 1, 0), new Group("unknown", 1, 0));
    assertThat(report.groups().get("size"))
        .containsExactly(
            new Group("small", 2, 1), new Group("large", 1, 3), new Group("unknown", 1, 0));
    assertThat(report.groups().get("role"))
        .containsExactly(
            new Group("none known", 2, 0),
            new Group("company", 1, 1),
            new Group("research", 1, 3),
            new Group("social-enterprise", 1, 1));
    assertThat(report.groups().get("social enterprise"))
        .containsExactly(new Group("no", 3, 3), new Group("yes", 1, 1));
    assertThat(report.proportion(new Group("DE", 2, 4))).isEqualTo(2);
    assertThat(report.toString())
        .startsWith(
            "Exposure among the first 2 of 3 answers: 2 of 4 candidates were never shown, Gini"
                + " 0.625")
        .contains("  DE                              2    50.0 %   100.0 %        2.00");
  }

  @Test
  void nothingShownIsSharedEqually() {
    assertThat(exposure.report().gini()).isZero();
    assertThat(exposure.report().toString()).contains("–");
    assertThat(Gini.of(new int[] {2, 2, 2})).isZero();
    assertThat(Gini.of(new int[] {0, 5, 0, 0})).isEqualTo(0.75, within(1e-12));
  }

  @Test
  void onlyCandidatesAreShown() {
    assertThatIllegalArgumentException().isThrownBy(() -> exposure.add(List.of("org:nobody")));
  }
}
