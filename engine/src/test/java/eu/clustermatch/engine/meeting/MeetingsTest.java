package eu.clustermatch.engine.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.meeting.MeetingAnswer.Attendance;
import eu.clustermatch.engine.meeting.MeetingAnswer.Unmet;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.snapshot.SnapshotBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeetingsTest {

  @Test
  void whoWishesToMeetMeets() {
    assertThat(timetable(1, 1, "a→b")).isEqualTo("1: a–b@1");
  }

  @Test
  void nobodyIsInTwoPlaces() {
    assertThat(timetable(1, 2, "a→b:2 a→c")).isEqualTo("1: a–b@1");
    assertThat(answer(3, 2, "a→b a→c b→c").meetings()).hasSize(3);
  }

  @Test
  void aTableHoldsOneMeetingAtATime() {
    assertThat(timetable(1, 1, "a→b:2 c→d:3")).isEqualTo("1: c–d@1");
    assertThat(answer(2, 1, "a→b c→d").meetings()).hasSize(2);
  }

  @Test
  void wishesInBothDirectionsAddUpAndMakeOneMeeting() {
    MeetingAnswer answer = answer(2, 2, "b→a:2 a→b:3");

    assertThat(Drawing.text(answer)).matches("[12]: a–b@1");
    assertThat(answer.meetings().getFirst().weight()).isEqualTo(5);
    assertThat(answer.meetings().getFirst().mutual()).isTrue();
    assertThat(answer.totals().met()).isEqualTo(2);
  }

  @Test
  void whoIsNotThereDoesNotMeet() {
    assertThat(timetable(3, 1, "a→b a@1,2 b@2,3")).isEqualTo("2: a–b@1");
  }

  @Test
  void nobodyHasMoreMeetingsThanItWants() {
    assertThat(answer(3, 3, "a→b a→c a→d a≤2").meetings()).hasSize(2);
  }

  @Test
  void theWorstOffComesBeforeTheWeight() {
    // By weight alone a would meet b, and c and d would have nothing.
    MeetingAnswer answer = answer(1, 2, "a→b:9 c→a:1 d→b:1");

    assertThat(Drawing.text(answer)).isEqualTo("1: c–a@1 d–b@2");
    assertThat(answer.fairness().withNone()).isEqualTo(1);
    assertThat(answer.fairness().withNoneBound()).isEqualTo(1);
    assertThat(answer.fairness().worstOff()).containsExactly("a");
  }

  @Test
  void amongTimetablesEquallyFairTheWeightiestIsTaken() {
    // In two slots a can have two of its three wishes, whichever.
    MeetingAnswer answer = answer(2, 2, "a→b:1 a→c:2 a→d:3");

    assertThat(answer.totals().weightMet()).isEqualTo(5);
    assertThat(answer.totals().weightBound()).isEqualTo(5);
    assertThat(answer.totals().gap()).isZero();
    assertThat(answer.fairness().worst()).isEqualTo(1);
  }

  @Test
  void satisfactionIsTheShareOfWhatOneCouldHaveAlone() {
    // a could have b and c, 3 + 2; at the one table it gets b, as d must not go without.
    MeetingAnswer answer = answer(2, 1, "a→b:3 a→c:2 a→e:1 d→c:1");

    assertThat(attendance(answer, "a").satisfaction()).isEqualTo(3 / 5.0);
    assertThat(attendance(answer, "a").wishes()).isEqualTo(3);
    assertThat(attendance(answer, "a").met()).isEqualTo(1);
    assertThat(attendance(answer, "d").satisfaction()).isEqualTo(1);
  }

  @Test
  void whoWishesForNobodyIsSatisfiedByBeingWishedFor() {
    MeetingAnswer answer = answer(2, 2, "a→b:1 c→b:3");

    assertThat(attendance(answer, "b").satisfaction()).isEqualTo(1);
    assertThat(answer.fairness().counted()).isEqualTo(3);
  }

  @Test
  void whoIsNotWishedForIsToldSo() {
    Attendance alone = attendance(answer(1, 1, "a→b c×a"), "c");

    assertThat(alone.meetings()).isZero();
    assertThat(alone.satisfaction()).isNull();
    assertThat(alone.because()).isEqualTo("It wished for nobody, and nobody wished for it.");
  }

  @Test
  void aVetoReadsLikeNotBeingThere() {
    MeetingAnswer vetoed = answer(2, 1, "a→b a×b");
    MeetingAnswer away = answer(2, 1, "a→b a@1 b@2");

    assertThat(vetoed).isEqualTo(away);
    Unmet unmet = vetoed.unmet().getFirst();
    assertThat(unmet.reason()).isEqualTo(UnmetReason.NOT_AVAILABLE);
    assertThat(unmet.because()).isEqualTo("b is not available.");
    assertThat(unmet.change()).isNull();
    assertThat(attendance(vetoed, "a").because())
        .isEqualTo("Of those it wished for, or who wished for it, nobody is available.");
  }

  @Test
  void aVetoOnTheMarketHoldsAtTheEventToo() {
    SnapshotBuilder builder = new SnapshotBuilder("market", 1, LocalDate.of(2020, 1, 1));
    builder.add(new NodeRecord(Label.ORGANISATION, "a", Map.of()));
    builder.add(new NodeRecord(Label.ORGANISATION, "b", Map.of("vetoes", List.of("a"))));

    MeetingAnswer answer =
        Meetings.schedule(
            builder.build(), "market-1", Drawing.event(1, 1, "a→b c→b"), Watch.PATIENT);

    assertThat(Drawing.text(answer)).isEqualTo("1: c–b@1");
    assertThat(onlyUnmet(answer).because()).isEqualTo("b is not available.");
  }

  @Test
  void aVetoOnEverybodyLeavesAnEmptyTimetable() {
    MeetingAnswer answer = answer(2, 2, "a→b b→c c→a a×b b×c c×a");

    assertThat(answer.meetings()).isEmpty();
    assertThat(answer.unmet())
        .hasSize(3)
        .allMatch(unmet -> unmet.reason() == UnmetReason.NOT_AVAILABLE);
    assertThat(answer.fairness().worst()).isNull();
  }

  @Test
  void tablesThatAreAllTakenAreNamedWithTheSlot() {
    Unmet unmet = onlyUnmet(answer(1, 1, "a→b:2 c→d:3"));

    assertThat(unmet.reason()).isEqualTo(UnmetReason.TABLES);
    assertThat(unmet.because())
        .isEqualTo(
            "All tables are taken in every slot in which both are free (1)."
                + " For it, c with d in 1 (weight 3) would have to go: more weight than it has.");
    assertThat(unmet.change()).isEqualTo("One more table in 1.");
  }

  @Test
  void aFullTimetableIsToldWithWhatStandsInTheWay() {
    Unmet unmet = onlyUnmet(answer(1, 2, "a→b:3 c→b:2.5"));

    assertThat(unmet.reason()).isEqualTo(UnmetReason.TIMETABLE);
    assertThat(unmet.because())
        .isEqualTo(
            "In every slot in which both are available, b meets somebody else."
                + " For it, a with b in 1 (weight 3) would have to go: more weight than it has.");
    assertThat(unmet.change()).isEqualTo("One more slot in which both are available.");
  }

  @Test
  void aGreatestNumberIsToldWithWhoseItIs() {
    Unmet unmet = onlyUnmet(answer(2, 2, "a→b:3 c→b:1 b≤1"));

    assertThat(unmet.reason()).isEqualTo(UnmetReason.LIMIT);
    assertThat(unmet.because())
        .startsWith("b has 1 meeting, the most it wants. For it, a with b in ");
    assertThat(unmet.change()).isEqualTo("2 meetings for b.");
  }

  @Test
  void whoGivesWayToSomebodyWorseOffIsToldWhy() {
    // By weight alone a would meet c too; but then d and e would have nothing.
    Unmet unmet = onlyUnmet(answer(2, 1, "a→b:5 a→c:4 d→e:1 a@1,2 b@1 d@2"));

    assertThat(unmet.because())
        .isEqualTo(
            "All tables are taken in every slot in which both are free (2)."
                + " For it, d with e in 2 (weight 1) would have to go:"
                + " d would be left with too small a share.");
  }

  @Test
  void whoStaysAtATableDoesNotChangeIt() {
    MeetingAnswer answer = answer(3, 3, "a→b a→c a→d e→f");

    assertThat(answer.meetings())
        .filteredOn(meeting -> meeting.a().equals("a"))
        .extracting(MeetingAnswer.Meeting::table)
        .containsOnly(1);
  }

  private static String timetable(int slots, int tables, String event) {
    return Drawing.text(answer(slots, tables, event));
  }

  private static MeetingAnswer answer(int slots, int tables, String event) {
    MeetingRequest request = Drawing.event(slots, tables, event);
    MeetingAnswer answer = Drawing.answer(request);
    Rules.check(request, answer.meetings());
    return answer;
  }

  private static Attendance attendance(MeetingAnswer answer, String id) {
    return answer.participants().stream()
        .filter(attendance -> attendance.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Unmet onlyUnmet(MeetingAnswer answer) {
    assertThat(answer.unmet()).hasSize(1);
    return answer.unmet().getFirst();
  }
}
