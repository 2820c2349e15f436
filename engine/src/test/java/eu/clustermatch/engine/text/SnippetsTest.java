package eu.clustermatch.engine.text;

import static eu.clustermatch.engine.text.Documents.documents;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnippetsTest {
  private static final String FILLER =
      "The partners meet twice a year in one of the regions. They write a report on what they did."
          + " ";

  @Test
  void aShortTextIsShownWhole() {
    List<Snippet> snippets =
        snippets(documents().title("en", "Recycling of lithium batteries"), "lithium battery");

    assertThat(marked(snippets)).containsExactly("title: Recycling of [lithium] [batteries]");
    assertThat(snippets.getFirst().document()).isEqualTo("project:0");
  }

  @Test
  void theTextWithTheRarerWordsComesFirst() {
    Documents documents =
        documents()
            .project("en", "European project", "A project about lithium.")
            .title("en", "Another project")
            .title("en", "One more project");

    assertThat(marked(snippets(documents, "lithium project")))
        .containsExactly("text: A [project] about [lithium].", "title: European [project]");
  }

  @Test
  void aLongTextIsCutToTheSentenceThatMatches() {
    String body = FILLER.repeat(5) + "We recycle lithium batteries. " + FILLER.repeat(5);

    List<Snippet> snippets = snippets(documents().project("en", "", body), "lithium batteries");

    assertThat(snippets).hasSize(1);
    assertThat(marked(snippets).getFirst())
        .startsWith("text: …We recycle [lithium] [batteries]. The partners meet")
        .endsWith("…");
    assertThat(snippets.getFirst().text().length()).isBetween(100, 202);
  }

  @Test
  void anEndlessSentenceIsCutBetweenWords() {
    String body = "lorem ipsum ".repeat(60) + "lithium cells " + "dolor sit ".repeat(60);

    Snippet snippet = snippets(documents().project("en", "", body), "lithium").getFirst();

    assertThat(snippet.text()).matches("…(lorem|ipsum) .* lithium cells .* (dolor|sit)…");
    assertThat(snippet.text().length()).isLessThanOrEqualTo(202);
  }

  @Test
  void aVeryLongWordIsShownAllTheSame() {
    String word = "x".repeat(230);

    assertThat(marked(snippets(documents().project("en", "", FILLER + word), word)))
        .containsExactly("text: …[" + word + "]");
  }

  @Test
  void nothingIsShownOfWhatDoesNotMatch() {
    assertThat(snippets(documents().title("en", "Wind turbines"), "lithium")).isEmpty();
  }

  @Test
  void noMoreThanAskedFor() {
    Documents documents =
        documents()
            .add(0, Map.of("en", "Lithium"), Map.of("en", "Lithium"), Map.of("en", "Lithium"));
    try (TextIndex index = documents.index()) {
      TextQuestion question = index.read("lithium", "en");
      assertThat(index.snippets(question, Integer.MAX_VALUE).find(0, 2))
          .extracting(Snippet::field)
          .containsExactly("name", "title");
      assertThat(index.snippets(question, Integer.MAX_VALUE).find(0, 0)).isEmpty();
      assertThat(index.snippets(question, Integer.MAX_VALUE).find(1, 2)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bg | батерия       | Рециклиране на батерии днес  | Рециклиране на [батерии] днес",
        "cs | baterie       | Recyklace baterií           | Recyklace [baterií]",
        "de | Batterie      | Grüne Batterien für Busse   | Grüne [Batterien] für Busse",
        "el | μπαταρια      | Νέες μπαταρίες λιθίου       | Νέες [μπαταρίες] λιθίου",
        "en | company       | The company's 5G plan       | The [company's] 5G plan",
        "en | battery       | 🔋🔋 batteries 👩‍🔬            | 🔋🔋 [batteries] 👩‍🔬",
        "en | 𝔹attery       | Big battery                 | Big [battery]",
        "fr | énergie       | Le prix de l'énergie        | Le prix de l'[énergie]",
        "fr | energie       | Le prix de l’énergie        | Le prix de l’[énergie]",
        "de | recycling     | Recycling (Wieder­verwertung)| [Recycling] (Wieder­verwertung)",
        "pl | bateria       | Recykling baterii           | Recykling [baterii]",
        "en | STRASSE       | Die Straße                  | Die [Straße]",
        "en | battery       | ﬁne battery                 | ﬁne [battery]",
      })
  void theVeryWordsAreMarked(String language, String question, String text, String marked) {
    try (TextIndex index = documents().title(language, text).index()) {
      List<Snippet> snippets =
          index.snippets(index.read(question, language), Integer.MAX_VALUE).find(0, 1);
      assertThat(marked(snippets)).containsExactly("title: " + marked);
    }
  }

  @Test
  void aCompoundIsMarkedWholeByAnyOfItsParts() {
    Documents documents =
        documents()
            .title("de", "Neues Batterierecycling für alle")
            .title("de", "Batterie. Recycling");
    try (TextIndex index = documents.index()) {
      assertThat(
              marked(index.snippets(index.read("Batterien", "de"), Integer.MAX_VALUE).find(0, 1)))
          .containsExactly("title: Neues [Batterierecycling] für alle");
      assertThat(
              marked(
                  index
                      .snippets(index.read("Batterierecycling", "de"), Integer.MAX_VALUE)
                      .find(1, 1)))
          .containsExactly("title: [Batterie]. [Recycling]");
    }
  }

  @Test
  void decomposedLettersAreMarkedWhole() {
    String text = "Le prix de l'e\u0301nergie verte";
    try (TextIndex index = documents().title("fr", text).index()) {
      assertThat(marked(index.snippets(index.read("énergie", "fr"), Integer.MAX_VALUE).find(0, 1)))
          .containsExactly("title: Le prix de l'[e\u0301nergie] verte");
    }
  }

  private static List<Snippet> snippets(Documents documents, String question) {
    try (TextIndex index = documents.index()) {
      return index.snippets(index.read(question, "en"), Integer.MAX_VALUE).find(0, 10);
    }
  }

  /** Each snippet as {@code field: text} with its highlights in brackets. */
  private static List<String> marked(List<Snippet> snippets) {
    return snippets.stream().map(SnippetsTest::marked).toList();
  }

  private static String marked(Snippet snippet) {
    StringBuilder marked = new StringBuilder(snippet.text());
    for (Snippet.Span span : snippet.highlights().reversed()) {
      marked.insert(span.end(), ']').insert(span.start(), '[');
    }
    return snippet.field() + ": " + marked;
  }
}
