package eu.clustermatch.engine.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SectorEstimateTest {
  private static final Offset<Double> SETTLED = within(1e-12);

  @Test
  void passesLossesDownAChain() {
    // 0 makes half of what 1 needs, 1 a fifth of what 2 needs; nothing goes back up.
    SectorEstimate estimate = table(3, "0 1 0.5, 1 2 0.2");
    assertThat(estimate.inoperability(0)).containsExactly(1, 0.5, 0.1);
    assertThat(estimate.inoperability(1)).containsExactly(0, 1, 0.2);
    assertThat(estimate.inoperability(2)).containsExactly(0, 0, 1);
  }

  @Test
  void addsWhatComesOnTwoWays() {
    // 0.5 directly, and 0.25 of the 0.4 that 1 loses.
    assertThat(table(3, "0 2 0.5, 0 1 0.4, 1 2 0.25").inoperability(0))
        .containsExactly(new double[] {1, 0.4, 0.6}, SETTLED);
  }

  @Test
  void solvesCircles() {
    // q1 = 0.4 + 0.5·q2 and q2 = 0.2·q1 + 0.5·q2: q2 = 0.4·q1, q1 = 0.4 / 0.8.
    assertThat(table(3, "0 1 0.4, 2 1 0.5, 1 2 0.2, 2 2 0.5").inoperability(0))
        .containsExactly(new double[] {1, 0.5, 0.2}, SETTLED);
  }

  @Test
  void holdsWhatFailed() {
    // What flows into failed sectors changes nothing.
    assertThat(table(3, "0 1 0.3, 1 0 0.9, 2 0 0.1, 1 2 0.5").inoperability(0, 1, 0))
        .containsExactly(1, 1, 0.5);
  }

  @Test
  void losesNothingWhereNothingFailed() {
    // The circle could hold itself at any loss; the least is none.
    assertThat(table(3, "0 1 1, 1 0 1, 2 1 0").inoperability()).containsExactly(0, 0, 0);
    assertThat(table(3, "0 1 1, 1 0 1, 2 1 0").inoperability(2)).containsExactly(0, 0, 1);
    assertThat(table(0, "").inoperability()).isEmpty();
  }

  @Test
  void countsPartsOfInputsWhereTheyAreWorthMoreThanTheOutput() {
    // 0.9 of 1.5 is lost.
    assertThat(table(3, "0 2 0.9, 1 2 0.6").inoperability(0))
        .containsExactly(new double[] {1, 0, 0.6}, SETTLED);
  }

  @Test
  void settlesNearToOneWhereNothingIsAdded() {
    // Two that live of each other and, for a hundredth, of what failed: all is lost in the end.
    assertThat(table(3, "0 1 0.01, 2 1 0.99, 1 2 1").inoperability(0))
        .containsExactly(new double[] {1, 1, 1}, within(1e-12));
  }

  @Test
  void saysSoWhereItDoesNotSettle() {
    SectorEstimate estimate = table(2, "0 1 1e-9, 1 1 0.999999999");
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> estimate.inoperability(0))
        .withMessage("The sectors have not settled after 40000 sweeps.");
  }

  @Test
  void sumsFlowsBetweenTheSameTwo() {
    assertThat(table(2, "0 1 0.25, 0 1 0.5").inoperability(0)).containsExactly(1, 0.75);
  }

  @Test
  void equalsADirectSolution() {
    Random random = new Random(6);
    for (int i = 0; i < 300; i++) {
      int sectors = 1 + random.nextInt(15);
      int flows = random.nextInt(4 * sectors);
      int[] from = random.ints(flows, 0, sectors).toArray();
      int[] to = random.ints(flows, 0, sectors).toArray();
      double[] share = random.doubles(flows, 0, 0.3).toArray();
      double[] sums = new double[sectors];
      for (int k = 0; k < flows; k++) {
        sums[to[k]] += share[k];
      }
      for (int k = 0; k < flows; k++) {
        share[k] *= 0.95 / Math.max(0.95, sums[to[k]]);
      }
      int failed = random.nextInt(sectors);
      assertThat(SectorEstimate.of(sectors, from, to, share).inoperability(failed))
          .containsExactly(LinearSystem.losses(sectors, from, to, share, failed), within(2e-12));
    }
  }

  @Test
  void rejectsWhatIsNoTable() {
    assertRejected(-1, "", "sectors must be 0 or more, but was -1.");
    assertRejected(2, "0 2 0.1", "to must be between 0 and 1, but was 2.");
    assertRejected(2, "0 1 NaN", "share must be finite and 0 or more, but was NaN.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SectorEstimate.of(1, new int[1], new int[1], new double[2]))
        .withMessage("share must be as many as from, but was 2.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(2, "0 1 0.1").inoperability(2))
        .withMessage("failed must be between 0 and 1, but was 2.");
  }

  private static void assertRejected(int sectors, String flows, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(sectors, flows))
        .withMessage(message);
  }

  /** Flows as text: from, to and share of each. */
  private static SectorEstimate table(int sectors, String text) {
    String[][] flows =
        Arrays.stream(text.split(", "))
            .filter(flow -> !flow.isEmpty())
            .map(flow -> flow.split(" "))
            .toArray(String[][]::new);
    return SectorEstimate.of(
        sectors,
        Arrays.stream(flows).mapToInt(flow -> Integer.parseInt(flow[0])).toArray(),
        Arrays.stream(flows).mapToInt(flow -> Integer.parseInt(flow[1])).toArray(),
        Arrays.stream(flows).mapToDouble(flow -> Double.parseDouble(flow[2])).toArray());
  }
}
