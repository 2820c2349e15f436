package eu.clustermatch.engine.rank;

import static eu.clustermatch.engine.rank.Measuring.assertMeasures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.model.Call;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who worked with those who ask, on what, and who led. The titles are in German, so words alone
 * tell what is similar: a project about wind has a similarity of 1.
 */
class CollaborationSignalsTest {
  private static final Offset<Double> SLIGHTLY = within(1e-6);

  private final Measuring drawing =
      new Measuring(
          """
          Organisation org:asker
          Organisation org:ally
          Organisation org:friend
          Organisation org:newcomer
          Organisation org:student
          Organisation org:sailor
          Organisation org:stranger
          Project project:farm {title_de: Wind am Meer; start: 2015-01-01}
          Project project:park {title_de: Wind am Land; start: 2016-01-01}
          Project project:hall {title_de: Wind am Berg; start: 2016-01-01}
          Project project:sails {title_de: Alte Segel; start: 2016-01-01}
          org:asker TOOK_PART_IN project:farm {role: coordinator}
          org:ally TOOK_PART_IN project:farm
          org:friend TOOK_PART_IN project:farm
          org:asker TOOK_PART_IN project:park
          org:friend TOOK_PART_IN project:park {role: coordinator}
          org:friend TOOK_PART_IN project:hall
          org:newcomer TOOK_PART_IN project:hall
          org:student TOOK_PART_IN project:hall
          org:asker TOOK_PART_IN project:sails
          org:sailor TOOK_PART_IN project:sails
          """);

  private final Question alone = drawing.idea("wind", "org:asker");
  private final Question together = drawing.idea("wind", "org:asker", "org:ally");

  @Test
  void sharedProjectsCountOnceForEachOfThoseWhoAsk() {
    assertMeasures(
        "shared-projects", alone, Map.of("org:ally", 1.0, "org:friend", 2.0, "org:sailor", 1.0));
    assertMeasures("shared-projects", together, Map.of("org:friend", 3.0, "org:sailor", 1.0));
  }

  @Test
  void theWordsForSharedProjectsCountProjects() {
    assertThat(drawing.because("shared-projects", alone, "org:friend"))
        .isEqualTo("2 shared projects");
    assertThat(drawing.because("shared-projects", together, "org:friend"))
        .isEqualTo("2 shared projects");
    assertThat(drawing.because("shared-projects", together, "org:sailor"))
        .isEqualTo("1 shared project");
  }

  @Test
  void acquaintancesAreAShareOfThoseWhoAsk() {
    assertMeasures(
        "acquaintances", alone, Map.of("org:ally", 1.0, "org:friend", 1.0, "org:sailor", 1.0));
    assertMeasures("acquaintances", together, Map.of("org:friend", 1.0, "org:sailor", 0.5));
    assertThat(drawing.because("acquaintances", together, "org:sailor"))
        .isEqualTo("was in a project with 1 of the 2 who ask");
  }

  @Test
  void ofOneWhoAsksAcquaintancesAreNotCounted() {
    assertThat(drawing.because("acquaintances", alone, "org:sailor"))
        .isEqualTo("was in a project with the one who asks");
  }

  /** c² / (a · p). */
  @Test
  void anEarlierConsortiumIsLikeThoseWhoAsk() {
    assertMeasures(
        "earlier-consortium",
        alone,
        Map.of("org:ally", 1 / 3.0, "org:friend", 1 / 2.0, "org:sailor", 1 / 2.0));
    assertMeasures(
        "earlier-consortium",
        together,
        Map.of("org:friend", 4 / (2 * 3.0), "org:sailor", 1 / (2 * 2.0)));
    assertThat(drawing.because("earlier-consortium", together, "org:friend"))
        .isEqualTo("was with 2 of the 2 who ask in Wind am Meer, a project of 3");
  }

