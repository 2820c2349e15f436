package eu.clustermatch.engine.allocation;

import java.util.List;

/**
 * Why a demand lacks something.
 *
 * @param offers the offers it is about, those that have most first; of {@code USED_UP} each of
 *     which, were it greater, would serve more, though maybe by making room in another
 * @param moreOffers how many there are besides those listed
 * @param demands the demands that get what it could have got, those that get most first
 * @param moreDemands how many there are besides those listed
 * @param quantity how much the offers have, of hints how much of it could be had, in the unit of
 *     the demand where that is possible, else 0
 * @param text in words, as the end of the sentence "The rest is missing because …"
 */
public record Reason(
    ReasonKind kind,
    List<String> offers,
    int moreOffers,
    List<String> demands,
    int moreDemands,
    double quantity,
    String text) {
  /** The most that are listed of each: in a large crisis one reason may be about thousands. */
  private static final int LISTED = 20;

  public Reason {
    offers = List.copyOf(offers);
    demands = List.copyOf(demands);
  }

  /** Lists the first of all offers and demands it is about. */
  static Reason of(
      ReasonKind kind, List<String> offers, List<String> demands, double quantity, String text) {
    return new Reason(
        kind,
        offers.subList(0, Math.min(LISTED, offers.size())),
        Math.max(0, offers.size() - LISTED),
        demands.subList(0, Math.min(LISTED, demands.size())),
        Math.max(0, demands.size() - LISTED),
        Words.rounded(quantity),
        text);
  }
}
