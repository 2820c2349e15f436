package eu.clustermatch.engine.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.model.Size;
import eu.clustermatch.engine.text.Matches;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldingTest {
  private static final String TWO_RECORDS =
      """
      Country country:GR
      Organisation cordis:1 {name: Athena Research Center; size: unknown; roles: research}
      Organisation ted:gr-athina {name: ATHINA EREVNITIKO KENTRO; size: large; roles: public-body}
      Organisation org:other {name: Other}
      Project project:both {title_en: Known to both; start: 2015-01-01}
      Project project:one {title_en: Known to one; start: 2016-01-01}
      Product cpv:1 {name: Software}
      cordis:1 LOCATED_IN country:GR
      ted:gr-athina LOCATED_IN country:GR
      cordis:1 TOOK_PART_IN project:both
      ted:gr-athina TOOK_PART_IN project:both
      ted:gr-athina TOOK_PART_IN project:one
      org:other TOOK_PART_IN project:one
      ted:gr-athina PRODUCES cpv:1
      """;

  private final Snapshot apart = Drawing.of(TWO_RECORDS).snapshot();
  private final Snapshot folded =
      Drawing.of(TWO_RECORDS + "ted:gr-athina SAME_AS cordis:1").snapshot();
  private final int athena = folded.nodes().find(Label.ORGANISATION, "cordis:1");

  @Test
  void recordsOfOneOrganisationAreOneNodeFoundByEitherId() {
    assertThat(folded.nodes().size()).isEqualTo(apart.nodes().size() - 1);
    assertThat(folded.nodes().find(Label.ORGANISATION, "ted:gr-athina")).isEqualTo(athena);
    assertThat(folded.nodes().id(athena)).isEqualTo("cordis:1");
  }

  @Test
  void theOtherRecordFillsInWhatTheKeptOneLacks() {
    assertThat(folded.nodes().name(athena)).isEqualTo("Athena Research Center");
    assertThat(folded.nodes().size(athena)).isEqualTo(Size.LARGE);
    assertThat(folded.nodes().roles(athena)).containsExactly(Role.RESEARCH, Role.PUBLIC_BODY);
  }

  @Test
  void vetoesHoldForEitherId() {
    for (String vetoes :
        List.of(
            TWO_RECORDS.replace("{name: Other}", "{name: Other; vetoes: ted:gr-athina}"),
            TWO_RECORDS.replace("{name: ATHINA", "{vetoes: org:other; name: ATHINA"))) {
      Market market = Drawing.of(vetoes + "ted:gr-athina SAME_AS cordis:1").snapshot().market();
      assertThat(market.isVetoed("cordis:1", "org:other")).isTrue();
      assertThat(market.isVetoed("org:other", "ted:gr-athina")).isTrue();
      assertThat(market.vetoes("org:other")).containsExactly("cordis:1");
    }
  }

  @Test
  void itIsFoundByTheWordsOfEitherName() {
    for (String name : List.of("Athena Research", "erevnitiko kentro")) {
      Matches matches = folded.text().search(folded.text().read(name, "en"), Snapshot.day(null));
      assertThat(matches.nodeAt(0)).isEqualTo(athena);
    }
  }

  @Test
  void itIsFoundByNamesThatItOnceBore() {
    SnapshotBuilder builder = new SnapshotBuilder("names", 1, LocalDate.EPOCH);
    builder.add(
        new NodeRecord(
            Label.ORGANISATION,
            "cordis:1",
            Map.of("name", "Skeyes", "alsoNamed", List.of("Skeyes", "Belgocontrol"))));
    builder.add(
        new NodeRecord(Label.ORGANISATION, "ted:be-1", Map.of("name", "Regie der Luchtwegen")));
    builder.same("ted:be-1", "cordis:1");
    Snapshot snapshot = builder.build();

    for (String name : List.of("Belgocontrol", "Regie der Luchtwegen")) {
      Matches matches =
          snapshot.text().search(snapshot.text().read(name, "en"), Snapshot.day(null));
      assertThat(matches.nodeAt(0)).isZero();
    }
  }

  @Test
  void whatBothRecordsStateIsThereOnce() {
    assertThat(targets(Relationship.TOOK_PART_IN)).containsExactly("project:both", "project:one");
    assertThat(targets(Relationship.LOCATED_IN)).containsExactly("country:GR");
    assertThat(targets(Relationship.PRODUCES)).containsExactly("cpv:1");
    assertThat(folded.view().experience().projects(athena)).isEqualTo(2);
  }

  @Test
  void withoutTheKeptRecordTheFormerOneStandsForItself() {
    SnapshotBuilder builder = new SnapshotBuilder("left", 1, LocalDate.EPOCH);
    builder.add(new NodeRecord(Label.ORGANISATION, "ted:gr-athina", Map.of()));
    builder.same("ted:gr-athina", "cordis:1");

    assertThat(builder.build().nodes().id(0)).isEqualTo("ted:gr-athina");
  }

  private List<String> targets(Relationship type) {
    return IntStream.range(
            folded.view().graph().firstArc(athena, type, Direction.OUT),
            folded.view().graph().endArc(athena, type, Direction.OUT))
        .mapToObj(arc -> folded.nodes().id(folded.view().graph().target(arc)))
        .toList();
  }
}
