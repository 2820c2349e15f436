package eu.clustermatch.engine.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.clustermatch.engine.failure.Failure;
import eu.clustermatch.engine.failure.Outage;
import eu.clustermatch.engine.failure.RandomSupply;
import eu.clustermatch.engine.failure.SupplyNetwork;
import eu.clustermatch.engine.failure.Verdict;
import eu.clustermatch.engine.graph.PathStep;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.partner.PartnerSearch;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.supplier.SupplierSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DisruptionSearchTest {
  private static final DisruptionSearch SEARCH =
      new DisruptionSearch(
          new SupplierSearch(SupplierSearch.model()),
          new PartnerSearch(Ranker.ofPartners(Model.standard())));

  /**
   * Ore from one mine becomes metal at two smelters, one of which makes all sheets of a carmaker.
   */
  private static final String METAL =
      """
      Country country:CL {name: Chile}
      Product material:ore {name: Ore}
      Product material:metal {name: Metal}
      Product product:sheet {name: Sheet}
      material:ore INPUT_TO material:metal {essential: true}
      material:metal INPUT_TO product:sheet {essential: true}
      Organisation org:mine {name: Mine}
      Organisation org:smelter-a {name: Smelter A}
      Organisation org:smelter-b {name: Smelter B}
      Organisation org:mill {name: Mill}
      Organisation org:baker {name: Baker}
      Cluster cluster:metal {name: Metal Valley}
      org:mine LOCATED_IN country:CL
      org:mine PRODUCES material:ore
      org:smelter-a PRODUCES material:metal {capacity: 30; unit: t/year}
      org:smelter-b PRODUCES material:metal {capacity: 70; unit: t/year}
      org:mill PRODUCES product:sheet
      org:smelter-a USES_INPUT material:ore {complete: true; completeSource: S; completeDate: 2019-01-01}
      org:smelter-b USES_INPUT material:ore
      org:mill USES_INPUT material:metal {complete: true; completeSource: S; completeDate: 2019-01-01}
      org:mine SUPPLIES org:smelter-a {product: material:ore}
      org:smelter-a SUPPLIES org:mill {product: material:metal; share: 0.4}
      org:smelter-b SUPPLIES org:mill {product: material:metal; share: 0.6}
      org:mill MEMBER_OF cluster:metal
      """;

  @Test
  void a_country_is_out_and_its_chain_follows() {
    DisruptionAnswer answer = ask(METAL, List.of("CL"), List.of());
    assertThat(inWords(answer))
        .containsExactly(
            "0 fails Mine [1.0, 1.0]",
            "0 fails Ore [1.0, 1.0]",
            "1 fails Smelter A [1.0, 1.0]",
            "1 strained Metal [0.3, 1.0]",
            // It uses ore, and nobody says whose.
            "1 unknown Smelter B [0.0, 1.0]",
            "2 strained Mill [0.4, 1.0]");
    assertThat(
            answer.affected().getLast().path().stream()
                .filter(PathStep.Node.class::isInstance)
                .map(step -> ((PathStep.Node) step).name()))
        .containsExactly("Chile", "Mine", "Smelter A", "Mill");
  }

  @Test
  void who_is_left_alone_to_deliver_is_a_single_point_of_failure() {
    DisruptionAnswer answer = ask(METAL, List.of("CL"), List.of());
    assertThat(answer.singlePoints())
        .extracting(Critical::id, Critical::makesFail)
        .containsExactly(tuple("org:smelter-b", List.of("org:mill")));
  }

  @Test
  void the_cluster_of_a_member_that_loses_deliveries_is_to_hear_of_it() {
    DisruptionAnswer answer = ask(METAL, List.of("CL"), List.of());
    assertThat(answer.clusters()).hasSize(1);
    assertThat(answer.clusters().getFirst().reasons())
        .containsExactly(new Informed.Reason("Mill loses deliveries", 0.5));
  }

  private static final String AIRCRAFT =
      """
      Ecosystem ecosystem:aerospace {name: Aerospace}
      Country country:FR {name: France}
      Country country:PL {name: Poland}
      Product product:part {name: Part}
      Organisation org:planes {name: Planes}
      Organisation org:hulls {name: Hulls}
      Organisation org:turbines {name: Turbines}
      Organisation org:castings {name: Castings}
      Organisation org:resins {name: Resins}
      org:planes ACTIVE_IN ecosystem:aerospace
      org:hulls ACTIVE_IN ecosystem:aerospace
      org:turbines ACTIVE_IN ecosystem:aerospace
      org:castings LOCATED_IN country:PL
      org:resins LOCATED_IN country:FR
      org:hulls SUPPLIES org:planes {product: product:part}
      org:turbines SUPPLIES org:hulls {product: product:part}
      org:castings SUPPLIES org:turbines {product: product:part}
      org:resins SUPPLIES org:hulls {product: product:part}
      Product product:chips {name: Chips}
      Organisation org:recycler {name: Recycler}
      org:recycler ACTIVE_IN ecosystem:aerospace
      org:resins PRODUCES product:chips {byProduct: true}
      org:resins SUPPLIES org:recycler {product: product:chips}
      """;

  /**
   * Who delivers parts to the industry is a supplier, whether it counts itself to it or not; who
   * takes waste from there makes nobody one.
   */
  @Test
  void second_and_third_tier_are_counted_from_those_who_deliver_to_nobody() {
    assertThat(inWords(concerned(List.of())))
        .containsExactly(
            "2 unknown Resins [0.0, 1.0]",
            "2 unknown Turbines [0.0, 1.0]",
            "3 unknown Castings [0.0, 1.0]");
    assertThat(inWords(concerned(List.of("FR")))).containsExactly("2 unknown Resins [0.0, 1.0]");
  }

  private static DisruptionAnswer concerned(List<String> places) {
    return SEARCH.answer(
        Drawing.of(AIRCRAFT).snapshot(),
        "s",
        new DisruptionRequest(
            Outage.Named.NOTHING,
            List.of(),
            List.of("ecosystem:aerospace"),
            places,
            new TreeSet<>(Set.of(2, 3)),
            List.of(),
            5,
            null,
            0,
            20));
  }

  /** Chips make half of what German cars need and a fifth of what American ones do. */
  @Test
  void sectors_of_the_union_are_told_apart_from_those_elsewhere() {
    DisruptionAnswer.Estimate estimate =
        SEARCH
            .answer(
                Drawing.of(
                        """
                        Activity wiod:CHN.c14 {name: Electronics, China}
                        Activity wiod:DEU.c15 {name: Cars, Germany}
                        Activity wiod:USA.c15 {name: Cars, United States}
                        wiod:CHN.c14 INPUT_TO wiod:DEU.c15 {share: 0.5}
                        wiod:CHN.c14 INPUT_TO wiod:USA.c15 {share: 0.2}
                        """)
                    .snapshot(),
                "s",
                new DisruptionRequest(
                    Outage.Named.NOTHING,
                    List.of(),
                    List.of(),
                    List.of(),
                    new TreeSet<>(),
                    List.of("wiod:CHN.c14"),
                    5,
                    null,
                    0,
                    20))
            .sectorEstimate();
    assertThat(estimate)
        .isEqualTo(
            new DisruptionAnswer.Estimate(
                List.of("wiod:CHN.c14"),
                List.of(
                    new DisruptionAnswer.Loss("wiod:DEU.c15", "Cars, Germany", 0.5f),
                    new DisruptionAnswer.Loss("wiod:USA.c15", "Cars, United States", 0.2f)),
                List.of(new DisruptionAnswer.Loss("wiod:DEU.c15", "Cars, Germany", 0.5f))));
  }

  /** By the definition: exactly those whose failure makes an affected organisation fail. */
  @Test
  void single_points_are_all_that_trying_everybody_finds() {
    int points = 0;
    for (long seed = 0; seed < 200; seed++) {
      RandomSupply supply = new RandomSupply(seed);
      Snapshot snapshot = supply.snapshot();
      Outage.Named named = supply.outage();
      DisruptionAnswer answer = SEARCH.answer(snapshot, "s", request(named));
      Set<String> affected =
          answer.affected().stream().map(Affected::id).collect(Collectors.toSet());
      Map<String, Set<String>> expected = tryEverybody(snapshot, named, supply, affected);
      Map<String, Set<String>> found = new TreeMap<>();
      answer
          .singlePoints()
          .forEach(point -> found.put(point.id(), new TreeSet<>(point.makesFail())));
      boolean anything = !Outage.of(snapshot, snapshot.view(), named, "").isEmpty();
      if (anything && expected.size() <= 20) {
        assertThat(found).as("seed %d, out: %s", seed, named).isEqualTo(expected);
        points += found.size();
      }
    }
    assertThat(points).isGreaterThan(20);
  }

  private static Map<String, Set<String>> tryEverybody(
      Snapshot snapshot, Outage.Named named, RandomSupply supply, Set<String> affected) {
    SupplyNetwork network = SupplyNetwork.of(snapshot, snapshot.view(), Snapshot.day(null));
    Outage outage = Outage.of(snapshot, snapshot.view(), named, "");
    Failure before = network.fail(outage);
    Map<String, Set<String>> expected = new TreeMap<>();
    for (String id : supply.organisations) {
      int node = snapshot.nodes().find(Label.ORGANISATION, id);
      if (before.of(network.organisation(node)) != Verdict.FAILS) {
        Failure after = network.fail(outage.and(node));
        Set<String> falls = new TreeSet<>();
        for (String other : supply.organisations) {
          int organisation = network.organisation(snapshot.nodes().find(Label.ORGANISATION, other));
          if (!other.equals(id)
              && affected.contains(other)
              && before.of(organisation) != Verdict.FAILS
              && after.of(organisation) == Verdict.FAILS) {
            falls.add(other);
          }
        }
        if (!falls.isEmpty()) {
          expected.put(id, falls);
        }
      }
    }
    return expected;
  }

  /** Whatever the graph, what is said of one affected is said with a way that leads there. */
  @Test
  void everything_affected_has_a_tier_a_share_and_a_way() {
    int shown = 0;
    for (long seed = 0; seed < 400; seed++) {
      RandomSupply supply = new RandomSupply(seed);
      Snapshot snapshot = supply.snapshot();
      DisruptionAnswer answer = SEARCH.answer(snapshot, "s", request(supply.outage()));
      for (Affected affected : answer.affected()) {
        assertThat(affected.path()).as("seed %d, %s", seed, affected).isNotEmpty();
        assertThat(((PathStep.Node) affected.path().getLast()).id()).isEqualTo(affected.id());
        assertThat(affected.because()).isNotBlank();
        shown++;
      }
      assertThat(answer.total()).isEqualTo(answer.affected().size());
    }
    assertThat(shown).isGreaterThan(1000);
  }

  private static List<String> inWords(DisruptionAnswer answer) {
    List<String> lines = new ArrayList<>();
    for (Affected affected : answer.affected()) {
      lines.add(
          "%d %s %s [%s, %s]"
              .formatted(
                  affected.tier(),
                  affected.effect().text(),
                  affected.name(),
                  Math.round(affected.exposure().low() * 100) / 100.0,
                  Math.round(affected.exposure().high() * 100) / 100.0));
    }
    return lines;
  }

  private static DisruptionAnswer ask(
      String drawing, List<String> countries, List<String> products) {
    return SEARCH.answer(
        Drawing.of(drawing).snapshot(),
        "s",
        request(new Outage.Named(countries, List.of(), products, List.of(), List.of())));
  }

  private static DisruptionRequest request(Outage.Named named) {
    return new DisruptionRequest(
        named, List.of(), List.of(), List.of(), new TreeSet<>(), List.of(), 20, null, 0, 1000);
  }
}
