package eu.clustermatch.engine.rank;

import static eu.clustermatch.engine.rank.Measuring.assertMeasures;
import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.model.Call;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Experience with the programme and the type of action of the call; 1 / ln(1 + participants). */
class CallSignalsTest {
  private static final double OF_TWO = 1 / Math.log(3);
  private static final double OF_FOUR = 1 / Math.log(5);
  private static final Call CALL = new Call(null, "Energy", "Innovation action");

  private final Measuring drawing =
      new Measuring(
          """
          Organisation org:busy
          Organisation org:energy
          Organisation org:seat
          Organisation org:space
          Organisation org:alone
          Organisation org:extra
          Project project:small {programme: Energy; fundingScheme: Innovation action; \
          start: 2015-01-01}
          Project project:large {programme: energy; fundingScheme: Coordination action; \
          start: 2018-01-01}
          Project project:space {programme: Space; fundingScheme: innovation action; \
          start: 2015-01-01}
          Project project:alone {programme: Energy; start: 2015-01-01}
          org:busy TOOK_PART_IN project:small
          org:energy TOOK_PART_IN project:small
          org:busy TOOK_PART_IN project:large
          org:energy TOOK_PART_IN project:large
          org:seat TOOK_PART_IN project:large
          org:extra TOOK_PART_IN project:large
          org:busy TOOK_PART_IN project:space
          org:space TOOK_PART_IN project:space
          org:alone TOOK_PART_IN project:alone
          """);

  private final Question question = drawing.question(null, CALL, null);

  @Test
  void projectsOfTheProgrammeCountMoreWhereFewTookPart() {
    assertMeasures(
        "programme-record",
        question,
        Map.of(
            "org:busy", OF_TWO + OF_FOUR,
            "org:energy", OF_TWO + OF_FOUR,
            "org:seat", OF_FOUR,
            "org:extra", OF_FOUR,
            "org:alone", OF_TWO));
    assertThat(drawing.because("programme-record", question, "org:busy"))
        .isEqualTo("takes part in this programme");
  }

  @Test
  void theShareOfProjectsInTheProgramme() {
    assertMeasures(
        "programme-share",
        question,
        Map.of(
            "org:busy", 2 / 3.0,
            "org:energy", 1.0,
            "org:seat", 1.0,
            "org:extra", 1.0,
            "org:alone", 1.0));
    assertThat(drawing.because("programme-share", question, "org:busy"))
        .isEqualTo("67 % of its projects are in this programme");
  }

  @Test
  void projectsOfTheTypeOfActionCountMoreWhereFewTookPart() {
    assertMeasures(
        "scheme-record",
        question,
        Map.of("org:busy", 2 * OF_TWO, "org:energy", OF_TWO, "org:space", OF_TWO));
    assertThat(drawing.because("scheme-record", question, "org:busy"))
        .isEqualTo("takes part in this type of action");
  }

  @Test
  void whatBeganLaterIsNotKnown() {
    Question before = drawing.question(null, CALL, LocalDate.of(2016, 1, 1));

    assertMeasures(
        "programme-record",
        before,
        Map.of("org:busy", OF_TWO, "org:energy", OF_TWO, "org:alone", OF_TWO));
    assertMeasures(
        "programme-share",
        before,
        Map.of("org:busy", 1 / 2.0, "org:energy", 1.0, "org:alone", 1.0));
  }

  @Test
  void withoutACallNothingIsMeasured() {
    for (String signal : new String[] {"programme-record", "programme-share", "scheme-record"}) {
      assertMeasures(signal, drawing.idea("energy", "org:busy"), Map.of());
    }
  }
}
