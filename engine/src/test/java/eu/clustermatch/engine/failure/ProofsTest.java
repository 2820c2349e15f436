package eu.clustermatch.engine.failure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProofsTest {
  /** A mine in Portugal and one in China, a refinery at each, and a maker of cathodes. */
  private static final String LITHIUM =
      """
      Country country:PT
      Country country:CN {name: China}
      Product material:lithium {name: Lithium}
      Product material:hydroxide {name: Lithium hydroxide}
      Product material:ore {name: Lithium ore}
      Product product:cathode {name: Cathode material}
      material:hydroxide BROADER material:lithium
      material:ore INPUT_TO material:hydroxide {essential: true}
      material:hydroxide INPUT_TO product:cathode {essential: true}
      Organisation org:mine {name: Serra Mine; inputsComplete: true; inputsCompleteSource: Register; inputsCompleteDate: 2019-05-01}
      Organisation org:refinery {name: Tagus Refinery}
      Organisation org:far {name: Far Refinery}
      Organisation org:cathode {name: Silesia Cathode}
      org:mine LOCATED_IN country:PT
      org:refinery LOCATED_IN country:PT
      org:cathode LOCATED_IN country:PT
      org:far LOCATED_IN country:CN
      org:refinery PRODUCES material:hydroxide
      org:far PRODUCES material:hydroxide
      org:cathode PRODUCES product:cathode
      org:refinery USES_INPUT material:ore {complete: true; completeSource: Declared; completeDate: 2019-06-30}
      org:cathode USES_INPUT material:hydroxide {complete: true; completeSource: Declared; completeDate: 2019-06-30}
      org:mine SUPPLIES org:refinery {product: material:ore}
      org:far SUPPLIES org:cathode {product: material:hydroxide}
      """;

  @Test
  void a_survivor_is_shown_with_all_that_lets_it_survive() {
    assertThat(proof(LITHIUM, countries("CN"), "org:refinery"))
        .isEqualTo(
            """
            Tagus Refinery survives: every input has a supplier that survives (Declared, 2019-06-30)
              Lithium ore survives: is delivered by Serra Mine
                Serra Mine survives: needs nothing from others (Register, 2019-05-01)
            """);
  }

  @Test
  void a_failure_is_shown_with_all_suppliers_and_why_each_fails() {
    assertThat(proof(LITHIUM, countries("CN"), "org:cathode"))
        .isEqualTo(
            """
            Silesia Cathode fails: cannot get Lithium hydroxide, which is essential for Cathode material
              Lithium hydroxide fails: the only known supplier fails, and the list is declared complete
                Far Refinery fails: lies in China, which is out
            """);
  }

  @Test
  void what_is_below_a_product_that_is_out_is_out_too() {
    assertThat(proof(LITHIUM, products("material:lithium"), "org:cathode"))
        .isEqualTo(
            """
            Silesia Cathode fails: cannot get Lithium hydroxide, which is essential for Cathode material
              Lithium hydroxide fails: the only known supplier fails, and the list is declared complete
                Lithium hydroxide fails: is out, being Lithium
                Far Refinery fails: delivers Lithium hydroxide: is out, being Lithium
            """);
  }

  @Test
  void where_knowledge_ends_the_tree_says_so() {
    assertThat(proof(LITHIUM, countries("PT"), "org:far"))
        .isEqualTo("Far Refinery unknown: its inputs are not known\n");
    assertThat(proof(LITHIUM, Outage.Named.NOTHING, "org:cathode"))
        .isEqualTo(
            """
            Silesia Cathode unknown: nobody is known who is sure to go on delivering Lithium hydroxide
              Lithium hydroxide unknown: whether the only known supplier goes on delivering is not known
                Far Refinery unknown: its inputs are not known
            """);
  }

  @Test
  void a_mark_without_a_date_or_a_source_proves_nothing() {
    for (String half : List.of("completeSource: Declared; ", "; completeDate: 2019-06-30")) {
      assertThat(proof(LITHIUM.replace(half, ""), Outage.Named.NOTHING, "org:refinery"))
          .startsWith("Tagus Refinery unknown: only some of its inputs are known");
    }
  }

  @Test
  void of_a_firm_of_which_only_the_country_is_known_nobody_knows_whether_its_region_is_out() {
    String drawing =
        """
        Country country:IT {name: Italy}
        Region nuts:ITC4 {name: Lombardia}
        nuts:ITC4 WITHIN country:IT
        Organisation org:a {name: A; inputsComplete: true; inputsCompleteSource: Register; inputsCompleteDate: 2019-05-01}
        org:a LOCATED_IN country:IT
        """;
    Outage.Named lombardy =
        new Outage.Named(List.of(), List.of("nuts:ITC4"), List.of(), List.of(), List.of());
    assertThat(proof(drawing, lombardy, "org:a"))
        .isEqualTo(
            "A unknown: where it lies is not known well enough: only that it lies in Italy\n");
  }

  @Test
  void a_region_of_which_the_country_is_not_known_may_lie_in_any() {
    String drawing =
        LITHIUM
            + """
            Region nuts:X1 {name: Somewhere}
            Organisation org:lost {name: Lost Mine; inputsComplete: true; inputsCompleteSource: Register; inputsCompleteDate: 2019-05-01}
            org:lost LOCATED_IN nuts:X1
            """;
    assertThat(proof(drawing, countries("CN"), "org:lost"))
        .isEqualTo(
            """
            Lost Mine unknown: where it lies is not known well enough: only that it lies in Somewhere
            """);
  }

  /** Moulding needs some plastic; new plastic does where the recycled is missing. */
  private static final String PLASTICS =
      """
      Product material:plastic {name: Plastic}
      Product material:new {name: New plastic}
      Product material:recycled {name: Recycled plastic}
      Product product:part {name: Part}
      Product product:secret {name: Secret part}
      material:new BROADER material:plastic
      material:recycled BROADER material:plastic
      material:plastic INPUT_TO product:part {essential: true}
      material:recycled INPUT_TO product:part {essential: false}
      Organisation org:plant {name: Plant}
      Organisation org:recycler {name: Recycler; inputsComplete: true; inputsCompleteSource: Register; inputsCompleteDate: 2019-05-01}
      Organisation org:moulder {name: Moulder; inputsComplete: true; inputsCompleteSource: Register; inputsCompleteDate: 2019-05-01}
      org:moulder PRODUCES product:part
      org:moulder USES_INPUT material:recycled
      org:recycler SUPPLIES org:moulder {product: material:recycled}
      """;

  private static final Outage.Named RECYCLER =
      new Outage.Named(List.of(), List.of(), List.of(), List.of(), List.of("org:recycler"));

  @Test
  void what_needs_some_plastic_does_not_fail_for_one_kind_of_it() {
    assertThat(proof(PLASTICS, RECYCLER, "org:moulder")).startsWith("Moulder fails:");
    assertThat(
            proof(
                PLASTICS
                    + """
                    org:moulder USES_INPUT material:new
                    org:plant SUPPLIES org:moulder {product: material:new}
                    """,
                RECYCLER,
                "org:moulder"))
        .startsWith("Moulder unknown:");
  }

  @Test
  void what_one_product_does_without_may_be_needed_for_another_of_which_no_recipe_is_known() {
    String spared =
        PLASTICS.replace("material:plastic INPUT_TO product:part {essential: true}\n", "");
    assertThat(proof(spared, RECYCLER, "org:moulder")).startsWith("Moulder survives:");
    assertThat(proof(spared + "org:moulder PRODUCES product:secret\n", RECYCLER, "org:moulder"))
        .startsWith("Moulder unknown: cannot get Recycled plastic, and whether it can do without");
  }

  @Test
  void a_chain_too_long_to_follow_is_cut() {
    StringBuilder chain = new StringBuilder("Product product:p {name: P}\n");
    for (int i = 0; i < 3000; i++) {
      chain.append("Organisation org:c%d {name: C%d}\n".formatted(i, i));
    }
    for (int i = 1; i < 3000; i++) {
      chain.append(
          """
          org:c%1$d USES_INPUT product:p {complete: true; completeSource: S; completeDate: 2019-01-01}
          org:c%2$d SUPPLIES org:c%1$d {product: product:p}
          """
              .formatted(i, i - 1));
    }
    Outage.Named first =
        new Outage.Named(List.of(), List.of(), List.of(), List.of(), List.of("org:c0"));
    assertThat(proof(chain.toString(), first, "org:c2999").lines())
        .hasSizeBetween(50, 100)
        .last()
        .asString()
        .endsWith("C2969 unknown: the tree ends here");
  }

  @Test
  void firms_that_supply_each_other_survive_while_nothing_is_out() {
    String circle =
        """
        Product product:x {name: X}
        Product product:y {name: Y}
        product:x INPUT_TO product:y {essential: true}
        product:y INPUT_TO product:x {essential: true}
        Organisation org:a {name: A}
        Organisation org:b {name: B}
        org:a PRODUCES product:x
        org:b PRODUCES product:y
        org:a USES_INPUT product:y {complete: true; completeSource: S; completeDate: 2019-01-01}
        org:b USES_INPUT product:x {complete: true; completeSource: S; completeDate: 2019-01-01}
        org:a SUPPLIES org:b {product: product:x}
        org:b SUPPLIES org:a {product: product:y}
        """;
    assertThat(proof(circle, Outage.Named.NOTHING, "org:a"))
        .isEqualTo(
            """
            A survives: every input has a supplier that survives (S, 2019-01-01)
              Y survives: is delivered by B
                B survives: every input has a supplier that survives (S, 2019-01-01)
                  X survives: is delivered by A
                    A survives: as shown elsewhere in this tree
            """);
  }

  /** Whatever the graph, a proof holds by its own words. */
  @Test
  void proofs_of_random_graphs_hold() {
    int checked = 0;
    for (long seed = 0; seed < 300; seed++) {
      RandomSupply supply = new RandomSupply(seed);
      Snapshot snapshot = supply.snapshot();
      SupplyNetwork network = new SupplyNetwork(snapshot, snapshot.view(), Snapshot.day(null));
      Failure failure =
          network.fail(Outage.of(snapshot, snapshot.view(), supply.outage(), "without."));
      for (String id : supply.organisations) {
        int organisation = network.organisation(snapshot.nodes().find(Label.ORGANISATION, id));
        Proof proof = new Proofs(failure).of(organisation);
        assertThat(proof.verdict()).as("seed %d, %s", seed, id).isEqualTo(failure.of(organisation));
        checked += check(proof, network, new HashMap<>());
      }
    }
    assertThat(checked).isGreaterThan(200);
  }

  /** Counts organisations that fail or survive for a reason below them. */
  private static int check(Proof proof, SupplyNetwork network, Map<String, Proof> above) {
    int checked = 0;
    boolean organisation = proof.node().startsWith("org:");
    if (organisation && proof.verdict() == Verdict.FAILS && !proof.children().isEmpty()) {
      Proof input = proof.children().getFirst();
      assertThat(input.verdict()).isEqualTo(Verdict.FAILS);
      assertThat(input.children())
          .as("%s", proof)
          .isNotEmpty()
          .allMatch(delivery -> delivery.verdict() == Verdict.FAILS)
          .noneMatch(delivery ->
              above.containsKey(delivery.node()) && !delivery.because().startsWith("delivers"));
      checked++;
    }
    if (organisation && proof.verdict() == Verdict.SURVIVES && !proof.children().isEmpty()) {
      int essential =
          needs(network, proof.node())
              - (int)
                  proof.children().stream()
                      .filter(child -> child.because().contains("not essential"))
                      .count();
      assertThat(proof.children().stream().filter(child -> !child.children().isEmpty()))
          .as("%s", proof)
          .hasSizeLessThanOrEqualTo(essential)
          .allMatch(input -> input.children().getFirst().verdict() == Verdict.SURVIVES);
      checked++;
    }
    Map<String, Proof> here = new HashMap<>(above);
    if (organisation) {
      here.put(proof.node(), proof);
    }
    for (Proof child : proof.children()) {
      checked += check(child, network, here);
    }
    return checked;
  }

  private static int needs(SupplyNetwork network, String id) {
    int organisation =
        network.organisation(network.snapshot().nodes().find(Label.ORGANISATION, id));
    return network.needs().end(organisation) - network.needs().first(organisation);
  }

  private static Outage.Named countries(String... codes) {
    return new Outage.Named(List.of(codes), List.of(), List.of(), List.of(), List.of());
  }

  private static Outage.Named products(String... ids) {
    return new Outage.Named(List.of(), List.of(), List.of(ids), List.of(), List.of());
  }

  private static String proof(String drawing, Outage.Named named, String id) {
    Snapshot snapshot = Drawing.of(drawing).snapshot();
    SupplyNetwork network = new SupplyNetwork(snapshot, snapshot.view(), Snapshot.day(null));
    Failure failure = network.fail(Outage.of(snapshot, snapshot.view(), named, "without."));
    int organisation = network.organisation(snapshot.nodes().find(Label.ORGANISATION, id));
    StringBuilder text = new StringBuilder();
    write(new Proofs(failure).of(organisation), "", text);
    return text.toString();
  }

  private static void write(Proof proof, String indent, StringBuilder text) {
    text.append(indent)
        .append(proof.name())
        .append(' ')
        .append(proof.verdict().text())
        .append(": ")
        .append(proof.because())
        .append('\n');
    proof.children().forEach(child -> write(child, indent + "  ", text));
  }
}
