package eu.clustermatch.engine.disruption;

import eu.clustermatch.engine.failure.Failure;
import eu.clustermatch.engine.failure.Outage;
import eu.clustermatch.engine.failure.SupplyNetwork;
import eu.clustermatch.engine.failure.SupplyNetwork.Held;
import eu.clustermatch.engine.failure.Verdict;
import eu.clustermatch.engine.model.Call;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.partner.PartnerHit;
import eu.clustermatch.engine.partner.PartnerRequest;
import eu.clustermatch.engine.partner.PartnerSearch;
import eu.clustermatch.engine.rank.Preference;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.View;
import eu.clustermatch.engine.snapshot.Vocabulary;
import eu.clustermatch.engine.supplier.MatchKind;
import eu.clustermatch.engine.supplier.Side;
import eu.clustermatch.engine.supplier.SupplierHit;
import eu.clustermatch.engine.supplier.SupplierRequest;
import eu.clustermatch.engine.supplier.SupplierSearch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers what a disruption does, on a snapshot. */
public final class DisruptionSearch {
  private static final int MOST_CRITICAL = 20;
  private static final int MOST_CLUSTERS = 20;
  private static final int MOST_PROVIDERS = 10;
  private static final int MOST_SECTORS = 20;
  private static final int MOST_SECTORS_IN_UNION = 10;
  private static final int PRODUCTS_WITH_ALTERNATIVES = 8;
  private static final int ALTERNATIVES = 3;
  private static final int LOOKED_AT = 20;

  private final SupplierSearch suppliers;
  private final PartnerSearch partners;

  public DisruptionSearch(SupplierSearch suppliers, PartnerSearch partners) {
    this.suppliers = suppliers;
    this.partners = partners;
  }

  /**
   * @param snapshotId how answers name the snapshot
   * @throws InvalidRequestException when an id is unknown
   */
  public DisruptionAnswer answer(Snapshot snapshot, String snapshotId, DisruptionRequest request) {
    View view = snapshot.view(request.asOf());
    int known = Snapshot.day(request.asOf());
    Nodes nodes = snapshot.nodes();
    Outage outage = Outage.of(snapshot, view, request.out(), "");
    int[] technologies =
        nodes(nodes, Label.TECHNOLOGY, "technology", request.technologies(), "technologies");
    int[] sectors = nodes(nodes, Label.ACTIVITY, "nace", request.sectors(), "sectors");
    try (Held held = SupplyNetwork.of(snapshot, view, known).hold(outage)) {
      Failure failure = held.failure();
      Spread spread = new Spread(failure, known, request.tiers());
      int[] affected = affected(nodes, spread);
      int[] subjects = subjects(nodes, request.about());
      BitSet places = Outage.of(snapshot, view, places(nodes, request.places()), "").places();
      List<Affected> concerned =
          subjects.length == 0 && places.isEmpty()
              ? List.of()
              : new Concerned(failure.network(), subjects, places, request.upstream())
                  .find().stream()
                      .filter(one -> !spread.isReached(nodes.find(Label.ORGANISATION, one.id())))
                      .toList();
      CriticalSearch search = new CriticalSearch(spread, held);
      List<Critical> critical = outage.isEmpty() ? List.of() : search.find();
      return new DisruptionAnswer(
          snapshotId,
          affected.length + concerned.size(),
          counts(spread, affected, concerned.size()),
          spread.isCut(),
          Stream.concat(
                  Arrays.stream(affected)
                      .skip(request.offset())
                      .limit(request.limit())
                      .mapToObj(spread::show),
                  concerned.stream().skip(Math.max(0, request.offset() - affected.length)))
              .limit(request.limit())
              .toList(),
          critical.stream()
              .filter(point -> !point.makesFail().isEmpty())
              .limit(MOST_CRITICAL)
              .toList(),
          critical.stream().limit(MOST_CRITICAL).toList(),
          search.untried(),
          new InformedSearch(snapshot, view)
              .affected(spread)
              .about(IntStream.concat(IntStream.of(technologies), IntStream.of(subjects)).toArray())
              .in(IntStream.concat(IntStream.of(places(outage)), places.stream()).toArray())
              .find(MOST_CLUSTERS),
          alternatives(snapshotId, request, spread, affected),
          providers(snapshot, snapshotId, request, technologies),
          estimate(snapshot, view, sectors));
    }
  }

  private static int[] nodes(
      Nodes nodes, Label label, String scheme, List<String> ids, String parameter) {
    return IntStream.range(0, ids.size())
        .map(i -> {
          int node = nodes.find(label, Vocabulary.id(scheme, ids.get(i)));
          if (node == Nodes.NONE) {
            throw new InvalidRequestException(
                parameter + "[" + i + "]", ids.get(i), "the id of a known " + label.noun());
          }
          return node;
        })
        .toArray();
  }

  /** By tier, the worst first, then by label and id, whose order that of the numbers is. */
  private static int[] affected(Nodes nodes, Spread spread) {
    long[] keys = new long[spread.size()];
    int count = 0;
    for (int i = 0; i < spread.size(); i++) {
      int node = spread.nodeAt(i);
      Label label = nodes.label(node);
      if (label == Label.ORGANISATION || label == Label.PRODUCT || label == Label.STAGE) {
        long rank = spread.tier(node) * 4L + spread.effect(node).ordinal();
        keys[count++] = rank << 32 | node;
      }
    }
    long[] sorted = Arrays.copyOf(keys, count);
    Arrays.sort(sorted);
    return Arrays.stream(sorted).mapToInt(key -> (int) key).toArray();
  }

