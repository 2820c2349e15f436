package eu.clustermatch.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LsaTest {
  @Test
  void wordsOfOneTopicAreAlikeThoughNoneIsShared() {
    TermCounts counts =
        TermCounts.of(
            List.of(
                List.of("battery", "cell"),
                List.of("cell", "lithium"),
                List.of("lithium", "battery"),
                List.of("wheat", "soil"),
                List.of("soil", "farm"),
                List.of("farm", "wheat")));

    double[] cosines = new Lsa(counts, 2).score(counts.read(List.of("battery")));

    assertThat(cosines[1]).as("cell and lithium").isCloseTo(1, within(1e-6));
    assertThat(cosines[4]).as("soil and farm").isCloseTo(0, within(1e-6));
  }

  /**
   * With as many dimensions as there are documents nothing is lost: the cosines are those of
   * tf-idf.
   */
  @Test
  void allDimensionsTogetherAreTheWordsThemselves() {
    Random random = new Random(3);
    List<List<String>> documents = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      documents.add(random.ints(15, 0, 40).mapToObj(word -> "w" + word).toList());
    }
    TermCounts counts = TermCounts.of(documents);
    double[] cosines = new Lsa(counts, 12).score(counts.documents().get(5));

    for (int i = 0; i < 12; i++) {
      assertThat(cosines[i]).isCloseTo(cosine(counts, 5, i), within(1e-5));
    }
  }

  @Test
  void aQuestionOfUnknownWordsIsLikeNothing() {
    TermCounts counts = TermCounts.of(List.of(List.of("wind"), List.of("sea")));

    assertThat(new Lsa(counts, 200).score(counts.read(List.of("land")))).containsOnly(0);
    assertThat(new Lsa(TermCounts.of(List.of()), 200).score(counts.read(List.of()))).isEmpty();
  }

  private static double cosine(TermCounts counts, int a, int b) {
    double[] one = dense(counts, a);
    double[] other = dense(counts, b);
    double product = 0;
    double squares = 0;
    double otherSquares = 0;
    for (int term = 0; term < one.length; term++) {
      product += one[term] * other[term];
      squares += one[term] * one[term];
      otherSquares += other[term] * other[term];
    }
    return product / Math.sqrt(squares * otherSquares);
  }

  private static double[] dense(TermCounts counts, int document) {
    TermCounts.Row row = counts.documents().get(document);
    double[] weights = new double[counts.terms()];
    for (int i = 0; i < row.terms.length; i++) {
      double rarity = 1 + Math.log(13.0 / (1 + counts.frequency(row.terms[i])));
      weights[row.terms[i]] = (1 + Math.log(row.counts[i])) * rarity;
    }
    return weights;
  }
}
