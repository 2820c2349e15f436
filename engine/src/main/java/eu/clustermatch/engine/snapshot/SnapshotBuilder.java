package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.graph.Dating;
import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.GraphBuilder;
import eu.clustermatch.engine.model.LinkRecord;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.text.ConceptLabel;
import eu.clustermatch.engine.text.ConceptMatcher;
import eu.clustermatch.engine.text.TextDocument;
import eu.clustermatch.engine.text.TextIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds a snapshot from records in any order: first all nodes, then all links. What it builds
 * depends on the records alone, not on their order.
 */
public final class SnapshotBuilder {
  private final String store;
  private final long sequence;
  private final int today;
  private final List<NodeRecord> records = new ArrayList<>();
  private @Nullable Nodes nodes;
  private @Nullable GraphBuilder everything;
  private @Nullable GraphBuilder current;
  private boolean someEnded;

  /**
   * @param store names the store, so that two stores never share a snapshot id
   * @param sequence the last change contained
   * @param today the day on which memberships must be valid, unless a question names another
   */
  public SnapshotBuilder(String store, long sequence, LocalDate today) {
    this.store = store;
    this.sequence = sequence;
    this.today = Math.toIntExact(today.toEpochDay());
  }

  /**
   * Adds a node.
   *
   * @throws IllegalStateException after the first link
   */
  public void add(NodeRecord node) {
    if (nodes != null) {
      throw new IllegalStateException("All nodes come before the first link.");
    }
    records.add(node);
  }

  /** Adds a link; one that lacks an end is passed over, since that node is not in this snapshot. */
  public void add(LinkRecord link) {
    Nodes table = nodes();
    int from = table.find(link.fromLabel(), link.from());
    int to = table.find(link.toLabel(), link.to());
    if (from == Nodes.NONE || to == Nodes.NONE || from == to) {
      return;
    }
    Relationship type = link.type();
    int validFrom = day(link.properties().get("validFrom"), table.validFrom(to));
    int validTo = day(link.properties().get("validTo"), Graph.UNDATED_TO);
    float weight = ProximityWeights.of(link);
    builder(everything).add(from, to, type, weight, validFrom, validTo);
    if (Dating.isKnown(type, Graph.UNDATED_FROM, validTo, today)) {
      builder(current).add(from, to, type, weight, validFrom, validTo);
    } else {
      someEnded = true;
    }
  }

  /** Builds the snapshot. The builder is spent afterwards. */
  public Snapshot build() {
    Nodes table = nodes();
    Graph all = builder(everything).build();
    Graph now = someEnded ? builder(current).build() : all;
    table.locate(now);
    List<TextDocument> documents = new ArrayList<>();
    List<ConceptLabel> concepts = new ArrayList<>();
    for (int node = 0; node < records.size(); node++) {
      NodeRecord record = records.get(node);
      if (Texts.isDocument(record.label())) {
        documents.add(Texts.document(node, table.validFrom(node), record));
      } else if (Texts.isConcept(record.label())) {
        concepts.addAll(Texts.labels(record));
      }
    }
    TextIndex text = TextIndex.build(documents, table.size());
    return new Snapshot(store, sequence, table, all, now, text, new ConceptMatcher(concepts));
  }

  private Nodes nodes() {
    Nodes table = nodes;
    if (table == null) {
      records.sort(Comparator.comparing(NodeRecord::label).thenComparing(NodeRecord::id));
      table = Nodes.of(records);
      nodes = table;
      everything = Graph.builder(table.size());
      current = Graph.builder(table.size());
    }
    return table;
  }

  private static GraphBuilder builder(@Nullable GraphBuilder builder) {
    if (builder == null) {
      throw new IllegalStateException("The nodes have not been numbered.");
    }
    return builder;
  }

  static int day(@Nullable Object date, int otherwise) {
    return date instanceof LocalDate day ? Math.toIntExact(day.toEpochDay()) : otherwise;
  }
}
