package eu.clustermatch.engine.partner;

import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.rank.Ranker.Ranked;
import eu.clustermatch.engine.snapshot.Exclusion;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says why a candidate is not among the first, and what would bring it there. */
public final class WhyNot {
  private static final int MOST_EDITS = 2;

  private final Ranker<Question> ranker;

  public WhyNot(Ranker<Question> ranker) {
    this.ranker = ranker;
  }

  /**
   * @param snapshotId how answers name the snapshot
   * @throws InvalidRequestException when the candidate, an id, a filter value or the language is
   *     unknown
   */
  public WhyNotAnswer answer(Snapshot snapshot, String snapshotId, WhyNotRequest request) {
    Inquiry inquiry = Inquiry.of(snapshot, request.search());
    int candidate = candidate(snapshot.nodes(), request.candidate());
    if (inquiry.question().isExcluded(candidate)) {
      return WhyNotAnswer.notAvailable(snapshotId, request);
    }
    ChangeSearch search = new ChangeSearch(ranker, snapshot, request, inquiry, candidate);
    Supposed asIs = search.asIs();
    int rank = asIs.rank(candidate, request.search().filters());
    int unfiltered = asIs.rank(candidate, Filters.NONE);
    Ranked own = unfiltered == Supposed.NOT_A_HIT ? null : explained(inquiry, candidate);
    Standing standing = standing(inquiry, candidate, rank, request.k());
    List<Exclusion> exclusions = inquiry.selection().exclusions(candidate);
    Change change = standing.isChangeable() ? search.find() : Change.NONE;
    return new WhyNotAnswer(
        snapshotId,
        snapshot.nodes().id(candidate),
        request.k(),
        snapshot.nodes().entry(candidate),
        standing,
        why(standing, exclusions, rank, request),
        orNull(rank),
        orNull(unfiltered),
        own == null ? null : own.score(),
        own == null ? List.of() : own.contributions(),
        exclusions,
        hit(inquiry, asIs.at(request.k())),
        change.edits(),
        orNull(change.rank()),
        change.isNone() && standing != Standing.AMONG_FIRST ? MOST_EDITS : null,
        change.untried());
  }

  private static int candidate(Nodes nodes, String id) {
    int candidate = Inquiry.find(nodes, id);
    if (candidate == Nodes.NONE) {
      throw new InvalidRequestException(
          "candidate", id, "the id of a known cluster or organisation");
    }
    return candidate;
  }

  private static Standing standing(Inquiry inquiry, int candidate, int rank, int k) {
    if (inquiry.question().isSeed(candidate)) {
      return Standing.ASKS;
    } else if (!inquiry.selection().isKnown(candidate)) {
      return Standing.NOT_YET_KNOWN;
    } else if (!inquiry.selection().exclusions(candidate).isEmpty()) {
      return Standing.FILTERED;
    } else if (rank == Supposed.NOT_A_HIT) {
      return Standing.NOT_FOUND;
    }
    return rank <= k ? Standing.AMONG_FIRST : Standing.BELOW;
  }

  private static String why(
      Standing standing, List<Exclusion> exclusions, int rank, WhyNotRequest request) {
    return switch (standing) {
      case AMONG_FIRST -> "It is among the first %d, at rank %d.".formatted(request.k(), rank);
      case BELOW -> "It is at rank %d: others score higher.".formatted(rank);
      case FILTERED -> exclusions.stream().map(WhyNot::why).collect(Collectors.joining(" "));
      case NOT_FOUND -> "Neither the graph nor any words connect it with the question.";
      case ASKS -> "It is one of those who ask.";
      case NOT_YET_KNOWN -> "It was not known yet on %s.".formatted(request.search().asOf());
      case NOT_AVAILABLE -> "Not available.";
    };
  }

  private static String why(Exclusion exclusion) {
    return "The filter %s (%s) keeps it out: it has %s."
        .formatted(
            exclusion.filter(),
            String.join(", ", exclusion.values()),
            exclusion.has().isEmpty() ? "none" : String.join(", ", exclusion.has()));
  }

  private @Nullable PartnerHit hit(Inquiry inquiry, Supposed.@Nullable Place place) {
    if (place == null) {
      return null;
    }
    Ranked ranked = explained(inquiry, place.node());
    return new PartnerHit(
        place.rank(),
        inquiry.question().nodes().entry(place.node()),
        ranked.score(),
        ranked.contributions(),
        List.of(),
        List.of());
  }

  /**
   * A score depends on the question and the snapshot only, so that asking for one alone will do.
   */
  private Ranked explained(Inquiry inquiry, int node) {
    Question question = inquiry.question();
    BitSet only = new BitSet();
    only.set(node);
    return ranker.rank(question, only, 0, 1, true).hits().getFirst();
  }

  private static @Nullable Integer orNull(int rank) {
    return rank == Supposed.NOT_A_HIT ? null : rank;
  }
}
