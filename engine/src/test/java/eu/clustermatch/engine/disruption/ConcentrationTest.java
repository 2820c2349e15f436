package eu.clustermatch.engine.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.disruption.Concentration.Total;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConcentrationTest {
  private static final Offset<Double> EXACTLY = within(1e-15);

  @Test
  void isTheSumOfSquaredShares() {
    // 0.5² + 0.3² + 0.2²
    assertThat(dump(Concentration.of(new double[] {50, 30, 20}, 100.0)))
        .isEqualTo("KNOWN 1.000 0.380 0.380");
  }

  @Test
  void isOneForASingleHolder() {
    Concentration concentration = Concentration.of(new double[] {7}, 7.0);
    assertThat(concentration).isEqualTo(new Concentration(Total.KNOWN, 1.0, 1.0, 1.0));
  }

  @Test
  void isBoundedWhereSomeHoldersAreNotKnown() {
    // 0.4² + 0.2² at least, and (1 − 0.6)² more if one other holds the rest.
    assertThat(dump(Concentration.of(new double[] {40, 20}, 100.0)))
        .isEqualTo("KNOWN 0.600 0.200 0.360");
  }

  @Test
  void canBeAnythingWhereNothingIsKnownButTheTotal() {
    assertThat(dump(Concentration.of(new double[0], 100.0))).isEqualTo("KNOWN 0.000 0.000 1.000");
    assertThat(dump(Concentration.of(new double[] {0}, 100.0)))
        .isEqualTo("KNOWN 0.000 0.000 1.000");
  }

  @Test
  void isNotClaimedWithoutATotal() {
    assertThat(Concentration.of(new double[] {40, 20}, null))
        .isEqualTo(new Concentration(Total.UNKNOWN, null, null, null));
  }

  @Test
  void isNotClaimedWhereTheAmountsAreMoreThanTheTotal() {
    assertThat(Concentration.of(new double[] {70, 40}, 100.0))
        .isEqualTo(new Concentration(Total.EXCEEDED, null, null, null));
    assertThat(Concentration.of(new double[] {60, 40.001}, 100.0).total())
        .isEqualTo(Total.EXCEEDED);
  }

  @Test
  void takesAmountsAboveTheTotalByARoundingForAllOfIt() {
    Concentration concentration = Concentration.of(new double[] {60, 40.00005}, 100.0);
    assertThat(concentration.coverage()).isCloseTo(1, EXACTLY).isLessThanOrEqualTo(1);
    assertThat(concentration.low()).isCloseTo(0.52, within(1e-6));
    assertThat(concentration.high()).isCloseTo(concentration.low(), EXACTLY);
  }

  @Test
  void holdsWhoeverIsHidden() {
    Random random = new Random(4);
    for (int i = 0; i < 2000; i++) {
      double[] amounts = random.doubles(1 + random.nextInt(8), 0.001, 1).toArray();
      double total = Arrays.stream(amounts).sum();
      double index = Arrays.stream(amounts).map(a -> a / total * (a / total)).sum();
      double[] known = Arrays.copyOf(amounts, random.nextInt(amounts.length + 1));
      Concentration concentration = Concentration.of(known, total);
      assertThat(concentration.low()).isLessThanOrEqualTo(index + 1e-12);
      assertThat(concentration.high()).isGreaterThanOrEqualTo(index - 1e-12);
      assertThat(concentration.coverage()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void doesNotDependOnTheOrder() {
    double[] amounts = new Random(5).doubles(100).toArray();
    double[] descending = Arrays.stream(amounts).map(a -> -a).sorted().map(a -> -a).toArray();
    assertThat(Concentration.of(descending, 80.0)).isEqualTo(Concentration.of(amounts, 80.0));
  }

  @Test
  void rejectsWhatIsNoAmount() {
    assertRejected(
        new double[] {1, -2}, 3.0, "amounts must be finite and 0 or more, but one was -2.0.");
    assertRejected(
        new double[] {Double.NaN}, null, "amounts must be finite and 0 or more, but one was NaN.");
    assertRejected(
        new double[] {Double.POSITIVE_INFINITY},
        1.0,
        "amounts must be finite and 0 or more, but one was Infinity.");
    assertRejected(new double[0], 0.0, "total must be positive and finite, but was 0.0.");
    assertRejected(new double[0], Double.NaN, "total must be positive and finite, but was NaN.");
  }

  private static void assertRejected(double[] amounts, @Nullable Double total, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Concentration.of(amounts, total))
        .withMessage(message);
  }

  private static String dump(Concentration known) {
    return String.format(
        Locale.ROOT,
        "%s %.3f %.3f %.3f",
        known.total(),
        Objects.requireNonNull(known.coverage()),
        Objects.requireNonNull(known.low()),
        Objects.requireNonNull(known.high()));
  }
}
