package eu.clustermatch.engine.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.meeting.ExactMeetings.Best;
import eu.clustermatch.engine.model.Watch;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small events are answered as well as they can be, and no bound is beyond the best. */
class ExactMeetingsTest {

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void smallEventsAreAsFairAndAsWeightyAsCpSatProvesToBeBest(long seed) {
    Random random = new Random(seed);
    int participants = 4 + random.nextInt(7);
    Event event =
        EventReader.read(
            RandomEvents.event(
                seed,
                participants,
                1 + random.nextInt(4),
                participants + random.nextInt(2 * participants),
                1 + random.nextInt(3),
                0.3),
            Drawing.NOTHING.market());
    Best best = ExactMeetings.of(event);

    Scheduler scheduler = new Scheduler(event, Watch.PATIENT);
    Timetable found = scheduler.schedule();

    assertThat(new Best(found.withNone(), Fairness.worst(found), found.weight() / Event.UNIT))
        .isEqualTo(best);
    assertThat(LagrangianBound.ofWithNone(event, found.withNone(), Watch.PATIENT))
        .isLessThanOrEqualTo(best.withNone());
    assertThat(scheduler.greatestWorst()).isGreaterThanOrEqualTo(best.worst());
    assertThat(LagrangianBound.ofWeight(found, Watch.PATIENT))
        .isGreaterThanOrEqualTo(best.weight() * Event.UNIT);
  }
}
