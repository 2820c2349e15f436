package eu.clustermatch.engine.meeting;

import eu.clustermatch.engine.meeting.Event.Wished;
import eu.clustermatch.engine.meeting.MeetingRequest.Participant;
import eu.clustermatch.engine.meeting.MeetingRequest.Slot;
import eu.clustermatch.engine.meeting.MeetingRequest.Veto;
import eu.clustermatch.engine.meeting.MeetingRequest.Wish;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.snapshot.Market;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Checks a request and lays it out for the search. */
final class EventReader {
  private static final int LONGEST_ID = 200;

  private final MeetingRequest request;
  private final Market market;
  private final Map<String, Integer> numberOf = new HashMap<>();
  private final Map<String, Integer> slotOf = new HashMap<>();

  private EventReader(MeetingRequest request, Market market) {
    this.request = request;
    this.market = market;
  }

  /**
   * @param market knows who never wants to be matched with whom
   * @throws InvalidRequestException where a parameter is out of range, with its index
   */
  static Event read(MeetingRequest request, Market market) {
    EventReader reader = new EventReader(request, market);
    requireSize("participants", request.participants(), 1, MeetingRequest.MOST_PARTICIPANTS);
    requireSize("wishes", request.wishes(), 1, MeetingRequest.MOST_WISHES);
    requireSize("vetoes", request.vetoes(), 0, MeetingRequest.MOST_VETOES);
    requireSize("slots", request.slots(), 1, MeetingRequest.MOST_SLOTS);
    if (request.tables() < 1 || request.tables() > MeetingRequest.MOST_TABLES) {
      throw new InvalidRequestException(
          "tables", request.tables(), "between 1 and " + MeetingRequest.MOST_TABLES);
    }
    return reader.event();
  }

  private static void requireSize(String parameter, List<?> list, int least, int most) {
    if (list.size() < least || list.size() > most) {
      throw new InvalidRequestException(
          parameter,
          "a list of " + list.size(),
          "a list of " + least + " to " + String.format(Locale.ROOT, "%,d", most));
    }
  }

  private Event event() {
    String[] slots = slots();
    List<Participant> participants = participants();
    long[] available = new long[participants.size()];
    int[] most = new int[participants.size()];
    for (int i = 0; i < request.participants().size(); i++) {
      Participant participant = request.participants().get(i);
      int who = numberOf.getOrDefault(participant.id(), 0);
      available[who] = available("participants[" + i + "].available", participant.available());
      most[who] = most("participants[" + i + "].most", participant.most());
    }
    Set<Long> vetoes = vetoes();
    List<Wished> possible = new ArrayList<>();
    List<Wished> impossible = new ArrayList<>();
    for (Map.Entry<Long, Wished> entry : wishes().entrySet()) {
      Wished wished = entry.getValue();
      boolean inCommon = (available[wished.first()] & available[wished.second()]) != 0;
      boolean vetoed =
          vetoes.contains(entry.getKey())
              || market.isVetoed(
                  participants.get(wished.first()).id(), participants.get(wished.second()).id());
      (inCommon && !vetoed ? possible : impossible).add(wished);
    }
    return new Event(
        participants.stream().map(Participant::id).toArray(String[]::new),
        slots,
        request.tables(),
        available,
        most,
        possible,
        impossible);
  }

