package eu.clustermatch.engine.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The timetable of an event.
 *
 * @param meetings by slot in the order of time, then by table
 * @param unmet pairs that are wished for but do not meet, by the ids of their participants
 * @param participants by id
 * @param incomplete whether the search was ended from outside: only then may the same question be
 *     answered differently
 */
public record MeetingAnswer(
    String snapshot,
    List<Meeting> meetings,
    List<Unmet> unmet,
    List<Attendance> participants,
    Totals totals,
    FairnessReport fairness,
    boolean incomplete) {
  public MeetingAnswer {
    meetings = List.copyOf(meetings);
    unmet = List.copyOf(unmet);
    participants = List.copyOf(participants);
  }

  /**
   * Two who meet.
   *
   * @param a who wished for it; of two who did, the one whose id comes first
   * @param table from 1
   * @param weight of the wish, or of both
   * @param mutual whether both wished for it
   */
  public record Meeting(
      String a, String b, String slot, int table, double weight, boolean mutual) {}

  /**
   * Two who do not meet.
   *
   * @param a who wished for it; of two who did, the one whose id comes first
   * @param because in a sentence or two
   * @param change what alone would let them meet, with nothing else moved; null where they are not
   *     available for each other
   */
  public record Unmet(
      String a,
      String b,
      double weight,
      boolean mutual,
      UnmetReason reason,
      String because,
      @Nullable String change) {}

  /**
   * What a participant has of the event.
   *
   * @param name as the graph knows it, or null
   * @param wishes how many it stated
   * @param met how many of them are met
   * @param satisfaction 0–1, or null where nobody it could meet is wished for
   * @param because why it has no meeting; null where it has one
   */
  public record Attendance(
      String id,
      @Nullable String name,
      int meetings,
      int wishes,
      int met,
      @Nullable Double satisfaction,
      @Nullable String because) {}

  /**
   * All together.
   *
   * @param wishes how many were stated
   * @param met how many of them are met
   * @param weight of all wishes
   * @param weightMet of the wishes that are met
   * @param weightBound proven: no timetable that leaves as few with nothing, and gives the
   *     worst-off of the others as much, is of a greater weight
   * @param gap the share of the bound that is not met, 0–1; 0 is proven best
   */
  public record Totals(
      int wishes, int met, double weight, double weightMet, double weightBound, double gap) {}

  /**
   * How fair it is. The satisfaction of a participant is the sum of the weights of its wishes that
   * are met, by the greatest such sum it could have if all others gave way to it; for who wishes
   * for nobody it could meet, that of the wishes of others to meet it. First the fewest should have
   * nothing, then the worst-off of the others as much as possible, then the weight counts.
   *
   * @param counted how many participants have a satisfaction
   * @param withNone how many of them have nothing
   * @param withNoneBound proven: no timetable leaves fewer with nothing
   * @param worst the smallest satisfaction of those who have any; null where nobody has
   * @param worstBound proven: no timetable that leaves as few with nothing gives the worst-off of
   *     the others more; null as above
   * @param worstOff ids of those who have nothing, or where there is none, of those who have least
   * @param mean of all satisfactions; null where nobody is counted
   * @param tenths how many participants have a satisfaction below 0.1, from 0.1 to below 0.2, …,
   *     0.9 or more
   */
  public record FairnessReport(
      int counted,
      int withNone,
      int withNoneBound,
      @Nullable Double worst,
      @Nullable Double worstBound,
      List<String> worstOff,
      @Nullable Double mean,
      List<Integer> tenths) {
    public FairnessReport {
      worstOff = List.copyOf(worstOff);
      tenths = List.copyOf(tenths);
    }
  }
}
