package eu.clustermatch.importer.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void plural() {
    assertThat(Wording.isSame("Battery", "batteries")).isTrue();
    assertThat(Wording.isSame("SENSOR", "Sensors")).isTrue();
    assertThat(Wording.isSame("economic", "economics")).isFalse();
  }

  @Test
  void inflection() {
    assertThat(Wording.isInflected("usług sprzątania", "Usługi sprzątania", 1)).isTrue();
    assertThat(Wording.isInflected("distribution de l'eau", "Distribution d'eau", 1)).isTrue();
    assertThat(Wording.isInflected("related databases", "relational databases", 0)).isFalse();
    assertThat(Wording.isInflected("ventilation", "ventilateurs", 0)).isFalse();
    assertThat(Wording.isInflected("in hospital. Services", "hospital services", 1)).isFalse();
  }

  @Test
  void abbreviation() {
    assertThat(Wording.isAbbreviation("AI")).isTrue();
    assertThat(Wording.isAbbreviation("IoT")).isTrue();
    assertThat(Wording.isAbbreviation("Radar")).isFalse();
  }
}
