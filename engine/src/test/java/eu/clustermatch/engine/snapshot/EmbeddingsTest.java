package eu.clustermatch.engine.snapshot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.MatchEngine;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.partner.PartnerRequest;
import eu.clustermatch.engine.text.EmbeddingMatrix;
import eu.clustermatch.engine.text.QuantisedEmbedding;
import eu.clustermatch.engine.text.SentenceEmbedding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingsTest {
  private static final NodeRecord WIND = project(Map.of("title_en", "Wind farm"));
  private static final NodeRecord TIDES = project(Map.of("title_en", "Tidal power"));
  private static final NodeRecord GERMAN = project(Map.of("title_de", "Windpark"));

  @TempDir private Path folder;

  private final Embeddings embeddings = new Embeddings();

  @Test
  void everyProjectHasTheMeaningOfItsEnglishText() {
    NodeRecord untold = project(Map.of("title", "Wind farm"));
    NodeRecord bilingual = project(Map.of("title", "Windpark", "title_en", "Wind farm"));
    NodeRecord described = project(Map.of("title_en", "Wind farm", "abstract_en", "Far at sea"));
    NodeRecord invisible = project(Map.of("title_en", "\u200b"));

    EmbeddingMatrix found =
        embeddings.of(List.of(GERMAN, WIND, invisible, untold, bilingual, described, TIDES));

    assertThat(likeness(found, "Wind farm"))
        .containsExactly(
            0,
            1,
            0,
            1,
            1,
            cosine("Wind farm. Far at sea", "Wind farm"),
            cosine("Tidal power", "Wind farm"));
  }

  @Test
  void onlyNewTextsAreRead() {
    embeddings.of(List.of(WIND, TIDES));
    embeddings.of(List.of(GERMAN, TIDES, project(Map.of("title_en", "Solar power")), TIDES));

    assertThat(embeddings.textsRead()).isEqualTo(3);
  }

  @Test
  void whatIsGoneIsForgotten() throws IOException {
    Path file = folder.resolve("embeddings");
    Embeddings kept = Embeddings.keptIn(file);
    kept.of(List.of(WIND));

    kept.of(numbered(1001));

    assertThat(EmbeddingFile.read(file)).hasSize(1001).doesNotContainKey("Wind farm");
  }

  @Test
  void textsInTheFileAreNotReadAgain() throws IOException {
    Path file = folder.resolve("store/embeddings");
    QuantisedEmbedding planted = QuantisedEmbedding.of(embedding("Tidal power"));
    EmbeddingFile.write(file, Map.of("Wind farm", planted));

    Embeddings kept = Embeddings.keptIn(file);
    EmbeddingMatrix found = kept.of(List.of(WIND, TIDES));

    assertThat(likeness(found, "Tidal power")).containsExactly(1, 1);
    assertThat(kept.textsRead()).isEqualTo(1);
  }

  @Test
  void aFileIsWrittenWhenManyTextsAreMissingInIt() throws IOException {
    Path file = folder.resolve("embeddings");
    Embeddings kept = Embeddings.keptIn(file);

    kept.of(numbered(1000));
    assertThat(file).doesNotExist();

    EmbeddingMatrix before = kept.of(numbered(1001));
    assertThat(folder).isDirectoryContaining("glob:**/embeddings");
    assertThat(EmbeddingFile.read(file)).hasSize(1001);
    assertThat(likeness(Embeddings.keptIn(file).of(numbered(1001)), "Wind farm"))
        .isEqualTo(likeness(before, "Wind farm"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cut", "other"})
  void aFileThatIsNoHelpIsDoneWithout(String flaw) throws IOException {
    Path file = folder.resolve("embeddings");
    EmbeddingFile.write(file, Map.of("Wind farm", QuantisedEmbedding.of(embedding("Tidal power"))));
    byte[] whole = Files.readAllBytes(file);
    Files.write(
        file,
        switch (flaw) {
          case "cut" -> Arrays.copyOf(whole, whole.length - 1);
          case "other" ->
              new String(whole, ISO_8859_1).replace("MiniLM", "GigaLM").getBytes(ISO_8859_1);
          default -> new byte[0];
        });

    assertThat(likeness(Embeddings.keptIn(file).of(List.of(WIND)), "Wind farm"))
        .containsExactly(cosine("Wind farm", "Wind farm"));
  }

  @Test
  void whereNoFileCanBeWrittenTextsAreReadAllTheSame() throws IOException {
    Path file = Files.createFile(folder.resolve("file")).resolve("embeddings");

    assertThat(Embeddings.keptIn(file).of(numbered(1001)).size()).isEqualTo(1001);
  }

  private static List<NodeRecord> numbered(int size) {
    return IntStream.range(0, size).mapToObj(i -> project(Map.of("title_en", "" + i))).toList();
  }

  private static float[] likeness(EmbeddingMatrix matrix, String text) {
    float[] likeness = matrix.likeness(embedding(text));
    for (int i = 0; i < likeness.length; i++) {
      likeness[i] = Math.round(likeness[i] * 100) / 100f;
    }
    return likeness;
  }

  /** To two digits. */
  private static float cosine(String known, String asked) {
    QuantisedEmbedding quantised = QuantisedEmbedding.of(embedding(known));
    double cosine = 0;
    for (int i = 0; i < SentenceEmbedding.DIMENSIONS; i++) {
      cosine += quantised.step() * quantised.steps()[i] * embedding(asked)[i];
    }
    return Math.round(cosine * 100) / 100f;
  }

  private static float[] embedding(String text) {
    return Objects.requireNonNull(SentenceEmbedding.of(text));
  }

  @Test
  void whatIsRememberedChangesNoAnswer() {
    Drawing earlier = Drawing.of("Project project:farm {title_en: Wind farm}");
    Drawing later =
        Drawing.of(
            """
            Organisation org:miller {name: Miller}
            Organisation org:sailor {name: Sailor}
            Organisation org:teacher {name: Teacher}
            Project project:farm {title_en: Wind farm}
            Project project:tides {title_en: Electricity from the tides}
            Project project:school {title_en: History in primary schools}
            org:miller TOOK_PART_IN project:farm
            org:sailor TOOK_PART_IN project:tides
            org:teacher TOOK_PART_IN project:school
            """);
    earlier.snapshot(embeddings);

    Answers remembered = Answers.of(later.snapshot(embeddings));

    assertThat(remembered).isEqualTo(Answers.of(later.snapshot(embeddings)));
    assertThat(remembered).isEqualTo(Answers.of(later.snapshot()));
    assertThat(remembered.ids()).startsWith("org:sailor").contains("org:miller");
  }

  /** Hits with their scores. */
  private record Answers(List<String> ids, List<Double> scores) {
    static Answers of(Snapshot snapshot) {
      MatchEngine engine = MatchEngine.of(snapshot);
      var hits =
          engine
              .searchPartners(
                  new PartnerRequest(
                      List.of(), "ocean power", "en", Filters.NONE, List.of(), null, 0, 10, false),
                  engine.snapshot(null))
              .hits();
      return new Answers(
          hits.stream().map(hit -> hit.entry().id()).toList(),
          hits.stream().map(hit -> hit.score()).toList());
    }
  }

  @Test
  void memoryIsCounted() {
    String graph = "Organisation org:a\nProject project:a {title_%s: Wind farm}";
    long german = Drawing.of(graph.formatted("de")).snapshot().projects().bytes();
    Projects english = Drawing.of(graph.formatted("en")).snapshot().projects();

    assertThat(english.bytes()).isEqualTo(german);
    assertThat(english.with(3).bytes()).isEqualTo(english.bytes() + 3 * 24);
    assertThat(english.with(3).embeddings()).isSameAs(english.embeddings());
  }

  private static NodeRecord project(Map<String, Object> texts) {
    return new NodeRecord(Label.PROJECT, "project:" + texts.hashCode(), texts);
  }
}
