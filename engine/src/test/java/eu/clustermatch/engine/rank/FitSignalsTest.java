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

  /** Of the 4 pairs, each counted from both ends, DE and FR have 1 each and PL 2. */
  private static final double DE_FR = (1 + 20) / (1 * 1 / 4.0 + 20);

  private static final double DE_PL = 20 / (1 * 2 / 4.0 + 20);
  private static final double PL_PL = (2 + 20) / (2 * 2 / 4.0 + 20);

  @Test
  void countriesThatMeetMoreOftenThanByChance() {
    assertMeasures(
        "country-fit",
        countries.circle("org:de"),
        Map.of("org:fr", DE_FR, "org:frNew", DE_FR, "org:pl", DE_PL, "org:plToo", DE_PL));
    assertMeasures(
        "country-fit",
        countries.circle("org:pl"),
        Map.of("org:de", DE_PL, "org:fr", DE_PL, "org:frNew", DE_PL, "org:plToo", PL_PL));
    assertThat(countries.because("country-fit", countries.circle("org:de"), "org:pl"))
        .isEqualTo("its country and yours meet less often than by chance");
    assertThat(countries.because("country-fit", countries.circle("org:de"), "org:fr"))
        .isEqualTo("its country and yours meet more often than by chance");
  }

  @Test
  void ofSeveralWhoAskTheMean() {
    Question question = countries.circle("org:de", "org:pl");

    assertMeasures(
        "country-fit",
        question,
        Map.of(
            "org:fr",
            (DE_FR + DE_PL) / 2,
            "org:frNew",
            (DE_FR + DE_PL) / 2,
            "org:plToo",
            (DE_PL + PL_PL) / 2));
    assertMeasures("country-fit", countries.circle("org:nowhere"), Map.of());
    assertMeasures("country-fit", countries.circle(), Map.of());
  }

  @Test
  void whereNobodyMetAllIsAsByChance() {
    Measuring strangers =
        new Measuring(
            """
            Country country:DE
            Organisation org:one
            Organisation org:other
            org:one LOCATED_IN country:DE
            org:other LOCATED_IN country:DE
            """);

    assertMeasures("country-fit", strangers.circle("org:one"), Map.of("org:other", 1.0));
    assertThat(strangers.because("country-fit", strangers.circle("org:one"), "org:other"))
        .isEqualTo("its country and yours meet as often as by chance");
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
