package eu.clustermatch.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextQuestionTest {
  private final TextIndex index = TextIndex.build(List.of(), List.of(), 0);

  @Test
  void anEnglishQuestionHasAMeaning() {
    TextQuestion question = index.read("Power from waves", "en");

    assertThat(question.embedding()).isEqualTo(SentenceEmbedding.of("Power from waves"));
    assertThat(question.embedding()).isSameAs(question.embedding());
  }

  @Test
  void theLanguageMayBeDetected() {
    assertThat(index.read("Electricity from the waves of the ocean", null).embedding()).isNotNull();
    assertThat(index.read("Wir suchen Partner für Strom aus Wellen", null).embedding()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"de, Power from waves", "fr, Power from waves", "en, ''", "en, ' '", "en, '\u00a0'"})
  void whatIsNotEnglishOrSaysNothingHasNone(String language, String text) {
    assertThat(index.read(text, language).embedding()).isNull();
  }

  @Test
  void translationsDoNotChangeTheMeaning() {
    TextQuestion question = index.read("Power from waves", "en");
    TextQuestion translated =
        index.translated(
            question, List.of(new Translation("de", "Wellenkraft", 0.5)), Integer.MAX_VALUE);

    assertThat(translated.embedding()).isEqualTo(question.embedding());
  }
}
