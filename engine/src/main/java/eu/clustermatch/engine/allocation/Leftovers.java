package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.snapshot.Nodes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Says of what is left over why it is. */
final class Leftovers {
  private final Nodes nodes;
  private final Market market;

  Leftovers(Nodes nodes, Market market) {
    this.nodes = nodes;
    this.market = market;
  }

  /**
   * What is said of an offer.
   *
   * @param left in the base unit, above 0
   * @param kind why
   */
  Unused of(int supply, double left, ReasonKind kind) {
    Supply given = market.supply(supply);
    return new Unused(
        given.line().id(),
        nodes.id(given.product()),
        nodes.name(given.product()),
        given.line().provider(),
        given.line().quantity(),
        Words.rounded(given.unit().fromBase(left)),
        given.unit().text(),
        kind,
        because(kind));
  }

  /** Why something is left of each offer of a component, if it is. */
  static List<ReasonKind> bound(Outcome outcome) {
    Transport transport = outcome.transport();
    List<ReasonKind> kinds =
        new ArrayList<>(Collections.nCopies(transport.offers(), ReasonKind.ALL_SERVED));
    for (int demand = 0; demand < transport.demands(); demand++) {
      if (outcome.isShort(demand)) {
        boolean whole = transport.isWhole(demand);
        for (int arc = transport.firstArc(demand); arc < transport.endArc(demand); arc++) {
          int offer = transport.offerOf(arc);
          if (kinds.get(offer) != ReasonKind.NOT_SEARCHED) {
            kinds.set(offer, whole ? ReasonKind.NOT_SPLIT : ReasonKind.NOT_SEARCHED);
          }
        }
      }
    }
    return kinds;
  }

  /** Why an offer could serve no demand: the least that stands between. */
  ReasonKind obstacle(int supply) {
    ReasonKind found = ReasonKind.NOT_ASKED;
    int fewest = Integer.MAX_VALUE;
    for (int need = 0; need < market.needs(); need++) {
      List<ReasonKind> obstacles = market.obstacles(need, supply);
      if (!obstacles.contains(ReasonKind.NOT_ASKED) && obstacles.size() < fewest) {
        fewest = obstacles.size();
        found = obstacles.getFirst();
      }
    }
    return found;
  }

  private static String because(ReasonKind kind) {
    return switch (kind) {
      case ALL_SERVED -> "All demands that it could serve are served in full.";
      case NOT_SPLIT ->
          "The demands that it could serve and that lack something may be served by one offer"
              + " only.";
      case NOT_ASKED ->
          "Nobody to whom it is available asks for it, nor for what it could stand in for.";
      case OTHER_UNIT -> "It is asked for only in a unit that cannot be compared.";
      case SUBSTITUTES_NOT_ALLOWED ->
          "It could only stand in for what is asked, which is not wanted.";
      case TOO_LATE -> "It would come too late to be of use.";
      case TOO_GENERAL -> "What is asked for is narrower: it may or may not be that.";
      default -> "The search ended before the best plan was found.";
    };
  }
}
