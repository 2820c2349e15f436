package eu.clustermatch.engine.rank;

import static eu.clustermatch.engine.rank.Measuring.assertMeasures;
import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.model.Call;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a candidate has done so far, whatever is asked. */
class RecordSignalsTest {
  /** What a project of the year before counts on the day on which the latest began. */
  private static final double A_YEAR_OLD = Math.exp(-365 / 365.25);

  private final Measuring drawing =
      new Measuring(
          """
          Organisation org:old
          Organisation org:new
          Organisation org:newer
          Organisation org:steady
          Organisation org:undated
          Organisation org:none
          Project project:past {start: 2017-01-01}
          Project project:latest {start: 2018-01-01}
          Project project:undated
          org:steady TOOK_PART_IN project:past
          org:old TOOK_PART_IN project:past
          org:steady TOOK_PART_IN project:latest
          org:new TOOK_PART_IN project:latest
          org:newer TOOK_PART_IN project:latest
          org:steady TOOK_PART_IN project:undated
          org:undated TOOK_PART_IN project:undated
          """);

  private final Question question = drawing.circle();
  private final Question before = drawing.question(null, Call.UNKNOWN, LocalDate.of(2017, 6, 30));

  @Test
  void theTrackRecordCountsProjects() {
    assertMeasures(
        "track-record",
        question,
        Map.of(
            "org:steady",
            3.0,
            "org:old",
            1.0,
            "org:new",
            1.0,
            "org:newer",
            1.0,
            "org:undated",
            1.0));
    assertMeasures(
        "track-record", before, Map.of("org:steady", 2.0, "org:old", 1.0, "org:undated", 1.0));
    assertThat(drawing.because("track-record", question, "org:steady")).isEqualTo("3 projects");
    assertThat(drawing.because("track-record", question, "org:old")).isEqualTo("1 project");
  }

  @Test
  void projectsOfLateCountByTheirAge() {
    assertMeasures(
        "recent-record",
        question,
        Map.of(
            "org:steady", 1 + A_YEAR_OLD, "org:old", A_YEAR_OLD, "org:new", 1.0, "org:newer", 1.0));
    assertMeasures("recent-record", before, Map.of("org:steady", 1.0, "org:old", 1.0));
  }
}
