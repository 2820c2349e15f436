package eu.clustermatch.engine.market;

import eu.clustermatch.engine.model.InvalidRequestException;
import java.time.LocalDate;

/**
 * Which demands answer an offer, or which offers a demand.
 *
 * @param posting id of the offer or demand
 * @param on the day on which both must be open; what begins later is not known
 * @param offset of the first hit, from 0
 * @param limit 1–1000
 */
public record MarketRequest(String posting, LocalDate on, int offset, int limit, boolean explain) {
  public MarketRequest {
    if (limit < 1 || limit > 1000) {
      throw new InvalidRequestException("limit", limit, "between 1 and 1000");
    }
    if (offset < 0) {
      throw new InvalidRequestException("offset", offset, "at least 0");
    }
  }
}
