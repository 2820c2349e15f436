package eu.clustermatch.api.meeting;

import eu.clustermatch.api.table.Table;
import eu.clustermatch.engine.meeting.MeetingAnswer;
import eu.clustermatch.engine.meeting.MeetingAnswer.Attendance;
import eu.clustermatch.engine.meeting.MeetingAnswer.Meeting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The tables of a timetable: by slot, by participant – whose rows are its own timetable –, the
 * participants, and what is unmet.
 */
final class MeetingTables {
  private final MeetingAnswer answer;
  private final Map<String, String> names = new HashMap<>();

  private MeetingTables(MeetingAnswer answer) {
    this.answer = answer;
    for (Attendance participant : answer.participants()) {
      names.put(participant.id(), Objects.requireNonNullElse(participant.name(), participant.id()));
    }
  }

  static List<Table> of(MeetingAnswer answer) {
    return new MeetingTables(answer).all();
  }

  private List<Table> all() {
    return List.of(
        table(
            "By slot",
            List.of("slot", "table", "a", "a id", "b", "b id", "weight", "mutual"),
            answer.meetings().stream()
                .map(meeting ->
                    Table.row(
                        meeting.slot(),
                        meeting.table(),
                        name(meeting.a()),
                        meeting.a(),
                        name(meeting.b()),
                        meeting.b(),
                        meeting.weight(),
                        yes(meeting.mutual())))),
        table(
            "By participant",
            List.of("participant", "participant id", "slot", "table", "meets", "meets id"),
            answer.participants().stream().flatMap(this::timetable)),
        table(
            "Participants",
            List.of("name", "id", "meetings", "wishes", "met", "satisfaction", "why none"),
            answer.participants().stream()
                .map(one ->
                    Table.row(
                        name(one.id()),
                        one.id(),
                        one.meetings(),
                        one.wishes(),
                        one.met(),
                        one.satisfaction(),
                        one.because()))),
        table(
            "Unmet",
            List.of("a", "a id", "b", "b id", "weight", "mutual", "reason", "because", "change"),
            answer.unmet().stream()
                .map(unmet ->
                    Table.row(
                        name(unmet.a()),
                        unmet.a(),
                        name(unmet.b()),
                        unmet.b(),
                        unmet.weight(),
                        yes(unmet.mutual()),
                        unmet.reason().text(),
                        unmet.because(),
                        unmet.change()))));
  }

  private Stream<List<Object>> timetable(Attendance participant) {
    String id = participant.id();
    return answer.meetings().stream()
        .filter(meeting -> meeting.a().equals(id) || meeting.b().equals(id))
        .map(meeting ->
            Table.row(
                name(id),
                id,
                meeting.slot(),
                meeting.table(),
                name(other(meeting, id)),
                other(meeting, id)));
  }

  private static String other(Meeting meeting, String id) {
    return meeting.a().equals(id) ? meeting.b() : meeting.a();
  }

  private String name(String id) {
    return names.getOrDefault(id, id);
  }

  private static String yes(boolean mutual) {
    return mutual ? "yes" : "no";
  }

  private static Table table(String name, List<String> header, Stream<List<Object>> rows) {
    return new Table(name, header, rows.toList());
  }
}
