package eu.clustermatch.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
  @ParameterizedTest
  @CsvSource({
    "3, pairs, 6, COUNT",
    "2, Dozen, 24, COUNT",
    "1.5, thousand, 1500, COUNT",
    "5, pcs, 5, COUNT",
    "250, g, 0.25, MASS",
    "2, tonnes, 2000, MASS",
    "750, ml, 0.75, VOLUME",
    "1, m³, 1000, VOLUME",
    "2, km, 2000, LENGTH",
    "2, MWh, 2000, ENERGY",
    "90, min, 1.5, TIME",
    "4, machine hours, 4, TIME"
  })
  void quantities_are_converted_within_their_dimension(
      double quantity, String spelling, double base, Dimension dimension) {
    Unit unit = Objects.requireNonNull(Unit.find(" " + spelling));
    assertThat(unit.dimension()).isEqualTo(dimension);
    assertThat(unit.toBase(quantity)).isEqualTo(base);
    assertThat(unit.fromBase(base)).isEqualTo(quantity);
  }

  @Test
  void what_is_no_unit_is_none() {
    assertThat(Unit.find("boxes")).isNull();
    assertThat(Unit.find("")).isNull();
  }
}
