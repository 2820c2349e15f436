package eu.clustermatch.engine.meeting;

import eu.clustermatch.engine.model.Watch;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 400 participants in 20 slots, some of them wished for by many: the schedule against the greedy
 * one, in time and in what they reach.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
@SuppressWarnings("NullAway.Init")
public class MeetingBenchmark {
  @Param({"3000 60", "5000 100", "8000 60", "8000 200"})
  public String wishesAndTables;

  private MeetingRequest request;

  @Setup
  public void draw() {
    String[] numbers = wishesAndTables.split(" ");
    request =
        RandomEvents.event(
            1, 400, 20, Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), 0.1);
    Timetable greedy = greedy();
    MeetingAnswer answer = schedule();
    System.out.printf(
        "%ngreedy: weight %.0f, meetings %d, with none %d, worst %.3f%n",
        Event.toWeight(greedy.weight()), greedy.count(), greedy.withNone(), Fairness.worst(greedy));
    System.out.printf("ours: meetings %d, %s%n", answer.meetings().size(), answer.totals());
    System.out.println(answer.fairness());
  }

  @Benchmark
  public MeetingAnswer schedule() {
    return Meetings.schedule(Drawing.NOTHING, "nothing-1", request, Watch.PATIENT);
  }

  @Benchmark
  public Timetable greedy() {
    return Greedy.of(EventReader.read(request, Drawing.NOTHING.market()));
  }
}
