package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.snapshot.Nodes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of what is left over why it is. */
final class Leftovers {
  private final Nodes nodes;
  private final Market market;

  Leftovers(Nodes nodes, Market market) {
    this.nodes = nodes;
    this.market = market;
  }

  /**
   * @param left in the base unit, above 0
   * @param outcome where a demand could be served by it, or null
   * @param offer its number there
   */
  Unused of(int supply, double left, @Nullable Outcome outcome, int offer) {
    Supply given = market.supply(supply);
    ReasonKind kind = outcome == null ? obstacle(supply) : bound(outcome, offer);
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

  private static ReasonKind bound(Outcome outcome, int offer) {
    Transport transport = outcome.transport();
    boolean isShort = false;
    for (int arc = 0; arc < transport.arcs(); arc++) {
      int demand = transport.demandOf(arc);
      if (transport.offerOf(arc) == offer && outcome.isShort(demand)) {
        if (!transport.isWhole(demand)) {
          return ReasonKind.NOT_SEARCHED;
        }
        isShort = true;
      }
    }
    return isShort ? ReasonKind.NOT_SPLIT : ReasonKind.ALL_SERVED;
  }

  /** The least that stands between an offer and the demands. */
  private ReasonKind obstacle(int supply) {
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
      case NOT_ASKED -> "Nobody asks for it, nor for anything that it could stand in for.";
      case OTHER_UNIT -> "It is asked for only in a unit that cannot be compared.";
      case SUBSTITUTES_NOT_ALLOWED ->
          "It could only stand in for what is asked, which is not wanted.";
      case TOO_LATE -> "It would come too late to be of use.";
      case TOO_GENERAL -> "What is asked for is narrower: it may or may not be that.";
      default -> "The search ended before the best plan was found.";
    };
  }
}
