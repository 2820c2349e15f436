package eu.clustermatch.engine.meeting;

import eu.clustermatch.engine.meeting.Event.Wished;
import eu.clustermatch.engine.meeting.MeetingAnswer.Unmet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says in words why two do not meet, and what alone would let them. */
final class Reasons {
  private static final int MOST_SLOTS_NAMED = 5;

  private final Timetable timetable;
  private final Event event;
  private final IntFunction<String> name;

  /**
   * @param name of a participant, as people read it
   */
  Reasons(Timetable timetable, IntFunction<String> name) {
    this.timetable = timetable;
    this.event = timetable.event;
    this.name = name;
  }

  /** In the same words whether it is a veto or that they have no slot in common. */
  Unmet ofImpossible(Wished wished) {
    String b = name.apply(wished.b());
    String because =
        wished.isMutual()
            ? name.apply(wished.a()) + " and " + b + " are not available for each other."
            : b + " is not available.";
    return unmet(wished, UnmetReason.NOT_AVAILABLE, because, null);
  }

  /** Of a pair that could meet, but does not. */
  Unmet ofPossible(int pair) {
    Wished wished = event.wished(pair);
    int[] filled =
        IntStream.of(wished.a(), wished.b())
            .filter(who -> timetable.meetings[who] >= event.most[who])
            .toArray();
    long bothFree = event.common[pair] & ~timetable.busy[wished.a()] & ~timetable.busy[wished.b()];
    UnmetReason reason =
        filled.length > 0
            ? UnmetReason.LIMIT
            : bothFree != 0 ? UnmetReason.TABLES : UnmetReason.TIMETABLE;
    String because =
        switch (reason) {
          case LIMIT -> limit(filled);
          case TABLES ->
              "All tables are taken in every slot in which both are free ("
                  + slots(bothFree)
                  + ").";
          default -> "In every slot in which both are available, " + busy(pair) + ".";
        };
    return unmet(wished, reason, because + exchange(pair), change(filled, bothFree));
  }

  private Unmet unmet(Wished wished, UnmetReason reason, String because, @Nullable String change) {
    return new Unmet(
        event.ids[wished.a()],
        event.ids[wished.b()],
        Event.toWeight(wished.weight()),
        wished.isMutual(),
        reason,
        because,
        change);
  }

  private String limit(int[] filled) {
    return Arrays.stream(filled)
            .mapToObj(who ->
                name.apply(who) + " has " + meetings(event.most[who]) + ", the most it wants")
            .collect(Collectors.joining("; "))
        + ".";
  }

  private static String meetings(int count) {
    return count == 1 ? "1 meeting" : count + " meetings";
  }

  private String busy(int pair) {
    boolean first = (event.common[pair] & ~timetable.busy[event.first[pair]]) == 0;
    boolean second = (event.common[pair] & ~timetable.busy[event.second[pair]]) == 0;
    if (first == second) {
      return first ? "both meet others" : "one of them meets somebody else";
    }
    return name.apply(first ? event.first[pair] : event.second[pair]) + " meets somebody else";
  }

  /** Why nothing was moved for it. */
  private String exchange(int pair) {
    Exchange exchange = Exchange.cheapest(timetable, pair);
    int[] gone = exchange.gone();
    if (gone.length == 0) {
      return "";
    }
    String instead =
        " For it, "
            + Arrays.stream(gone).mapToObj(this::meeting).collect(Collectors.joining(" and "))
            + " would have to go";
    if (exchange.lost() >= event.weight[pair]) {
      return instead
          + (exchange.lost() == event.weight[pair]
              ? ": no less weight."
              : ": more weight than it has.");
    }
    int harmed = exchange.harmed();
    return harmed == Timetable.NONE
        ? instead + "."
        : instead + ": " + name.apply(harmed) + " would be left with too small a share.";
  }

  private String meeting(int pair) {
    return name.apply(event.first[pair])
        + " with "
        + name.apply(event.second[pair])
        + " in "
        + event.slots[timetable.slotOf[pair]]
        + " (weight "
        + weight(event.weight[pair])
        + ")";
  }

  private static String weight(long units) {
    double weight = Event.toWeight(units);
    return weight == Math.rint(weight) ? Long.toString((long) weight) : Double.toString(weight);
  }

  /** What, done alone, makes room without moving any meeting. */
  private String change(int[] filled, long bothFree) {
    List<String> changes = new ArrayList<>();
    for (int who : filled) {
      changes.add(meetings(event.most[who] + 1) + " for " + name.apply(who));
    }
    long withTable = bothFree & ~timetable.full;
    if (bothFree == 0) {
      changes.add("one more slot in which both are available");
    } else if (withTable == 0) {
      changes.add("one more table in " + event.slots[Long.numberOfTrailingZeros(bothFree)]);
    }
    String text = String.join(", and ", changes);
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  private String slots(long slots) {
    List<String> named = new ArrayList<>();
    for (long left = slots; left != 0 && named.size() < MOST_SLOTS_NAMED; left &= left - 1) {
      named.add(event.slots[Long.numberOfTrailingZeros(left)]);
    }
    int more = Long.bitCount(slots) - named.size();
    return String.join(", ", named) + (more > 0 ? " and " + more + " more" : "");
  }
}
