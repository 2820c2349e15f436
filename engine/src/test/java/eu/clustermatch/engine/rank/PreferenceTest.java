package eu.clustermatch.engine.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clustermatch.engine.model.InvalidRequestException;
import org.junit.jupiter.api.Test;

class PreferenceTest {
  @Test
  void whatIsOutOfRangeIsNamed() {
    assertThatThrownBy(() -> new Preference(1.5, 0, Trait.COUNTRY))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessage("discover must be between 0 and 1, but was 1.5.");
    assertThatThrownBy(() -> new Preference(0, Double.NaN, Trait.COUNTRY))
        .hasMessage("diversity must be between 0 and 1, but was NaN.");
    assertThatThrownBy(() -> Trait.read("colour"))
        .hasMessage("diversifyBy must be one of country, region, cluster, but was colour.");
  }

  @Test
  void whatMakesNoDifferenceIsOneQuestion() {
    assertThat(new Preference(-0.0, 0, Trait.REGION)).isEqualTo(Preference.NONE);
    assertThat(Trait.read("cluster")).isEqualTo(Trait.CLUSTER);
  }
}
