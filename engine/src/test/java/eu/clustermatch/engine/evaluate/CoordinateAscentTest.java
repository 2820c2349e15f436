package eu.clustermatch.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoordinateAscentTest {
  /** The first feature ranks the true one first, the second ranks it last. */
  @Test
  void whatMisleadsIsGivenNoWeightThatMatters() {
    CoordinateAscent ascent = new CoordinateAscent(2);
    for (int question = 0; question < 5; question++) {
      ascent.add(
          new float[][] {{0.5f, 0.2f, 0.1f}, {0, 0.9f, 1}}, new boolean[] {true, false, false}, 1);
    }

    double[] weights = ascent.learn();

    assertThat(weights[0] + weights[1]).isEqualTo(1);
    assertThat(weights[0] * 0.5).isGreaterThan(weights[0] * 0.1 + weights[1]);
  }

  @Test
  void signalsThatAreRightInTurnAreBothNeeded() {
    CoordinateAscent ascent = new CoordinateAscent(2);
    ascent.add(new float[][] {{1, 0.1f}, {0, 0.5f}}, new boolean[] {true, false}, 1);
    ascent.add(new float[][] {{0, 0.5f}, {1, 0.1f}}, new boolean[] {true, false}, 1);

    assertThat(ascent.learn()).containsExactly(0.5, 0.5);
  }
}
