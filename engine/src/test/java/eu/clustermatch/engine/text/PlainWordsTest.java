package eu.clustermatch.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainWordsTest {
  @Test
  void wordsAndNumbersAreStemmedWithoutWhatAllSay() {
    assertThat(PlainWords.of("A new European project: Recycling the batteries of 2020, using AI-X"))
        .containsExactly("recycl", "batteri", "2020", "ai");
  }

  @Test
  void lettersAndDigitsPart() {
    assertThat(PlainWords.of("CO2 zéro-émission")).containsExactly("co", "zéro", "émission");
  }
}
