package eu.clustermatch.engine.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.meeting.MeetingAnswer.Meeting;
import eu.clustermatch.engine.meeting.MeetingAnswer.Unmet;
import eu.clustermatch.engine.meeting.MeetingRequest.Participant;
import eu.clustermatch.engine.meeting.MeetingRequest.Slot;
import eu.clustermatch.engine.model.Watch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomMeetingsTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void everyTimetableObeysTheRulesAndItsBounds(long seed) {
    MeetingRequest request = small(seed);

    MeetingAnswer answer = Drawing.answer(request);

    Rules.check(request, answer.meetings());
    assertThat(answer.totals().weightMet())
        .isEqualTo(answer.meetings().stream().mapToDouble(Meeting::weight).sum())
        .isLessThanOrEqualTo(answer.totals().weightBound());
    assertThat(answer.fairness().withNoneBound()).isLessThanOrEqualTo(answer.fairness().withNone());
    assertThat(answer.meetings().size() + answer.unmet().size())
        .isEqualTo(request.wishes().stream().map(w -> Set.of(w.a(), w.b())).distinct().count());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOrderOfTheListsDoesNotMatter(long seed) {
    MeetingRequest request = small(seed);

    assertThat(Drawing.answer(shuffled(request))).isEqualTo(Drawing.answer(request));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatIsSaidToLetTwoMeetLetsThemMeetWithNothingElseMoved(long seed) {
    MeetingRequest request = small(seed);
    MeetingAnswer answer = Drawing.answer(request);

    for (Unmet unmet : answer.unmet()) {
      if (unmet.change() != null) {
        Change change = new Change(request, answer, unmet);
        List<Meeting> meetings = new ArrayList<>(answer.meetings());
        meetings.add(change.meeting());
        Rules.check(change.changed(), meetings);
      }
    }
  }

  @Test
  void aSearchThatIsEndedAnswersWithATimetableAllTheSame() {
    MeetingRequest request = RandomEvents.event(1, 60, 8, 400, 20, 0.2);
    Watch tired =
        new Watch() {
          @Override
          public void report(String phase, long done, long total) {}

          @Override
          public boolean isOver() {
            return true;
          }
        };

    MeetingAnswer answer = Meetings.schedule(Drawing.NOTHING, "nothing-1", request, tired);

    assertThat(answer.incomplete()).isTrue();
    assertThat(answer.meetings()).isNotEmpty();
    Rules.check(request, answer.meetings());
  }

  private static MeetingRequest small(long seed) {
    Random random = new Random(seed);
    int participants = 5 + random.nextInt(20);
    return RandomEvents.event(
        seed,
        participants,
        1 + random.nextInt(8),
        participants * (1 + random.nextInt(4)),
        1 + random.nextInt(participants / 2),
        0.3);
  }

  /** All lists but that of the slots, whose order is that of time, and wishes the other way. */
  private static MeetingRequest shuffled(MeetingRequest request) {
    return new MeetingRequest(
        shuffled(request.participants()),
        shuffled(request.wishes()),
        shuffled(request.vetoes()),
        request.slots(),
        request.tables());
  }

  private static <T> List<T> shuffled(List<T> list) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, new Random(9));
    return shuffled;
  }

  /** The sentence that says what would let two meet, read and done. */
  private record Change(MeetingRequest changed, Meeting meeting) {
    Change(MeetingRequest request, MeetingAnswer answer, Unmet unmet) {
      this(changed(request, unmet), meeting(request, answer, unmet));
    }

    private static MeetingRequest changed(MeetingRequest request, Unmet unmet) {
      String text = String.valueOf(unmet.change()).toLowerCase(java.util.Locale.ROOT);
      List<Slot> slots = new ArrayList<>(request.slots());
      if (text.contains("one more slot in which both are available")) {
        slots.add(new Slot("more", null, null));
      }
      List<Participant> participants = new ArrayList<>();
      for (Participant participant : request.participants()) {
        String id = participant.id();
        List<String> available = participant.available();
        if (available != null && Set.of(unmet.a(), unmet.b()).contains(id)) {
          available = new ArrayList<>(available);
          available.add("more");
        }
        Integer most = participant.most();
        if (most != null && text.matches(".*\\b" + (most + 1) + " meetings for " + id + "\\b.*")) {
          most++;
        }
        participants.add(new Participant(id, available, most));
      }
      return new MeetingRequest(
          participants,
          request.wishes(),
          request.vetoes(),
          slots,
          request.tables() + (text.contains("one more table in ") ? 1 : 0));
    }

    private static Meeting meeting(MeetingRequest request, MeetingAnswer answer, Unmet unmet) {
      String text = String.valueOf(unmet.change());
      String slot = "more";
      int table = 1;
      if (text.contains("ne more table in ")) {
        slot = text.replaceAll(".*ne more table in ", "").replace(".", "");
        table = request.tables() + 1;
      } else if (!text.contains("ne more slot")) {
        Set<String> busy = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (Meeting meeting : answer.meetings()) {
          taken.add(meeting.slot() + " " + meeting.table());
          if (Set.of(meeting.a(), meeting.b()).contains(unmet.a())
              || Set.of(meeting.a(), meeting.b()).contains(unmet.b())) {
            busy.add(meeting.slot());
          }
        }
        for (Participant participant : request.participants()) {
          if (participant.available() != null
              && Set.of(unmet.a(), unmet.b()).contains(participant.id())) {
            request.slots().stream()
                .map(Slot::id)
                .filter(id -> !participant.available().contains(id))
                .forEach(busy::add);
          }
        }
        for (Slot free : request.slots()) {
          for (int at = 1; at <= request.tables() && !busy.contains(free.id()); at++) {
            if (!taken.contains(free.id() + " " + at)) {
              slot = free.id();
              table = at;
            }
          }
        }
      }
      return new Meeting(unmet.a(), unmet.b(), slot, table, unmet.weight(), unmet.mutual());
    }
  }
}
