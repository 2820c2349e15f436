package eu.clustermatch.api.meeting;

import eu.clustermatch.engine.meeting.MeetingAnswer;
import eu.clustermatch.engine.meeting.MeetingAnswer.Attendance;
import eu.clustermatch.engine.meeting.MeetingAnswer.FairnessReport;
import eu.clustermatch.engine.meeting.MeetingAnswer.Meeting;
import eu.clustermatch.engine.meeting.MeetingAnswer.Totals;
import eu.clustermatch.engine.meeting.MeetingAnswer.Unmet;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A timetable as clients read it; see {@link MeetingAnswer}. */
@Schema(name = "Meetings")
record MeetingView(
    @Schema(description = "The state the answer was given on") String snapshot,
    @Schema(description = "Who meets whom, by slot and table; a wished for it")
        List<Meeting> meetings,
    @Schema(description = "Who was wished for but is not met, and why") List<UnmetView> unmet,
    @Schema(description = "What each participant has of it") List<Attendance> participants,
    @Schema(description = "All together, with a proven bound and the gap to it") Totals totals,
    @Schema(
            description =
                "Satisfaction is the weight of one's wishes that are met, by the most one could"
                    + " have if all others gave way; for who wishes for nobody, of the wishes to"
                    + " meet it. First the fewest have nothing, then the worst-off of the others"
                    + " as much as possible, then the weight counts. Bounds are proven.")
        FairnessReport fairness,
    @Schema(description = "True where time ran out: then another answer may be better")
        boolean incomplete) {

  /** A pair that is wished for, but does not meet. */
  @Schema(name = "UnmetWish")
  record UnmetView(
      String a,
      String b,
      double weight,
      boolean mutual,
      @Schema(allowableValues = {"not-available", "limit", "tables", "timetable"}) String reason,
      String because,
      @Schema(description = "What alone would let them meet, with nothing else moved")
          @Nullable String change) {
    static UnmetView of(Unmet unmet) {
      return new UnmetView(
          unmet.a(),
          unmet.b(),
          unmet.weight(),
          unmet.mutual(),
          unmet.reason().text(),
          unmet.because(),
          unmet.change());
    }
  }

  static MeetingView of(MeetingAnswer answer) {
    return new MeetingView(
        answer.snapshot(),
        answer.meetings(),
        answer.unmet().stream().map(UnmetView::of).toList(),
        answer.participants(),
        answer.totals(),
        answer.fairness(),
        answer.incomplete());
  }
}
