package eu.clustermatch.engine.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.meeting.MeetingAnswer.Meeting;
import eu.clustermatch.engine.meeting.MeetingRequest.Participant;
import eu.clustermatch.engine.meeting.MeetingRequest.Slot;
import eu.clustermatch.engine.meeting.MeetingRequest.Veto;
import eu.clustermatch.engine.meeting.MeetingRequest.Wish;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What every timetable must obey, read from the request alone. */
final class Rules {
  private Rules() {}

  static void check(MeetingRequest request, List<Meeting> meetings) {
    Map<String, Participant> participants = new HashMap<>();
    request.participants().forEach(participant -> participants.put(participant.id(), participant));
    Set<Set<String>> vetoes = new HashSet<>();
    for (Veto veto : request.vetoes()) {
      vetoes.add(Set.of(veto.a(), veto.b()));
    }
    Map<Set<String>, Double> weights = new HashMap<>();
    for (Wish wish : request.wishes()) {
      weights.merge(Set.of(wish.a(), wish.b()), wish.weight(), Double::sum);
    }
    List<String> slots = request.slots().stream().map(Slot::id).toList();
    Set<String> places = new HashSet<>();
    Set<String> tables = new HashSet<>();
    Set<Set<String>> met = new HashSet<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Meeting meeting : meetings) {
      Set<String> pair = Set.of(meeting.a(), meeting.b());
      assertThat(slots).contains(meeting.slot());
      assertThat(meeting.table()).isBetween(1, request.tables());
      assertThat(tables.add(meeting.slot() + " " + meeting.table())).as("%s", meeting).isTrue();
      assertThat(met.add(pair)).as("%s meet once", pair).isTrue();
      assertThat(vetoes).doesNotContain(pair);
      assertThat(meeting.weight()).isEqualTo(weights.get(pair));
      for (String id : pair) {
        assertThat(places.add(id + " " + meeting.slot())).as("%s is in one place", id).isTrue();
        List<String> available = Objects.requireNonNull(participants.get(id)).available();
        assertThat(available == null || available.contains(meeting.slot())).isTrue();
        counts.merge(id, 1, Integer::sum);
      }
    }
    participants.forEach((id, participant) -> {
      Integer most = participant.most();
      assertThat(most == null || counts.getOrDefault(id, 0) <= most).as(id).isTrue();
    });
  }
}
