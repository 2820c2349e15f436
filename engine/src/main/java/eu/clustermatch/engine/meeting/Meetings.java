package eu.clustermatch.engine.meeting;

import eu.clustermatch.engine.meeting.Event.Wished;
import eu.clustermatch.engine.meeting.MeetingAnswer.Attendance;
import eu.clustermatch.engine.meeting.MeetingAnswer.FairnessReport;
import eu.clustermatch.engine.meeting.MeetingAnswer.Meeting;
import eu.clustermatch.engine.meeting.MeetingAnswer.Totals;
import eu.clustermatch.engine.meeting.MeetingAnswer.Unmet;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answers with the timetable of an event. */
public final class Meetings {
  private static final int TENTHS = 10;

  private final Nodes nodes;
  private final Event event;
  private final Scheduler scheduler;
  private final Timetable timetable;
  private final int[] tableOf;

  private final Watch watch;

  private Meetings(Snapshot snapshot, Event event, Watch watch) {
    this.nodes = snapshot.nodes();
    this.event = event;
    this.watch = watch;
    this.scheduler = new Scheduler(event, watch);
    this.timetable = scheduler.schedule();
    this.tableOf = Seating.of(timetable);
  }

  /**
   * Finds a timetable in which nobody is in two places, no two meet twice, and availability,
   * vetoes, greatest numbers and tables are heeded: fair first, then of the greatest weight ({@link
   * MeetingAnswer.FairnessReport}). The same for the same request, whatever the order of its
   * participants, wishes and vetoes; vetoes that the market knows hold too. At most 10 million
   * steps of a search, some seconds.
   *
   * @param snapshotId how answers name the snapshot
   * @param watch may end the search early
   * @throws InvalidRequestException where a parameter is out of range, with its index
   */
  public static MeetingAnswer schedule(
      Snapshot snapshot, String snapshotId, MeetingRequest request, Watch watch) {
    Event event = EventReader.read(request, snapshot.market());
    Meetings meetings = new Meetings(snapshot, event, watch);
    return new MeetingAnswer(
        snapshotId,
        meetings.meetings(),
        meetings.unmet(),
        meetings.participants(),
        meetings.totals(),
        meetings.fairness(),
        watch.isOver());
  }

  private List<Meeting> meetings() {
    return IntStream.range(0, event.pairs())
        .filter(this::isMet)
        .boxed()
        .sorted(
            Comparator.comparing((Integer pair) -> timetable.slotOf[pair])
                .thenComparing(pair -> tableOf[pair]))
        .map(this::meeting)
        .toList();
  }

  private boolean isMet(int pair) {
    return timetable.slotOf[pair] != Timetable.NONE;
  }

  private Meeting meeting(int pair) {
    Wished wished = event.wished(pair);
    return new Meeting(
        event.ids[wished.a()],
        event.ids[wished.b()],
        event.slots[timetable.slotOf[pair]],
        tableOf[pair] + 1,
        Event.toWeight(wished.weight()),
        wished.isMutual());
  }

  private List<Unmet> unmet() {
    Reasons reasons =
        new Reasons(timetable, who -> named(who) == null ? event.ids[who] : named(who));
    List<Unmet> unmet = new ArrayList<>();
    event.impossible.forEach(wished -> unmet.add(reasons.ofImpossible(wished)));
    for (int pair = 0; pair < event.pairs(); pair++) {
      if (!isMet(pair)) {
        unmet.add(reasons.ofPossible(pair));
      }
    }
    unmet.sort(Comparator.comparing(Unmet::a).thenComparing(Unmet::b));
    return unmet;
  }

  /** The name that the graph knows, or null for a guest. */
  private @Nullable String named(int who) {
    for (Label label : List.of(Label.ORGANISATION, Label.CLUSTER)) {
      int node = nodes.find(label, event.ids[who]);
      if (node != Nodes.NONE) {
        return nodes.name(node);
      }
    }
    return null;
  }

