package eu.clustermatch.engine.meeting;

import eu.clustermatch.engine.meeting.MeetingRequest.Participant;
import eu.clustermatch.engine.meeting.MeetingRequest.Slot;
import eu.clustermatch.engine.meeting.MeetingRequest.Veto;
import eu.clustermatch.engine.meeting.MeetingRequest.Wish;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Events drawn by chance, where some are wished for by many. */
final class RandomEvents {
  private RandomEvents() {}

  /**
   * @param patchy share of participants who come for a part of the event, and of those who want few
   *     meetings
   */
  static MeetingRequest event(
      long seed, int participants, int slots, int wishes, int tables, double patchy) {
    Random random = new Random(seed);
    List<String> slotIds = IntStream.range(0, slots).mapToObj(i -> "slot" + i).toList();
    List<Participant> all = new ArrayList<>();
    for (int i = 0; i < participants; i++) {
      all.add(
          new Participant(
              "org:" + i,
              random.nextDouble() < patchy ? part(random, slotIds) : null,
              random.nextDouble() < patchy ? 1 + random.nextInt(slots) : null));
    }
    Set<String> seen = new HashSet<>();
    List<Wish> wished = new ArrayList<>();
    for (int tries = 0; wished.size() < wishes && tries < 50 * wishes; tries++) {
      String a = "org:" + random.nextInt(participants);
      String b = "org:" + (int) (participants * Math.pow(random.nextDouble(), 2));
      if (!a.equals(b) && seen.add(a + b)) {
        wished.add(new Wish(a, b, 1 + random.nextInt(5)));
      }
      if (!a.equals(b) && random.nextInt(5) == 0 && seen.add(b + a)) {
        wished.add(new Wish(b, a, 1 + random.nextInt(5)));
      }
    }
    List<Veto> vetoes = new ArrayList<>();
    for (Wish wish : wished) {
      if (random.nextInt(50) == 0) {
        vetoes.add(new Veto(wish.b(), wish.a()));
      }
    }
    return new MeetingRequest(
        all, wished, vetoes, slotIds.stream().map(id -> new Slot(id, null, null)).toList(), tables);
  }

  private static @Nullable List<String> part(Random random, List<String> slots) {
    int from = random.nextInt(slots.size());
    int to = from + 1 + random.nextInt(slots.size() - from);
    return slots.subList(from, to);
  }
}
