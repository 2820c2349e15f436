package eu.clustermatch.engine.partner;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.Supposition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Looks for the fewest edits that bring a candidate among the first k, by asking again with them
 * applied: every single edit in its order, then every two. With at most seven edits of the graph
 * the question is asked at most 1 + 7 + 24 times; edits of filters need no further asking.
 */
final class ChangeSearch {
  private final Ranker<Question> ranker;
  private final Snapshot snapshot;
  private final WhyNotRequest request;
  private final Inquiry inquiry;
  private final int candidate;

  private final Supposed asIs;

  /**
   * The candidate's rank with one edit of the graph, under every filter that is asked about. Not
   * the supposed snapshots, because each has a graph of its own.
   */
  private final Map<Edit, Map<Filters, Integer>> ranks = new HashMap<>();

  ChangeSearch(
      Ranker<Question> ranker,
      Snapshot snapshot,
      WhyNotRequest request,
      Inquiry inquiry,
      int candidate) {
    this.ranker = ranker;
    this.snapshot = snapshot;
    this.request = request;
    this.inquiry = inquiry;
    this.candidate = candidate;
    this.asIs = new Supposed(ranker, snapshot, request.search());
  }

  /** Nothing changed. */
  Supposed asIs() {
    return asIs;
  }

  Change find() {
    Edits edits = Edits.of(inquiry, request.search().filters(), candidate);
    return Stream.concat(edits.all().stream().map(List::of), pairs(edits.all()))
        .map(change -> new Change(change, rank(change, edits.all()), edits.untried()))
        .filter(change -> change.rank() != Supposed.NOT_A_HIT && change.rank() <= request.k())
        .findFirst()
        .orElseGet(() -> new Change(List.of(), Supposed.NOT_A_HIT, edits.untried()));
  }

  /** Two of them, in their order; the same one may share two new projects. */
  private static Stream<List<Edit>> pairs(List<Edit> edits) {
    return Stream.iterate(0, i -> i < edits.size(), i -> i + 1)
        .flatMap(first ->
            edits.stream()
                .skip(edits.get(first) instanceof Edit.AddSharedProject ? first : first + 1)
                .map(second -> List.of(edits.get(first), second)));
  }

  private int rank(List<Edit> change, List<Edit> all) {
    Filters filters = request.search().filters();
    List<Edit> facts = new ArrayList<>();
    for (Edit edit : change) {
      if (edit instanceof Edit.DropFilter(Filters.Value value)) {
        filters = filters.without(value);
      } else {
        facts.add(edit);
      }
    }
    return switch (facts.size()) {
      case 0 -> asIs.rank(candidate, filters);
      case 1 ->
          Objects.requireNonNull(
              ranks.computeIfAbsent(facts.getFirst(), fact -> ranks(fact, all)).get(filters));
      default -> supposed(facts).rank(candidate, filters);
    };
  }

  /** Under the request's filters, and with each of them dropped. */
  private Map<Filters, Integer> ranks(Edit fact, List<Edit> all) {
    Supposed supposed = supposed(List.of(fact));
    Filters own = request.search().filters();
    Map<Filters, Integer> byFilters = new HashMap<>();
    byFilters.put(own, supposed.rank(candidate, own));
    for (Edit edit : all) {
      if (edit instanceof Edit.DropFilter(Filters.Value value)) {
        byFilters.computeIfAbsent(own.without(value), filters -> supposed.rank(candidate, filters));
      }
    }
    return byFilters;
  }

  private Supposed supposed(List<Edit> facts) {
    return new Supposed(ranker, suppose(facts), request.search());
  }

  private Snapshot suppose(List<Edit> facts) {
    Supposition supposition = new Supposition(snapshot);
    for (Edit fact : facts) {
      switch (fact) {
        case Edit.AddTechnology added ->
            supposition.applies(
                candidate, snapshot.nodes().find(Label.TECHNOLOGY, added.technology()));
        case Edit.AddSharedProject added ->
            supposition.sharedProject(candidate, Inquiry.find(snapshot.nodes(), added.with()));
        case Edit.DropFilter _ -> throw new IllegalArgumentException("A filter is no fact.");
      }
    }
    return supposition.snapshot();
  }
}
