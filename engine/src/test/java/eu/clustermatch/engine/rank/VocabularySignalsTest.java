package eu.clustermatch.engine.rank;

import static eu.clustermatch.engine.rank.Measuring.assertMeasures;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What candidates have in common with those who ask, and what they have of what the text names. */
class VocabularySignalsTest {
  private final Measuring drawing =
      new Measuring(
          """
          Technology technology:solar {name: Solar power}
          Technology technology:robots {name: Robots}
          Ecosystem ecosystem:mobility {name: Mobility}
          Ecosystem ecosystem:retail {name: Retail}
          Product cpv:pumps {name: Pumps}
          Organisation org:asker
          Organisation org:sunny
          Organisation org:first
          Organisation org:second
          org:asker APPLIES technology:solar
          org:sunny APPLIES technology:solar
          org:asker APPLIES technology:robots
          org:first APPLIES technology:robots
          org:second ADDRESSES technology:robots
          org:asker ACTIVE_IN ecosystem:mobility
          org:first ACTIVE_IN ecosystem:mobility
          org:asker ACTIVE_IN ecosystem:retail
          org:second ACTIVE_IN ecosystem:retail
          org:asker PRODUCES cpv:pumps
          org:sunny PRODUCES cpv:pumps
          """);

  /** Of four candidates two have solar power and three robots: ln(1 + 4/3), ln(1 + 4/4). */
  @Test
  void rareTechnologiesInCommonCountMore() {
    double solar = Math.log(1 + 4 / 3.0);
    double robots = Math.log(2);

    assertMeasures(
        "shared-technologies",
        drawing.circle("org:asker"),
        Map.of(
            "org:sunny", solar / (solar + robots),
            "org:first", robots / (solar + robots),
            "org:second", robots / (solar + robots)));
    assertThat(drawing.because("shared-technologies", drawing.circle("org:asker"), "org:sunny"))
        .isEqualTo("Solar power");
  }

  @Test
  void whatTheTextNamesIsAskedFor() {
    assertMeasures(
        "shared-technologies",
        drawing.idea("solar power"),
        Map.of("org:asker", 1.0, "org:sunny", 1.0));
    assertMeasures("shared-technologies", drawing.idea("cheese"), Map.of());
  }

  /** Each value is that of two candidates, whatever else has it. */
  @Test
  void whatCannotBeFoundMakesNothingLessRare() {
    Measuring crowded =
        new Measuring(
            """
            Technology technology:solar {name: Solar power}
            Technology technology:robots {name: Robots}
            Ecosystem ecosystem:mobility {name: Mobility}
            Ecosystem ecosystem:retail {name: Retail}
            Activity nace:49 {name: Land transport}
            Network network:rail
            Organisation org:asker
            Organisation org:first
            Organisation org:second
            Project project:a
            Project project:b
            Project project:c
            org:asker APPLIES technology:solar
            org:first APPLIES technology:solar
            project:a ADDRESSES technology:solar
            project:b ADDRESSES technology:solar
            project:c APPLIES technology:solar
            org:asker APPLIES technology:robots
            org:second APPLIES technology:robots
            org:asker ACTIVE_IN ecosystem:mobility
            org:first ACTIVE_IN ecosystem:mobility
            org:asker ACTIVE_IN ecosystem:retail
            org:second ACTIVE_IN ecosystem:retail
            nace:49 ACTIVE_IN ecosystem:mobility
            network:rail ACTIVE_IN ecosystem:mobility
            """);

    Question question = crowded.circle("org:asker");
    for (String signal : new String[] {"shared-technologies", "shared-ecosystems"}) {
      assertMeasures(signal, question, Map.of("org:first", 0.5, "org:second", 0.5));
    }
  }

  @Test
  void ecosystemsInCommon() {
    assertMeasures(
        "shared-ecosystems",
        drawing.circle("org:asker"),
        Map.of("org:first", 1 / 2.0, "org:second", 1 / 2.0));
  }

  @Test
  void productsInCommon() {
    assertMeasures("shared-products", drawing.circle("org:asker"), Map.of("org:sunny", 1.0));
    assertMeasures("shared-products", drawing.circle("org:first"), Map.of());
  }

  /** Below 0.9, above 0.5, beside it 0.5 · 0.5; through a project one half. */
  @Test
  void conceptsAreMetByWhatIsNearThem() {
    Measuring taxonomy =
        new Measuring(
            """
            Product cpv:machinery {name: Machinery}
            Product cpv:pumps {name: Pumps}
            Product cpv:valves {name: Valves}
            Product cpv:impellers {name: Impellers}
            Technology technology:robots {name: Robots}
            Organisation org:machinery
            Organisation org:pumps
            Organisation org:valves
            Organisation org:impellers
            Organisation org:robots
            Organisation org:both
            Project project:arms
            cpv:pumps BROADER cpv:machinery
            cpv:valves BROADER cpv:machinery
            cpv:impellers BROADER cpv:pumps
            org:machinery PRODUCES cpv:machinery
            org:pumps PRODUCES cpv:pumps
            org:valves PRODUCES cpv:valves
            org:impellers PRODUCES cpv:impellers
            project:arms ADDRESSES technology:robots
            org:robots TOOK_PART_IN project:arms
            org:both TOOK_PART_IN project:arms
            org:both APPLIES technology:robots
            """);

    assertMeasures(
        "matching-concepts",
        taxonomy.idea("pumps"),
        Map.of("org:pumps", 1.0, "org:impellers", 0.9, "org:machinery", 0.5, "org:valves", 0.25));
    assertMeasures(
        "matching-concepts",
        taxonomy.idea("robots"),
        Map.of("org:robots", 0.5, "org:both", 1 + 0.1 * 0.5));
    assertThat(taxonomy.because("matching-concepts", taxonomy.idea("pumps"), "org:valves"))
        .isEqualTo("Valves, near Pumps");
    assertMeasures("matching-concepts", taxonomy.circle("org:pumps"), Map.of());
  }
}
