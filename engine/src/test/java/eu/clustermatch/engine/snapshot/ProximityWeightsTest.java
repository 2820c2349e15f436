package eu.clustermatch.engine.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.LinkRecord;
import eu.clustermatch.engine.model.Relationship;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProximityWeightsTest {
  @Test
  void theEcosystemOfAnActivityIsNoTie() {
    assertThat(weight(Relationship.ACTIVE_IN, Label.CLUSTER, Label.ECOSYSTEM)).isPositive();
    assertThat(weight(Relationship.ACTIVE_IN, Label.ACTIVITY, Label.ECOSYSTEM)).isZero();
  }

  @Test
  void whatATextMentionsIsNoTie() {
    assertThat(weight(Relationship.MENTIONS, Label.CLUSTER, Label.TECHNOLOGY)).isZero();
    assertThat(weight(Relationship.APPLIES, Label.CLUSTER, Label.TECHNOLOGY)).isPositive();
  }

  private static float weight(Relationship type, Label from, Label to) {
    return ProximityWeights.of(new LinkRecord(type, from, "a", to, "b", Map.of()));
  }
}
