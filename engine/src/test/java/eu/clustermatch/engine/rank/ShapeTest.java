package eu.clustermatch.engine.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {
  static Stream<Shape> shapes() {
    return Stream.of(
        Shape.parse("saturating 0.3"),
        Shape.parse("logarithmic 1e-6 1e-1"),
        Shape.parse("logarithmic 0.5 500"));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void isMonotoneFromZeroToOne(Shape shape) {
    double last = shape.apply(0, 1);
    assertThat(last).isZero();
    for (double value = 1e-9; value < 1e6; value *= 1.7) {
      double shaped = shape.apply(value, 1);
      assertThat(shaped).isBetween(last, 1.0);
      last = shaped;
    }
  }

  @Test
  void aRatioIsShapedAroundChance() {
    Shape ratio = Shape.parse("ratio");

    assertThat(ratio.apply(1, 9)).isZero();
    assertThat(ratio.apply(3, 9)).isEqualTo(0.5);
    assertThat(ratio.apply(1 / 3.0, 9)).isEqualTo(-0.5, within(1e-12));
    assertThat(ratio.apply(0, 9)).isZero();
    assertThat(ratio.text()).isEqualTo("ratio");
  }

  @Test
  void halfIsWorthOneHalf() {
    assertThat(Shape.parse("saturating 3").apply(3, 1)).isEqualTo(0.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"identity", "saturating 0.3", "of-best 0.5", "of-best 1", "logarithmic 0.001 500"})
  void isWrittenAsItIsRead(String text) {
    Shape shape = Shape.parse(text);
    assertThat(shape.text()).isEqualTo(text);
    assertThat(Shape.parse(shape.text())).isEqualTo(shape);
    assertThat(text.split(" ", -1))
        .filteredOn(word -> Character.isDigit(word.charAt(0)))
        .allSatisfy(number -> assertThat(shape.inWords()).contains(number));
  }

  @Test
  void whatIsNoShapeIsRefused() {
    assertThatThrownBy(() -> Shape.parse("saturating")).hasMessageContaining("but was saturating");
    assertThatThrownBy(() -> Shape.parse("saturating -1"))
        .hasMessageContaining("half must be positive");
  }
}
