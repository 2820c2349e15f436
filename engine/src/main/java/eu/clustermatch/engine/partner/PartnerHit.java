package eu.clustermatch.engine.partner;

import eu.clustermatch.engine.graph.PathStep;
import eu.clustermatch.engine.rank.Contribution;
import eu.clustermatch.engine.snapshot.Entry;
import eu.clustermatch.engine.text.Snippet;
import java.util.List;

/**
 * A place in the ranking.
 *
 * @param rank counted from 1 over all pages
 * @param score by the model, and what the preferences of the one who asks add: the sum of the
 *     contributions within 1e-9; of two of one question, a difference of 1 by learned weights makes
 *     one e times as likely a partner as the other
 */
public record PartnerHit(
    int rank,
    Entry entry,
    double score,
    List<Contribution> contributions,
    List<List<PathStep>> paths,
    List<Snippet> snippets) {}
