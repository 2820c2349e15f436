package eu.clustermatch.engine.market;

import java.time.LocalDate;
import java.util.List;

/**
 * What answers an offer or a demand, best first.
 *
 * @param snapshot it was answered on
 * @param on the day for which it was asked
 * @param open whether the offer or demand itself is open on that day; nothing answers it otherwise
 */
public record MarketAnswer(
    String snapshot, LocalDate on, boolean open, int total, List<MarketHit> hits) {
  public MarketAnswer {
    hits = List.copyOf(hits);
  }
}
