package eu.clustermatch.engine.market;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.MarketKind;
import eu.clustermatch.engine.rank.Contribution;
import eu.clustermatch.engine.snapshot.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer or a demand that answers another.
 *
 * @param rank from 1
 * @param owner who offers or seeks
 * @param distanceKm between the two, not a number where one lies nowhere known
 * @param contributions empty unless explained; they add up to the score within 1e-9
 */
public record MarketHit(
    int rank,
    String id,
    Label label,
    String title,
    @Nullable MarketKind kind,
    @Nullable String language,
    Entry owner,
    double distanceKm,
    double score,
    List<Contribution> contributions) {
  public MarketHit {
    contributions = List.copyOf(contributions);
  }
}
