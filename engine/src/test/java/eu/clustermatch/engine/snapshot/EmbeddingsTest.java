package eu.clustermatch.engine.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.MatchEngine;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.partner.PartnerRequest;
import eu.clustermatch.engine.text.SentenceEmbedding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbeddingsTest {
  private static final NodeRecord WIND = project(Map.of("title_en", "Wind farm"));
  private static final NodeRecord TIDES = project(Map.of("title_en", "Tidal power"));
  private static final NodeRecord GERMAN = project(Map.of("title_de", "Windpark"));

  private final Embeddings embeddings = new Embeddings();

  @Test
  void everyProjectHasTheMeaningOfItsEnglishText() {
    NodeRecord untold = project(Map.of("title", "Wind farm"));
    NodeRecord bilingual = project(Map.of("title", "Windpark", "title_en", "Wind farm"));
    NodeRecord described = project(Map.of("title_en", "Wind farm", "abstract_en", "Far at sea"));
    NodeRecord invisible = project(Map.of("title_en", "\u200b"));

    float[][] found =
        embeddings.of(List.of(GERMAN, WIND, invisible, untold, bilingual, described, TIDES));

    float[] wind = SentenceEmbedding.of("Wind farm");
    assertThat(found)
        .isDeepEqualTo(
            new float[][] {
              null,
              wind,
              null,
              wind,
              wind,
              SentenceEmbedding.of("Wind farm. Far at sea"),
              SentenceEmbedding.of("Tidal power")
            });
  }

  @Test
  void onlyNewTextsAreRead() {
    float[][] before = embeddings.of(List.of(WIND, TIDES));
    float[][] after =
        embeddings.of(List.of(GERMAN, TIDES, project(Map.of("title_en", "Solar power")), TIDES));

    assertThat(after[1]).isSameAs(before[1]);
    assertThat(after[3]).isSameAs(before[1]);
  }

  @Test
  void whatIsGoneIsForgotten() {
    float[][] before = embeddings.of(List.of(WIND));
    embeddings.of(List.of(TIDES));
    float[][] after = embeddings.of(List.of(WIND));

    assertThat(after[0]).isNotSameAs(before[0]).isEqualTo(before[0]);
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

    assertThat(english.bytes() - german).isEqualTo(384 * 4);
    assertThat(english.with(3).bytes() - english.bytes()).isEqualTo(3 * german);
    assertThat(english.with(3).embedding(0)).isSameAs(english.embedding(0));
    assertThat(english.with(3).embedding(3)).isNull();
  }

  private static NodeRecord project(Map<String, Object> texts) {
    return new NodeRecord(Label.PROJECT, "project:" + texts.hashCode(), texts);
  }
}
