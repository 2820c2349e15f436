package eu.clustermatch.api.meeting;

import com.fasterxml.jackson.annotation.JsonCreator;
import eu.clustermatch.engine.meeting.MeetingRequest;
import eu.clustermatch.engine.meeting.MeetingRequest.Participant;
import eu.clustermatch.engine.meeting.MeetingRequest.Slot;
import eu.clustermatch.engine.meeting.MeetingRequest.Veto;
import eu.clustermatch.engine.meeting.MeetingRequest.Wish;
import eu.clustermatch.engine.model.InvalidRequestException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An event as clients write it; see {@link MeetingRequest}. */
@Schema(
    name = "Event",
    description = "Who takes part, who wishes to meet whom, when, and at how many tables.",
    example = MeetingQuestion.EXAMPLE)
record MeetingQuestion(
    @Schema(description = "1–1,000 organisations, known here or not; ids alone will do")
        @Nullable List<ParticipantBody> participants,
    @Schema(description = "1–20,000; nobody meets who is not wished for")
        @Nullable List<WishBody> wishes,
    @Schema(
            description =
                "At most 20,000 pairs that never meet, besides those vetoed on the market; told as"
                    + " not available",
            example = "[[\"org:sample-danube-cells\", \"org:sample-scheldt-recycling\"]]")
        @Nullable List<List<String>> vetoes,
    @Schema(description = "1–64 in the order of time, without overlap; ids alone will do")
        @Nullable List<SlotBody> slots,
    @Schema(description = "How many meetings take place at once", minimum = "1", maximum = "1000")
        @Nullable Integer tables) {
  static final String EXAMPLE =
      """
      { "participants": [ "cluster:green-tech-valley", "org:sample-danube-cells",
          { "id": "org:sample-scheldt-recycling", "available": ["morning"], "most": 2 },
          "guest:one" ],
        "wishes": [
          { "a": "cluster:green-tech-valley", "b": "org:sample-scheldt-recycling", "weight": 5 },
          { "a": "org:sample-danube-cells", "b": "org:sample-scheldt-recycling", "weight": 3 },
          { "a": "guest:one", "b": "cluster:green-tech-valley" } ],
        "vetoes": [ ["guest:one", "org:sample-danube-cells"] ],
        "slots": [ { "id": "morning", "start": "2030-06-18T09:00", "end": "2030-06-18T09:20" },
          { "id": "noon", "start": "2030-06-18T12:00", "end": "2030-06-18T12:20" } ],
        "tables": 2 }\
      """;

  /** Who takes part. */
  @Schema(name = "Participant")
  record ParticipantBody(
      @Nullable String id,
      @Schema(description = "Slots in which it is there; all when left out")
          @Nullable List<String> available,
      @Schema(description = "The greatest number of meetings it wants", minimum = "1")
          @Nullable Integer most) {
    @JsonCreator
    ParticipantBody {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ParticipantBody of(String id) {
      return new ParticipantBody(id, null, null);
    }
  }

  /** That a wishes to meet b. */
  @Schema(name = "Wish")
  record WishBody(
      @Schema(description = "Who wishes") @Nullable String a,
      @Schema(description = "Whom it wishes to meet; a wish back is a wish of its own")
          @Nullable String b,
      @Schema(
              description = "How much, against other wishes",
              minimum = "0.001",
              maximum = "1000",
              defaultValue = "1")
          @Nullable Double weight) {}

  /** A time for one meeting each. */
  @Schema(name = "Slot")
  record SlotBody(
      @Nullable String id,
      @Schema(description = "Local time of the event; of all slots or of none")
          @Nullable String start,
      @Nullable String end) {
    @JsonCreator
    SlotBody {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SlotBody of(String id) {
      return new SlotBody(id, null, null);
    }
  }

  MeetingRequest toRequest() {
    return new MeetingRequest(
        list(participants, this::participant),
        list(wishes, this::wish),
        list(vetoes, this::veto),
        list(slots, this::slot),
        given("tables", tables));
  }

  private interface Reader<B, T> {
    T read(int index, B body);
  }

  private static <B, T> List<T> list(@Nullable List<B> bodies, Reader<B, T> reader) {
    List<B> list = Objects.requireNonNullElse(bodies, List.of());
    return IntStream.range(0, list.size()).mapToObj(i -> reader.read(i, list.get(i))).toList();
  }

  private Participant participant(int i, ParticipantBody body) {
    return new Participant(
        given("participants[" + i + "].id", body.id()), body.available(), body.most());
  }

  private Wish wish(int i, WishBody body) {
    return new Wish(
        given("wishes[" + i + "].a", body.a()),
        given("wishes[" + i + "].b", body.b()),
        body.weight() == null ? 1 : body.weight());
  }

  private Veto veto(int i, List<String> pair) {
    if (pair.size() != 2) {
      throw new InvalidRequestException("vetoes[" + i + "]", pair, "a list of two participants");
    }
    return new Veto(pair.getFirst(), pair.getLast());
  }

  private Slot slot(int i, SlotBody body) {
    String parameter = "slots[" + i + "]";
    return new Slot(
        given(parameter + ".id", body.id()),
        time(parameter + ".start", body.start()),
        time(parameter + ".end", body.end()));
  }

  private static <T> T given(String parameter, @Nullable T value) {
    if (value == null) {
      throw new InvalidRequestException(parameter, null, "given");
    }
    return value;
  }

  private static @Nullable LocalDateTime time(String parameter, @Nullable String text) {
    try {
      return text == null ? null : LocalDateTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new InvalidRequestException(parameter, text, "a local time such as 2030-06-18T09:00");
    }
  }
}
