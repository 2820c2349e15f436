package eu.clustermatch.engine.partner;

import eu.clustermatch.engine.rank.Contribution;
import eu.clustermatch.engine.snapshot.Entry;
import eu.clustermatch.engine.snapshot.Exclusion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a candidate stands in an answer, and what would bring it among the first k.
 *
 * @param id of the candidate
 * @param entry what a list shows of it; null where it is not available
 * @param why the standing as a sentence
 * @param rank among the hits, or null when it is none
 * @param rankWithoutFilters its rank if nothing were filtered, or null when it was not found
 * @param score null when it was not found
 * @param contributions of the candidate, empty when it was not found
 * @param exclusions the filters that keep it out
 * @param atK the hit at rank k or the last one before, without paths and snippets; null without
 *     hits
 * @param change the fewest edits that bring it in, each of them tried; empty where there are none
 *     or none are needed
 * @param changedRank its rank after the change, or null without one
 * @param noneWithin as many edits do not bring it in; null where there is a change or none is
 *     needed
 * @param untried how many single edits were not tried, because the work is bounded
 */
public record WhyNotAnswer(
    String snapshot,
    String id,
    int k,
    @Nullable Entry entry,
    Standing standing,
    String why,
    @Nullable Integer rank,
    @Nullable Integer rankWithoutFilters,
    @Nullable Double score,
    List<Contribution> contributions,
    List<Exclusion> exclusions,
    @Nullable PartnerHit atK,
    List<Edit> change,
    @Nullable Integer changedRank,
    @Nullable Integer noneWithin,
    int untried) {

  /** Says nothing but that. */
  static WhyNotAnswer notAvailable(String snapshot, WhyNotRequest request) {
    return new WhyNotAnswer(
        snapshot,
        request.candidate(),
        request.k(),
        null,
        Standing.NOT_AVAILABLE,
        "Not available.",
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        null,
        0);
  }
}
