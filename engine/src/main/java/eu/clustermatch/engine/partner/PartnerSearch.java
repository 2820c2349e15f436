package eu.clustermatch.engine.partner;

import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.rank.Ranker.Ranked;
import eu.clustermatch.engine.rank.Ranker.Ranking;
import eu.clustermatch.engine.snapshot.Facets;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Selection;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.text.Concept;
import eu.clustermatch.engine.text.TextQuestion;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers a partner search on a snapshot. */
public final class PartnerSearch {
  private static final List<Label> ASKING = List.of(Label.CLUSTER, Label.ORGANISATION);

  private final Ranker ranker;

  public PartnerSearch(Ranker ranker) {
    this.ranker = ranker;
  }

  /**
   * @param snapshotId how answers name the snapshot
   * @throws InvalidRequestException when an id, a filter value or the language is unknown
   */
  public PartnerAnswer answer(Snapshot snapshot, String snapshotId, PartnerRequest request) {
    String asked = request.text();
    TextQuestion text =
        asked == null || asked.isBlank() ? null : snapshot.text().read(asked, request.language());
    List<Concept> concepts =
        text == null || asked == null
            ? List.of()
            : snapshot.concepts().find(asked, text.language());
    Question question =
        new Question(snapshot, request.asOf(), seeds(snapshot, request.seeds()), text, concepts);
    Selection selection =
        new Selection(snapshot, question.view(), request.filters(), Snapshot.day(request.asOf()));
    BitSet excluded = excluded(snapshot, request.exclude());
    BitSet passing = selection.passing();
    passing.andNot(excluded);
    Ranking ranking =
        ranker.rank(question, passing, request.offset(), request.limit(), request.explain());
    BitSet found = ranking.found();
    found.andNot(excluded);
    return new PartnerAnswer(
        snapshotId,
        ranking.total(),
        request.asOf(),
        request.asOf() == null ? 0 : question.graph().undatedRelationships(),
        text == null ? null : text.language(),
        hits(question, ranking, request),
        Facets.count(selection, found),
        concepts);
  }

  private static List<PartnerHit> hits(Question question, Ranking ranking, PartnerRequest request) {
    Evidence evidence = new Evidence(question);
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

  private static int[] seeds(Snapshot snapshot, List<String> ids) {
    Set<Integer> seeds = new LinkedHashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      int node = find(snapshot.nodes(), ids.get(i));
      if (node == Nodes.NONE) {
        throw new InvalidRequestException(
            "for[" + i + "]", ids.get(i), "the id of a known cluster or organisation");
      }
      seeds.add(node);
    }
    return seeds.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /** What is excluded need not exist: a veto outlives what it forbids. */
  private static BitSet excluded(Snapshot snapshot, List<String> ids) {
    BitSet excluded = new BitSet();
    for (String id : ids) {
      int node = find(snapshot.nodes(), id);
      if (node != Nodes.NONE) {
        excluded.set(node);
      }
    }
    return excluded;
  }

  private static int find(Nodes nodes, @Nullable String id) {
    for (Label label : ASKING) {
      int node = id == null ? Nodes.NONE : nodes.find(label, id);
      if (node != Nodes.NONE) {
        return node;
      }
    }
    return Nodes.NONE;
  }
}
