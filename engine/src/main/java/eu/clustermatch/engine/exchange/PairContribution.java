package eu.clustermatch.engine.exchange;

import eu.clustermatch.engine.rank.Contribution;
import java.util.List;

/**
 * One of the two halves of a pair's score.
 *
 * @param side who asks: the half of {@link Side#VISITOR} is what the visitor learns, that of {@link
 *     Side#HOST} what the host gains
 * @param score how the ranking scores the other for the one who asks
 * @param contribution half of that
 * @param signals what makes up the score; empty unless explained
 */
public record PairContribution(
    Side side, double score, double contribution, List<Contribution> signals) {
  public PairContribution {
    signals = List.copyOf(signals);
  }
}
