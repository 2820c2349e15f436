package eu.clustermatch.engine.failure;

import eu.clustermatch.engine.failure.Needs.Serves;
import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.LinkTable;
import eu.clustermatch.engine.snapshot.Mark;
import eu.clustermatch.engine.snapshot.Nodes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Writes down why organisations fail, survive, or are not known to. For one thread. */
public final class Proofs {
  /** A reader loses the thread before that: no further organisation is gone into. */
  private static final int MOST_NODES = 200;

  /** Suppliers of suppliers that are gone into. */
  private static final int DEEPEST = 30;

  private final Failure failure;
  private final SupplyNetwork network;
  private final Needs needs;
  private final Nodes nodes;
  private final Graph graph;
  private final Set<Integer> shown = new HashSet<>();
  private int size;
  private int depth;

  public Proofs(Failure failure) {
    this.failure = failure;
    this.network = failure.network();
    this.needs = network.needs();
    this.nodes = network.snapshot().nodes();
    this.graph = network.view().graph();
  }

  /** The proof of an organisation, by its number in the network. O(what it shows). */
  public Proof of(int organisation) {
    shown.clear();
    size = 0;
    depth = 0;
    return prove(organisation);
  }

  private Proof prove(int organisation) {
    Verdict verdict = failure.of(organisation);
    int node = network.node(organisation);
    if (shown.contains(organisation)) {
      return leaf(node, verdict, "as shown elsewhere in this tree");
    }
    if (size >= MOST_NODES || depth >= DEEPEST) {
      return new Proof(
          nodes.id(node), nodes.name(node), verdict, "the tree ends here", List.of(), true);
    }
    shown.add(organisation);
    depth++;
    Proof proof =
        switch (verdict) {
          case FAILS -> fails(organisation, node);
          case SURVIVES -> survives(organisation, node);
          case UNKNOWN -> unproven(organisation, node);
        };
    depth--;
    return proof;
  }

  private Proof fails(int organisation, int node) {
    int need = failure.failedBy(organisation);
    if (need == Baseline.ITSELF) {
      return leaf(node, Verdict.FAILS, outItself(node));
    }
    String because =
        "cannot get %s, which is essential%s"
            .formatted(nodes.name(needs.product(need)), essentialTo(organisation, need));
    return proof(node, Verdict.FAILS, because, List.of(input(need, Verdict.FAILS)));
  }

  private Proof survives(int organisation, int node) {
    List<Proof> inputs = new ArrayList<>();
    boolean spares = false;
    int end = needs.end(organisation);
    int need = needs.first(organisation);
    for (; need < end && size < MOST_NODES; need++) {
      if (needs.essential(need) != Mark.NO) {
        inputs.add(servedBy(need));
      } else if (failure.ofNeed(need) != Verdict.SURVIVES) {
        spares = true;
        inputs.add(
            leaf(
                needs.product(need),
                failure.ofNeed(need),
                "may be missing, but it is not essential"));
      }
    }
    String because =
        inputs.isEmpty()
            ? "needs nothing from others"
            : spares
                ? "every essential input has a supplier that survives"
                : "every input has a supplier that survives";
    size++;
    return new Proof(
        nodes.id(node),
        nodes.name(node),
        Verdict.SURVIVES,
        because + declared(organisation),
        inputs,
        need < end);
  }

  /** One that survives is enough; one that is shown already before a further one. */
  private Proof servedBy(int need) {
    int chosen = -1;
    for (int d = needs.firstDelivery(need); d < needs.endDelivery(need); d++) {
      boolean good = needs.serves(d) != Serves.PERHAPS && failure.ofDelivery(d) == Verdict.SURVIVES;
      boolean better = chosen < 0 || !shown.contains(needs.supplier(chosen));
      if (good && better && (chosen < 0 || shown.contains(needs.supplier(d)))) {
        chosen = d;
      }
    }
    String stands =
        needs.serves(chosen) == Serves.SUBSTITUTE
            ? "%s, which can stand in for it, is delivered by %s"
                .formatted(nodes.name(needs.delivered(chosen)), name(needs.supplier(chosen)))
            : "is delivered by " + name(needs.supplier(chosen));
    return proof(
        needs.product(need), Verdict.SURVIVES, stands, List.of(prove(needs.supplier(chosen))));
  }