  @Test
  void whomTheAskerTookAlong() {
    assertMeasures("led-on-topic", alone, Map.of("org:ally", 1.0, "org:friend", 1.0));
    assertMeasures("led-on-topic", drawing.idea("wind", "org:ally"), Map.of());
    assertMeasures("led-on-topic", drawing.idea("Segel", "org:asker"), Map.of());
    assertThat(drawing.because("led-on-topic", alone, "org:ally"))
        .isEqualTo("took part in Wind am Meer, which one who asks coordinated");
    Question two = drawing.idea("wind", "org:asker", "org:friend");
    assertThat(drawing.because("led-on-topic", two, "org:friend"))
        .isEqualTo(
            "took part in 2 projects that those who ask coordinated, nearest to the question: Wind"
                + " am Meer");
  }

  @Test
  void whoTookTheAskersAlong() {
    assertMeasures("led-by-on-topic", alone, Map.of("org:friend", 1.0));
    assertMeasures(
        "led-by-on-topic",
        drawing.idea("wind", "org:ally", "org:friend"),
        Map.of("org:asker", 2.0));
    assertThat(drawing.because("led-by-on-topic", alone, "org:friend"))
        .isEqualTo("coordinated Wind am Land, where one who asks took part");
  }

  /**
   * The friend shares two projects about wind, the ally one: they are worth 1 and 1/2. In the farm
   * 3/2 of 3 participants are such partners, in the park 1 of 2, in the hall 1 of 3.
   */
  @Test
  void partnersOfPartnersByTheirBestProject() {
    assertMeasures(
        "partners-of-partners",
        alone,
        Map.of(
            "org:ally", 1 / 2.0,
            "org:friend", 1 / 2.0,
            "org:newcomer", 1 / 3.0,
            "org:student", 1 / 3.0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shared-projects",
        "acquaintances",
        "earlier-consortium",
        "led-on-topic",
        "led-by-on-topic",
        "partners-of-partners"
      })
  void whereNobodyAsksNobodyIsAPartner(String signal) {
    assertMeasures(signal, drawing.idea("wind"), Map.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shared-projects",
        "acquaintances",
        "earlier-consortium",
        "led-on-topic",
        "partners-of-partners"
      })
  void whatBeganLaterIsNotKnown(String signal) {
    Question before =
        drawing.question("wind", Call.UNKNOWN, LocalDate.of(2015, 6, 30), "org:asker");

    assertThat(Measuring.measure(signal, before)).containsOnlyKeys("org:ally", "org:friend");
    assertThat(Measuring.measure("led-by-on-topic", before)).isEmpty();
  }

  /**
   * Words 1, the square of the likeness in meaning 1, series 0.30, family, root and programme 0.15
   * each, scheme 0.10.
   */
  @Test
  void aProjectIsSimilarByItsWordsItsMeaningAndItsCall() {
    Measuring calls =
        new Measuring(
            """
            Project project:all {title_en: Wind; topic: LC-BAT-1-2018; programme: Energy; \
            fundingScheme: Innovation action}
            Project project:family {title_en: Sails; topic: LC-BAT-7-2019}
            Project project:programme {title_en: Sails; topic: SC5-1-2018; programme: ENERGY}
            Project project:scheme {title_en: Sails; fundingScheme: Innovation action}
            """);
    Call call = new Call("LC-BAT-1-2020", "Energy", "Innovation action");
    Question question = calls.question("wind", call, null);
    double sails = Math.pow(calls.alike(question, "project:family"), 2);

    assertThat(sails).isBetween(0.04, 0.64);
    assertThat(calls.similarity(question, "project:all")).isEqualTo(ProjectSimilarity.MOST);
    assertThat(calls.similarity(question, "project:family")).isCloseTo(0.30 + sails, SLIGHTLY);
    assertThat(calls.similarity(question, "project:programme")).isCloseTo(0.15 + sails, SLIGHTLY);
    assertThat(calls.similarity(question, "project:scheme")).isCloseTo(0.10 + sails, SLIGHTLY);
  }
}
