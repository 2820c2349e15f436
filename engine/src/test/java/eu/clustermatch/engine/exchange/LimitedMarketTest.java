package eu.clustermatch.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many visitors want to go to hosts that have places for all, but receive one at a time. */
class LimitedMarketTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final int VISITORS = 400;

  /** More than the one question takes that is being answered when a budget is spent. */
  private static final long ONE_QUESTION = 200_000;

  private static Market market(int hosts, boolean allYear) {
    Random random = new Random(7);
    StringBuilder drawing = new StringBuilder("Country country:DE\nCountry country:ES\n");
    List<Visitor> visiting = new ArrayList<>();
    for (int i = 0; i < VISITORS; i++) {
      drawing.append("Organisation org:v%d\norg:v%d LOCATED_IN country:DE\n".formatted(i, i));
      LocalDate from = allYear ? FIRST : FIRST.plusDays(random.nextInt(300));
      LocalDate to = allYear ? FIRST.plusDays(364) : from.plusDays(6 + random.nextInt(50));
      visiting.add(new Visitor("org:v" + i, List.of(), null, from, to, 3));
    }
    List<Host> receiving = new ArrayList<>();
    for (int i = 0; i < hosts; i++) {
      drawing.append("Organisation org:h%d\norg:h%d LOCATED_IN country:ES\n".formatted(i, i));
      receiving.add(new Host("org:h" + i, List.of(), null, 1000, 1, FIRST, FIRST.plusDays(364)));
    }
    Snapshot snapshot = Drawing.of(drawing.toString()).snapshot();
    Participants participants =
        Participants.of(
            snapshot,
            new ExchangeRequest(
                Mode.STABLE, visiting, receiving, List.of(), ExchangeRules.standard(), false));
    return new Market(
        scores(random, hosts),
        scores(random, hosts),
        IntStream.range(0, VISITORS)
            .mapToObj(visitor -> IntStream.range(0, hosts).toArray())
            .toArray(int[][]::new),
        participants.hosts().stream().mapToInt(Participant::capacity).toArray(),
        new Visits(participants.visitors(), participants.hosts(), 1));
  }

  private static double[][] scores(Random random, int hosts) {
    return IntStream.range(0, VISITORS)
        .mapToObj(visitor -> random.doubles(hosts).toArray())
        .toArray(double[][]::new);
  }

  @Test
  void theBestGoWhereOnlyAFifthFindsTime() {
    Market market = market(1, true);
    Budget budget = new Budget(20_000_000, Watch.PATIENT);

    Matching matching = new StableSearch(market, budget).find();

    // Of the year's 254 working days in Spain each visit takes three.
    int[] best =
        IntStream.range(0, VISITORS)
            .boxed()
            .sorted(Comparator.comparingDouble(visitor -> -market.gains(visitor, 0)))
            .limit(matching.count(0))
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray();
    assertThat(matching.count(0)).isBetween(82, 84);
    assertThat(Arrays.stream(matching.guests(0)).sorted().toArray()).isEqualTo(best);
    assertThat(new BlockingPairs(market, matching).find()).isEmpty();
    assertThat(budget.isSpent()).isFalse();
  }

  @Test
  void aSearchEndsWithItsBudgetAndWhatItFoundFits() {
    Market market = market(3, false);
    for (long most : new long[] {10_000, 1_000_000, 10_000_000}) {
      Budget budget = new Budget(most, Watch.PATIENT);
      Matching stable = new StableSearch(market, budget).find();
      assertThat(budget.spent()).isBetween(most / 2, most + ONE_QUESTION);
      assertFits(market, stable);

      Budget other = new Budget(most, Watch.PATIENT);
      Matching unlimited = Assignment.of(market, Watch.PATIENT).matching();
      Matching highest = new TotalSearch(market, unlimited, other).find();
      assertThat(other.spent()).isBetween(most / 2, most + ONE_QUESTION);
      assertFits(market, highest);
    }
  }

  private static void assertFits(Market market, Matching matching) {
    for (int host = 0; host < market.hosts(); host++) {
      assertThat(market.room().fits(host, matching.guests(host))).isTrue();
    }
  }

  @Test
  void countingThatIsCutShortSaysSoAndCountsNoMoreThanThereAre() {
    Market market = market(3, false);
    Matching nobodyGoes = new Matching(market.visitors(), market.hosts());
    IntUnaryOperator counted =
        most -> {
          BlockingPairs pairs =
              new BlockingPairs(market, nobodyGoes, new Budget(most, Watch.PATIENT));
          int found = pairs.find().size();
          assertThat(pairs.isComplete()).isEqualTo(most >= 1_000_000);
          return found;
        };

    assertThat(counted.applyAsInt(1_000_000)).isEqualTo(VISITORS * 3);
    assertThat(counted.applyAsInt(1_000)).isBetween(1, VISITORS * 3 - 1);
    assertThat(counted.applyAsInt(0)).isZero();
  }

  @Test
  void aTimetableEndsWithinItsSteps() {
    WorkingDays days = WorkingDays.of("DE", 0, 1000, 1);
    long most = 0;
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int[] earliest = random.ints(60, 0, 240).toArray();
      int[] lengths = random.ints(60, 3, 5).toArray();
      int[] ends =
          IntStream.range(0, 60).map(i -> earliest[i] + lengths[i] + random.nextInt(60)).toArray();
      Timetable timetable = new Timetable(days, 1, earliest, ends, lengths);
      timetable.find();
      most = Math.max(most, timetable.steps());
    }
    assertThat(most).isBetween(20_000L, 100_000L);
  }
}