  private Proof unproven(int organisation, int node) {
    int need = failure.doubtedBy(organisation);
    if (need != Baseline.ITSELF) {
      boolean dispensable = failure.ofNeed(need) == Verdict.FAILS;
      String because =
          dispensable
              ? "cannot get %s, and whether it can do without is not known"
              : "nobody is known who is sure to go on delivering %s";
      return proof(
          node,
          Verdict.UNKNOWN,
          because.formatted(nodes.name(needs.product(need))),
          List.of(input(need, failure.ofNeed(need))));
    }
    if (network.areInputsKnown(organisation)) {
      return leaf(node, Verdict.UNKNOWN, "where it lies is not known well enough: " + place(node));
    }
    List<Proof> lost = new ArrayList<>();
    for (int k = needs.first(organisation); k < needs.end(organisation); k++) {
      if (needs.essential(k) != Mark.NO && losesSurely(k)) {
        lost.add(input(k, failure.ofNeed(k)));
      }
    }
    boolean some = needs.first(organisation) < needs.end(organisation);
    String because =
        some
            ? "only some of its inputs are known: nobody declares the list complete"
            : "its inputs are not known";
    return proof(node, Verdict.UNKNOWN, because, lost);
  }

  private boolean losesSurely(int need) {
    boolean loses = failure.outage().isOut(needs.product(need));
    for (int d = needs.firstDelivery(need); d < needs.endDelivery(need); d++) {
      loses |= failure.ofDelivery(d) == Verdict.FAILS;
    }
    return loses;
  }

  /** All who deliver an input, each with why it does not help. */
  private Proof input(int need, Verdict verdict) {
    List<Proof> deliveries = new ArrayList<>();
    int first = needs.firstDelivery(need);
    int end = needs.endDelivery(need);
    for (int d = first; d < end && size < MOST_NODES; d++) {
      deliveries.add(delivery(d));
    }
    boolean cut = deliveries.size() < end - first;
    int product = needs.product(need);
    if (failure.outage().isOut(product)) {
      deliveries.addFirst(leaf(product, Verdict.FAILS, outItself(product)));
    }
    size++;
    return new Proof(
        nodes.id(product), nodes.name(product), verdict, suppliers(need, verdict), deliveries, cut);
  }

  private String suppliers(int need, Verdict verdict) {
    int known = needs.endDelivery(need) - needs.firstDelivery(need);
    String list = needs.isComplete(need) ? ", and the list is declared complete" : "";
    if (known == 0) {
      return failure.outage().isOut(needs.product(need))
          ? "it is out, and nothing to stand in for it is known to be delivered"
          : "no supplier is known";
    }
    if (verdict == Verdict.FAILS) {
      return (known == 1 ? "the only known supplier fails" : "all %d known suppliers fail")
              .formatted(known)
          + list;
    }
    if (!needs.hasSupplier(need)) {
      return "no supplier of it is known";
    }
    return known == 1
        ? "whether the only known supplier goes on delivering is not known"
        : "of %d known suppliers none is sure to go on delivering".formatted(known);
  }

  private Proof delivery(int delivery) {
    int supplier = needs.supplier(delivery);
    int product = needs.delivered(delivery);
    Verdict verdict = failure.ofDelivery(delivery);
    if (product != Nodes.NONE && failure.outage().isOut(product)) {
      return leaf(
          network.node(supplier),
          Verdict.FAILS,
          "delivers %s: %s".formatted(nodes.name(product), outItself(product)));
    }
    if (failure.of(supplier) != Verdict.FAILS) {
      String unclear = unclear(delivery);
      if (unclear != null) {
        return leaf(network.node(supplier), Verdict.UNKNOWN, unclear);
      }
    }
    return verdict == Verdict.SURVIVES
        ? leaf(network.node(supplier), verdict, "goes on delivering")
        : prove(supplier);
  }

  private @Nullable String unclear(int delivery) {
    int product = needs.delivered(delivery);
    if (product == Nodes.NONE) {
      return "what it delivers is not known";
    }
    if (needs.serves(delivery) == Serves.PERHAPS) {
      return "what it delivers is known only as %s, which may be something else"
          .formatted(nodes.name(product));
    }
    return failure.outage().isPerhapsOut(product)
        ? "what it delivers is known only as %s, of which some is out"
            .formatted(nodes.name(product))
        : null;
  }

