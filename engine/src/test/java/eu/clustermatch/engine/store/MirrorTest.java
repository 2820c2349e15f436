package eu.clustermatch.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.LinkRecord;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Embeddings;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.text.Concept;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MirrorTest {
  private static final StoreReader.State STATE =
      new StoreReader.State("store", 7, LocalDate.of(2020, 1, 1));

  @Test
  void whatIsNotWantedIsAsIfItWereNotThere() {
    Mirror mirror =
        new Mirror(
            List.of(
                new Mirror.Entry(
                    new NodeRecord(Label.ORGANISATION, "org:a", Map.of()),
                    List.of(tookPart("project:1"), tookPart("project:2"))),
                entry("project:1", "wind"),
                entry("project:2", "waves")),
            new Embeddings());

    Snapshot snapshot = mirror.snapshot(STATE, node -> !node.id().equals("project:2"));

    assertThat(snapshot.nodes().find(Label.PROJECT, "project:2")).isEqualTo(Nodes.NONE);
    assertThat(snapshot.text().documents()).isEqualTo(2);
    int organisation = snapshot.nodes().find(Label.ORGANISATION, "org:a");
    assertThat(
            snapshot.view().graph().degree(organisation, Relationship.TOOK_PART_IN, Direction.OUT))
        .isEqualTo(1);
  }

  @Test
  void textsThatDidNotChangeAreNotReadAgain() {
    Embeddings embeddings = new Embeddings();
    Mirror mirror =
        new Mirror(List.of(entry("project:1", "wind"), entry("project:2", "waves")), embeddings);
    mirror.snapshot(STATE, _ -> true);
    assertThat(embeddings.textsRead()).isEqualTo(2);

    mirror.replace(List.of("project:2"), List.of(entry("project:2", "tides")));
    mirror.snapshot(STATE, _ -> true);
    assertThat(embeddings.textsRead()).isEqualTo(3);

    new Mirror(List.of(entry("project:1", "wind")), embeddings).snapshot(STATE, _ -> true);
    assertThat(embeddings.textsRead()).isEqualTo(3);
  }

  @Test
  void labelsThatDidNotChangeAreNotAnalysedAgain() {
    Mirror mirror =
        new Mirror(List.of(product("Masks"), entry("project:1", "wind")), new Embeddings());
    Snapshot first = mirror.snapshot(STATE, _ -> true);

    mirror.replace(List.of("project:1"), List.of(entry("project:1", "waves")));
    Snapshot second = mirror.snapshot(STATE, _ -> true);
    assertThat(second.concepts()).isSameAs(first.concepts());

    mirror.replace(List.of("product:masks"), List.of(product("Face masks")));
    Snapshot third = mirror.snapshot(STATE, _ -> true);
    assertThat(third.concepts().find("two face masks", "en"))
        .extracting(Concept::label)
        .containsExactly("Face masks");
    assertThat(first.concepts().find("two masks", "en"))
        .extracting(Concept::label)
        .containsExactly("Masks");
  }

  private static Mirror.Entry product(String name) {
    return new Mirror.Entry(
        new NodeRecord(Label.PRODUCT, "product:masks", Map.of("name_en", name)), List.of());
  }

  private static Mirror.Entry entry(String id, String title) {
    return new Mirror.Entry(
        new NodeRecord(Label.PROJECT, id, Map.of("title_en", title)), List.of());
  }

  private static LinkRecord tookPart(String project) {
    return new LinkRecord(
        Relationship.TOOK_PART_IN, Label.ORGANISATION, "org:a", Label.PROJECT, project, Map.of());
  }
}
