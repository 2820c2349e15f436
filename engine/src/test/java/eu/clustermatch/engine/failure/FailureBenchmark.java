package eu.clustermatch.engine.failure;

import eu.clustermatch.engine.disruption.DisruptionAnswer;
import eu.clustermatch.engine.disruption.DisruptionRequest;
import eu.clustermatch.engine.disruption.DisruptionSearch;
import eu.clustermatch.engine.model.Call;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.LinkRecord;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.partner.PartnerAnswer;
import eu.clustermatch.engine.partner.PartnerRequest;
import eu.clustermatch.engine.partner.PartnerSearch;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Preference;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.SnapshotBuilder;
import eu.clustermatch.engine.supplier.Side;
import eu.clustermatch.engine.supplier.SupplierAnswer;
import eu.clustermatch.engine.supplier.SupplierRequest;
import eu.clustermatch.engine.supplier.SupplierSearch;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
 * A country fails in a network of 1,000,000 organisations and 5,000,000 relationships: 1,000
 * products in 20 layers, each made of two of the layer before; every organisation lies in one of 40
 * countries, makes a product, and gets both its inputs from one or two who make them. Half declare
 * their inputs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 3, time = 10)
@SuppressWarnings("NullAway.Init")
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx10g", "-XX:+UseParallelGC"})
public class FailureBenchmark {
  private static final int ORGANISATIONS = 1_000_000;
  private static final int LAYERS = 20;
  private static final int PRODUCTS = 50;
  private static final int COUNTRIES = 40;
  private static final LocalDate TODAY = LocalDate.of(2020, 1, 1);

  private final SupplierSearch suppliers = new SupplierSearch(SupplierSearch.model());
  private final PartnerSearch partners = new PartnerSearch(Ranker.ofPartners(Model.standard()));
  private final DisruptionSearch disruptions = new DisruptionSearch(suppliers, partners);
  private Snapshot snapshot;
  private SupplyNetwork network;

  @Setup
  public void build() {
    Random random = new Random(7);
    SnapshotBuilder builder = new SnapshotBuilder("large", 1, TODAY);
    for (int i = 0; i < COUNTRIES; i++) {
      builder.add(new NodeRecord(Label.COUNTRY, country(i), Map.of()));
    }
    for (int i = 0; i < LAYERS * PRODUCTS; i++) {
      builder.add(new NodeRecord(Label.PRODUCT, product(i), Map.of()));
    }
    for (int i = 0; i < ORGANISATIONS; i++) {
      builder.add(new NodeRecord(Label.ORGANISATION, organisation(i), Map.of()));
    }
    long links = 0;
    for (int product = PRODUCTS; product < LAYERS * PRODUCTS; product++) {
      for (int input : inputs(product)) {
        builder.add(
            new LinkRecord(
                Relationship.INPUT_TO,
                Label.PRODUCT,
                product(input),
                Label.PRODUCT,
                product(product),
                Map.of("essential", true)));
      }
    }
    for (int i = 0; i < ORGANISATIONS; i++) {
      int product = made(i);
      link(
          builder,
          i,
          Relationship.LOCATED_IN,
          Label.COUNTRY,
          country(random.nextInt(COUNTRIES)),
          Map.of());
      link(builder, i, Relationship.PRODUCES, Label.PRODUCT, product(product), Map.of());
      links += 2;
      if (product >= PRODUCTS) {
        boolean known = random.nextBoolean();
        for (int input : inputs(product)) {
          Map<String, Object> said =
              known
                  ? Map.of("complete", true, "completeSource", "S", "completeDate", TODAY)
                  : Map.of();
          link(builder, i, Relationship.USES_INPUT, Label.PRODUCT, product(input), said);
          links++;
          if (random.nextInt(10) < 7) {
            // One of those who make it: they are every LAYERS × PRODUCTS apart.
            int maker =
                input + LAYERS * PRODUCTS * random.nextInt(ORGANISATIONS / (LAYERS * PRODUCTS));
            builder.add(
                new LinkRecord(
                    Relationship.SUPPLIES,
                    Label.ORGANISATION,
                    organisation(maker),
                    Label.ORGANISATION,
                    organisation(i),
                    Map.of("product", product(input), "share", 0.5)));
            links++;
          }
        }
      }
    }
    snapshot = builder.build();
    System.out.println("relationships: " + links);
    long start = System.nanoTime();
    network = SupplyNetwork.of(snapshot, snapshot.view(), Snapshot.day(null));
    System.out.printf("laid out in %d ms%n", (System.nanoTime() - start) / 1_000_000);
    Failure failure = countryFails();
    System.out.println("organisations that fail: " + failure.failures());
  }

  private static int made(int organisation) {
    return organisation % (LAYERS * PRODUCTS);
  }

  private static int[] inputs(int product) {
    int before = product / PRODUCTS - 1;
    int within = product % PRODUCTS;
    return new int[] {
      before * PRODUCTS + (within * 7 + 1) % PRODUCTS,
      before * PRODUCTS + (within * 11 + 3) % PRODUCTS
    };
  }

  private static void link(
      SnapshotBuilder builder,
      int from,
      Relationship type,
      Label label,
      String to,
      Map<String, Object> said) {
    builder.add(new LinkRecord(type, Label.ORGANISATION, organisation(from), label, to, said));
  }

  private static String organisation(int i) {
    return "org:%07d".formatted(i);
  }

  private static String product(int i) {
    return "product:%04d".formatted(i);
  }

  private static String country(int i) {
    return "country:" + (char) ('A' + i / 26) + (char) ('A' + i % 26);
  }

  private static final Outage.Named COUNTRY =
      new Outage.Named(List.of("AC"), List.of(), List.of(), List.of(), List.of());

  /** What fails, alone. */
  @Benchmark
  public Failure countryFails() {
    return network.fail(Outage.of(snapshot, snapshot.view(), COUNTRY, ""));
  }

  /** The whole answer: tiers, shares, ways, single points, critical organisations, alternatives. */
  @Benchmark
  public DisruptionAnswer disruption() {
    return disruptions.answer(
        snapshot,
        "s",
        new DisruptionRequest(
            COUNTRY, List.of(), List.of(), List.of(), new TreeSet<>(), List.of(), 5, null, 0, 20));
  }

  /** Who else can deliver when the country is out, with proofs. */
  @Benchmark
  public SupplierAnswer suppliersWithoutCountry() {
    return supplierSearch(null, COUNTRY);
  }

  /** Who else can deliver when one supplier is gone, with proofs. */
  @Benchmark
  public SupplierAnswer suppliersWithoutOne() {
    return supplierSearch(organisation(501), Outage.Named.NOTHING);
  }

  /** The peer: partners of the same one, by the same graph. */
  @Benchmark
  public PartnerAnswer partnerSearch() {
    return partners.answer(
        snapshot,
        "s",
        new PartnerRequest(
            List.of(organisation(551)),
            null,
            null,
            Call.UNKNOWN,
            Filters.NONE,
            List.of(),
            null,
            0,
            20,
            true,
            Preference.NONE));
  }

  private SupplierAnswer supplierSearch(@Nullable String gone, Outage.Named without) {
    return suppliers.answer(
        snapshot,
        "s",
        new SupplierRequest(
            Side.SUPPLIERS,
            gone,
            product(501),
            organisation(551),
            null,
            null,
            without,
            Filters.NONE,
            null,
            null,
            null,
            0,
            20,
            true));
  }
}
