package eu.clustermatch.engine.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.model.Label;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SuppositionTest {
  private static final String DRAWN =
      """
      Country country:ES
      Technology technology:robotics
      Cluster cluster:c
      Organisation org:a
      Organisation org:b
      Project project:p {start: 2015-01-01}
      Project project:q {start: 2018-01-01}
      Offer offer:o
      org:a LOCATED_IN country:ES
      org:a TOOK_PART_IN project:p
      org:b TOOK_PART_IN project:q
      org:b MEMBER_OF cluster:c {validTo: 2017-06-30}
      org:a OFFERS offer:o
      """;

  private final Snapshot snapshot = Drawing.of(DRAWN).snapshot();

  @Test
  void isLikeASnapshotThatWasReadWithIt() {
    Snapshot supposed = supposed();
    Snapshot real =
        Drawing.of(
                DRAWN
                    + """
                    Project project:z
                    org:a APPLIES technology:robotics
                    org:a TOOK_PART_IN project:z
                    org:b TOOK_PART_IN project:z
                    """)
            .snapshot();

    assertThat(supposed.view().graph()).usingRecursiveComparison().isEqualTo(real.view().graph());
    LocalDate day = LocalDate.of(2016, 1, 1);
    assertThat(supposed.view(day).graph())
        .usingRecursiveComparison()
        .isEqualTo(real.view(day).graph());
    for (int node = 0; node < real.nodes().size(); node++) {
      assertThat(supposed.nodes().label(node)).isEqualTo(real.nodes().label(node));
      assertThat(supposed.nodes().validFrom(node)).isEqualTo(real.nodes().validFrom(node));
      assertThat(supposed.nodes().country(node)).isEqualTo(real.nodes().country(node));
    }
    assertThat(supposed.nodes().find(Label.OFFER, "offer:o"))
        .isEqualTo(real.nodes().find(Label.OFFER, "offer:o"));
  }

  @Test
  void leavesTheSnapshotAsItIs() {
    int arcs = snapshot.view().graph().arcs();

    assertThat(supposed().text()).isSameAs(snapshot.text());
    assertThat(snapshot.view().graph().arcs()).isEqualTo(arcs);
  }

  private Snapshot supposed() {
    Supposition supposition = new Supposition(snapshot);
    int a = snapshot.nodes().find(Label.ORGANISATION, "org:a");
    supposition.applies(a, snapshot.nodes().find(Label.TECHNOLOGY, "technology:robotics"));
    supposition.sharedProject(a, snapshot.nodes().find(Label.ORGANISATION, "org:b"));
    return supposition.snapshot();
  }
}
