package eu.clustermatch.engine.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A few lines in the world of {@link Crisis}, of all products, units, days and places there. */
final class RandomCrisis {
  private static final List<String> PRODUCTS =
      List.of("product:wear", "product:mask", "product:ffp2", "product:surgical", "product:scarf");
  private static final List<String> PLACES = List.of("A", "B", "C", "D", "X", "nuts:A1");

  private RandomCrisis() {}

  static AllocationRequest request(Random random, int demands, int offers) {
    List<DemandLine> needs = new ArrayList<>();
    for (int i = 0; i < demands; i++) {
      needs.add(
          new DemandLine(
              "d" + i,
              pick(random, PRODUCTS),
              quantity(random),
              pick(random, List.of("pieces", "pairs", "kg")),
              random.nextBoolean() ? null : day(random),
              pick(random, PLACES),
              true,
              random.nextInt(4) > 0,
              random.nextInt(4) > 0,
              1 + random.nextInt(3)));
    }
    List<OfferLine> supplies = new ArrayList<>();
    for (int i = 0; i < offers; i++) {
      supplies.add(
          new OfferLine(
              "o" + i,
              pick(random, PRODUCTS),
              quantity(random),
              pick(random, List.of("pieces", "dozen", "g")),
              random.nextBoolean() ? null : day(random),
              pick(random, PLACES),
              null));
    }
    return new AllocationRequest(needs, supplies);
  }

  /** Also fractions, and a few that are much larger than the others. */
  private static double quantity(Random random) {
    double quantity = 1 + random.nextInt(50) + (random.nextInt(3) == 0 ? random.nextDouble() : 0);
    return random.nextInt(10) == 0 ? 20 * quantity : quantity;
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(2020, 4, 1).plusDays(random.nextInt(10));
  }

  private static <T> T pick(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