  /** By whom, or by what above it, a node is out. */
  private String outItself(int node) {
    Outage outage = failure.outage();
    if (outage.isNamed(node)) {
      return "is out";
    }
    if (nodes.is(node, Label.PRODUCT)) {
      return "is out, being " + nodes.name(namedAbove(node, Relationship.BROADER));
    }
    for (Relationship type : List.of(Relationship.LOCATED_IN, Relationship.OPERATES_AT)) {
      int end = graph.endArc(node, type, Direction.OUT);
      for (int arc = graph.firstArc(node, type, Direction.OUT); arc < end; arc++) {
        int place = graph.target(arc);
        if (outage.isOut(place)) {
          return type == Relationship.LOCATED_IN
              ? "lies in %s, which is out".formatted(placeOut(place))
              : "operates at %s, which is out".formatted(nodes.name(place));
        }
      }
    }
    return "is out";
  }

  private String placeOut(int place) {
    int named = namedAbove(place, Relationship.WITHIN);
    return named == place
        ? nodes.name(place)
        : "%s in %s".formatted(nodes.name(place), nodes.name(named));
  }

  /** The first that was named from here upwards. */
  private int namedAbove(int node, Relationship hierarchy) {
    Set<Integer> seen = new HashSet<>();
    List<Integer> open = new ArrayList<>(List.of(node));
    for (int i = 0; i < open.size(); i++) {
      int at = open.get(i);
      if (failure.outage().isNamed(at)) {
        return at;
      }
      int end = graph.endArc(at, hierarchy, Direction.OUT);
      for (int arc = graph.firstArc(at, hierarchy, Direction.OUT); arc < end; arc++) {
        if (seen.add(graph.target(arc))) {
          open.add(graph.target(arc));
        }
      }
    }
    return node;
  }

  private String place(int node) {
    int place = nodes.place(node);
    return place == Nodes.NONE
        ? "no place of it is known"
        : "only that it lies in " + nodes.name(place);
  }

  /** For which of its products, or at which stage, a recipe says so. */
  private String essentialTo(int organisation, int need) {
    LinkTable recipes = network.snapshot().supply().of(Relationship.INPUT_TO);
    Set<Integer> made = made(network.node(organisation));
    StringJoiner all = new StringJoiner(", ", " for ", "").setEmptyValue("");
    for (int broader : network.products().above(needs.product(need))) {
      for (int row = recipes.firstFrom(broader); row < recipes.endFrom(broader); row++) {
        if (recipes.mark(row) == Mark.YES && made.contains(recipes.to(row))) {
          all.add(nodes.name(recipes.to(row)));
        }
      }
    }
    return all.toString();
  }

  private Set<Integer> made(int node) {
    Set<Integer> made = new HashSet<>();
    for (Relationship type : List.of(Relationship.PRODUCES, Relationship.OPERATES_AT)) {
      int end = graph.endArc(node, type, Direction.OUT);
      for (int arc = graph.firstArc(node, type, Direction.OUT); arc < end; arc++) {
        int target = graph.target(arc);
        if (type == Relationship.OPERATES_AT) {
          made.add(target);
        } else {
          for (int above : network.products().above(target)) {
            made.add(above);
          }
        }
      }
    }
    return made;
  }

  private String declared(int organisation) {
    int node = network.node(organisation);
    String source = network.snapshot().supply().completeSource(node);
    if (source != null) {
      return " (%s, %s)"
          .formatted(source, LocalDate.ofEpochDay(network.snapshot().supply().completeSince(node)));
    }
    LinkTable uses = network.snapshot().supply().of(Relationship.USES_INPUT);
    for (int row = uses.firstFrom(node); row < uses.endFrom(node); row++) {
      if (uses.mark(row) == Mark.YES) {
        return " (%s, %s)".formatted(uses.text(row), LocalDate.ofEpochDay(uses.markedOn(row)));
      }
    }
    return "";
  }

  private String name(int organisation) {
    return nodes.name(network.node(organisation));
  }

  private Proof leaf(int node, Verdict verdict, String because) {
    return proof(node, verdict, because, List.of());
  }

  private Proof proof(int node, Verdict verdict, String because, List<Proof> children) {
    size++;
    return new Proof(nodes.id(node), nodes.name(node), verdict, because, children, false);
  }
}
