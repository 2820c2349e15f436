package eu.clustermatch.engine.failure;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Mark;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.SupplyFacts;
import eu.clustermatch.engine.snapshot.View;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Who needs what from whom, laid out so that a failure runs through it in time proportional to what
 * it reaches: an AND/OR graph of organisations and needs. An organisation fails if any of its needs
 * does, a need if all its deliveries do.
 *
 * <p>A <em>need</em> is an input that an organisation uses, a <em>delivery</em> a known supply that
 * serves it: of the product itself or of what lies below it, or of a product declared to stand in
 * for it. A supply that names only something broader, or no product, <em>perhaps</em> serves it.
 * What is supplied to an organisation that does not list it among its inputs is a need of which
 * nobody has said that it is essential.
 *
 * <p>Immutable; safe for many threads. Organisations, needs and deliveries are numbered from 0.
 */
public final class SupplyNetwork {
  private final Snapshot snapshot;
  private final View view;
  private final Needs needs;
  private final Hierarchy products;
  private final int firstOrganisation;
  private final boolean[] inputsKnown;
  private final int[] unplaced;
  private final Baseline baseline;

  /** Workspaces at rest. */
  private final Queue<Propagation> idle = new ConcurrentLinkedQueue<>();

  /** That of a view, laid out when first asked for. */
  public static SupplyNetwork of(Snapshot snapshot, View view, int known) {
    return view.derived(SupplyNetwork.class, () -> new SupplyNetwork(snapshot, view, known));
  }

  /**
   * O(relationships of supply × what lies above a product).
   *
   * @param known epoch day; what begins later is not known
   */
  SupplyNetwork(Snapshot snapshot, View view, int known) {
    this.snapshot = snapshot;
    this.view = view;
    Nodes nodes = snapshot.nodes();
    this.firstOrganisation = nodes.first(Label.ORGANISATION);
    this.products = new Hierarchy(view.graph(), nodes);
    this.needs = new NeedsBuilder(snapshot, view, products, known).build();
    this.inputsKnown = new boolean[needs.organisations()];
    for (int organisation = 0; organisation < inputsKnown.length; organisation++) {
      inputsKnown[organisation] = areInputsKnown(organisation, known);
    }
    this.unplaced = unplaced();
    this.baseline = new Baseline(this);
  }

  /**
   * Under a sourced and dated mark only: of the organisation itself, or of all its inputs, of which
   * there must be one.
   */
  private boolean areInputsKnown(int organisation, int known) {
    SupplyFacts facts = snapshot.supply();
    if (facts.isComplete(node(organisation), known)) {
      return true;
    }
    int stated = 0;
    for (int need = needs.first(organisation); need < needs.end(organisation); need++) {
      if (needs.isStated(need)) {
        stated++;
        if (needs.completeSince(need) > known || !needs.isComplete(need)) {
          return false;
        }
      }
    }
    return stated > 0;
  }

  private int[] unplaced() {
    Graph graph = view.graph();
    BitSet inCountries = inCountries();
    int[] found = new int[needs.organisations()];
    int count = 0;
    for (int organisation = 0; organisation < found.length; organisation++) {
      int node = node(organisation);
      boolean placed = false;
      int end = graph.endArc(node, Relationship.LOCATED_IN, Direction.OUT);
      int arc = graph.firstArc(node, Relationship.LOCATED_IN, Direction.OUT);
      for (; arc < end; arc++) {
        placed |= inCountries.get(graph.target(arc));
      }
      if (!placed) {
        found[count++] = organisation;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** The countries, and the regions of which it is known in which country they lie. */
  private BitSet inCountries() {
    Graph graph = view.graph();
    BitSet found = new BitSet();
    Growing open = new Growing();
    for (int i = snapshot.nodes().first(Label.COUNTRY);
        i < snapshot.nodes().end(Label.COUNTRY);
        i++) {
      found.set(i);
      open.add(i);
    }
    for (int next = 0; next < open.size(); next++) {
      int end = graph.endArc(open.get(next), Relationship.WITHIN, Direction.IN);
      int arc = graph.firstArc(open.get(next), Relationship.WITHIN, Direction.IN);
      for (; arc < end; arc++) {
        if (!found.get(graph.target(arc))) {
          found.set(graph.target(arc));
          open.add(graph.target(arc));
        }
      }
    }
    return found;
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  public View view() {
    return view;
  }

  public Needs needs() {
    return needs;
  }

  /** What lies above products. */
  public Hierarchy products() {
    return products;
  }

  /** The product with all that lies above it. */
  public int[] productsAbove(int product) {
    return products.above(product).clone();
  }

  /** The needs of a product, ascending. */
  public int[] needsOf(int product) {
    int p = product - needs.firstProduct;
    return Arrays.copyOfRange(
        needs.needsByProduct, needs.firstNeedOfProduct[p], needs.firstNeedOfProduct[p + 1]);
  }

  /** The deliveries of a product, ascending. */
  public int[] deliveriesOf(int product) {
    int p = product - needs.firstProduct;
    return Arrays.copyOfRange(
        needs.byProduct, needs.firstOfProduct[p], needs.firstOfProduct[p + 1]);
  }

  /** The node of an organisation. */
  public int node(int organisation) {
    return firstOrganisation + organisation;
  }

  /** The organisation at a node. */
  public int organisation(int node) {
    return node - firstOrganisation;
  }

  /** Whether all that it needs is known, by a sourced and dated mark. */
  public boolean areInputsKnown(int organisation) {
    return inputsKnown[organisation];
  }

  /** Organisations of which it is not known in which country they lie. */
  int[] unplacedOrganisations() {
    return unplaced;
  }

  Baseline baseline() {
    return baseline;
  }

  /**
   * What fails when this is out: the least fixed point above it. O(what it reaches + organisations
   * / 64).
   */
  public Failure fail(Outage outage) {
    try (Held held = hold(outage)) {
      return held.failure();
    }
  }

  /** The same, for trying who else must not fail. To be closed. */
  public Held hold(Outage outage) {
    Propagation propagation = idle.poll();
    return new Held(propagation == null ? new Propagation(this) : propagation, outage);
  }

  /** A failure that is held, so that more can be added to it. For one thread. */
  public final class Held implements AutoCloseable {
    private final Propagation propagation;
    private final Failure failure;

    /** Whether the workspace can be used again: not after a trial that broke off. */
    private boolean usable = true;

    private Held(Propagation propagation, Outage outage) {
      this.propagation = propagation;
      this.failure = propagation.hold(outage);
    }

    public Failure failure() {
      return failure;
    }

    /**
     * Who fails besides when an organisation that does not fail yet does, too. O(what fails
     * besides).
     */
    public int[] further(int organisation) {
      usable = false;
      int[] besides = propagation.further(organisation, failure.outage());
      usable = true;
      return besides;
    }

    @Override
    public void close() {
      if (usable) {
        usable = false;
        propagation.putBack();
        idle.add(propagation);
      }
    }
  }

  /** The essentialness of a need as a product recipe states it. */
  static Mark both(Mark a, Mark b) {
    if (a == Mark.YES || b == Mark.YES) {
      return Mark.YES;
    }
    return a == Mark.UNKNOWN || b == Mark.UNKNOWN ? Mark.UNKNOWN : Mark.NO;
  }
}
