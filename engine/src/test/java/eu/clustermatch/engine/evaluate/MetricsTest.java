package eu.clustermatch.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetricsTest {
  @Test
  void ndcgByHand() {
    // Gains at places 1 and 3: 1 + 1/2; ideal with two relevant: 1 + 1/log2(3).
    assertThat(Metrics.ndcg(List.of("a", "x", "b"), Set.of("a", "b"), 20))
        .isEqualTo(1.5 / (1 + 1 / (Math.log(3) / Math.log(2))), within(1e-12));
  }

  @Test
  void allRelevantFirstIsOne() {
    assertThat(Metrics.ndcg(List.of("b", "a", "x"), Set.of("a", "b"), 20))
        .isEqualTo(1, within(1e-12));
  }

  @Test
  void whatComesAfterTheCutDoesNotCount() {
    assertThat(Metrics.ndcg(List.of("x", "y", "a"), Set.of("a"), 2)).isZero();
    assertThat(Metrics.recall(List.of("a", "y", "b"), Set.of("a", "b"), 2)).isEqualTo(0.5);
  }
}
