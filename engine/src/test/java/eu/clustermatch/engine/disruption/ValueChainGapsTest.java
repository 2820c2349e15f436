package eu.clustermatch.engine.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.disruption.ValueChainAnswer.StageGap;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ValueChainGapsTest {
  private static final Drawing CHAIN =
      Drawing.of(
          """
          Country country:DE {name: Germany}
          Country country:FR {name: France}
          ValueChain valuechain:v {name: Batteries}
          ValueChain valuechain:empty {name: Nothing yet}
          Stage stage:mining {name: Mining}
          Stage stage:anodes {name: Anode making}
          Stage stage:cells {name: Cell assembly}
          Stage stage:packs {name: Pack building}
          Stage stage:reuse {name: Reuse}
          Stage stage:elsewhere {name: Elsewhere}
          stage:mining STAGE_OF valuechain:v
          stage:anodes STAGE_OF valuechain:v
          stage:cells STAGE_OF valuechain:v
          stage:packs STAGE_OF valuechain:v
          stage:reuse STAGE_OF valuechain:v
          stage:mining FEEDS stage:anodes
          stage:anodes FEEDS stage:cells
          stage:cells FEEDS stage:packs
          stage:packs FEEDS stage:reuse
          stage:reuse FEEDS stage:anodes
          stage:elsewhere FEEDS stage:cells
          Product product:anode {name: Anodes}
          Product product:storage {name: Storage}
          Product product:cell {name: Cells}
          Product product:nmc {name: NMC cells}
          Product product:capacitor {name: Capacitors}
          Product product:fuel-cell {name: Fuel cells}
          Product product:film {name: Film}
          product:cell BROADER product:storage
          product:capacitor BROADER product:storage
          product:nmc BROADER product:cell
          product:anode INPUT_TO stage:cells
          product:cell INPUT_TO stage:packs
          product:fuel-cell SUBSTITUTES product:cell {degree: 0.5}
          product:film CAPABILITY_NEAR product:cell {degree: 0.2}
          Organisation org:mine1 {name: Mine One; roles: company}
          Organisation org:mine2 {name: Mine Two; roles: research}
          Organisation org:mine3 {name: Mine Three; roles: company}
          Organisation org:anode {name: Anode Works}
          Organisation org:pack {name: Pack Works}
          Organisation org:pack2 {name: Pack Works Two}
          Organisation org:nmc {name: Cell Works}
          Organisation org:fuel {name: Fuel Works}
          Organisation org:capacitor {name: Capacitor Works}
          Organisation org:film {name: Film Works}
          Organisation org:waste {name: Waste Works}
          Organisation org:words {name: Word Works; description_en: We plan the assembly of a cell.}
          org:mine1 LOCATED_IN country:DE
          org:mine2 LOCATED_IN country:FR
          org:mine3 LOCATED_IN country:DE
          org:pack LOCATED_IN country:DE
          org:film LOCATED_IN country:DE
          org:mine1 OPERATES_AT stage:mining
          org:mine2 OPERATES_AT stage:mining
          org:mine3 OPERATES_AT stage:mining
          org:anode OPERATES_AT stage:anodes
          org:pack OPERATES_AT stage:packs
          org:pack2 OPERATES_AT stage:packs
          org:anode PRODUCES product:anode
          org:nmc PRODUCES product:nmc
          org:fuel PRODUCES product:fuel-cell
          org:capacitor PRODUCES product:capacitor
          org:film PRODUCES product:film
          org:waste PRODUCES product:cell {byProduct: true}
          """);

  @Test
  void stagesFollowEachOtherAlsoInALoop() {
    assertThat(ask(Filters.NONE).stages().stream().map(ValueChainGapsTest::dump).toList())
        .containsExactly(
            "mining none 3/2 [DE, FR] 0",
            "anodes one-firm 1/0 [] 1",
            "cells nobody 0/0 [] 0",
            "packs one-country 2/0 [DE] 1",
            "reuse nobody 0/0 [] 0");
  }

  @Test
  void whoCouldIsRankedByTheStrongestReason() {
    assertThat(candidates(ask(Filters.NONE), "stage:cells"))
        .containsExactly(
            "org:nmc makes: makes NMC cells, a kind of Cells, which the stage hands on",
            "org:fuel substitute: makes Fuel cells, which can stand in for Cells, which the stage"
                + " hands on",
            "org:capacitor sibling: makes Capacitors, related to Cells, which the stage hands on",
            "org:film capability: makes Film; whoever makes that can often make Cells, which the"
                + " stage hands on: a guess",
            "org:anode neighbour: operates at Anode making, which feeds this one | input: makes"
                + " Anodes, which the stage takes in",
            "org:pack neighbour: operates at Pack building, which this one feeds",
            "org:pack2 neighbour: operates at Pack building, which this one feeds",
            "org:words text: its profile fits Cell assembly");
  }

  /** Once somebody operates at cell assembly, what it makes counts, and not what is fed. */
  @Test
  void stageHandsOnWhatIsMadeThere() {
    Snapshot snapshot =
        Drawing.of(
                """
                ValueChain valuechain:v {name: Batteries}
                Stage stage:cells {name: Cell assembly}
                Stage stage:packs {name: Pack building}
                stage:cells STAGE_OF valuechain:v
                stage:packs STAGE_OF valuechain:v
                stage:cells FEEDS stage:packs
                Product product:cell {name: Cells}
                Product product:screw {name: Screws}
                Product product:sheet {name: Sheets}
                Product product:metal {name: Metal}
                product:sheet BROADER product:metal
                product:cell INPUT_TO stage:packs
                product:screw INPUT_TO stage:packs
                product:metal INPUT_TO stage:cells
                Organisation org:cell {name: Cell Works}
                Organisation org:cell2 {name: Other Cell Works}
                Organisation org:screw {name: Screw Works}
                Organisation org:sheet {name: Sheet Works}
                org:cell OPERATES_AT stage:cells
                org:cell PRODUCES product:cell
                org:cell2 PRODUCES product:cell
                org:screw PRODUCES product:screw
                org:sheet PRODUCES product:sheet
                """)
            .snapshot();

    assertThat(candidates(ask(snapshot, Filters.NONE, 100), "stage:cells"))
        .containsExactly(
            "org:cell2 makes: makes Cells, which the stage hands on",
            "org:sheet input: makes Sheets, a kind of Metal, which the stage takes in");
  }

  @Test
  void filtersConfineWhoOperatesAndWhoCould() {
    ValueChainAnswer german = ask(germany());

    assertThat(german.stages().stream().map(ValueChainGapsTest::dump).toList())
        .containsExactly(
            "mining none 2/2 [DE] 0",
            "anodes nobody 0/0 [] 0",
            "cells nobody 0/0 [] 0",
            "packs one-firm 1/0 [DE] 0",
            "reuse nobody 0/0 [] 0");
    assertThat(candidates(german, "stage:cells"))
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .containsExactly("org:film", "org:pack");
  }

  @Test
  void theOrderOfTheDataIsOfNoAccount() {
    assertThat(ask(CHAIN.shuffled(7).snapshot(), Filters.NONE, 100)).isEqualTo(ask(Filters.NONE));
  }

  @Test
  void limitCutsWhatIsShownAndSaysHowMany() {
    StageGap cells = ask(CHAIN.snapshot(), Filters.NONE, 2).stages().get(2);

    assertThat(cells.candidates()).hasSize(2);
    assertThat(cells.candidatesTotal()).isEqualTo(8);
  }

  @Test
  void chainWithoutStagesHasNoGapsAndAnUnknownOneNoAnswer() {
    ValueChainRequest empty = new ValueChainRequest("valuechain:empty", Filters.NONE, null, 20);
    ValueChainRequest unknown = new ValueChainRequest("valuechain:none", Filters.NONE, null, 20);

    assertThat(ValueChainGaps.find(CHAIN.snapshot(), "drawn", empty).orElseThrow().stages())
        .isEmpty();
    assertThat(ValueChainGaps.find(CHAIN.snapshot(), "drawn", unknown)).isEmpty();
  }

  private static Filters germany() {
    List<String> none = List.of();
    return new Filters(none, none, none, List.of("DE"), none, none, none, none, none, none, none);
  }

  private static ValueChainAnswer ask(Filters filters) {
    return ask(CHAIN.snapshot(), filters, 100);
  }

  private static ValueChainAnswer ask(Snapshot snapshot, Filters filters, int limit) {
    ValueChainRequest request = new ValueChainRequest("valuechain:v", filters, null, limit);
    return ValueChainGaps.find(snapshot, "drawn", request).orElseThrow();
  }

  private static String dump(StageGap stage) {
    return "%s %s %d/%d %s %d"
        .formatted(
            stage.id().substring("stage:".length()),
            stage.gap().text(),
            stage.organisations(),
            stage.firms(),
            stage.countries(),
            stage.unplaced());
  }

  private static List<String> candidates(ValueChainAnswer answer, String id) {
    return answer.stages().stream()
        .filter(stage -> stage.id().equals(id))
        .flatMap(stage -> stage.candidates().stream())
        .map(candidate ->
            candidate.entry().id()
                + " "
                + candidate.reasons().stream()
                    .map(reason -> reason.kind().text() + ": " + reason.because())
                    .collect(Collectors.joining(" | ")))
        .toList();
  }
}
