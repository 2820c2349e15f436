package eu.clustermatch.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalTest {
  @Test
  void isAboutTwoStandardErrorsWide() {
    Random random = new Random(3);
    double[] values = random.doubles(2_000).toArray();
    Interval interval = Interval.of(values);

    double error = Math.sqrt(1.0 / 12 / values.length);
    assertThat(interval.high() - interval.mean()).isCloseTo(1.96 * error, within(0.15 * error));
    assertThat(interval.mean() - interval.low()).isCloseTo(1.96 * error, within(0.15 * error));
    assertThat(Interval.of(values)).isEqualTo(interval);
  }

  @Test
  void pairsCancelWhatQuestionsHaveInCommon() {
    double[] worse = new Random(4).doubles(100).toArray();
    double[] better = new double[100];
    for (int i = 0; i < better.length; i++) {
      better[i] = worse[i] + 0.01;
    }

    assertThat(Interval.ofDifference(better, worse).low()).isCloseTo(0.01, within(1e-9));
  }
}