  private List<Participant> participants() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < request.participants().size(); i++) {
      String id = request.participants().get(i).id();
      // A former id and the present one are one organisation.
      requireNew("participants[" + i + "].id", id, market.present(id), seen);
    }
    List<Participant> sorted =
        request.participants().stream().sorted(Comparator.comparing(Participant::id)).toList();
    for (int who = 0; who < sorted.size(); who++) {
      numberOf.put(sorted.get(who).id(), who);
    }
    return sorted;
  }

  private static void requireNew(String parameter, String id, String present, Set<String> seen) {
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw new InvalidRequestException(
          parameter,
          id.isBlank() ? "blank" : "of " + id.length() + " characters",
          "an id of 1 to " + LONGEST_ID + " characters");
    }
    if (!seen.add(present)) {
      throw new InvalidRequestException(parameter, id, "an id that no other in the list has");
    }
  }

  private long available(String parameter, @Nullable List<String> ids) {
    if (ids == null) {
      return -1L >>> (Long.SIZE - slotOf.size());
    }
    long slots = 0;
    for (int i = 0; i < ids.size(); i++) {
      Integer slot = slotOf.get(ids.get(i));
      if (slot == null) {
        throw new InvalidRequestException(
            parameter + "[" + i + "]", ids.get(i), "the id of one of the slots");
      }
      slots |= 1L << slot;
    }
    return slots;
  }

  private static int most(String parameter, @Nullable Integer most) {
    if (most != null && most < 1) {
      throw new InvalidRequestException(parameter, most, "at least 1");
    }
    return most == null ? Integer.MAX_VALUE : most;
  }

  /** By both participants as one number. */
  private SortedMap<Long, Wished> wishes() {
    SortedMap<Long, Wished> pairs = new TreeMap<>();
    for (int i = 0; i < request.wishes().size(); i++) {
      Wish wish = request.wishes().get(i);
      String parameter = "wishes[" + i + "]";
      int a = participant(parameter + ".a", wish.a());
      int b = participant(parameter + ".b", wish.b());
      requireOther(parameter + ".b", wish.a(), wish.b());
      long weight = weight(parameter + ".weight", wish.weight());
      Wished one = a < b ? new Wished(a, b, weight, 0) : new Wished(b, a, 0, weight);
      Wished both = pairs.merge(key(a, b), one, EventReader::sum);
      if (both != one && (a < b ? both.wishOfFirst() : both.wishOfSecond()) != weight) {
        throw new InvalidRequestException(
            parameter, wish.a() + " → " + wish.b(), "the only wish of the one to meet the other");
      }
    }
    return pairs;
  }

  private static Wished sum(Wished one, Wished other) {
    return new Wished(
        one.first(),
        one.second(),
        one.wishOfFirst() + other.wishOfFirst(),
        one.wishOfSecond() + other.wishOfSecond());
  }

  private static long weight(String parameter, double weight) {
    // Not a number is not between any two.
    if (!(weight >= MeetingRequest.LEAST_WEIGHT && weight <= MeetingRequest.GREATEST_WEIGHT)) {
      throw new InvalidRequestException(parameter, weight, "between 0.001 and 1000");
    }
    return Math.round(weight * Event.UNIT);
  }

  private Set<Long> vetoes() {
    Set<Long> vetoes = new HashSet<>();
    for (int i = 0; i < request.vetoes().size(); i++) {
      Veto veto = request.vetoes().get(i);
      String parameter = "vetoes[" + i + "]";
      int a = participant(parameter + "[0]", veto.a());
      int b = participant(parameter + "[1]", veto.b());
      requireOther(parameter + "[1]", veto.a(), veto.b());
      vetoes.add(key(a, b));
    }
    return vetoes;
  }

  private int participant(String parameter, String id) {
    Integer who = numberOf.get(id);
    if (who == null) {
      throw new InvalidRequestException(parameter, id, "the id of one of the participants");
    }
    return who;
  }

  private static void requireOther(String parameter, String a, String b) {
    if (a.equals(b)) {
      throw new InvalidRequestException(parameter, b, "another participant");
    }
  }

  private static long key(int a, int b) {
    return (long) Math.min(a, b) << Integer.SIZE | Math.max(a, b);
  }

  /** In the order of time, or as they are listed where they have no times. */
  private String[] slots() {
    List<Slot> slots = request.slots();
    Set<String> seen = new HashSet<>();
    boolean timed = slots.getFirst().start() != null || slots.getFirst().end() != null;
    for (int i = 0; i < slots.size(); i++) {
      requireNew("slots[" + i + "].id", slots.get(i).id(), slots.get(i).id(), seen);
      requireTimes("slots[" + i + "]", slots.get(i), timed);
    }
    int[] order = IntStream.range(0, slots.size()).toArray();
    if (timed) {
      order =
          Arrays.stream(order)
              .boxed()
              .sorted(Comparator.comparing(i -> start(slots.get(i))))
              .mapToInt(Integer::intValue)
              .toArray();
      requireNoOverlap(order);
    }
    String[] ids = Arrays.stream(order).mapToObj(i -> slots.get(i).id()).toArray(String[]::new);
    for (int slot = 0; slot < ids.length; slot++) {
      slotOf.put(ids[slot], slot);
    }
    return ids;
  }

  private static void requireTimes(String parameter, Slot slot, boolean timed) {
    LocalDateTime start = slot.start();
    LocalDateTime end = slot.end();
    if ((start != null) != timed || (end != null) != timed) {
      throw new InvalidRequestException(
          parameter,
          slot.id() + (timed ? " without both times" : " with a time"),
          "with start and end, as all slots, or without, as all slots");
    }
    if (start != null && end != null && !end.isAfter(start)) {
      throw new InvalidRequestException(parameter + ".end", end, "after the start, " + start);
    }
  }

  private void requireNoOverlap(int[] order) {
    for (int i = 1; i < order.length; i++) {
      Slot before = request.slots().get(order[i - 1]);
      Slot slot = request.slots().get(order[i]);
      if (start(slot).isBefore(end(before))) {
        throw new InvalidRequestException(
            "slots[" + order[i] + "].start",
            start(slot),
            "not before slots["
                + order[i - 1]
                + "] ends, at "
                + end(before)
                + ": slots may not overlap");
      }
    }
  }

  private static LocalDateTime start(Slot slot) {
    return slot.start() == null ? LocalDateTime.MIN : slot.start();
  }

  private static LocalDateTime end(Slot slot) {
    return slot.end() == null ? LocalDateTime.MAX : slot.end();
  }
}
