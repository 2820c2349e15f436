package eu.clustermatch.engine.rank;

import static eu.clustermatch.engine.rank.Measuring.assertMeasures;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether organisations of such a kind and from such a country usually come together. */
class FitSignalsTest {
  private final Measuring countries =
      new Measuring(
          """
          Country country:DE
          Country country:FR
          Country country:PL
          Organisation org:de
          Organisation org:fr
          Organisation org:frNew
          Organisation org:pl
          Organisation org:plToo
          Organisation org:nowhere
          Project project:rhine
          Project project:oder
          org:de LOCATED_IN country:DE
          org:fr LOCATED_IN country:FR
          org:frNew LOCATED_IN country:FR
          org:pl LOCATED_IN country:PL
          org:plToo LOCATED_IN country:PL
          org:de TOOK_PART_IN project:rhine
          org:fr TOOK_PART_IN project:rhine
          org:pl TOOK_PART_IN project:oder
          org:plToo TOOK_PART_IN project:oder
          """);

  /**
   * Of the 8 pairs of participations 1 is DE–FR, and 2 have DE, 2 FR: 1 · 8 / (2 · 2). 4 are PL–PL,
   * which is all that PL has: 4 · 8 / (4 · 4).
   */
  @Test
  void countriesThatMeetMoreOftenThanByChance() {
    assertMeasures(
        "country-fit", countries.circle("org:de"), Map.of("org:fr", 2.0, "org:frNew", 2.0));
    assertMeasures("country-fit", countries.circle("org:pl"), Map.of("org:plToo", 2.0));
    assertThat(countries.because("country-fit", countries.circle("org:de"), "org:fr"))
        .isEqualTo("its country and yours meet more often than by chance");
  }

  @Test
  void ofSeveralWhoAskTheMean() {
    Question question = countries.circle("org:de", "org:pl");

    assertMeasures(
        "country-fit", question, Map.of("org:fr", 1.0, "org:frNew", 1.0, "org:plToo", 1.0));
    assertThat(countries.because("country-fit", question, "org:fr"))
        .isEqualTo("its country and yours meet as often as by chance");
    assertMeasures("country-fit", countries.circle("org:nowhere"), Map.of());
    assertMeasures("country-fit", countries.circle(), Map.of());
  }

  /** The titles are in German, so words alone tell what is similar. */
  private final Measuring roles =
      new Measuring(
          """
          Organisation org:company {roles: company}
          Organisation org:institute {roles: research}
          Organisation org:yard {roles: company}
          Organisation org:port {roles: company}
          Organisation org:both {roles: company|research}
          Organisation org:unknown
          Project project:wind {title_de: Wind}
          Project project:sails {title_de: Segel}
          org:company TOOK_PART_IN project:wind
          org:institute TOOK_PART_IN project:wind
          org:yard TOOK_PART_IN project:sails
          org:port TOOK_PART_IN project:sails
          """);

  /** In the project about wind 1/2 are companies, 1/2 research; everywhere 3/4 and 1/4. */
  @Test
  void rolesThatSimilarProjectsTakeMoreOften() {
    double company = 0.5 / 0.75;
    double research = 0.5 / 0.25;
    Question question = roles.idea("wind");

    assertMeasures(
        "role-fit",
        question,
        Map.of(
            "org:company", company,
            "org:yard", company,
            "org:port", company,
            "org:institute", research,
            "org:both", research));
    assertThat(roles.because("role-fit", question, "org:institute"))
        .isEqualTo("projects like this one take such organisations more often than others do");
    assertThat(roles.because("role-fit", question, "org:yard"))
        .isEqualTo("projects like this one take such organisations less often than others do");
  }

  @Test
  void whereNothingIsSimilarNoRoleFits() {
    assertMeasures("role-fit", roles.idea("cheese"), Map.of());
    assertMeasures("role-fit", roles.circle("org:yard"), Map.of());
  }
}
