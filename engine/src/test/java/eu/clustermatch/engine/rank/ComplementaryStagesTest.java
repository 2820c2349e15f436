package eu.clustermatch.engine.rank;

import static eu.clustermatch.engine.rank.Measuring.assertMeasures;
import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.MatchEngine;
import eu.clustermatch.engine.graph.PathStep;
import eu.clustermatch.engine.partner.PartnerHit;
import eu.clustermatch.engine.partner.PartnerRequest;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Filters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComplementaryStagesTest {
  private static final String NAME = "complementary-stages";

  private static final String CHAIN =
      """
      Stage stage:mining {name: Mining}
      Stage stage:refining {name: Refining}
      Stage stage:cells {name: Cells}
      Stage stage:packs {name: Packs}
      stage:mining FEEDS stage:refining
      stage:refining FEEDS stage:cells
      stage:cells FEEDS stage:packs
      Organisation org:miner
      Organisation org:refiner
      Organisation org:refinerToo
      Organisation org:cellMaker
      Organisation org:packer
      Organisation org:bystander
      Cluster cluster:valley {name: Valley}
      Cluster cluster:coast {name: Coast}
      org:miner OPERATES_AT stage:mining
      org:refiner OPERATES_AT stage:refining
      org:refinerToo OPERATES_AT stage:refining
      org:cellMaker OPERATES_AT stage:cells
      org:packer OPERATES_AT stage:packs
      org:cellMaker MEMBER_OF cluster:valley
      org:packer MEMBER_OF cluster:coast
      org:bystander MEMBER_OF cluster:coast
      """;

  private final Measuring drawing = new Measuring(CHAIN);

  /** Of 8 candidates 2 refine, and 2 make packs: the packer and its cluster. */
  @Test
  void whoComesBeforeOrAfterCompletesTheChain() {
    assertMeasures(
        NAME,
        drawing.circle("org:cellMaker"),
        Map.of("org:refiner", 0.5, "org:refinerToo", 0.5, "org:packer", 0.5, "cluster:coast", 0.5));
    assertThat(drawing.because(NAME, drawing.circle("org:cellMaker"), "org:refiner"))
        .isEqualTo("covers Refining, next to Cells");
  }

  /** Of 9 candidates one mines, another takes the waste, and a maker and its cluster have cells. */
  @Test
  void whatFewCoverCountsMore() {
    Measuring alone =
        new Measuring(
            CHAIN
                + """
                Organisation org:other
                Stage stage:waste {name: Waste}
                stage:refining FEEDS stage:waste
                org:other OPERATES_AT stage:waste
                """);
    double rare = Math.log(1 + 9 / 2.0);
    double common = Math.log(1 + 9 / 3.0);
    double all = 2 * rare + common;

    assertMeasures(
        NAME,
        alone.circle("org:refiner"),
        Map.of(
            "org:miner", rare / all,
            "org:other", rare / all,
            "org:cellMaker", common / all,
            "cluster:valley", common / all));
  }

  @Test
  void whatThoseWhoAskCoverThemselvesTheyDoNotLack() {
    double rare = Math.log(1 + 8 / 2.0);
    double common = Math.log(1 + 8 / 3.0);

    assertMeasures(
        NAME,
        drawing.circle("org:cellMaker", "org:refiner"),
        Map.of(
            "org:miner", rare / (rare + common),
            "org:packer", common / (rare + common),
            "cluster:coast", common / (rare + common)));
  }

  @Test
  void aClusterAsksForItsMembers() {
    assertThat(Measuring.measure(NAME, drawing.circle("cluster:valley")))
        .isEqualTo(Measuring.measure(NAME, drawing.circle("org:cellMaker")));
    assertMeasures(NAME, drawing.circle("org:bystander"), Map.of());
    assertMeasures(NAME, drawing.idea("cells"), Map.of());
  }

  @Test
  void theWayLeadsOverTheStages() {
    MatchEngine engine = MatchEngine.of(Drawing.of(CHAIN).snapshot());
    List<PartnerHit> hits =
        engine
            .searchPartners(
                new PartnerRequest(
                    List.of("cluster:valley"),
                    null,
                    null,
                    Filters.NONE,
                    List.of(),
                    null,
                    0,
                    9,
                    true),
                engine.snapshot(null))
            .hits();

    PartnerHit coast =
        hits.stream().filter(hit -> hit.entry().id().equals("cluster:coast")).findFirst().get();
    assertThat(coast.paths().stream().map(ComplementaryStagesTest::text))
        .contains(
            "cluster:valley MEMBER_OF org:cellMaker OPERATES_AT stage:cells FEEDS stage:packs"
                + " OPERATES_AT org:packer MEMBER_OF cluster:coast");
  }

  private static String text(List<PathStep> path) {
    return path.stream()
        .map(step ->
            switch (step) {
              case PathStep.Node(String id, _) -> id;
              case PathStep.Via(String type, _) -> type;
            })
        .collect(Collectors.joining(" "));
  }
}
