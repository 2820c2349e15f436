package eu.clustermatch.engine.exchange;

import com.google.ortools.Loader;
import eu.clustermatch.engine.evaluate.Cordis;
import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * 2,000 organisations of CORDIS visit 2,000 others, with one or two places each, by all rules that
 * are about pairs; their scores are computed once before, and timed apart. Matching from scratch,
 * stably and with the highest total, beside a network flow for the latter. Blocking pairs are
 * counted, too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@SuppressWarnings("NullAway.Init")
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx4g"})
public class ExchangeBenchmark {
  private static final int EACH = 2000;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

  /** How many topics each states; who states none may meet all. */
  @Param({"1", "0"})
  private int topics;

  private PairScores scores;
  private Participants participants;
  private int[][] acceptable;
  private int[] places;

  @Setup
  public void score() throws IOException {
    Loader.loadNativeLibraries();
    Cordis cordis = Cordis.read();
    Snapshot snapshot = cordis.snapshot(project -> true);
    Random random = new Random(11);
    List<String> ids = new ArrayList<>(cordis.participants(project -> true));
    Collections.shuffle(ids, random);
    ExchangeRules rules =
        ExchangeRules.standard().with(Map.of("visitorKinds", false, "hostOnly", false));
    List<Visitor> visitors = new ArrayList<>();
    List<Host> hosts = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      LocalDate from = FIRST.plusDays(random.nextInt(150));
      LocalDate to = from.plusDays(60);
      visitors.add(new Visitor(ids.get(i), stated(random), null, from, to, 3));
      from = FIRST.plusDays(random.nextInt(150));
      to = from.plusDays(60);
      String host = ids.get(EACH + i);
      hosts.add(new Host(host, stated(random), null, 1 + random.nextInt(2), null, from, to));
    }
    ExchangeRequest request =
        new ExchangeRequest(
            eu.clustermatch.engine.exchange.Mode.STABLE, visitors, hosts, List.of(), rules, false);
    participants = Participants.of(snapshot, request);
    long start = System.nanoTime();
    scores =
        PairScores.of(Ranker.ofPartners(Model.standard()), snapshot, participants, Watch.PATIENT);
    System.out.printf(
        "%,d pair scores in %,d ms", EACH * EACH, (System.nanoTime() - start) / 1_000_000);
    Visits visits = new Visits(participants.visitors(), participants.hosts(), 1);
    Barriers barriers = new Barriers(participants, rules, visits, scores);
    acceptable = IntStream.range(0, EACH).mapToObj(barriers::hostsOf).toArray(int[][]::new);
    System.out.printf(
        ", %,d pairs acceptable%n",
        Arrays.stream(acceptable).mapToInt(possible -> possible.length).sum());
    places = participants.hosts().stream().mapToInt(Participant::capacity).toArray();
    long highest = highestTotal();
    long flow = networkFlow();
    if (highest != flow) {
      throw new AssertionError("The highest total is not that of the network flow.");
    }
    int blocking = stable();
    if (blocking != 0) {
      throw new AssertionError(blocking + " pairs block the stable matching.");
    }
    System.out.printf(
        "Highest total %d, by OR-Tools %d; blocking pairs %d%n", highest, flow, blocking);
  }

  private List<String> stated(Random random) {
    List<String> all = ExchangeRules.standard().topics();
    return List.of(all.get(random.nextInt(all.size()))).subList(0, topics);
  }

  private Market market() {
    return new Market(scores.learns(), scores.gains(), acceptable, places);
  }

  @Benchmark
  public int stable() {
    Market market = market();
    Matching matching = DeferredAcceptance.of(market, Watch.PATIENT).matching();
    return new BlockingPairs(market, matching).find().size();
  }

  @Benchmark
  public long highestTotal() {
    Market market = market();
    return Assignment.of(market, Watch.PATIENT).matching().units(market);
  }

  @Benchmark
  public long networkFlow() {
    return MatcherTest.highestByFlow(market());
  }
}
