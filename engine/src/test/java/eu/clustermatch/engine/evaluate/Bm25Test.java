package eu.clustermatch.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class Bm25Test {
  /** Three documents of lengths 2, 1 and 3: on average 2. */
  private final TermCounts counts =
      TermCounts.of(
          List.of(List.of("wind", "sea"), List.of("sea"), List.of("wind", "wind", "land")));

  @Test
  void aDocumentScoresByRarityFrequencyAndLength() {
    double[] scores = new Bm25(counts, 1.2, 0.5).score(counts.read(List.of("wind")));

    double rarity = Math.log(1 + (3 - 2 + 0.5) / (2 + 0.5));
    assertThat(scores[0]).isCloseTo(rarity * 1 * 2.2 / (1 + 1.2 * (0.5 + 0.5)), within(1e-6));
    assertThat(scores[1]).isZero();
    assertThat(scores[2]).isCloseTo(rarity * 2 * 2.2 / (2 + 1.2 * (0.5 + 0.75)), within(1e-6));
  }

  @Test
  void whatTheQuestionRepeatsCountsAsOften() {
    Bm25 bm25 = new Bm25(counts, 1.2, 0.5);
    double once = bm25.score(counts.read(List.of("land", "unheard")))[2];

    assertThat(bm25.score(counts.read(List.of("land", "land")))[2])
        .isCloseTo(2 * once, within(1e-6));
  }

  @Test
  void documentsPutTogetherAreOneDocument() {
    TermCounts joined = counts.joined(List.of(new int[] {0, 2}, new int[] {}));

    assertThat(joined.documents().getFirst().length()).isEqualTo(5);
    assertThat(joined.frequency(counts.read(List.of("wind")).terms[0])).isEqualTo(1);
    assertThat(joined.documents().getLast().length()).isZero();
  }
}
