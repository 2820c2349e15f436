package eu.clustermatch.engine.allocation;

import java.util.List;

/**
 * Why a demand lacks something.
 *
 * @param offers the offers it is about: of {@code USED_UP} each of which, were it greater, would
 *     serve more, though maybe by making room in another
 * @param demands the demands that get what it could have got
 * @param quantity how much the offers have, of hints how much of it could be had, in the unit of
 *     the demand where that is possible, else 0
 * @param text in words, as the end of the sentence "The rest is missing because …"
 */
public record Reason(
    ReasonKind kind, List<String> offers, List<String> demands, double quantity, String text) {
  public Reason {
    offers = List.copyOf(offers);
    demands = List.copyOf(demands);
  }
}
