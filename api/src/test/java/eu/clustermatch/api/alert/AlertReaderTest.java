package eu.clustermatch.api.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clustermatch.engine.alert.AlertKind;
import eu.clustermatch.engine.alert.AlertReader;
import eu.clustermatch.engine.alert.AlertReading;
import eu.clustermatch.engine.alert.AlertRules;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.SnapshotBuilder;
import eu.clustermatch.engine.text.Concept;
import eu.clustermatch.importer.source.Item;
import eu.clustermatch.importer.source.NodeItem;
import eu.clustermatch.importer.source.Sink;
import eu.clustermatch.importer.source.Source;
import eu.clustermatch.importer.source.Sources;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads alerts with the taxonomies and places of vocabulary and sample. */
class AlertReaderTest {
  private static final Set<Label> NAMED =
      Set.of(
          Label.TECHNOLOGY,
          Label.ECOSYSTEM,
          Label.PRODUCT,
          Label.ACTIVITY,
          Label.SKILL,
          Label.REGION,
          Label.COUNTRY);

  private static Snapshot snapshot;

  private final AlertReader reader = new AlertReader(AlertRules.standard());

  @BeforeAll
  static void build() throws IOException {
    SnapshotBuilder builder = new SnapshotBuilder("sample", 1, LocalDate.of(2026, 1, 1));
    for (Source source : List.of(Sources.vocabulary(), Sources.sample())) {
      source.read(
          new Sink() {
            @Override
            public void expect(long items) {}

            @Override
            public void accept(Item item) {
              if (item instanceof NodeItem node && NAMED.contains(node.node().label())) {
                builder.add(node.node());
              }
            }
          });
    }
    snapshot = builder.build();
  }

  @Test
  void the_published_alerts_are_understood_in_five_languages() {
    assertThat(understood("published.csv").wholly()).isEqualTo(50);
  }

  /** Written before the rules, which are not adjusted to them; so this is what to expect. */
  @Test
  void of_unseen_alerts_the_kind_is_mostly_understood() {
    Understood understood = understood("unseen.csv");
    System.out.println("Of 20 unseen alerts: " + understood);
    assertThat(understood.kind()).isBetween(13, 16);
    assertThat(understood.concepts()).isBetween(8, 13);
    assertThat(understood.wholly()).isBetween(5, 9);
  }

  @Test
  void a_region_is_meant_where_it_is_written_as_a_name() {
    assertThat(places("Chips from southern suppliers are scarce")).isEmpty();
    assertThat(places("Lieferengpass bei Chips aus Sachsen und Polen"))
        .containsExactly("nuts:DED", "country:PL");
    assertThat(places("Shortage of chips from Luxembourg")).containsExactly("country:LU");
  }

  @Test
  void who_says_the_language_is_read_in_it() {
    AlertReading reading = reader.read(snapshot, "Streik", "de");
    assertThat(reading.kind()).isEqualTo(AlertKind.LABOUR);
    assertThat(reading.language()).isEqualTo("de");
    assertThatThrownBy(() -> reader.read(snapshot, "Streik", "xx"))
        .isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void a_text_that_says_nothing_is_not_understood() {
    AlertReading reading = reader.read(snapshot, "Zeppelin?", null);
    assertThat(reading.kind()).isNull();
    assertThat(reading.asks()).isEmpty();
    assertThat(reading.because()).isEmpty();
    assertThat(reading.concepts()).isEmpty();
  }

  private List<String> places(String text) {
    return reader.read(snapshot, text, null).places().stream().map(Concept::id).toList();
  }

  /** How many alerts of a file are understood. */
  private record Understood(int kind, int asks, int concepts, int wholly) {}

  /** Prints what was understood. */
  private Understood understood(String file) {
    int kind = 0;
    int asks = 0;
    int concepts = 0;
    int wholly = 0;
    for (WrittenAlert alert : WrittenAlert.in(file)) {
      AlertReading reading = reader.read(snapshot, alert.text(), null);
      System.out.println(alert.line(reading));
      kind += alert.isKind(reading) ? 1 : 0;
      asks += alert.isAsked(reading) ? 1 : 0;
      concepts += alert.isAbout(reading) ? 1 : 0;
      wholly += alert.isUnderstood(reading) ? 1 : 0;
    }
    return new Understood(kind, asks, concepts, wholly);
  }
}
