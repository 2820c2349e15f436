package eu.clustermatch.engine.failure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FailureTest {
  private static final int GRAPHS = 1_000;
  private static final int OUTAGES = 5;

  @Test
  void equals_the_definition_on_random_graphs_with_cycles_substitutes_and_gaps() {
    Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
    for (long seed = 0; seed < GRAPHS; seed++) {
      RandomSupply supply = new RandomSupply(seed);
      Snapshot snapshot = supply.snapshot();
      SupplyNetwork network = new SupplyNetwork(snapshot, snapshot.view(), Snapshot.day(null));
      for (int i = 0; i < OUTAGES; i++) {
        Outage.Named named = supply.outage();
        Map<String, Verdict> verdicts = verdicts(network, named, supply);
        assertThat(verdicts)
            .as("seed %d, out: %s", seed, named)
            .isEqualTo(definition(supply, named));
        verdicts.values().forEach(verdict -> seen.merge(verdict, 1, Integer::sum));
      }
    }
    // Every verdict is put to the test, not only the frequent one.
    assertThat(seen)
        .hasSize(3)
        .allSatisfy((verdict, count) -> assertThat(count).isGreaterThan(3_000));
  }

  private static Map<String, Verdict> verdicts(
      SupplyNetwork network, Outage.Named named, RandomSupply supply) {
    Failure failure =
        network.fail(Outage.of(network.snapshot(), network.view(), named, "without."));
    Map<String, Verdict> verdicts = new TreeMap<>();
    for (String id : supply.organisations) {
      int node = network.snapshot().nodes().find(Label.ORGANISATION, id);
      verdicts.put(id, failure.of(network.organisation(node)));
    }
    return verdicts;
  }

  private static Map<String, Verdict> definition(RandomSupply supply, Outage.Named named) {
    Map<String, Verdict> verdicts = new TreeMap<>();
    new NaiveFixedPoint(supply.nodes, supply.links, RandomSupply.TODAY, named)
        .solve(supply.organisations)
        .forEach((id, fails) ->
            verdicts.put(
                id, fails == 1 ? Verdict.FAILS : fails == 0 ? Verdict.SURVIVES : Verdict.UNKNOWN));
    return verdicts;
  }
}
