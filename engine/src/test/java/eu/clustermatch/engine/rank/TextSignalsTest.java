package eu.clustermatch.engine.rank;

import static eu.clustermatch.engine.rank.Measuring.assertMeasures;
import static eu.clustermatch.engine.rank.Measuring.measure;
import static eu.clustermatch.engine.rank.Measuring.order;
import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.model.Call;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the words of a question find in projects, profiles and names. */
class TextSignalsTest {
  private final Measuring drawing =
      new Measuring(
          """
          Organisation org:expert
          Organisation org:novice
          Organisation org:sailor
          Organisation org:mill {name: Mill; description_en: Grinding flour by wind and water}
          Organisation org:turbines {name: Turbines; description_en: Wind by wind}
          Organisation org:windy {name: Wind and Company}
          Project project:farm {title_en: Wind farm; start: 2015-01-01}
          Project project:park {title_en: Wind park; start: 2017-01-01}
          Project project:hall {title_en: Wind hall; start: 2015-01-01}
          Project project:sails {title_en: Old sails; start: 2015-01-01}
          org:expert TOOK_PART_IN project:farm
          org:expert TOOK_PART_IN project:park
          org:novice TOOK_PART_IN project:hall
          org:novice TOOK_PART_IN project:sails
          org:sailor TOOK_PART_IN project:sails
          """);

  /**
   * Three have projects, five in all; two of them have the word, in one title or in two, which
   * counts twice. BM25 with k₁ = 5, b = 0.1 and the number of projects as length.
   */
  @Test
  void allProjectsOfOneAreReadAsOneText() {
    double rarity = Math.log(1 + (3 - 2 + 0.5) / (2 + 0.5));
    double saturation = 5 * (0.9 + 0.1 * 2 / (5 / 3.0));

    assertMeasures(
        "experience-text",
        drawing.idea("wind"),
        Map.of(
            "org:expert", rarity * 4 * 6 / (4 + saturation),
            "org:novice", rarity * 2 * 6 / (2 + saturation)));
  }

  @Test
  void aRareWordTellsMoreThanACommonOne() {
    Question question = drawing.idea("wind farm");

    assertThat(order("experience-text", question)).containsExactly("org:expert", "org:novice");
    assertThat(measure("experience-text", question).get("org:novice"))
        .as("has no farm")
        .isEqualTo(measure("experience-text", drawing.idea("wind")).get("org:novice"));
    assertThat(measure("experience-text", drawing.idea("farm")).get("org:expert"))
        .isGreaterThan(measure("experience-text", drawing.idea("wind")).get("org:novice"));
  }

  @Test
  void projectsThatBeganLaterSayNothing() {
    Question before = drawing.question("wind park", Call.UNKNOWN, LocalDate.of(2016, 6, 30));
    Question farm = drawing.question("wind", Call.UNKNOWN, LocalDate.of(2016, 6, 30));

    assertThat(measure("experience-text", before)).isEqualTo(measure("experience-text", farm));
  }

  @Test
  void profilesAndNamesAreTwoSignals() {
    Question question = drawing.idea("wind");

    assertThat(order("profile-text", question)).containsExactly("org:turbines", "org:mill");
    assertThat(order("name-text", question)).containsExactly("org:windy");
    assertThat(drawing.because("profile-text", question, "org:mill")).isEqualTo("its own profile");
    assertThat(drawing.because("name-text", question, "org:windy")).isEqualTo("its name");
  }

  @Test
  void theTextThatFitsBestIsWorthOne() {
    Question question = drawing.idea("flour by wind and water");

    assertThat(measure("profile-text", question).get("org:mill")).isEqualTo(1);
    assertThat(measure("profile-text", question).get("org:turbines")).isLessThan(1);
  }

  @Test
  void withoutWordsNothingIsRead() {
    assertMeasures("experience-text", drawing.circle("org:novice"), Map.of());
    assertMeasures("profile-text", drawing.circle("org:novice"), Map.of());
    assertMeasures("name-text", drawing.circle("org:novice"), Map.of());
  }
}
