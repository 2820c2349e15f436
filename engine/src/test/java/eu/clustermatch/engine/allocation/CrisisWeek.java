package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.LinkRecord;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.SnapshotBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A seeded reconstruction of a week like those of spring 2020: 1,100 offers of clusters against 300
 * demands of public authorities, of 24 products in 8 families with stand-ins, in 120 regions over
 * Europe. Few products and few lines make up most of it.
 */
final class CrisisWeek {
  static final int DEMANDS = 300;
  static final int OFFERS = 1100;
  private static final int REGIONS = 120;
  private static final LocalDate START = LocalDate.of(2020, 3, 30);

  /** Families in the order of how much they are asked for, each with its units. */
  private static final List<String> FAMILIES =
      List.of("mask", "gown", "shield", "sanitiser", "glove", "test", "nonwoven", "ventilator");

  private static final List<List<String>> UNITS =
      List.of(
          List.of("pieces", "thousand"),
          List.of("pieces", "dozen"),
          List.of("pieces"),
          List.of("l", "m3"),
          List.of("pieces", "pairs"),
          List.of("pieces"),
          List.of("kg", "t"),
          List.of("pieces"));

  private static final List<String> KINDS = List.of("", "-a", "-b");

  private final Random random;

  private CrisisWeek(long seed) {
    this.random = new Random(seed);
  }

  /** Below every family two kinds of it; the second stands in for the first, not the reverse. */
  static Snapshot world() {
    Random random = new Random(1);
    SnapshotBuilder builder = new SnapshotBuilder("week", 1, START);
    for (int i = 0; i < REGIONS; i++) {
      builder.add(
          new NodeRecord(
              Label.REGION,
              region(i),
              Map.of(
                  "latitude", 36 + 28 * random.nextDouble(),
                  "longitude", -9 + 36 * random.nextDouble())));
    }
    for (String family : FAMILIES) {
      for (String kind : KINDS) {
        builder.add(new NodeRecord(Label.PRODUCT, "product:" + family + kind, Map.of()));
      }
    }
    for (String family : FAMILIES) {
      link(builder, Relationship.BROADER, family + "-a", family, Map.of());
      link(builder, Relationship.BROADER, family + "-b", family, Map.of());
      link(builder, Relationship.SUBSTITUTES, family + "-b", family + "-a", Map.of("degree", .8));
    }
    link(builder, Relationship.SUBSTITUTES, "shield", "mask-a", Map.of("degree", .3));
    return builder.build();
  }

  private static void link(
      SnapshotBuilder builder,
      Relationship type,
      String from,
      String to,
      Map<String, Object> said) {
    builder.add(
        new LinkRecord(
            type, Label.PRODUCT, "product:" + from, Label.PRODUCT, "product:" + to, said));
  }

  /**
   * @param unsplit how many in a hundred demands may be served by one offer only
   */
  static AllocationRequest request(long seed, int unsplit) {
    CrisisWeek week = new CrisisWeek(seed);
    List<DemandLine> demands = new ArrayList<>();
    for (int i = 0; i < DEMANDS; i++) {
      demands.add(week.demand("demand:%04d".formatted(i), unsplit));
    }
    List<OfferLine> offers = new ArrayList<>();
    for (int i = 0; i < OFFERS; i++) {
      offers.add(week.offer("offer:%04d".formatted(i)));
    }
    return new AllocationRequest(demands, offers);
  }

  private DemandLine demand(String id, int unsplit) {
    int family = family();
    return new DemandLine(
        id,
        product(family),
        quantity(40),
        UNITS.get(family).getFirst(),
        START.plusDays(2 + random.nextInt(12)),
        region(random.nextInt(REGIONS)),
        random.nextInt(100) >= unsplit,
        random.nextInt(10) > 0,
        random.nextInt(10) > 0,
        random.nextInt(5) == 0 ? 3 : 1);
  }

  private OfferLine offer(String id) {
    int family = family();
    List<String> units = UNITS.get(family);
    boolean large = units.size() > 1 && random.nextInt(5) == 0;
    return new OfferLine(
        id,
        product(family),
        large ? 1 + random.nextInt(4) : quantity(8),
        units.get(large ? 1 : 0),
        START.plusDays(random.nextInt(14)),
        region(random.nextInt(REGIONS)),
        null);
  }

  private int family() {
    return (int) (FAMILIES.size() * Math.pow(random.nextDouble(), 1.8));
  }

  private String product(int family) {
    return "product:" + FAMILIES.get(family) + KINDS.get(random.nextInt(KINDS.size()));
  }

  /** Most are small, few are very large. */
  private double quantity(int times) {
    return Math.ceil(times * Math.exp(3 + 1.4 * random.nextGaussian()));
  }

  private static String region(int i) {
    return "nuts:R%03d".formatted(i);
  }
}
