package eu.clustermatch.engine.disruption;

import eu.clustermatch.engine.disruption.CircularAnswer.CircularMatch;
import eu.clustermatch.engine.disruption.CircularAnswer.Item;
import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.LinkTable;
import eu.clustermatch.engine.snapshot.Mark;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.SupplyFacts;
import eu.clustermatch.engine.snapshot.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whose by-product could be whose input. It fits who uses or buys it, or something of which it is a
 * kind, and who makes something of which it is an input; and likewise where it is declared to stand
 * in for that. Ranked by how sure that is ({@link CircularFit}, then the thing itself before what
 * stands in for it), then by distance, unknown ones last, then by id.
 */
public final class CircularMatches {
  private final Graph graph;
  private final Nodes nodes;
  private final SupplyFacts facts;
  private final LinkTable made;
  private final int known;
  private final int today;
  private final CircularRequest request;
  private final int within;
  private final int organisation;
  private final int country;
  private final List<Found> found = new ArrayList<>();

  /**
   * What the by-product stands for.
   *
   * @param product node
   * @param degree not a number where it stands for itself
   */
  private record Wanted(int product, boolean substitute, float degree) {
    /** Itself before what it stands in for, and that to a high degree. */
    static final Comparator<Wanted> NEAREST =
        Comparator.comparing(Wanted::substitute)
            .thenComparing(wanted -> Float.isNaN(wanted.degree) ? 0 : -wanted.degree)
            .thenComparing(Wanted::product);
  }

  /**
   * A match.
   *
   * @param row of the giver's production
   * @param makes node of what the taker makes of it, or {@link Nodes#NONE}
   */
  private record Found(
      int row, int taker, Wanted wanted, CircularFit fit, int makes, boolean existing, double km) {
    static final Comparator<Found> SUREST =
        Comparator.comparing(Found::fit)
            .thenComparing(match -> match.wanted.substitute)
            .thenComparing(Found::km);
  }

  private CircularMatches(Snapshot snapshot, CircularRequest request) {
    this.graph = snapshot.view(request.asOf()).graph();
    this.nodes = snapshot.nodes();
    this.facts = snapshot.supply();
    this.made = facts.of(Relationship.PRODUCES);
    this.known = Snapshot.day(request.asOf());
    this.today = Math.min(known, facts.today());
    this.request = request;
    this.within = node("product", Label.PRODUCT, request.product());
    this.organisation = node("organisation", Label.ORGANISATION, request.organisation());
    String code = request.country();
    this.country =
        node("country", Label.COUNTRY, code == null ? null : Vocabulary.id("country", code));
  }

  private int node(String parameter, Label label, @Nullable String id) {
    if (id == null) {
      return Nodes.NONE;
    }
    int node = nodes.find(label, id);
    if (node == Nodes.NONE) {
      throw new InvalidRequestException(
          parameter,
          label == Label.COUNTRY ? Vocabulary.shortForm(id) : id,
          "the id of a known " + label.noun());
    }
    return node;
  }

  /**
   * O(by-products × what lies above them × who wants that).
   *
   * @param snapshotId how answers name the snapshot
   * @throws InvalidRequestException when an id is unknown
   */
  public static CircularAnswer find(Snapshot snapshot, String snapshotId, CircularRequest request) {
    CircularMatches matches = new CircularMatches(snapshot, request);
    for (int row = 0; row < matches.made.size(); row++) {
      if (matches.isByProduct(row)) {
        matches.of(row);
      }
    }
    return matches.answer(snapshotId);
  }

  private boolean isByProduct(int row) {
    return made.mark(row) == Mark.YES
        && made.holds(row, known, today)
        && (within == Nodes.NONE || Taxonomy.above(graph, made.to(row)).contains(within));
  }

  /** Finds who could take what one gives off; of each the surest way. */
  private void of(int row) {
    Map<Integer, Found> byTaker = new TreeMap<>();
    NavigableSet<Integer> kinds = Taxonomy.above(graph, made.to(row));
    for (Wanted wanted : wanted(kinds)) {
      LinkTable uses = facts.of(Relationship.USES_INPUT);
      for (int use : uses.rowsTo(wanted.product)) {
        if (uses.holds(use, known, today)) {
          keep(byTaker, row, uses.from(use), wanted, CircularFit.USES, Nodes.NONE);
        }
      }
      StageOrder.linked(graph, wanted.product, Relationship.BUYS, Direction.IN)
          .forEach(who -> keep(byTaker, row, who, wanted, CircularFit.BUYS, Nodes.NONE));
      recipes(byTaker, row, wanted);
    }
    found.addAll(byTaker.values());
  }

