package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.text.ConceptMatcher;
import eu.clustermatch.engine.text.TextIndex;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One immutable state of everything that questions are answered from. Safe for use by many threads.
 */
public final class Snapshot {
  private static final int KEPT_VIEWS = 4;

  private final String store;
  private final long sequence;
  private final Nodes nodes;
  private final Projects projects;
  private final Graph everything;
  private final View current;
  private final TextIndex text;
  private final ConceptMatcher concepts;
  private final SupplyFacts supply;
  private final ConceptMatcher places;
  private final Market market;
  private final Map<Integer, View> views =
      new LinkedHashMap<>(KEPT_VIEWS, 1f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, View> eldest) {
          return size() > KEPT_VIEWS;
        }
      };

  Snapshot(
      String store,
      long sequence,
      Nodes nodes,
      Projects projects,
      Graph everything,
      Graph current,
      TextIndex text,
      ConceptMatcher concepts,
      ConceptMatcher places,
      SupplyFacts supply,
      Market market) {
    this.store = store;
    this.sequence = sequence;
    this.nodes = nodes;
    this.projects = projects;
    this.everything = everything;
    this.current = new View(current, nodes);
    this.text = text;
    this.concepts = concepts;
    this.supply = supply;
    this.places = places;
    this.market = market;
  }

  /** Names the Neo4j store it was read from. */
  public String store() {
    return store;
  }

  /** The last change it contains. */
  public long sequence() {
    return sequence;
  }

  public Nodes nodes() {
    return nodes;
  }

  public Projects projects() {
    return projects;
  }

  public TextIndex text() {
    return text;
  }

  public ConceptMatcher concepts() {
    return concepts;
  }

  /** What is known of supply beyond its links. */
  public SupplyFacts supply() {
    return supply;
  }

  /** What is offered and sought. */
  public Market market() {
    return market;
  }

  /** Recognises regions and countries by their names. */
  public ConceptMatcher places() {
    return places;
  }

  /** The graph with all that is known and has not ended. */
  public View view() {
    return current;
  }

  /**
   * The graph as it was known on a day, or {@link #view()} where none is given. O(arcs) the first
   * time a day is asked; the last few days are kept.
   */
  public View view(@Nullable LocalDate asOf) {
    if (asOf == null) {
      return current;
    }
    synchronized (views) {
      return views.computeIfAbsent(day(asOf), day -> new View(everything.asOf(day), nodes));
    }
  }

  /**
   * Epoch day of {@code asOf}, or the end of time where none is given; what begins later is not
   * known.
   */
  public static int day(@Nullable LocalDate asOf) {
    return asOf == null
        ? Integer.MAX_VALUE
        : (int) Math.clamp(asOf.toEpochDay(), Integer.MIN_VALUE + 1L, Integer.MAX_VALUE - 1L);
  }

  /**
   * This snapshot with a few facts that are not so, to ask what they would change. The text is that
   * of this one, so further nodes have none; offers and demands are not to be asked for. O(nodes +
   * arcs).
   *
   * @param supposed the columns of all nodes
   * @param at the number of the first further node
   * @param more the further relationships, as in {@link Graph#with}
   */
  Snapshot with(Nodes supposed, int at, Graph more) {
    Graph all = everything.with(at, more);
    Graph now = current.graph() == everything ? all : current.graph().with(at, more);
    Projects columns = projects.with(supposed.end(Label.PROJECT) - at);
    return new Snapshot(
        store, sequence, supposed, columns, all, now, text, concepts, places, supply, market);
  }

  /** Whether the node can be a hit: a cluster or an organisation. */
  public boolean isCandidate(int node) {
    return nodes.is(node, Label.CLUSTER) || nodes.is(node, Label.ORGANISATION);
  }

  /** The nodes that can be hits, to change and to keep. */
  public BitSet candidates() {
    BitSet candidates = new BitSet(nodes.size());
    for (Label label : List.of(Label.CLUSTER, Label.ORGANISATION)) {
      candidates.set(nodes.first(label), nodes.end(label));
    }
    return candidates;
  }

  /** Memory of arrays and index in bytes, estimated. */
  public long bytes() {
    return nodes.bytes()
        + projects.bytes()
        + everything.bytes()
        + (current.graph() == everything ? 0 : current.graph().bytes())
        + text.bytes()
        + supply.bytes()
        + market.bytes();
  }
}
