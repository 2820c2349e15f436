package eu.clustermatch.engine.market;

import eu.clustermatch.engine.exchange.Setting;
import eu.clustermatch.engine.model.Label;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What answers an offer or a demand, best first.
 *
 * @param snapshot it was answered on
 * @param on the day for which it was asked
 * @param label whether an offer or a demand was asked for
 * @param open whether the offer or demand itself is open on that day; nothing answers it otherwise
 * @param barredBy the rule of the scheme by which nobody may answer this visit, or null
 */
public record MarketAnswer(
    String snapshot,
    LocalDate on,
    Label label,
    boolean open,
    @Nullable Setting barredBy,
    int total,
    List<MarketHit> hits) {
  public MarketAnswer {
    hits = List.copyOf(hits);
  }
}
