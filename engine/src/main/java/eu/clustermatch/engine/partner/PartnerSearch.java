package eu.clustermatch.engine.partner;

import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.rank.Evidence;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.rank.Ranker.Ranked;
import eu.clustermatch.engine.rank.Ranker.Ranking;
import eu.clustermatch.engine.snapshot.Facets;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.text.TextQuestion;
import java.util.ArrayList;
import java.util.List;

/** Answers a partner search on a snapshot. */
public final class PartnerSearch {
  private final Ranker<Question> ranker;

  public PartnerSearch(Ranker<Question> ranker) {
    this.ranker = ranker;
  }

  /**
   * @param snapshotId how answers name the snapshot
   * @throws InvalidRequestException when an id, a filter value or the language is unknown
   */
  public PartnerAnswer answer(Snapshot snapshot, String snapshotId, PartnerRequest request) {
    Inquiry inquiry = Inquiry.of(snapshot, request);
    Question question = inquiry.question();
    TextQuestion text = question.text();
    Ranking ranking =
        ranker.rank(
            question,
            inquiry.selection().passing(),
            request.offset(),
            request.limit(),
            request.explain());
    return new PartnerAnswer(
        snapshotId,
        ranking.total(),
        request.asOf(),
        request.asOf() == null ? 0 : question.graph().undatedRelationships(),
        text == null ? null : text.language(),
        question.situation(),
        hits(question, ranking, request),
        Facets.count(inquiry.selection(), ranking.found()),
        question.concepts());
  }

  private static List<PartnerHit> hits(Question question, Ranking ranking, PartnerRequest request) {
    Evidence evidence = new Evidence(question, Snapshot.day(request.asOf()));
    List<PartnerHit> hits = new ArrayList<>();
    int rank = request.offset();
    for (Ranked ranked : ranking.hits()) {
      rank++;
      hits.add(
          new PartnerHit(
              rank,
              question.nodes().entry(ranked.node()),
              ranked.score(),
              ranked.contributions(),
              request.explain() ? evidence.paths(ranked) : List.of(),
              request.explain() ? evidence.snippets(ranked.node()) : List.of()));
    }
    return hits;
  }
}
