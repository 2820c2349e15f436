package eu.clustermatch.engine.meeting;

import eu.clustermatch.engine.meeting.MeetingRequest.Participant;
import eu.clustermatch.engine.meeting.MeetingRequest.Slot;
import eu.clustermatch.engine.meeting.MeetingRequest.Veto;
import eu.clustermatch.engine.meeting.MeetingRequest.Wish;
import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.SnapshotBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An event written as text: {@code a→b} or {@code a→b:3} for a wish and its weight, {@code a×b} for
 * a veto, {@code a@1,2} for the slots in which a is available, {@code a≤1} for the greatest number
 * of its meetings. Everybody named takes part.
 */
final class Drawing {
  static final Snapshot NOTHING =
      new SnapshotBuilder("nothing", 1, LocalDate.of(2020, 1, 1)).build();

  private final Map<String, @Nullable List<String>> available = new TreeMap<>();
  private final Map<String, Integer> most = new TreeMap<>();
  private final List<Wish> wishes = new ArrayList<>();
  private final List<Veto> vetoes = new ArrayList<>();

  private Drawing() {}

  static MeetingRequest event(int slots, int tables, String text) {
    Drawing drawing = new Drawing();
    for (String word : text.split("\\s+")) {
      drawing.draw(word);
    }
    List<Slot> all = new ArrayList<>();
    for (int slot = 1; slot <= slots; slot++) {
      all.add(new Slot("" + slot, null, null));
    }
    return new MeetingRequest(
        drawing.available.keySet().stream().map(drawing::participant).toList(),
        drawing.wishes,
        drawing.vetoes,
        all,
        tables);
  }

  static MeetingAnswer answer(MeetingRequest request) {
    return Meetings.schedule(NOTHING, "nothing-1", request, Watch.PATIENT);
  }

  /** By slot: who meets whom at which table, as in {@code 1: a–b@1 c–d@2}. */
  static String text(MeetingAnswer answer) {
    return answer.meetings().stream()
        .collect(
            Collectors.groupingBy(
                MeetingAnswer.Meeting::slot,
                TreeMap::new,
                Collectors.mapping(
                    meeting -> meeting.a() + "–" + meeting.b() + "@" + meeting.table(),
                    Collectors.joining(" "))))
        .entrySet()
        .stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining("; "));
  }

  private void draw(String word) {
    String[] parts = word.split("[→×@≤:]");
    available.putIfAbsent(parts[0], null);
    if (word.contains("→")) {
      available.putIfAbsent(parts[1], null);
      wishes.add(new Wish(parts[0], parts[1], parts.length > 2 ? Double.parseDouble(parts[2]) : 1));
    } else if (word.contains("×")) {
      available.putIfAbsent(parts[1], null);
      vetoes.add(new Veto(parts[0], parts[1]));
    } else if (word.contains("@")) {
      available.put(parts[0], parts.length > 1 ? List.of(parts[1].split(",")) : List.of());
    } else if (word.contains("≤")) {
      most.put(parts[0], Integer.valueOf(parts[1]));
    }
  }

  private Participant participant(String id) {
    return new Participant(id, available.get(id), most.get(id));
  }
}
