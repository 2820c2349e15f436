package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.graph.Dating;
import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.GraphBuilder;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.LinkRecord;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.text.ConceptLabel;
import eu.clustermatch.engine.text.TextDocument;
import eu.clustermatch.engine.text.TextIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds a snapshot from records in any order: first all nodes, then all links. What it builds
 * depends on the records alone, not on their order.
 */
public final class SnapshotBuilder {
  private static final String COORDINATOR = "coordinator";

  private final String store;
  private final long sequence;
  private final int today;
  private final Embeddings embeddings;
  private final Lexicon lexicon;
  private List<NodeRecord> records = new ArrayList<>();
  private @Nullable Nodes nodes;
  private @Nullable GraphBuilder everything;
  private @Nullable GraphBuilder current;
  private @Nullable Projects projects;
  private SupplyFacts.@Nullable Builder supply;
  private boolean someEnded;
  private final Folding folding = new Folding();
  private final BitSet folded = new BitSet();
  private final Map<Stated, Period> statedTwice = new HashMap<>();

  /** What several records of one organisation may state, each for itself. */
  private record Stated(Relationship type, int from, int to, float weight) {}

  /** From the first to the last day, both included; days since 1970-01-01. */
  private record Period(int from, int to) {
    Period and(Period other) {
      return new Period(Math.min(from, other.from), Math.max(to, other.to));
    }
  }

  /**
   * @param store names the store, so that two stores never share a snapshot id
   * @param sequence the last change contained
   * @param today the day on which memberships must be valid, unless a question names another
   */
  public SnapshotBuilder(String store, long sequence, LocalDate today) {
    this(store, sequence, today, new Embeddings(), new Lexicon());
  }

  /**
   * As the other, with what the last snapshot knows of texts and concepts.
   *
   * @param embeddings are used and brought up to date
   * @param lexicon is used and brought up to date
   */
  public SnapshotBuilder(
      String store, long sequence, LocalDate today, Embeddings embeddings, Lexicon lexicon) {
    this.embeddings = embeddings;
    this.lexicon = lexicon;
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

  /**
   * Says that {@code former} is another record of the organisation {@code kept}: they become one
   * node, which is found by either id.
   *
   * @throws IllegalStateException after the first link
   */
  public void same(String former, String kept) {
    if (nodes != null) {
      throw new IllegalStateException("Who is the same is said before the first link.");
    }
    folding.same(former, kept);
  }

  /**
   * Adds a link; one that lacks an end is passed over, since that node is not in this snapshot. One
   * without a date began when both ends had.
   */
  public void add(LinkRecord link) {
    Nodes table = nodes();
    int from = table.find(link.fromLabel(), link.from());
    int to = table.find(link.toLabel(), link.to());
    if (from == Nodes.NONE || to == Nodes.NONE) {
      return;
    }
    Period period =
        new Period(
            day(begin(link), Math.max(table.validFrom(from), table.validFrom(to))),
            day(link.properties().get("validTo"), Graph.UNDATED_TO));
    Objects.requireNonNull(supply).add(link, from, to, period.from(), period.to());
    if (from == to) {
      // A path leads on to another; but a sector does need what it makes itself.
      return;
    }
    if (link.type() == Relationship.TOOK_PART_IN
        && COORDINATOR.equals(link.properties().get("role"))) {
      Objects.requireNonNull(projects).coordinated(to - table.first(Label.PROJECT), from);
    }
    Stated stated = new Stated(link.type(), from, to, ProximityWeights.of(link));
    // Of supplies each is of a product of its own.
    if (link.type() != Relationship.SUPPLIES && (folded.get(from) || folded.get(to))) {
      statedTwice.merge(stated, period, Period::and);
    } else {
      add(stated, period);
    }
  }

  private static @Nullable Object begin(LinkRecord link) {
    Object from = link.properties().get("validFrom");
    return from == null ? link.properties().get("since") : from;
  }

  private void add(Stated link, Period period) {
    add(builder(everything), link, period);
    if (Dating.isKnown(link.type(), Graph.UNDATED_FROM, period.to(), today)) {
      add(builder(current), link, period);
    } else {
      someEnded = true;
    }
  }

  private static void add(GraphBuilder graph, Stated link, Period period) {
    graph.add(link.from(), link.to(), link.type(), link.weight(), period.from(), period.to());
  }

  /** Builds the snapshot. The builder is spent afterwards. */
  public Snapshot build() {
    Nodes table = nodes();
    statedTwice.forEach(this::add);
    Graph all = builder(everything).build();
    Graph now = someEnded ? builder(current).build() : all;
    table.locate(now);
    List<TextDocument> documents = new ArrayList<>();
    List<ConceptLabel> concepts = new ArrayList<>();
    List<ConceptLabel> places = new ArrayList<>();
    for (int node = 0; node < records.size(); node++) {
      NodeRecord record = records.get(node);
      if (Texts.isDocument(record.label())) {
        documents.add(Texts.document(node, table.validFrom(node), record));
      } else if (Texts.isConcept(record.label())) {
        concepts.addAll(Texts.labels(record));
      } else if (Texts.isPlace(record.label())) {
        places.addAll(Texts.placeNames(record));
      }
    }
    TextIndex text = TextIndex.build(documents, concepts, table.size());
    return new Snapshot(
        store,
        sequence,
        table,
        Objects.requireNonNull(projects),
        all,
        now,
        text,
        lexicon.concepts(concepts),
        lexicon.places(places),
        Objects.requireNonNull(supply).build(),
        Market.of(table, records, all));
  }

  private Nodes nodes() {
    Nodes table = nodes;
    if (table == null) {
      records = folding.fold(records);
      records.sort(Comparator.comparing(NodeRecord::label).thenComparing(NodeRecord::id));
      table = Nodes.of(records, folding.kept());
      for (String kept : folding.kept().values()) {
        folded.set(table.find(Label.ORGANISATION, kept));
      }
      nodes = table;
      projects =
          new Projects(
              records.subList(table.first(Label.PROJECT), table.end(Label.PROJECT)), embeddings);
      supply = new SupplyFacts.Builder(table, records, today);
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
    return date instanceof LocalDate day ? Snapshot.day(day) : otherwise;
  }
}
