package eu.clustermatch.engine.supplier;

import eu.clustermatch.engine.failure.Verdict;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.rank.Meaning;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.rank.Signal;
import eu.clustermatch.engine.rank.Signals;
import eu.clustermatch.engine.snapshot.LinkTable;
import eu.clustermatch.engine.snapshot.Nodes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/** What speaks for a supplier or a customer, in the order in which contributions are added. */
public final class SupplierSignals {
  /** The distance that counts half as much as none. */
  private static final double HALF_WAY_KM = 500;

  static final List<Signal<? super Sourcing>> ALL =
      List.of(
          new ProductMatch(MatchKind.EXACT),
          new ProductMatch(MatchKind.SUBSTITUTE),
          new ProductMatch(MatchKind.SIBLING),
          new ProductMatch(MatchKind.CAPABILITY),
          partners("profile-text"),
          partners("name-text"),
          partners("experience-text"),
          new OfFound(partners("graph-proximity")),
          new FoundSignal(
              "upstream-independence",
              new Meaning(
                  "Whether it is proven that it goes on although what is out is out (1), or whether"
                      + " that is not known (one half), times how well what it makes fits: 1 for"
                      + " the very product, 0 where only words say so.",
                  "An alternative that fails for the same reason is none.",
                  1),
              (sourcing, node) -> independence(sourcing, node),
              (sourcing, node, value) -> independenceInWords(verdict(sourcing, node))),
          new FoundSignal(
              "upstream-failure",
              new Meaning(
                  "Whether it is proven to fail, too.",
                  "It says how far a failure reaches.",
                  "An alternative that fails for the same reason is none.",
                  1),
              (sourcing, node) -> verdict(sourcing, node) == Verdict.FAILS ? 1 : 0,
              (sourcing, node, value) -> "proven to fail for the same reason"),
          new FoundSignal(
              "same-place",
              new Meaning(
                  "Whether it lies in the region (1) or only the country (one half) of who asks.",
                  "Neighbours share a language, rules and often a cluster.",
                  1),
              SupplierSignals::samePlace,
              (sourcing, node, value) -> value == 1 ? "in the same region" : "in the same country"),
          new FoundSignal(
              "market-record",
              new Meaning(
                  "Whether it is known to have delivered to the country of who asks; of a customer,"
                      + " whether it bought from there.",
                  "Who already trades with a country knows its language and its rules; nine in ten"
                      + " public contracts stay within theirs.",
                  1),
              SupplierSignals::marketRecord,
              (sourcing, node, value) ->
                  sourcing.side() == Side.SUPPLIERS
                      ? "has delivered to the same country"
                      : "has bought from the same country"),
          new FoundSignal(
              "nearness",
              new Meaning(
                  "How near it lies to who asks: 1 / (1 + kilometres / 500).",
                  "What comes from near comes sooner.",
                  1),
              (sourcing, node) -> 1 / (1 + sourcing.distanceKm(node) / HALF_WAY_KM),
              (sourcing, node, value) ->
                  String.format(Locale.ROOT, "%.0f km away", sourcing.distanceKm(node))),
          new FoundSignal(
              "trade-record",
              new Meaning(
                  "How many public contracts for what fits it has won, or awarded, plus the"
                      + " deliveries that are known of it.",
                  "Who has delivered before can deliver again.",
                  Double.POSITIVE_INFINITY),
              SupplierSignals::trades,
              (sourcing, node, value) -> (long) value + " known contracts and deliveries"),
          new FoundSignal(
              "capacity",
              new Meaning(
                  "How much of what is needed its capacity covers, at most all of it.",
                  "Who cannot make enough can only help out.",
                  1),
              SupplierSignals::capacity,
              (sourcing, node, value) ->
                  value == 1 ? "can make all of it" : "can make a part of it"),
          new FoundSignal(
              "diversification",
              new Meaning(
                  "How evenly the supply of who asks would be spread over countries if this one"
                      + " took over what is lost: 1 less the Herfindahl–Hirschman index.",
                  "Supply from several countries does not fail all at once.",
                  1),
              SupplierSignals::diversification,
              (sourcing, node, value) -> "spreads supply over countries"));

  private SupplierSignals() {}

  static List<String> names() {
    return ALL.stream().<String>map(Signal::name).toList();
  }

  private static Signal<Question> partners(String name) {
    return Signals.named(name);
  }

