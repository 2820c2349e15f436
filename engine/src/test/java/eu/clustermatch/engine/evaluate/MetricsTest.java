package eu.clustermatch.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** By hand: discounts of the first places are 1, 1 / log2(3) = 0.6309, 1 / log2(4) = 0.5. */
class MetricsTest {
  @Test
  void theSecondAndTheThirdOfThreeAreRelevant() {
    Metrics metrics = Metrics.of(new int[] {9, 4, 5}, nodes(4, 5));

    assertThat(metrics.ndcg20()).isCloseTo((0.6309 + 0.5) / (1 + 0.6309), within(1e-4));
    assertThat(metrics.reciprocalRank()).isEqualTo(0.5);
    assertThat(metrics.averagePrecision()).isCloseTo((1.0 / 2 + 2.0 / 3) / 2, within(1e-12));
    assertThat(metrics.recall20()).isEqualTo(1);
  }

  @Test
  void whoIsNotRankedIsNeverFound() {
    Metrics metrics = Metrics.of(new int[] {1}, nodes(1, 2));

    assertThat(metrics.recall100()).isEqualTo(0.5);
    assertThat(metrics.averagePrecision()).isEqualTo(0.5);
    assertThat(metrics.ndcg20()).isCloseTo(1 / 1.6309, within(1e-4));
  }

  @Test
  void theFirstTwentyCountAndNoMore() {
    int[] ranked = new int[25];
    for (int i = 0; i < ranked.length; i++) {
      ranked[i] = i;
    }
    Metrics metrics = Metrics.of(ranked, nodes(20));

    assertThat(metrics.ndcg20()).isZero();
    assertThat(metrics.recall20()).isZero();
    assertThat(metrics.recall100()).isEqualTo(1);
    assertThat(metrics.reciprocalRank()).isCloseTo(1 / 21.0, within(1e-12));
  }

  @Test
  void ofAnyThings() {
    assertThat(Metrics.ndcg(List.of("x", "a"), Set.of("a"), 10)).isCloseTo(0.6309, within(1e-4));
  }

  private static BitSet nodes(int... nodes) {
    BitSet set = new BitSet();
    for (int node : nodes) {
      set.set(node);
    }
    return set;
  }
}
