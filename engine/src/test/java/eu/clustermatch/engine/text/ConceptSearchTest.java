package eu.clustermatch.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptSearchTest {
  private static final ConceptMatcher MATCHER =
      new ConceptMatcher(
          List.of(
              label("cpv:1", "en", "Air compressors"),
              label("cpv:1", "de", "Luftkompressoren"),
              label("cpv:1", "fi", "Ilmakompressorit"),
              label("cpv:1", "pl", "Sprężarki powietrza"),
              label("cpv:2", "en", "Parts of air compressors"),
              label("cpv:2", "de", "Teile für Luftkompressoren"),
              label("cpv:2", "pl", "Części sprężarek powietrza"),
              label("cpv:3", "en", "Repair of compressors"),
              label("cpv:3", "de", "Reparatur von Kompressoren"),
              label("cpv:3", "fi", "Kompressorien korjaus"),
              label("nace:38.21", "en", "Treatment and disposal of non-hazardous waste"),
              label("nace:38.21", "de", "Behandlung und Beseitigung nicht gefährlicher Abfälle"),
              label("cpv:4", "en", "Waste treatment plants"),
              label("cpv:4", "de", "Abfallbehandlungsanlagen"),
              label("cpv:5", "en", "Clean air"),
              label("cpv:5", "de", "Saubere Luft"),
              label("cpv:7", "en", "Paper plants"),
              label("cpv:7", "de", "Anlagen für Papier"),
              label("technology:robotics", "en", "Robotics"),
              label("cpv:6", "en", "Medical technology services"),
              label("cpv:6", "de", "Medizintechnische Dienstleistungen")));

  @ParameterizedTest
  @CsvSource({
    "en, compressor air, cpv:1",
    "en, compressors' parts, cpv:2",
    "en, repairing a compressor, cpv:3",
    "en, wastes treatment, cpv:4",
    "pl, powietrzem sprężarką, cpv:1",
    "pl, sprężarek część, cpv:2",
    "de, Reparaturen eines Kompressors, cpv:3",
    "de, Beseitigung von Abfall, nace:38.21",
    "fi, ilmakompressorien, cpv:1"
  })
  void inflectedReorderedAndTruncatedLabelsAreFound(String language, String asked, String concept) {
    assertThat(ids(asked, language)).startsWith(concept);
  }

  @ParameterizedTest
  @CsvSource({
    "de, Anlagen zur Behandlung von Abfall, cpv:4",
    "de, Kompressorreparatur, cpv:3",
    "de, Kompressor Luft, cpv:1",
    "fi, kompressorit, cpv:3",
  })
  void compoundsAreFoundByTheirPartsAndPartsByCompounds(
      String language, String asked, String concept) {
    assertThat(ids(asked, language)).startsWith(concept);
  }

  @Test
  void theNeighboursAreTheSameInEveryLanguage() {
    assertThat(ids("Luftkompressor", "de")).isEqualTo(ids("air compressors", "en"));
    assertThat(ids("ilmakompressorien", "fi")).isEqualTo(ids("air compressors", "en"));
  }

  @Test
  void eachConceptSaysInTheQuestionsLanguageWhatLedToIt() {
    assertThat(MATCHER.alike("Wir brauchen Luftkompressoren", "de"))
        .extracting(Concept::label)
        .startsWith("Luftkompressoren", "Teile für Luftkompressoren");
    assertThat(MATCHER.alike("Wir brauchen Luftkompressoren", "de"))
        .extracting(Concept::matched)
        .startsWith("Luftkompressoren", "Luftkompressoren");
  }

  @Test
  void noneIsAsSureAsAWholeLabel() {
    assertThat(MATCHER.alike("compressors: air", "en"))
        .allSatisfy(concept -> assertThat(concept.exact()).isFalse())
        .allSatisfy(concept -> assertThat(concept.score()).isBetween(0.0, 0.95));
  }

  @Test
  void whereALanguageHasNoLabelsEnglishOnesServe() {
    assertThat(ids("air compressors", "ga")).startsWith("cpv:1");
    assertThat(ids("robotic", "de")).startsWith("technology:robotics");
  }

  @Test
  void aLongTextNamesNothingInPassing() {
    String words =
        IntStream.range(0, 30)
            .mapToObj(i -> "matter" + (char) ('a' + i % 26) + i)
            .collect(Collectors.joining(" "));

    assertThat(ids(words + " with a compressor", "en")).isEmpty();
    assertThat(ids((words + " air compressors ").repeat(3) + words.toUpperCase(Locale.ROOT), "en"))
        .isEmpty();
  }

  @Test
  void nothingIsFoundForNothing() {
    assertThat(ids("", "en")).isEmpty();
    assertThat(ids("zebra", "en")).isEmpty();
    assertThat(new ConceptMatcher(List.of()).alike("compressor", "de")).isEmpty();
  }

  private static ConceptLabel label(String id, String language, String label) {
    return new ConceptLabel(id, language, label);
  }

  private static List<String> ids(String text, String language) {
    return MATCHER.alike(text, language).stream().map(Concept::id).toList();
  }
}