  private List<Attendance> participants() {
    int[] wishes = new int[event.participants()];
    int[] met = new int[event.participants()];
    int[] impossible = new int[event.participants()];
    for (Wished wished : event.impossible) {
      impossible[wished.first()]++;
      impossible[wished.second()]++;
      wishes[wished.first()] += wished.wishOfFirst() > 0 ? 1 : 0;
      wishes[wished.second()] += wished.wishOfSecond() > 0 ? 1 : 0;
    }
    for (int pair = 0; pair < event.pairs(); pair++) {
      int ofFirst = event.wishOfFirst[pair] > 0 ? 1 : 0;
      int ofSecond = event.wishOfSecond[pair] > 0 ? 1 : 0;
      wishes[event.first[pair]] += ofFirst;
      wishes[event.second[pair]] += ofSecond;
      met[event.first[pair]] += isMet(pair) ? ofFirst : 0;
      met[event.second[pair]] += isMet(pair) ? ofSecond : 0;
    }
    return IntStream.range(0, event.participants())
        .mapToObj(who ->
            new Attendance(
                event.ids[who],
                named(who),
                timetable.meetings[who],
                wishes[who],
                met[who],
                event.hasClaim(who) ? Fairness.satisfaction(timetable, who) : null,
                timetable.meetings[who] > 0 ? null : whyNone(who, impossible[who])))
        .toList();
  }

  private String whyNone(int who, int impossible) {
    int possible = event.pairsOf[who].length;
    if (possible > 0) {
      return "Others came first in all it could have met; unmet says why, one by one ("
          + possible
          + ").";
    }
    return impossible == 0
        ? "It wished for nobody, and nobody wished for it."
        : "Of those it wished for, or who wished for it, nobody is available.";
  }

  private Totals totals() {
    int wishes = 0;
    int met = 0;
    long weight = 0;
    for (Wished wished : event.impossible) {
      wishes += wished.isMutual() ? 2 : 1;
      weight += wished.weight();
    }
    for (int pair = 0; pair < event.pairs(); pair++) {
      int stated = event.wished(pair).isMutual() ? 2 : 1;
      wishes += stated;
      met += isMet(pair) ? stated : 0;
      weight += event.weight[pair];
    }
    long bound = LagrangianBound.ofWeight(timetable, watch);
    return new Totals(
        wishes,
        met,
        Event.toWeight(weight),
        Event.toWeight(timetable.weight()),
        Event.toWeight(bound),
        bound == 0 ? 0 : (double) (bound - timetable.weight()) / bound);
  }

  private FairnessReport fairness() {
    int[] counted = IntStream.range(0, event.participants()).filter(event::hasClaim).toArray();
    int withNone = timetable.withNone();
    boolean nobodyHasAny = withNone == counted.length;
    double worst = Fairness.worst(timetable);
    double sought = withNone > 0 ? 0 : worst;
    return new FairnessReport(
        counted.length,
        withNone,
        LagrangianBound.ofWithNone(event, withNone, watch),
        nobodyHasAny ? null : worst,
        nobodyHasAny ? null : Math.max(worst, scheduler.greatestWorst()),
        Arrays.stream(counted)
            .filter(who -> Fairness.satisfaction(timetable, who) == sought)
            .mapToObj(who -> event.ids[who])
            .toList(),
        counted.length == 0 ? null : satisfactions(counted).average().orElse(0),
        tenths(counted));
  }

  private DoubleStream satisfactions(int[] who) {
    return Arrays.stream(who).mapToDouble(one -> Fairness.satisfaction(timetable, one));
  }

  private List<Integer> tenths(int[] counted) {
    List<Integer> tenths = new ArrayList<>(Collections.nCopies(TENTHS, 0));
    satisfactions(counted)
        .forEach(share -> {
          int tenth = Math.min(TENTHS - 1, (int) (share * TENTHS));
          tenths.set(tenth, tenths.get(tenth) + 1);
        });
    return tenths;
  }
}
