package eu.clustermatch.engine.partner;

import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Reading;
import eu.clustermatch.engine.snapshot.Selection;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request as read on one snapshot. */
record Inquiry(Question question, Selection selection) {
  private static final List<Label> ASKING = List.of(Label.CLUSTER, Label.ORGANISATION);

  /**
   * @throws InvalidRequestException when an id, a filter value or the language is unknown
   */
  static Inquiry of(Snapshot snapshot, PartnerRequest request) {
    String asked = request.text();
    Reading reading =
        asked == null || asked.isBlank()
            ? null
            : Reading.of(snapshot, asked, request.language(), request.asOf());
    Question question =
        new Question(
            snapshot,
            request.asOf(),
            seeds(snapshot, request.seeds()),
            reading == null ? null : reading.text(),
            reading == null ? List.of() : reading.concepts(),
            request.call(),
            request.preference(),
            excluded(snapshot, request.exclude()));
    Selection selection =
        new Selection(snapshot, question.view(), request.filters(), Snapshot.day(request.asOf()));
    return new Inquiry(question, selection);
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

  /** The cluster or organisation with this id, or {@link Nodes#NONE}. */
  static int find(Nodes nodes, @Nullable String id) {
    for (Label label : ASKING) {
      int node = id == null ? Nodes.NONE : nodes.find(label, id);
      if (node != Nodes.NONE) {
        return node;
      }
    }
    return Nodes.NONE;
  }
}
