package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.MarketKind;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.text.TextDocument;
import eu.clustermatch.engine.text.TextIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The offers and demands of a snapshot, with their words and with who never wants to be matched
 * with whom. Their words are an index of their own, so that what is on the market does not change
 * how rare a word is among profiles and projects.
 */
public final class Market {
  private final Nodes nodes;
  private final Map<Integer, Posting> postings;
  private final TextIndex text;
  private final Map<String, Set<String>> vetoes;

  private Market(
      Nodes nodes,
      Map<Integer, Posting> postings,
      TextIndex text,
      Map<String, Set<String>> vetoes) {
    this.nodes = nodes;
    this.postings = postings;
    this.text = text;
    this.vetoes = vetoes;
  }

  /**
   * @param records of all nodes, in their order
   * @param graph with all links, ended ones too
   */
  static Market of(Nodes nodes, List<NodeRecord> records, Graph graph) {
    Map<Integer, Posting> postings = new HashMap<>();
    List<TextDocument> documents = new ArrayList<>();
    for (int node = nodes.first(Label.OFFER); node < nodes.end(Label.DEMAND); node++) {
      NodeRecord record = records.get(node);
      postings.put(node, Posting.of(node, owner(graph, node), record));
      documents.add(Texts.document(node, nodes.validFrom(node), record));
    }
    return new Market(
        nodes,
        postings,
        TextIndex.build(documents, List.of(), nodes.size()),
        vetoes(nodes, records));
  }

  private static int owner(Graph graph, int node) {
    for (Relationship type : List.of(Relationship.OFFERS, Relationship.SEEKS)) {
      int arc = graph.firstArc(node, type, Direction.IN);
      if (arc < graph.endArc(node, type, Direction.IN)) {
        return graph.target(arc);
      }
    }
    return Nodes.NONE;
  }

  private static Map<String, Set<String>> vetoes(Nodes nodes, List<NodeRecord> records) {
    Map<String, Set<String>> vetoes = new HashMap<>();
    for (Label label : List.of(Label.CLUSTER, Label.ORGANISATION)) {
      for (int node = nodes.first(label); node < nodes.end(label); node++) {
        if (records.get(node).properties().get("vetoes") instanceof List<?> others) {
          for (Object other : others) {
            String one = present(nodes, nodes.id(node));
            veto(vetoes, one, present(nodes, other.toString()));
            veto(vetoes, present(nodes, other.toString()), one);
          }
        }
      }
    }
    return vetoes;
  }

  /** Of an organisation that was merged into another, the id of that. */
  private static String present(Nodes nodes, String id) {
    int organisation = nodes.find(Label.ORGANISATION, id);
    return organisation == Nodes.NONE ? id : nodes.id(organisation);
  }

  private static void veto(Map<String, Set<String>> vetoes, String one, String other) {
    vetoes.computeIfAbsent(one, id -> new HashSet<>()).add(other);
  }

  /** The offer or demand at this node, or null where the node is none. */
  public @Nullable Posting posting(int node) {
    return postings.get(node);
  }

  /**
   * What is offered or sought of a kind on a day, by id.
   *
   * @param nodes of the snapshot
   * @param label offers or demands
   * @param day epoch day
   */
  public List<Posting> open(Nodes nodes, Label label, MarketKind kind, int day) {
    return IntStream.range(nodes.first(label), nodes.end(label))
        .mapToObj(node -> Objects.requireNonNull(postings.get(node)))
        .filter(posting -> posting.kind() == kind && posting.isOpen(day))
        .toList();
  }

  /** The words of offers and demands. */
  public TextIndex text() {
    return text;
  }

  /** The present id of a cluster or organisation by a former one, or the same where it is none. */
  public String present(String id) {
    return present(nodes, id);
  }

  /** Whom it never wants to be matched with, or who never wants to be with it; present ids. */
  public Set<String> vetoes(String id) {
    return Collections.unmodifiableSet(vetoes.getOrDefault(present(id), Set.of()));
  }

  /**
   * Whether one of the two never wants to be matched with the other; ids, former ones too, in
   * either order.
   */
  public boolean isVetoed(String one, String other) {
    return !vetoes.isEmpty() && vetoes(one).contains(present(other));
  }

  long bytes() {
    return text.bytes() + 200L * postings.size();
  }
}
