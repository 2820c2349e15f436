package eu.clustermatch.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.metarank.lightgbm4j.LGBMException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of many features one tells who is true; the rest is noise. */
class LearnedMethodsTest {
  private static final int TELLING = 3;
  private static final int CANDIDATES = 40;

  @Test
  void logisticRegressionFindsTheTellingFeature() {
    assertThatItOrders(LogisticRegression.learn(sample()));
  }

  @Test
  @Tag("evaluation")
  void treesFindTheTellingFeature() throws LGBMException {
    try (BoostedTrees trees = BoostedTrees.learn(sample())) {
      assertThatItOrders(trees);
    }
  }

  private static void assertThatItOrders(Scorer scorer) {
    float[] rows = new float[2 * CandidateFeatures.COUNT];
    rows[TELLING] = 0.9f;
    rows[CandidateFeatures.COUNT + TELLING] = 0.1f;
    double[] scores = scorer.score(rows, 2);

    assertThat(scores[0]).isGreaterThan(scores[1]);
    assertThat(scorer.score(new float[0], 0)).isEmpty();
  }

  private static TrainingSample sample() {
    Random random = new Random(1);
    List<float[]> rows = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    List<Integer> groups = new ArrayList<>();
    for (int question = 0; question < 60; question++) {
      for (int i = 0; i < CANDIDATES; i++) {
        float[] row = new float[CandidateFeatures.COUNT];
        for (int feature = 0; feature < row.length; feature++) {
          row[feature] = random.nextFloat();
        }
        rows.add(row);
        labels.add(row[TELLING] + 0.3 * random.nextFloat() > 0.9);
      }
      groups.add(CANDIDATES);
    }
    return new TrainingSample(rows, labels, groups);
  }
}
