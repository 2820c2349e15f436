package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A crisis week of 1,100 offers and 300 demands, as in {@link CrisisWeek}; the same all of one
 * product, which is the worst there is; and OR-Tools on the full linear program of the week.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@SuppressWarnings("NullAway.Init")
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2g", "--enable-native-access=ALL-UNNAMED"})
public class AllocationBenchmark {
  private Snapshot world;
  private AllocationRequest week;
  private AllocationRequest unsplitWeek;
  private Market market;
  private Transport oneProduct;

  @Setup
  public void build() {
    world = CrisisWeek.world();
    week = CrisisWeek.request(7, 0);
    unsplitWeek = CrisisWeek.request(7, 10);
    Lines lines = new Lines(world.nodes());
    market =
        new Market(world, lines.needs(week.demands()), lines.supplies(week.offers()), Set.of());
    oneProduct = oneProduct();
  }

  private static Transport oneProduct() {
    Random random = new Random(8);
    double[] available =
        random
            .doubles(CrisisWeek.OFFERS)
            .map(share -> Math.ceil(100 * Math.exp(4 * share)))
            .toArray();
    int[][] places = new int[CrisisWeek.OFFERS][];
    for (int offer = 0; offer < places.length; offer++) {
      places[offer] = new int[] {random.nextInt(3000), random.nextInt(3000)};
    }
    Transport.Builder builder = new Transport.Builder(CrisisWeek.DEMANDS, available);
    for (int demand = 0; demand < CrisisWeek.DEMANDS; demand++) {
      builder.demand(Math.ceil(300 * Math.exp(4 * random.nextDouble())), 1, false);
      int x = random.nextInt(3000);
      int y = random.nextInt(3000);
      for (int offer = 0; offer < places.length; offer++) {
        double km = Math.hypot(x - places[offer][0], y - places[offer][1]);
        builder.arc(offer, (int) km, 0, random.nextInt(5) == 0);
      }
    }
    return builder.build();
  }

  @Benchmark
  public AllocationAnswer crisisWeek() {
    return Allocation.answer(world, "s", week, Watch.PATIENT);
  }

  /** One demand in ten may be served by one offer only. */
  @Benchmark
  public AllocationAnswer crisisWeekWithUnsplitDemands() {
    return Allocation.answer(world, "s", unsplitWeek, Watch.PATIENT);
  }

  @Benchmark
  public boolean crisisOfOneProduct() {
    Plan plan = Plan.splitting(Face.of(oneProduct), Watch.PATIENT);
    if (!plan.proven()) {
      throw new IllegalStateException("The plan is not proven.");
    }
    return true;
  }

  /** The peer: the plan only, without what is told of it. */
  @Benchmark
  public double[] crisisWeekByOrTools() {
    return LinearReference.solve(market);
  }
}
