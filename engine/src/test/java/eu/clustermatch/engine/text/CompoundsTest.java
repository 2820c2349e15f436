package eu.clustermatch.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompoundsTest {
  @ParameterizedTest
  @CsvSource({
    "de, Abfall Behandlung Anlagen, Abfallbehandlungsanlage, abfall anlag behandlung",
    "de, Batterien Recycling, Batterierecycling, batteri recycling",
    "nl, verzekering diensten, verzekeringsdiensten, dienst verzeker",
    "sv, batterier återvinning, batteriåtervinning, atervinning batteri",
    "fi, akku kierrätys, akkukierrätys, aku kierratys",
    "da, affald behandling, affaldsbehandling, affald behandling",
    "hu, hulladék kezelés, hulladékkezelés, hullade kezeles",
    "de, Behandlung Anlagen, Recycling, ''",
  })
  void knownWordsAreFoundInside(String language, String known, String compound, String parts) {
    Compounds compounds = taught(language, known, Integer.MIN_VALUE);

    assertThat(String.join(" ", compounds.parts(stem(language, compound), 0))).isEqualTo(parts);
  }

  @Test
  void whatIsNotAllKnownStaysWhole() {
    assertThat(taught("de", "Batterie", 0).parts(stem("de", "Batteriekasten"), 0)).isEmpty();
  }

  @Test
  void shortWordsAreFoundByChance() {
    assertThat(taught("de", "Aus Bildung", 0).parts(stem("de", "Ausbildung"), 0)).isEmpty();
  }

  @Test
  void aWordIsKnownFromItsDayOn() {
    Compounds compounds = taught("de", "Batterie", 10);
    compounds.learn("Recycling", Analysis.tokens(Analysis.of("de"), "Recycling"), 20);

    assertThat(compounds.parts("batterierecycling", 19)).isEmpty();
    assertThat(compounds.parts("batterierecycling", 20)).hasSize(2);
  }

  private static Compounds taught(String language, String words, int day) {
    Compounds compounds = new Compounds();
    compounds.learn(words, Analysis.tokens(Analysis.of(language), words), day);
    return compounds;
  }

  private static String stem(String language, String word) {
    return Analysis.tokens(Analysis.of(language), word).getFirst().term();
  }
}
