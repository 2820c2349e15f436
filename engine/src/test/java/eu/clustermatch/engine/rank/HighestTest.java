package eu.clustermatch.engine.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HighestTest {
  @Test
  void theHighestFirstAndOfEqualsTheFirst() {
    double[] values = {0, 0.5, 2, -1, 0.5, 7};

    assertThat(Highest.of(values.length, i -> values[i], 3)).containsExactly(5, 2, 1);
    assertThat(Highest.of(values.length, i -> values[i], 9)).containsExactly(5, 2, 1, 4);
    assertThat(Highest.of(0, i -> values[i], 9)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void asSortingThemAll(long seed) {
    Random random = new Random(seed);
    float[] values = new float[500];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(300) / 100f;
    }
    int most = 1 + random.nextInt(200);

    assertThat(Highest.of(values.length, i -> values[i], most))
        .containsExactly(
            IntStream.range(0, values.length)
                .filter(i -> values[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -values[i]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray());
  }
}