  private static int[] subjects(Nodes nodes, List<String> ids) {
    return IntStream.range(0, ids.size())
        .map(i ->
            Stream.of(Label.PRODUCT, Label.TECHNOLOGY, Label.ECOSYSTEM, Label.ACTIVITY)
                .mapToInt(label -> nodes.find(label, ids.get(i)))
                .filter(node -> node != Nodes.NONE)
                .findFirst()
                .orElseThrow(() ->
                    new InvalidRequestException(
                        "about[" + i + "]",
                        ids.get(i),
                        "the id of a known product, technology, ecosystem or activity")))
        .toArray();
  }

  /** Regions and countries that are named. */
  private static Outage.Named places(Nodes nodes, List<String> ids) {
    List<String> countries = new ArrayList<>();
    List<String> regions = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (nodes.find(Label.REGION, ids.get(i)) != Nodes.NONE) {
        regions.add(ids.get(i));
      } else if (nodes.find(Label.COUNTRY, Vocabulary.id("country", ids.get(i))) != Nodes.NONE) {
        countries.add(ids.get(i));
      } else {
        throw new InvalidRequestException(
            "places[" + i + "]", ids.get(i), "the id of a known region or country");
      }
    }
    return new Outage.Named(countries, regions, List.of(), List.of(), List.of());
  }

  private static Map<Effect, Integer> counts(Spread spread, int[] affected, int concerned) {
    Map<Effect, Integer> counts = new EnumMap<>(Effect.class);
    for (Effect effect : Effect.values()) {
      counts.put(effect, 0);
    }
    for (int node : affected) {
      counts.merge(spread.effect(node), 1, Integer::sum);
    }
    counts.merge(Effect.UNKNOWN, concerned, Integer::sum);
    return counts;
  }

  private static int[] places(Outage outage) {
    return IntStream.concat(
            Arrays.stream(outage.out(Label.REGION)), Arrays.stream(outage.out(Label.COUNTRY)))
        .toArray();
  }

  /** Those named first, then those that fail, then those that are strained. */
  private Map<String, List<SupplierHit>> alternatives(
      String snapshotId, DisruptionRequest request, Spread spread, int[] affected) {
    Failure failure = spread.failure();
    Nodes nodes = failure.network().snapshot().nodes();
    Outage outage = failure.outage();
    List<Integer> products = new ArrayList<>();
    for (int node : affected) {
      if (nodes.is(node, Label.PRODUCT) && outage.isNamed(node)) {
        products.add(node);
      }
    }
    for (Effect effect : List.of(Effect.FAILS, Effect.STRAINED)) {
      for (int node : affected) {
        if (nodes.is(node, Label.PRODUCT) && spread.effect(node) == effect && !outage.isOut(node)) {
          products.add(node);
        }
      }
    }
    Map<String, List<SupplierHit>> alternatives = new LinkedHashMap<>();
    products.stream()
        .limit(PRODUCTS_WITH_ALTERNATIVES)
        .forEach(product ->
            alternatives.put(
                nodes.id(product),
                suppliers
                    .answer(failure, snapshotId, alternative(request, nodes.id(product)))
                    .hits()
                    .stream()
                    .filter(DisruptionSearch::isAlternative)
                    .limit(ALTERNATIVES)
                    .toList()));
    return alternatives;
  }

  /**
   * Who fails for the same reason is none, nor is who only makes something related, such as
   * separators where cathodes are missing.
   */
  private static boolean isAlternative(SupplierHit hit) {
    return hit.dependence() != Verdict.FAILS
        && (hit.match() == MatchKind.EXACT || hit.match() == MatchKind.SUBSTITUTE);
  }

  private static SupplierRequest alternative(DisruptionRequest request, String product) {
    return new SupplierRequest(
        Side.SUPPLIERS,
        null,
        product,
        null,
        null,
        null,
        request.out(),
        Filters.NONE,
        null,
        null,
        request.asOf(),
        0,
        LOOKED_AT,
        false);
  }

  private List<PartnerHit> providers(
      Snapshot snapshot, String snapshotId, DisruptionRequest request, int[] technologies) {
    if (technologies.length == 0) {
      return List.of();
    }
    Nodes nodes = snapshot.nodes();
    String names =
        Arrays.stream(technologies).mapToObj(nodes::name).collect(Collectors.joining(". "));
    Filters applying =
        new Filters(
            List.of(Label.ORGANISATION.text()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Arrays.stream(technologies).mapToObj(nodes::id).toList(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    PartnerRequest search =
        new PartnerRequest(
            List.of(),
            names,
            "en",
            Call.UNKNOWN,
            applying,
            List.of(),
            request.asOf(),
            0,
            MOST_PROVIDERS,
            false,
            Preference.NONE);
    return partners.answer(snapshot, snapshotId, search).hits();
  }

  private static DisruptionAnswer.@Nullable Estimate estimate(
      Snapshot snapshot, View view, int[] failed) {
    Sectors sectors = Sectors.of(snapshot, view);
    return failed.length == 0 || sectors.isEmpty()
        ? null
        : sectors.hardestHit(failed, MOST_SECTORS, MOST_SECTORS_IN_UNION);
  }
}
