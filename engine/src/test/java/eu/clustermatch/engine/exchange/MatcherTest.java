package eu.clustermatch.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import eu.clustermatch.engine.model.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatcherTest {
  @Test
  void inAStableMatchingNobodyWouldRatherHaveEachOther() {
    for (int seed = 0; seed < 300; seed++) {
      Market market = RandomMarket.of(seed, 1 + seed % 30, 1 + seed % 17, 3, seed % 2 == 0);

      Matching matching = DeferredAcceptance.of(market, Watch.PATIENT).matching();

      assertFeasible(market, matching);
      assertThat(new BlockingPairs(market, matching).find()).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void ofAllStableMatchingsEveryVisitorGetsItsBest() {
    for (int seed = 0; seed < 150; seed++) {
      Market market = RandomMarket.of(seed, 4, 3, 2, false);
      Matching found = DeferredAcceptance.of(market, Watch.PATIENT).matching();

      for (Matching other : every(market)) {
        if (new BlockingPairs(market, other).find().isEmpty()) {
          for (int visitor = 0; visitor < market.visitors(); visitor++) {
            assertThat(learned(market, found, visitor))
                .as("seed %d", seed)
                .isGreaterThanOrEqualTo(learned(market, other, visitor));
          }
        }
      }
    }
  }

  private static double learned(Market market, Matching matching, int visitor) {
    int host = matching.hostOf(visitor);
    return host == Matching.NONE ? -1 : market.learns(visitor, host);
  }

  @Test
  void theHighestSumIsThatOfAllMatchingsTried() {
    for (int seed = 0; seed < 150; seed++) {
      Market market = RandomMarket.of(seed, 4, 3, 2, seed % 2 == 0);

      Matching found = Assignment.of(market, Watch.PATIENT).matching();

      assertFeasible(market, found);
      List<Matching> all = every(market);
      long highest = all.stream().mapToLong(other -> other.units(market)).max().orElse(0);
      assertThat(found.units(market)).as("seed %d", seed).isEqualTo(highest);
      int most =
          all.stream()
              .filter(other -> other.units(market) == highest)
              .mapToInt(other -> visits(market, other))
              .max()
              .orElse(0);
      assertThat(visits(market, found)).as("seed %d", seed).isEqualTo(most);
    }
  }

  @Test
  void theHighestSumIsThatOfANetworkFlow() {
    Loader.loadNativeLibraries();
    for (int seed = 0; seed < 12; seed++) {
      Market market = RandomMarket.of(seed, 40 + 30 * seed, 200 - 10 * seed, 4, seed % 3 == 0);

      assertThat(Assignment.of(market, Watch.PATIENT).matching().units(market))
          .as("seed %d", seed)
          .isEqualTo(highestByFlow(market));
    }
  }

  static long highestByFlow(Market market) {
    MinCostFlow flow = new MinCostFlow();
    int source = market.visitors() + market.hosts();
    for (int visitor = 0; visitor < market.visitors(); visitor++) {
      flow.addArcWithCapacityAndUnitCost(source, visitor, 1, 0);
      for (int host : market.acceptable(visitor)) {
        flow.addArcWithCapacityAndUnitCost(
            visitor, market.visitors() + host, 1, -market.units(visitor, host));
      }
      flow.addArcWithCapacityAndUnitCost(visitor, source + 1, 1, 0);
    }
    for (int host = 0; host < market.hosts(); host++) {
      flow.addArcWithCapacityAndUnitCost(
          market.visitors() + host, source + 1, market.places(host), 0);
    }
    flow.setNodeSupply(source, market.visitors());
    flow.setNodeSupply(source + 1, -market.visitors());
    assertThat(flow.solve()).isEqualTo(MinCostFlowBase.Status.OPTIMAL);
    return -flow.getOptimalCost();
  }

  @Test
  void whatAChangeDoesIsWhatMatchingAnewDoes() {
    int changed = 0;
    for (int seed = 0; seed < 120; seed++) {
      Random random = new Random(seed);
      Market market = RandomMarket.of(seed, 14, 6, 2, false);
      for (Mode mode : Mode.values()) {
        Matcher matcher = matcher(mode, market);
        for (int visitor = 0; visitor < market.visitors(); visitor++) {
          if (matcher.matching().hostOf(visitor) == Matching.NONE) {
            int[] all = IntStream.range(0, market.hosts()).toArray();
            Market open = market.opening(visitor, all, market.room());
            boolean goes = matcher(mode, open).matching().hostOf(visitor) != Matching.NONE;
            assertThat(matcher.goes(open, visitor)).as("%s %d", mode, seed).isEqualTo(goes);
            int host = random.nextInt(market.hosts());
            int places = matcher.placesFor(visitor, host, 3);
            assertThat(places).as("%s %d", mode, seed).isEqualTo(anew(mode, market, visitor, host));
            changed += goes || places > 0 ? 1 : 0;
          }
        }
      }
    }
    assertThat(changed).isGreaterThan(100);
  }

  private static int anew(Mode mode, Market market, int visitor, int host) {
    for (int places = 1; places <= 3; places++) {
      Matching again = matcher(mode, market.placing(host, places)).matching();
      if (again.hostOf(visitor) != Matching.NONE) {
        return places;
      }
    }
    return 0;
  }

  @Test
  void aHostThatOpensToMoreReceivesWhomMatchingAnewSendsIt() {
    int received = 0;
    for (int seed = 0; seed < 200; seed++) {
      Market market = RandomMarket.of(seed, 5, 12, 2, false);
      for (Mode mode : Mode.values()) {
        Matcher matcher = matcher(mode, market);
        for (int host = 0; host < market.hosts(); host++) {
          if (matcher.matching().count(host) == 0) {
            int[] all = IntStream.range(0, market.visitors()).toArray();
            Market open = market.openingHost(host, all, market.room());
            boolean receives = matcher(mode, open).matching().count(host) > 0;
            assertThat(matcher.receives(open, host)).as("%s %d", mode, seed).isEqualTo(receives);
            received += receives ? 1 : 0;
          }
        }
      }
    }
    assertThat(received).isGreaterThan(50);
  }

  private static Matcher matcher(Mode mode, Market market) {
    return mode == Mode.STABLE
        ? DeferredAcceptance.of(market, Watch.PATIENT)
        : Assignment.of(market, Watch.PATIENT);
  }

  /** A host that receives at most as many as it has simultaneous places for, whoever they are. */
  private static Market.Room atMost(int most) {
    return new Market.Room() {
      @Override
      public boolean fits(int host, int[] visitors) {
        return visitors.length <= most;
      }

      @Override
      public boolean isLimited(int host) {
        return true;
      }
    };
  }

  @Test
  void limitsThatAreMerePlacesLeaveNoBlockingPair() {
    for (int seed = 0; seed < 40; seed++) {
      Market market = RandomMarket.of(new Random(seed), 12, 5, 4, false, atMost(2));

      Matching matching = new LimitedMatcher(Mode.STABLE, market, Watch.PATIENT).matching();

      assertFeasible(market, matching);
      assertThat(new BlockingPairs(market, matching).find()).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void underLimitsTheSumStaysNearTheHighest() {
    double worst = 1;
    for (int seed = 0; seed < 60; seed++) {
      Market.Room noPairOfNeighbours =
          new Market.Room() {
            @Override
            public boolean fits(int host, int[] visitors) {
              int[] sorted = Arrays.stream(visitors).sorted().toArray();
              return IntStream.range(1, sorted.length).allMatch(i -> sorted[i] > sorted[i - 1] + 1);
            }

            @Override
            public boolean isLimited(int host) {
              return true;
            }
          };
      Market market = RandomMarket.of(new Random(seed), 6, 3, 3, false, noPairOfNeighbours);

      Matching matching = new LimitedMatcher(Mode.BEST_TOTAL, market, Watch.PATIENT).matching();

      assertFeasible(market, matching);
      long highest = every(market).stream().mapToLong(m -> m.units(market)).max().orElse(0);
      assertThat(matching.units(market)).isLessThanOrEqualTo(highest);
      worst = Math.min(worst, matching.units(market) / (double) highest);
    }
    assertThat(worst).isGreaterThan(0.9);
  }

  private static void assertFeasible(Market market, Matching matching) {
    for (int host = 0; host < market.hosts(); host++) {
      assertThat(matching.count(host)).isLessThanOrEqualTo(market.places(host));
      assertThat(market.room().fits(host, matching.guests(host))).isTrue();
      for (int visitor : matching.guests(host)) {
        assertThat(market.isAcceptable(visitor, host)).isTrue();
        assertThat(matching.hostOf(visitor)).isEqualTo(host);
      }
    }
  }

  private static int visits(Market market, Matching matching) {
    return IntStream.range(0, market.hosts()).map(matching::count).sum();
  }

  /** Every matching that rules, places and limits allow. */
  private static List<Matching> every(Market market) {
    List<Matching> all = new ArrayList<>();
    extend(market, 0, new Matching(market.visitors(), market.hosts()), all);
    return all;
  }

  private static void extend(Market market, int visitor, Matching part, List<Matching> all) {
    if (visitor == market.visitors()) {
      all.add(part.copy());
      return;
    }
    extend(market, visitor + 1, part, all);
    for (int host : market.acceptable(visitor)) {
      if (part.count(host) < market.places(host)) {
        part.move(visitor, host);
        if (market.room().fits(host, part.guests(host))) {
          extend(market, visitor + 1, part, all);
        }
        part.move(visitor, Matching.NONE);
      }
    }
  }
}
