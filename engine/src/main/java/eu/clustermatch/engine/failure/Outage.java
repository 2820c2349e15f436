package eu.clustermatch.engine.failure;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.View;
import eu.clustermatch.engine.snapshot.Vocabulary;
import java.util.BitSet;
import java.util.List;

/**
 * What is out: organisations, products and places with all that lies below them, and what may be
 * meant although it is not named: what lies above.
 *
 * <p>Of a firm of which only the country is known nobody can say that it does not lie in a region
 * of that country that is out; nor, of a delivery that only says "chemicals", that it was not of
 * the chemical that is out.
 */
public final class Outage {
  private final BitSet named = new BitSet();
  private final BitSet out = new BitSet();
  private final BitSet perhaps = new BitSet();
  private final Nodes nodes;
  private final Graph graph;

  private Outage(Nodes nodes, Graph graph) {
    this.nodes = nodes;
    this.graph = graph;
  }

  /**
   * Ids of what is out.
   *
   * @param countries ISO 3166 alpha-2
   * @param stages of a stage that is out, all who operate there are
   */
  public record Named(
      List<String> countries,
      List<String> regions,
      List<String> products,
      List<String> stages,
      List<String> organisations) {
    /** Nothing is out. */
    public static final Named NOTHING =
        new Named(List.of(), List.of(), List.of(), List.of(), List.of());

    public Named {
      countries = List.copyOf(countries);
      regions = List.copyOf(regions);
      products = List.copyOf(products);
      stages = List.copyOf(stages);
      organisations = List.copyOf(organisations);
    }
  }

  /**
   * Reads ids.
   *
   * @param prefix what stands before a parameter in a message, for example {@code without.}
   * @throws InvalidRequestException when one is unknown
   */
  public static Outage of(Snapshot snapshot, View view, Named named, String prefix) {
    Outage outage = new Outage(snapshot.nodes(), view.graph());
    outage.read(Label.COUNTRY, named.countries(), "country", prefix + "countries");
    outage.read(Label.REGION, named.regions(), "nuts", prefix + "regions");
    outage.read(Label.PRODUCT, named.products(), "product", prefix + "products");
    outage.read(Label.STAGE, named.stages(), "stage", prefix + "stages");
    outage.read(Label.ORGANISATION, named.organisations(), "org", prefix + "organisations");
    return outage;
  }

  /** Nothing is out. */
  public static Outage nothing(Snapshot snapshot, View view) {
    return new Outage(snapshot.nodes(), view.graph());
  }

  /** The same with one node more. */
  public Outage and(int node) {
    Outage more = new Outage(nodes, graph);
    more.named.or(named);
    more.out.or(out);
    more.perhaps.or(perhaps);
    more.add(node);
    return more;
  }

  private void read(Label label, List<String> ids, String scheme, String parameter) {
    for (int i = 0; i < ids.size(); i++) {
      int node = nodes.find(label, Vocabulary.id(scheme, ids.get(i)));
      if (node == Nodes.NONE) {
        throw new InvalidRequestException(
            parameter + "[" + i + "]", ids.get(i), "the id of a known " + label.noun());
      }
      add(node);
    }
  }

  private void add(int node) {
    named.set(node);
    if (nodes.is(node, Label.PRODUCT)) {
      close(node, Relationship.BROADER);
    } else if (nodes.is(node, Label.REGION) || nodes.is(node, Label.COUNTRY)) {
      close(node, Relationship.WITHIN);
    } else {
      out.set(node);
      operators(node);
    }
  }

  private void operators(int stage) {
    forEach(stage, Relationship.OPERATES_AT, Direction.IN, out);
  }

  private void close(int node, Relationship hierarchy) {
    collect(node, hierarchy, Direction.IN, out);
    collect(node, hierarchy, Direction.OUT, perhaps);
    perhaps.andNot(out);
  }

  private void collect(int node, Relationship type, Direction direction, BitSet found) {
    BitSet seen = new BitSet();
    BitSet open = new BitSet();
    open.set(node);
    while (!open.isEmpty()) {
      int at = open.nextSetBit(0);
      open.clear(at);
      seen.set(at);
      BitSet next = new BitSet();
      forEach(at, type, direction, next);
      next.andNot(seen);
      open.or(next);
    }
    found.or(seen);
  }

  private void forEach(int node, Relationship type, Direction direction, BitSet found) {
    int end = graph.endArc(node, type, direction);
    for (int arc = graph.firstArc(node, type, direction); arc < end; arc++) {
      found.set(graph.target(arc));
    }
  }

  /** Whether anything is. */
  public boolean isEmpty() {
    return named.isEmpty();
  }

  /** Whether it is out by name or because it lies below what is, an organisation for a stage. */
  public boolean isOut(int node) {
    return out.get(node);
  }

  /** Whether something below it is out, but not all of it. */
  public boolean isPerhapsOut(int node) {
    return perhaps.get(node);
  }

  /** Whether it was named. */
  public boolean isNamed(int node) {
    return named.get(node);
  }

  /** The nodes that were named, to read. */
  public int[] named() {
    return named.stream().toArray();
  }

  /** All that is out with this label, ascending. */
  public int[] out(Label label) {
    return within(out, label);
  }

  /** All that is perhaps out with this label, ascending. */
  int[] perhapsOut(Label label) {
    return within(perhaps, label);
  }

  private int[] within(BitSet set, Label label) {
    int end = nodes.end(label);
    return set.stream().filter(node -> node >= nodes.first(label) && node < end).toArray();
  }

  /** The regions and countries that are out. */
  public BitSet places() {
    BitSet places = new BitSet();
    for (Label label : List.of(Label.REGION, Label.COUNTRY)) {
      for (int place : out(label)) {
        places.set(place);
      }
    }
    return places;
  }

  /** Whether any place is out. */
  boolean hasPlaces() {
    return out(Label.REGION).length > 0 || out(Label.COUNTRY).length > 0;
  }
}
