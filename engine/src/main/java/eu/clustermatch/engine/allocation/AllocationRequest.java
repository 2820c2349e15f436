package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.model.InvalidRequestException;
import java.util.List;

/**
 * Who is to be served, and out of what. The order of the lines is of no account.
 *
 * @param demands 1–5,000
 * @param offers 1–5,000
 */
public record AllocationRequest(List<DemandLine> demands, List<OfferLine> offers) {
  /** The most lines of each kind. */
  public static final int MOST_LINES = 5000;

  /**
   * @throws InvalidRequestException when a list is empty or too long
   */
  public AllocationRequest {
    demands = List.copyOf(demands);
    offers = List.copyOf(offers);
    check("demands", demands.size());
    check("offers", offers.size());
  }

  private static void check(String name, int size) {
    if (size == 0 || size > MOST_LINES) {
      throw new InvalidRequestException(
          name, size + " lines", "a list of 1 to %s lines".formatted(Words.number(MOST_LINES)));
    }
  }
}