  static Verdict verdict(Sourcing sourcing, int node) {
    return sourcing.nodes().is(node, Label.ORGANISATION)
        ? sourcing.failure().of(sourcing.network().organisation(node))
        : Verdict.UNKNOWN;
  }

  private static double independence(Sourcing sourcing, int node) {
    Match match = sourcing.match(node);
    double fit = match == null ? 0 : match.degree();
    return switch (verdict(sourcing, node)) {
      case SURVIVES -> fit;
      case UNKNOWN -> fit / 2;
      case FAILS -> 0;
    };
  }

  private static String independenceInWords(Verdict verdict) {
    return verdict == Verdict.SURVIVES
        ? "proven to go on"
        : "not proven to go on, not proven to fail";
  }

  private static double samePlace(Sourcing sourcing, int node) {
    if (sourcing.asking() == Nodes.NONE) {
      return 0;
    }
    Nodes nodes = sourcing.nodes();
    int place = nodes.place(node);
    if (place != Nodes.NONE
        && nodes.is(place, Label.REGION)
        && place == nodes.place(sourcing.asking())) {
      return 1;
    }
    int country = nodes.country(node);
    return country != Nodes.NONE && country == nodes.country(sourcing.asking()) ? 0.5 : 0;
  }

  /** Deliveries of the past count, too; those that are not known on the day of the question not. */
  private static double marketRecord(Sourcing sourcing, int node) {
    Nodes nodes = sourcing.nodes();
    int country = sourcing.asking() == Nodes.NONE ? Nodes.NONE : nodes.country(sourcing.asking());
    if (country == Nodes.NONE) {
      return 0;
    }
    LinkTable supplies = sourcing.snapshot().supply().of(Relationship.SUPPLIES);
    boolean suppliers = sourcing.side() == Side.SUPPLIERS;
    IntStream rows =
        suppliers
            ? IntStream.range(supplies.firstFrom(node), supplies.endFrom(node))
            : Arrays.stream(supplies.rowsTo(node));
    return rows.filter(row -> supplies.isKnown(row, sourcing.known()))
            .map(row -> suppliers ? supplies.to(row) : supplies.from(row))
            .anyMatch(other -> nodes.country(other) == country)
        ? 1
        : 0;
  }

  private static double trades(Sourcing sourcing, int node) {
    if (sourcing.side() == Side.MARKETS) {
      LinkTable supplies = sourcing.snapshot().supply().of(Relationship.SUPPLIES);
      double trades = 0;
      for (int row : supplies.rowsTo(node)) {
        trades += fits(sourcing, supplies, row, supplies.product(row)) ? 1 : 0;
      }
      return trades;
    }
    LinkTable produces = sourcing.snapshot().supply().of(Relationship.PRODUCES);
    double awards = 0;
    for (int row = produces.firstFrom(node); row < produces.endFrom(node); row++) {
      awards += fits(sourcing, produces, row, produces.to(row)) ? produces.awards(row) : 0;
    }
    LinkTable supplies = sourcing.snapshot().supply().of(Relationship.SUPPLIES);
    double deliveries = 0;
    for (int row = supplies.firstFrom(node); row < supplies.endFrom(node); row++) {
      deliveries += fits(sourcing, supplies, row, supplies.product(row)) ? 1 : 0;
    }
    // What was awarded is known as a delivery, too.
    return Math.max(awards, deliveries);
  }

  private static boolean fits(Sourcing sourcing, LinkTable table, int row, int product) {
    return product != Nodes.NONE && table.isKnown(row, sourcing.known()) && sourcing.fits(product);
  }

  /** Not a number where the units differ or nothing is known. */
  private static double capacity(Sourcing sourcing, int node) {
    Match match = sourcing.match(node);
    Sourcing.Need need = sourcing.need();
    if (match == null || Double.isNaN(need.quantity())) {
      return Double.NaN;
    }
    Capacity capacity = Capacity.of(sourcing, node, match.product());
    return capacity != null && Objects.equals(capacity.unit(), need.unit())
        ? Math.min(1, capacity.amount() / need.quantity())
        : Double.NaN;
  }

  private static double diversification(Sourcing sourcing, int node) {
    SupplyShares.Switch change = sourcing.shares().to(node);
    return change == null ? Double.NaN : 1 - change.after().hhiCountry();
  }
}
