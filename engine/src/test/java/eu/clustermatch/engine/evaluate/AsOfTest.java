package eu.clustermatch.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What began after the split is not seen: without it the scores are the same to the last bit. */
class AsOfTest {
  private static final String PAST =
      """
      Country country:DE
      Country country:FR
      Organisation org:a {name: Alpha; roles: company}
      Organisation org:b {name: Beta Batteries; roles: research}
      Organisation org:c {name: Gamma; roles: company}
      Organisation org:d {name: Delta; roles: research}
      Organisation org:e {name: Epsilon; roles: company}
      Project project:1 {title_en: Lithium batteries for ships; start: 2015-02-01; topic: LC-BAT-1-2015; programme: Energy; fundingScheme: RIA}
      Project project:2 {title_en: Recycling of black mass; start: 2016-05-01; topic: LC-BAT-2-2016; programme: Energy; fundingScheme: IA}
      Project project:3 {title_en: Wind on ships; start: 2017-03-01; topic: MG-4-2017; programme: Transport; fundingScheme: RIA}
      org:a LOCATED_IN country:DE
      org:b LOCATED_IN country:DE
      org:c LOCATED_IN country:FR
      org:d LOCATED_IN country:FR
      org:a TOOK_PART_IN project:1 {role: coordinator; validFrom: 2015-02-01}
      org:b TOOK_PART_IN project:1 {validFrom: 2015-02-01}
      org:c TOOK_PART_IN project:1 {validFrom: 2015-02-01}
      org:b TOOK_PART_IN project:2 {role: coordinator; validFrom: 2016-05-01}
      org:d TOOK_PART_IN project:2 {validFrom: 2016-05-01}
      org:a TOOK_PART_IN project:3 {validFrom: 2017-03-01}
      org:d TOOK_PART_IN project:3 {role: coordinator; validFrom: 2017-03-01}
      """;

  private static final String FUTURE =
      """
      Project project:4 {title_en: Lithium batteries for lithium ships; start: 2018-04-01; topic: LC-BAT-1-2018; programme: Energy; fundingScheme: RIA}
      Project project:5 {title_en: Batteries; start: 2019-04-01; topic: LC-BAT-3-2019; programme: Energy; fundingScheme: RIA}
      org:a TOOK_PART_IN project:4 {role: coordinator; validFrom: 2018-04-01}
      org:b TOOK_PART_IN project:4 {validFrom: 2018-04-01}
      org:c TOOK_PART_IN project:4 {validFrom: 2018-04-01}
      org:d TOOK_PART_IN project:4 {validFrom: 2018-04-01}
      org:e TOOK_PART_IN project:4 {validFrom: 2018-04-01}
      org:e TOOK_PART_IN project:5 {validFrom: 2019-04-01}
      """;

  private static final Split SPLIT = Split.years(2017, 2018, 2019);

  private final Snapshot whole = Drawing.of(PAST + FUTURE).snapshot();

  @Test
  void theFutureIsNotSeen() {
    Case asked = Cases.of(whole, SPLIT, Task.PARTNER_SEARCH).getFirst();
    Snapshot past = Drawing.of(PAST).snapshot();

    assertThat(scores(whole, asked)).hasSizeGreaterThan(2).isEqualTo(scores(past, asked));
  }

  @Test
  void thosePartnersAreToBeFoundThatWereKnown() {
    Case asked = Cases.of(whole, SPLIT, Task.PARTNER_SEARCH).getFirst();

    assertThat(asked.id()).isEqualTo("project:4");
    assertThat(ids(asked.seeds())).containsExactly("org:a");
    assertThat(ids(asked.truth().stream().toArray())).containsExactly("org:b", "org:c", "org:d");
    assertThat(asked.text()).startsWith("Lithium batteries for lithium ships");
    assertThat(asked.recurrent()).isTrue();
  }

  @Test
  void newPartnersAreThoseTheCoordinatorNeverWorkedWith() {
    assertThat(Cases.of(whole, SPLIT, Task.NEW_PARTNERS)).isEmpty();
    assertThat(Cases.of(whole, SPLIT, Task.COMPLETION)).isEmpty();
    assertThat(Cases.of(whole, SPLIT, Task.TEXT_ONLY).getFirst().seeds()).isEmpty();
    assertThat(Cases.of(whole, SPLIT, Task.SEED_ONLY).getFirst().text()).isEmpty();
  }

  private List<String> ids(int[] nodes) {
    return Arrays.stream(nodes).mapToObj(whole.nodes()::id).toList();
  }

  /** By id, since nodes are numbered otherwise where there are fewer. */
  private static Map<String, Double> scores(Snapshot snapshot, Case asked) {
    int a = snapshot.nodes().find(Label.ORGANISATION, "org:a");
    Case there =
        new Case(
            asked.id(),
            new int[] {a},
            asked.text(),
            "en",
            asked.call(),
            new BitSet(),
            asked.truth(),
            false);
    double[] scores = new double[snapshot.nodes().size()];
    new Weighed("model", snapshot, SPLIT, Model.standard()).score(there, scores);
    Map<String, Double> byId = new TreeMap<>();
    for (int node = 0; node < scores.length; node++) {
      if (scores[node] != 0) {
        byId.put(snapshot.nodes().id(node), scores[node]);
      }
    }
    return byId;
  }
}
