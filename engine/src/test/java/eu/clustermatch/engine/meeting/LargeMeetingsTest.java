package eu.clustermatch.engine.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An event of 400 participants in 20 slots, where some are wished for by very many. */
class LargeMeetingsTest {

  @Test
  void aLargeEventIsFarFairerThanGreedyAndNearWhatIsProvenToBeBest() {
    MeetingRequest request = RandomEvents.event(1, 400, 20, 3_000, 60, 0.1);
    Timetable greedy = Greedy.of(EventReader.read(request, Drawing.NOTHING.market()));

    MeetingAnswer answer = Drawing.answer(request);

    Rules.check(request, answer.meetings());
    assertThat(greedy.withNone()).isEqualTo(8);
    assertThat(Fairness.worst(greedy)).isLessThan(0.1);
    assertThat(answer.fairness().withNone()).isZero();
    assertThat(answer.fairness().worst()).isGreaterThan(0.6);
    assertThat(answer.fairness().worstBound()).isLessThan(0.7);
    assertThat(answer.totals().gap()).isLessThan(0.02);
  }
}