  /** What the by-product stands for, the nearest first. */
  private List<Wanted> wanted(NavigableSet<Integer> kinds) {
    Map<Integer, Wanted> wanted = new HashMap<>();
    kinds.forEach(kind -> wanted.put(kind, new Wanted(kind, false, Float.NaN)));
    LinkTable substitutes = facts.of(Relationship.SUBSTITUTES);
    for (int kind : kinds) {
      for (int row = substitutes.firstFrom(kind); row < substitutes.endFrom(kind); row++) {
        if (substitutes.holds(row, known, today)) {
          float degree = substitutes.amount(row);
          for (int broader : Taxonomy.above(graph, substitutes.to(row))) {
            wanted.merge(
                broader,
                new Wanted(broader, true, degree),
                (a, b) -> Wanted.NEAREST.compare(a, b) <= 0 ? a : b);
          }
        }
      }
    }
    return wanted.values().stream().sorted(Wanted.NEAREST).toList();
  }

  private void recipes(Map<Integer, Found> byTaker, int row, Wanted wanted) {
    LinkTable inputs = facts.of(Relationship.INPUT_TO);
    for (int input = inputs.firstFrom(wanted.product);
        input < inputs.endFrom(wanted.product);
        input++) {
      if (inputs.holds(input, known, today) && nodes.is(inputs.to(input), Label.PRODUCT)) {
        for (int making : made.rowsTo(inputs.to(input))) {
          if (made.holds(making, known, today) && made.mark(making) != Mark.YES) {
            keep(byTaker, row, made.from(making), wanted, CircularFit.RECIPE, inputs.to(input));
          }
        }
      }
    }
  }

  private void keep(
      Map<Integer, Found> byTaker, int row, int taker, Wanted wanted, CircularFit fit, int makes) {
    int giver = made.from(row);
    if (taker != giver && isAskedFor(giver, taker)) {
      Found match =
          new Found(
              row,
              taker,
              wanted,
              fit,
              makes,
              isSupplied(giver, taker, made.to(row), wanted.product),
              facts.coordinates().distanceKm(giver, taker));
      byTaker.merge(taker, match, (a, b) -> Found.SUREST.compare(a, b) <= 0 ? a : b);
    }
  }

  private boolean isAskedFor(int giver, int taker) {
    return (organisation == Nodes.NONE || giver == organisation || taker == organisation)
        && (country == Nodes.NONE
            || nodes.country(giver) == country
            || nodes.country(taker) == country);
  }

  /** With the by-product, a kind of it or something broader, or with what it stands for. */
  private boolean isSupplied(int giver, int taker, int product, int wanted) {
    LinkTable supplies = facts.of(Relationship.SUPPLIES);
    return IntStream.range(supplies.firstFrom(giver), supplies.endFrom(giver))
        .filter(row -> supplies.to(row) == taker && supplies.holds(row, known, today))
        .map(supplies::product)
        .filter(supplied -> supplied != Nodes.NONE)
        .anyMatch(supplied ->
            supplied == wanted
                || Taxonomy.above(graph, product).contains(supplied)
                || Taxonomy.above(graph, supplied).contains(product));
  }

  private CircularAnswer answer(String snapshotId) {
    List<Found> shown =
        found.stream()
            .filter(match -> request.existing() || !match.existing)
            .sorted(
                Found.SUREST
                    .thenComparing(match -> made.from(match.row))
                    .thenComparing(Found::taker)
                    .thenComparing(match -> made.to(match.row)))
            .toList();
    int end = Math.min(shown.size(), request.offset() + request.limit());
    return new CircularAnswer(
        snapshotId,
        shown.size(),
        found.size() - shown.size(),
        IntStream.range(Math.min(request.offset(), end), end)
            .mapToObj(i -> match(i + 1, shown.get(i)))
            .toList());
  }

  private CircularMatch match(int rank, Found match) {
    float amount = made.amount(match.row);
    float degree = match.wanted.degree;
    return new CircularMatch(
        rank,
        nodes.entry(made.from(match.row)),
        nodes.entry(match.taker),
        item(made.to(match.row)),
        item(match.wanted.product),
        match.makes == Nodes.NONE ? null : item(match.makes),
        match.fit,
        match.wanted.substitute,
        Float.isNaN(degree) ? null : Double.valueOf(Float.toString(degree)),
        match.existing,
        Double.isNaN(match.km) ? null : match.km,
        Float.isNaN(amount) ? null : Double.valueOf(Float.toString(amount)),
        made.text(match.row));
  }

  private Item item(int product) {
    return new Item(nodes.id(product), nodes.name(product));
  }
}
