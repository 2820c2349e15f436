package eu.clustermatch.engine.meeting;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event for which a timetable is sought. What is out of range is told when the question is
 * answered, by the name of the parameter.
 *
 * @param participants 1–1,000, of different ids
 * @param wishes 1–20,000; nobody meets who is not wished for
 * @param vetoes at most 20,000; who never meet, besides those who are vetoed on the market
 * @param slots 1–64, of different ids, in the order of time, without overlap
 * @param tables how many meetings can take place at once, 1–1,000
 */
public record MeetingRequest(
    List<Participant> participants,
    List<Wish> wishes,
    List<Veto> vetoes,
    List<Slot> slots,
    int tables) {
  public static final int MOST_PARTICIPANTS = 1_000;
  public static final int MOST_WISHES = 20_000;
  public static final int MOST_VETOES = 20_000;
  public static final int MOST_SLOTS = 64;
  public static final int MOST_TABLES = 1_000;
  public static final double LEAST_WEIGHT = 0.001;
  public static final double GREATEST_WEIGHT = 1_000;

  public MeetingRequest {
    participants = List.copyOf(participants);
    wishes = List.copyOf(wishes);
    vetoes = List.copyOf(vetoes);
    slots = List.copyOf(slots);
  }

  /**
   * Who takes part: an organisation, or a guest that the graph does not know.
   *
   * @param id not blank
   * @param available ids of slots, or null for all
   * @param most the greatest number of meetings, at least 1, or null for as many as there are slots
   */
  public record Participant(String id, @Nullable List<String> available, @Nullable Integer most) {
    public Participant {
      available = available == null ? null : List.copyOf(available);
    }
  }

  /**
   * That one wishes to meet another; a wish back is another wish, and adds up.
   *
   * @param a who wishes
   * @param b whom it wishes to meet
   * @param weight 0.001–1,000, heeded to six decimals
   */
  public record Wish(String a, String b, double weight) {}

  /** That two never meet, whoever of them wants it so. */
  public record Veto(String a, String b) {}

  /**
   * A time in which everybody can have one meeting.
   *
   * @param start local time of the event; all slots have times, or none has
   * @param end after the start
   */
  public record Slot(String id, @Nullable LocalDateTime start, @Nullable LocalDateTime end) {}
}
