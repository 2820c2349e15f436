package eu.clustermatch.engine.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.model.Call;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
  private final Snapshot snapshot =
      Drawing.of(
              """
              Cluster cluster:c
              Organisation org:asker
              Organisation org:friend
              Organisation org:hub
              Organisation org:mate
              Organisation org:stranger
              Project project:p
              Project project:q
              Project project:r
              org:asker TOOK_PART_IN project:p
              org:friend TOOK_PART_IN project:p
              org:hub TOOK_PART_IN project:p
              org:hub TOOK_PART_IN project:q
              org:hub TOOK_PART_IN project:r
              org:stranger TOOK_PART_IN project:q
              org:asker MEMBER_OF cluster:c
              org:mate MEMBER_OF cluster:c
              """)
          .snapshot();

  @Test
  void byHand() {
    Discovery half = discovery(0.5, "org:asker");

    assertThat(half.of(node("org:friend"))).isEqualTo(2 * (0 - hub(1)), within(1e-12));
    assertThat(half.of(node("org:hub"))).isEqualTo(2 * (0 - hub(3)), within(1e-12));
    assertThat(half.of(node("org:mate"))).isEqualTo(2 * (0 - hub(1)), within(1e-12));
    assertThat(half.of(node("org:stranger"))).isEqualTo(2 * (1 - hub(1)), within(1e-12));
    assertThat(half.explain(node("org:stranger")))
        .isEqualTo(
            new Contribution(
                "discover",
                1 - hub(1),
                1 - hub(1),
                2,
                2 * (1 - hub(1)),
                "new to those who ask, has few ties"));
  }

  @Test
  void itsWordsSayWhatItWeighs() {
    Contribution most = discovery(1, "org:asker").explain(node("org:stranger"));

    assertThat(Discovery.inWords())
        .contains(Shape.number(Objects.requireNonNull(most).weight()) + " × discover")
        .contains("from 0 to 1 at 500.");
    assertThat(hub(500)).isEqualTo(1);
  }

  @Test
  void turnedUpItLiftsTheNewAndDampsTheHub() {
    double last = 0;
    for (double discover : List.of(0.1, 0.4, 0.7, 1.0)) {
      Discovery discovery = discovery(discover, "org:asker");
      double lead = discovery.of(node("org:stranger")) - discovery.of(node("org:hub"));
      assertThat(lead).isGreaterThan(last);
      last = lead;
    }
    assertThat(last).isLessThanOrEqualTo(8);
  }

  @Test
  void whereNobodyAsksNobodyIsNewButHubsAreDamped() {
    Discovery discovery = discovery(1, new String[0]);

    assertThat(discovery.of(node("org:stranger"))).isEqualTo(discovery.of(node("org:friend")));
    assertThat(discovery.of(node("org:hub"))).isLessThan(discovery.of(node("org:stranger")));
  }

  private static double hub(double degree) {
    return Math.log(1 + degree) / Math.log(501);
  }

  private Discovery discovery(double discover, String... seeds) {
    int[] nodes = List.of(seeds).stream().mapToInt(this::node).toArray();
    Preference preference = new Preference(discover, 0, Trait.COUNTRY);
    return new Discovery(
        new Question(
            snapshot, null, nodes, null, List.of(), Call.UNKNOWN, preference, new BitSet()));
  }

  private int node(String id) {
    return snapshot.nodes().find(Label.ORGANISATION, id);
  }
}
