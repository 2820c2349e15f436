package eu.clustermatch.engine.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clustermatch.engine.meeting.MeetingRequest.Participant;
import eu.clustermatch.engine.meeting.MeetingRequest.Slot;
import eu.clustermatch.engine.meeting.MeetingRequest.Veto;
import eu.clustermatch.engine.meeting.MeetingRequest.Wish;
import eu.clustermatch.engine.model.InvalidRequestException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventReaderTest {
  private static final Participant A = new Participant("a", null, null);
  private static final Participant B = new Participant("b", null, null);
  private static final Wish WISH = new Wish("a", "b", 1);
  private static final Slot SLOT = new Slot("1", null, null);

  private List<Participant> participants = List.of(A, B);
  private List<Wish> wishes = List.of(WISH);
  private List<Veto> vetoes = List.of();
  private List<Slot> slots = List.of(SLOT);
  private int tables = 1;

  @Test
  void participantsHaveDifferentIds() {
    participants = List.of(A, B, A);
    refuses("participants[2].id must be an id that no other in the list has, but was a.");
    participants = List.of(A, new Participant(" ", null, null));
    refuses("participants[1].id must be an id of 1 to 200 characters, but was blank.");
  }

  @Test
  void nobodyIsAvailableInASlotThatIsNotThere() {
    participants = List.of(A, new Participant("b", List.of("1", "9"), null));
    refuses("participants[1].available[1] must be the id of one of the slots, but was 9.");
  }

  @Test
  void whoComesWantsAMeeting() {
    participants = List.of(A, new Participant("b", null, 0));
    refuses("participants[1].most must be at least 1, but was 0.");
  }

  @Test
  void wishesAreBetweenParticipants() {
    wishes = List.of(WISH, new Wish("a", "x", 1));
    refuses("wishes[1].b must be the id of one of the participants, but was x.");
    wishes = List.of(new Wish("b", "b", 1));
    refuses("wishes[0].b must be another participant, but was b.");
  }

  @Test
  void aWishIsStatedOnce() {
    wishes = List.of(WISH, new Wish("b", "a", 2), new Wish("a", "b", 3));
    refuses("wishes[2] must be the only wish of the one to meet the other, but was a → b.");
  }

  @Test
  void aWeightIsAPositiveNumber() {
    for (double weight : new double[] {0, -1, 1001, Double.NaN, Double.POSITIVE_INFINITY}) {
      wishes = List.of(new Wish("a", "b", weight));
      refuses("wishes[0].weight must be between 0.001 and 1000, but was " + weight + ".");
    }
  }

  @Test
  void vetoesAreBetweenParticipants() {
    vetoes = List.of(new Veto("a", "b"), new Veto("x", "a"));
    refuses("vetoes[1][0] must be the id of one of the participants, but was x.");
    vetoes = List.of(new Veto("a", "a"));
    refuses("vetoes[0][1] must be another participant, but was a.");
  }

  @Test
  void slotsHaveDifferentIds() {
    slots = List.of(SLOT, SLOT);
    refuses("slots[1].id must be an id that no other in the list has, but was 1.");
  }

  @Test
  void aSlotEndsAfterItBegins() {
    slots = List.of(slot("1", 9, 9));
    refuses("slots[0].end must be after the start, 2030-01-01T09:00, but was 2030-01-01T09:00.");
  }

  @Test
  void slotsDoNotOverlap() {
    slots = List.of(slot("1", 10, 12), slot("2", 9, 11));
    refuses(
        "slots[0].start must be not before slots[1] ends, at 2030-01-01T11:00: slots may not"
            + " overlap, but was 2030-01-01T10:00.");
  }

  @Test
  void allSlotsHaveTimesOrNoneHas() {
    slots = List.of(slot("2", 10, 12), SLOT);
    refuses("slots[1] must be with start and end, as all slots, or without, as all slots");
  }

  @Test
  void slotsAreOrderedByTheirTimes() {
    slots = List.of(slot("late", 11, 12), slot("early", 9, 10), slot("noon", 10, 11));
    assertThat(read().slots).containsExactly("early", "noon", "late");
  }

  @Test
  void somethingIsAsked() {
    tables = 0;
    refuses("tables must be between 1 and 1000, but was 0.");
    tables = 1;
    slots = List.of();
    refuses("slots must be a list of 1 to 64, but was a list of 0.");
    wishes = List.of();
    refuses("wishes must be a list of 1 to 20,000, but was a list of 0.");
    participants = Collections.nCopies(1_001, A);
    refuses("participants must be a list of 1 to 1,000, but was a list of 1001.");
  }

  private static Slot slot(String id, int from, int to) {
    return new Slot(id, LocalDateTime.of(2030, 1, 1, from, 0), LocalDateTime.of(2030, 1, 1, to, 0));
  }

  private Event read() {
    return EventReader.read(
        new MeetingRequest(participants, wishes, vetoes, slots, tables), Drawing.NOTHING.market());
  }

  private void refuses(String message) {
    assertThatThrownBy(this::read)
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageStartingWith(message);
  }
}
