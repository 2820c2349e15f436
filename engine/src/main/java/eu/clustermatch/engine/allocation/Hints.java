package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.snapshot.Nodes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is left over and would serve a demand, were one thing different. */
final class Hints {
  private final Nodes nodes;
  private final Market market;
  private final double[] left;

  /**
   * @param left of every offer of the market, in base units
   */
  Hints(Nodes nodes, Market market, double[] left) {
    this.nodes = nodes;
    this.market = market;
    this.left = left.clone();
  }

  /** What would serve a demand besides what does. */
  List<Reason> besides(int need) {
    return reasons(need, "besides, ", false);
  }

  /** Why a demand gets nothing that no offer could serve; the reason that binds first. */
  List<Reason> instead(int need) {
    List<Reason> reasons = reasons(need, "", false);
    if (reasons.isEmpty()) {
      reasons = reasons(need, "", true);
    }
    return reasons.isEmpty() ? List.of(nothing(need)) : reasons;
  }

  private Reason nothing(int need) {
    Need asked = market.need(need);
    return Reason.of(
        ReasonKind.NOT_OFFERED,
        List.of(),
        List.of(),
        0,
        asked.line().substitutes()
            ? "none of it is available, nor anything that could stand in"
            : "none of it is available");
  }

  private List<Reason> reasons(int need, String start, boolean used) {
    Map<ReasonKind, List<Integer>> found = new EnumMap<>(ReasonKind.class);
    for (int supply = 0; supply < market.supplies(); supply++) {
      List<ReasonKind> obstacles =
          left[supply] > 0 != used ? market.obstacles(need, supply) : List.of();
      if (obstacles.size() == 1 && obstacles.getFirst() != ReasonKind.NOT_ASKED) {
        found.computeIfAbsent(obstacles.getFirst(), kind -> new ArrayList<>()).add(supply);
      }
    }
    return found.entrySet().stream()
        .map(entry -> reason(entry.getKey(), need, entry.getValue(), start))
        .toList();
  }

  private Reason reason(ReasonKind kind, int need, List<Integer> offers, String start) {
    double amount =
        kind == ReasonKind.OTHER_UNIT ? 0 : offers.stream().mapToDouble(o -> left[o]).sum();
    List<Integer> most =
        offers.stream()
            .sorted(Comparator.comparingDouble((Integer offer) -> -told(offer)))
            .toList();
    return Reason.of(
        kind,
        most.stream().map(offer -> market.supply(offer).line().id()).toList(),
        List.of(),
        market.need(need).unit().fromBase(amount),
        start
            + lead(kind)
            + (left[most.getFirst()] > 0 ? "" : ", and others get all of it")
            + ": "
            + Words.list(most, offer -> detail(kind, need, offer)));
  }

  private static String lead(ReasonKind kind) {
    return switch (kind) {
      case OTHER_UNIT -> "it is offered in a unit that cannot be compared";
      case SUBSTITUTES_NOT_ALLOWED -> "something is offered that could stand in but is not wanted";
      case TOO_LATE -> "some is offered that comes too late to be of use";
      case TOO_GENERAL -> "something broader is offered, which may or may not be that";
      default -> throw new IllegalArgumentException(kind.text());
    };
  }

  private String detail(ReasonKind kind, int need, int offer) {
    Supply supply = market.supply(offer);
    String amount = Words.amount(told(offer), supply.unit());
    return switch (kind) {
      case OTHER_UNIT -> "%s has %s".formatted(supply.line().id(), amount);
      case TOO_LATE ->
          "%s would have %s on %s"
                  .formatted(supply.line().id(), amount, Words.day(arrival(need, offer)))
              + (market.findKm(need, offer) == null
                  ? " (one of the two places is not known, so they are taken to lie %s km apart)"
                      .formatted(Words.number(Market.UNKNOWN_KM))
                  : "");
      default ->
          "%s has %s of %s".formatted(supply.line().id(), amount, nodes.name(supply.product()));
    };
  }

  /** What is left of an offer, or what it had where nothing is. */
  private double told(int offer) {
    return left[offer] > 0 ? left[offer] : market.supply(offer).quantity();
  }

  private LocalDate arrival(int need, int offer) {
    return Objects.requireNonNull(market.findArrival(need, offer));
  }
}
