package eu.clustermatch.engine.text;

import static eu.clustermatch.engine.text.Documents.documents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clustermatch.engine.model.InvalidRequestException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextIndexTest {
  @Test
  void twoWordsBeatOneAndARareWordBeatsACommonOne() {
    Documents documents =
        documents()
            .title("en", "Recycling of paper")
            .title("en", "Recycling of lithium batteries")
            .title("en", "Recycling of plastic")
            .title("en", "Lithium mining in deep rock")
            .title("en", "Offshore wind turbines");

    assertThat(ranked(documents, "lithium recycling", "en")).startsWith(1, 3).doesNotContain(4);
  }

  @Test
  void aTitleCountsMoreThanABody() {
    Documents documents =
        documents()
            .project("en", "Green harbours", "We study hydrogen")
            .project("en", "Hydrogen harbours", "We study green");

    assertThat(ranked(documents, "hydrogen", "en")).containsExactly(1, 0);
  }

  @Test
  void wholeWordsOnly() {
    Documents documents =
        documents().title("en", "We acknowledge the funding").title("en", "Knowledge transfer");

    assertThat(ranked(documents, "knowledge", "en")).containsExactly(1);
  }

  @Test
  void caseAndAccentsDoNotMatter() {
    Documents documents = documents().name("", "Škoda Électrique, Ærø");

    assertThat(ranked(documents, "SKODA", "en")).containsExactly(0);
    assertThat(ranked(documents, "electrique", "de")).containsExactly(0);
    assertThat(ranked(documents, "ÆRØ", "en")).containsExactly(0);
    assertThat(ranked(documents, "E\u0301lectrique", "fr")).containsExactly(0);
  }

  @Test
  void wordsInCommonAreFoundAcrossLanguagesButCountLess() {
    Documents documents =
        documents().title("en", "Recycling of batteries").title("de", "Recycling von Batterien");

    assertThat(ranked(documents, "das Recycling der Batterie", "de")).containsExactly(1, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "de, Recycling von Metall, Batterierecycling, Batterien für Busse",
    "de, Anlage zur Behandlung, Abfallbehandlungsanlagen, Abfall am Strand",
    "nl, diensten van een verzekering, Verzekeringsdiensten, Fietsen",
    "sv, återvinning av plast, Batteriåtervinning, Batterier",
    "fi, Kierrätys ja akku, Akkukierrätys, Auto",
  })
  void compoundsAreFoundByTheirParts(String language, String words, String compound, String other) {
    Documents documents =
        documents().title(language, words).title(language, compound).title(language, other);
    String part = words.substring(0, words.indexOf(' '));

    assertThat(ranked(documents, part, language)).containsExactly(0, 1);
    assertThat(ranked(documents, compound, language)).startsWith(1).contains(0);
  }

  @Test
  void labelsTeachWordsThatNoDocumentHas() {
    List<TextDocument> documents = documents().title("de", "Batterierecycling").list();
    List<ConceptLabel> labels =
        List.of(
            new ConceptLabel("cpv:1", "de", "Batterien"),
            new ConceptLabel("cpv:2", "de", "Recycling"));
    try (TextIndex index = TextIndex.build(documents, labels, 1)) {
      assertThat(index.search(index.read("Recycling", "de"), Integer.MAX_VALUE).size()).isOne();
    }
  }

  @Test
  void compoundsComeApartAlongTheWordsOfTheirDay() {
    List<TextDocument> all = compounds(new Random(7));
    for (int day : new int[] {-1, 0, 3, 20, 50, 100}) {
      List<TextDocument> known = all.stream().filter(d -> d.validFrom() <= day).toList();

      assertThat(german(all, day)).as("day " + day).isEqualTo(german(known, day));
    }
  }

  private static List<TextDocument> compounds(Random random) {
    List<String> words = List.of("Wind", "Solar", "Anlage", "Kabel", "Prüfung", "Abfall");
    Documents documents = documents();
    for (int i = 0; i < 60; i++) {
      String first = words.get(random.nextInt(6));
      String second = words.get(random.nextInt(6)).toLowerCase(Locale.ROOT);
      String title = i % 3 == 0 ? first : first + (i % 2 == 0 ? "s" : "") + second;
      documents.project(random.nextInt(101), "de", title, "");
    }
    return documents.list();
  }

  private static Map<Integer, Float> german(List<TextDocument> documents, int asOf) {
    try (TextIndex index = TextIndex.build(documents, List.of(), 60)) {
      TextQuestion question = index.read("Kabelprüfung, Windanlagen, Abfall", "de", asOf);
      Matches matches = index.search(question, asOf);
      return IntStream.range(0, matches.size())
          .boxed()
          .collect(Collectors.toMap(matches::nodeAt, matches::scoreAt));
    }
  }

  @Test
  void translationsFindWhatIsWrittenInOtherLanguages() {
    Documents documents =
        documents()
            .title("en", "New compressors for ships")
            .name("", "Compresseurs Dupont")
            .title("de", "Neue Kompressoren")
            .title("en", "New sails for ships");
    try (TextIndex index = documents.index()) {
      TextQuestion question =
          index.translated(
              index.read("Kompressor", "de"),
              List.of(
                  new Translation("en", "Compressors", 0.5),
                  new Translation("fr", "Compresseurs", 0.5),
                  new Translation("de", "Segel", 0.5)),
              Integer.MAX_VALUE);
      Matches matches = index.search(question, Integer.MAX_VALUE);

      assertThat(IntStream.range(0, matches.size()).map(matches::nodeAt)).containsExactly(0, 1, 2);
      assertThat(index.snippets(question, Integer.MAX_VALUE).find(0, 1))
          .extracting(Snippet::highlights)
          .containsExactly(List.of(new Snippet.Span(4, 15)));
      assertThat(index.snippets(question, Integer.MAX_VALUE).find(1, 1)).hasSize(1);
    }
  }

  @Test
  void stopWordsOfTheQuestionFindNothing() {
    Documents documents = documents().title("en", "The dies for a press").title("de", "Die Presse");

    assertThat(ranked(documents, "die und der", "de")).isEmpty();
  }

  @Test
  void anOrganisationIsFoundByAnInflectedNameOfUnknownLanguage() {
    Documents documents = documents().name("", "Nordic Battery Systems AB");

    assertThat(ranked(documents, "batteries", "en")).containsExactly(0);
  }

  @Test
  void everyMatchIsReturned() {
    Documents documents = documents();
    for (int i = 0; i < 5000; i++) {
      documents.title("en", i % 2 == 0 ? "solar cell" : "wind turbine");
    }
    try (TextIndex index = documents.index()) {
      Matches matches = index.search(index.read("solar", "en"), Integer.MAX_VALUE);
      assertThat(matches.size()).isEqualTo(2500);
      assertThat(IntStream.range(0, 2500).map(matches::nodeAt))
          .containsExactlyElementsOf(
              IntStream.range(0, 2500).map(i -> 2 * i).boxed().collect(Collectors.toList()));
      assertThat(matches.score(0)).isEqualTo(matches.best()).isPositive();
      assertThat(matches.score(1)).isZero();
    }
  }

  @Test
  void aTextInTheWordsOfEnglishDocumentsIsEnglish() {
    String asked = "satellite data for irrigation in agriculture";
    Documents documents =
        documents()
            .project(100, "en", "Satellite data", "Water for irrigation")
            .project(200, "en", "Smart agriculture", "");

    assertThat(LanguageDetector.detect(asked)).isEqualTo("it");
    try (TextIndex index = documents.index()) {
      assertThat(index.read(asked, null).language()).isEqualTo("en");
      assertThat(index.read(asked, null, 150).language()).isEqualTo("en");
      assertThat(index.read(asked, null, 99).language()).isEqualTo("it");
      assertThat(index.read(asked, "it").language()).isEqualTo("it");
      assertThat(index.read("dati satellitari per irrigazione", null).language()).isEqualTo("it");
    }
  }

  @Test
  void anEmptyIndexAnswersNothing() {
    try (TextIndex index = TextIndex.build(List.of(), List.of(), 7)) {
      TextQuestion question = index.read("lithium", null);
      assertThat(index.documents()).isZero();
      assertThat(index.search(question, Integer.MAX_VALUE).size()).isZero();
      assertThat(index.search(question, Integer.MAX_VALUE).best()).isZero();
      assertThat(index.snippets(question, Integer.MAX_VALUE).find(3, 5)).isEmpty();
    }
  }

  @Test
  void textWithoutWordsIsNoObstacle() {
    Documents documents = documents().project("en", "", "").name("", " — ").title("mt", "ta'");

    assertThat(ranked(documents, "anything", "en")).isEmpty();
  }

  @Test
  void noTextOfAQuestionIsAnError() {
    String lone = "lithium \ud83d battery \udd0b";
    String many =
        IntStream.range(0, 4000)
            .mapToObj(i -> "w" + i + (i == 3999 ? " lithium" : ""))
            .collect(Collectors.joining(" "));
    Documents documents = documents().title("en", "Lithium battery").title("en", "w17");
    for (String text :
        List.of(
            "lithium AND (NOT \"battery",
            "lithium~0.5 ^^ [a TO *]\\",
            "🔋🔋 lithium 👩‍🔬",
            lone,
            many,
            "lithium".repeat(1) + " x".repeat(10_000))) {
      assertThat(ranked(documents, text, null)).as(text).contains(0);
    }
    for (String text : List.of("", "the of and", "🔋", "\u0000", "***", "x".repeat(20_000))) {
      assertThat(ranked(documents, text, null)).as(text).isEmpty();
    }
  }

  @Test
  void aQuestionOfVeryManyWordsIsCutToTheRarest() {
    Documents documents = documents().title("en", "common rare");
    for (int i = 1; i < 300; i++) {
      documents.title("en", "common rare" + i);
    }
    String padding =
        IntStream.range(0, 1100).mapToObj(i -> "rare" + i).collect(Collectors.joining(" "));

    List<Integer> ranked = ranked(documents, "common " + padding, "en");

    assertThat(ranked).hasSize(256).doesNotContain(0);
  }

  @Test
  void anUnknownLanguageIsRefused() {
    try (TextIndex index = documents().title("en", "Lithium").index()) {
      assertThatThrownBy(() -> index.read("lithium", "xx"))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageStartingWith("language must be one of bg, cs, da, de, el, en,")
          .hasMessageEndingWith("but was xx.");
    }
  }

  @Test
  void aNodeHasOneDocumentWithinTheSnapshot() {
    List<TextDocument> one = documents().title("en", "Lithium").list();
    List<TextDocument> twice = new ArrayList<>(one);
    twice.addAll(one);

    assertThatThrownBy(() -> TextIndex.build(twice, List.of(), 1))
        .hasMessageContaining("came twice");
    assertThatThrownBy(() -> TextIndex.build(one, List.of(), 0)).hasMessageContaining("below 0");
  }

  @Test
  void theOrderOfTheDocumentsDoesNotMatter() {
    List<TextDocument> ordered = random(400, new Random(3)).list();
    List<TextDocument> shuffled = new ArrayList<>(ordered);
    Collections.shuffle(shuffled, new Random(5));

    assertThat(scores(shuffled, 400, Integer.MAX_VALUE))
        .isEqualTo(scores(ordered, 400, Integer.MAX_VALUE));
  }

  @Test
  void askedAsOfADayItIsTheIndexOfThatDay() {
    List<TextDocument> all = random(400, new Random(11)).list();
    for (int day : new int[] {-1, 0, 3, 50, 99, 100}) {
      List<TextDocument> known = all.stream().filter(d -> d.validFrom() <= day).toList();

      assertThat(scores(all, 400, day))
          .as("day " + day)
          .isEqualTo(scores(known, 400, Integer.MAX_VALUE));
    }
  }

  @Test
  void undatedDocumentsAreAlwaysKnown() {
    try (TextIndex index =
        documents().title("en", "Lithium").project(20_000, "en", "Lithium", "").index()) {
      Matches matches = index.search(index.read("lithium", "en"), -100_000);
      assertThat(matches.size()).isEqualTo(1);
      assertThat(matches.nodeAt(0)).isZero();
    }
  }

  @Test
  void itKnowsItsSize() {
    try (TextIndex index = random(400, new Random(1)).index()) {
      assertThat(index.documents()).isEqualTo(400);
      assertThat(index.bytes()).isBetween(10_000L, 1_000_000L);
    }
  }

  private static final List<String> WORDS =
      List.of("wind", "solar", "battery", "lithium", "turbine", "steel", "recycling", "robots");

  /** Half of them names; on days 0 to 100 or undated; in English, German or neither. */
  private static Documents random(int count, Random random) {
    Documents documents = documents();
    for (int i = 0; i < count; i++) {
      int day = i % 10 == 0 ? Integer.MIN_VALUE : random.nextInt(101);
      Map<String, String> text =
          Map.of(List.of("en", "de", "").get(random.nextInt(3)), words(1 + i % 7, random));
      boolean name = random.nextBoolean();
      documents.add(day, name ? text : Map.of(), name ? Map.of() : text, Map.of("en", "Ω"));
    }
    return documents;
  }

  private static String words(int count, Random random) {
    return random
        .ints(count, 0, WORDS.size())
        .mapToObj(WORDS::get)
        .collect(Collectors.joining(" "));
  }

  private static Map<Integer, Float> scores(List<TextDocument> documents, int nodes, int asOf) {
    try (TextIndex index = TextIndex.build(documents, List.of(), nodes)) {
      Matches matches =
          index.search(index.read("recycling robots, wind and lithium batteries", "en"), asOf);
      return IntStream.range(0, matches.size())
          .boxed()
          .collect(Collectors.toMap(matches::nodeAt, matches::scoreAt));
    }
  }

  private static List<Integer> ranked(
      Documents documents, String question, @Nullable String language) {
    try (TextIndex index = documents.index()) {
      Matches matches = index.search(index.read(question, language), Integer.MAX_VALUE);
      return IntStream.range(0, matches.size())
          .boxed()
          .sorted(Comparator.comparingDouble((Integer i) -> -matches.scoreAt(i)))
          .map(matches::nodeAt)
          .toList();
    }
  }
}
