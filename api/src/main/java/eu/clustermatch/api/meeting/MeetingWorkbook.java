package eu.clustermatch.api.meeting;

import eu.clustermatch.engine.meeting.MeetingAnswer;
import eu.clustermatch.engine.meeting.MeetingAnswer.Attendance;
import eu.clustermatch.engine.meeting.MeetingAnswer.Meeting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A timetable as a workbook: by slot, by participant – whose rows are its own timetable –, the
 * participants, and what is unmet. A text that a spreadsheet would run as a formula begins with an
 * apostrophe.
 */
final class MeetingWorkbook {
  private static final int WIDTH = 24;

  private final Workbook workbook;
  private final MeetingAnswer answer;
  private final Map<String, String> names = new HashMap<>();

  private MeetingWorkbook(Workbook workbook, MeetingAnswer answer) {
    this.workbook = workbook;
    this.answer = answer;
    for (Attendance participant : answer.participants()) {
      names.put(participant.id(), Objects.requireNonNullElse(participant.name(), participant.id()));
    }
  }

  static byte[] of(MeetingAnswer answer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "ClusterMatch", "1.0")) {
      new MeetingWorkbook(workbook, answer).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void write() {
    sheet(
        "By slot",
        List.of("slot", "table", "a", "a id", "b", "b id", "weight", "mutual"),
        answer.meetings().stream()
            .map(meeting ->
                row(
                    meeting.slot(),
                    meeting.table(),
                    name(meeting.a()),
                    meeting.a(),
                    name(meeting.b()),
                    meeting.b(),
                    meeting.weight(),
                    yes(meeting.mutual()))));
    sheet(
        "By participant",
        List.of("participant", "participant id", "slot", "table", "meets", "meets id"),
        answer.participants().stream().flatMap(this::timetable));
    sheet(
        "Participants",
        List.of("name", "id", "meetings", "wishes", "met", "satisfaction", "why none"),
        answer.participants().stream()
            .map(one ->
                row(
                    name(one.id()),
                    one.id(),
                    one.meetings(),
                    one.wishes(),
                    one.met(),
                    one.satisfaction(),
                    one.because())));
    sheet(
        "Unmet",
        List.of("a", "a id", "b", "b id", "weight", "mutual", "reason", "because", "change"),
        answer.unmet().stream()
            .map(unmet ->
                row(
                    name(unmet.a()),
                    unmet.a(),
                    name(unmet.b()),
                    unmet.b(),
                    unmet.weight(),
                    yes(unmet.mutual()),
                    unmet.reason().text(),
                    unmet.because(),
                    unmet.change())));
  }

  private Stream<@Nullable Object[]> timetable(Attendance participant) {
    String id = participant.id();
    return answer.meetings().stream()
        .filter(meeting -> meeting.a().equals(id) || meeting.b().equals(id))
        .map(meeting ->
            row(
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

  private static @Nullable Object[] row(@Nullable Object... cells) {
    return cells;
  }

  private void sheet(String name, List<String> header, Stream<@Nullable Object[]> rows) {
    Worksheet sheet = workbook.newWorksheet(name);
    for (int column = 0; column < header.size(); column++) {
      sheet.value(0, column, header.get(column));
      sheet.style(0, column).bold().set();
      sheet.width(column, WIDTH);
    }
    sheet.freezePane(0, 1);
    int at = 1;
    for (@Nullable Object[] row : (Iterable<@Nullable Object[]>) rows::iterator) {
      for (int column = 0; column < row.length; column++) {
        if (row[column] instanceof Number number) {
          sheet.value(at, column, number);
        } else if (row[column] instanceof String text) {
          sheet.value(at, column, escaped(text));
        }
      }
      at++;
    }
  }

  private static String escaped(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
