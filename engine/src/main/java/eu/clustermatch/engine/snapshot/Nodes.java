package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.model.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a snapshot: one row per node, numbered from 0 in the order of label and id, so
 * that numbers, and all that is computed along them, do not depend on the order in which a store
 * gives its nodes out.
 */
public final class Nodes {
  /** No such node. */
  public static final int NONE = -1;

  private static final Size[] SIZES = Size.values();

  private final int[] labelStart;
  private final String[] ids;
  private final @Nullable String[] names;
  private final byte[] sizes;
  private final short[] roles;
  private final int[] validFrom;
  private final int[] countries;
  private final int[] places;
  private final @Nullable String[] sources;

  /** Former ids of organisations, and those that stand for them. */
  private final Map<String, String> kept;

  private Nodes(int size, Map<String, String> kept) {
    this.kept = Map.copyOf(kept);
    labelStart = new int[Label.values().length + 1];
    ids = new String[size];
    names = new @Nullable String[size];
    sizes = new byte[size];
    roles = new short[size];
    validFrom = new int[size];
    countries = new int[size];
    places = new int[size];
    sources = new @Nullable String[size];
  }

  /**
   * The columns of records that are sorted by label and id. Places are filled in by {@link
   * #locate}.
   *
   * @param kept former ids of organisations, and those that stand for them
   */
  static Nodes of(List<NodeRecord> records, Map<String, String> kept) {
    Nodes nodes = new Nodes(records.size(), kept);
    for (int node = 0; node < records.size(); node++) {
      nodes.set(node, records.get(node));
      nodes.labelStart[records.get(node).label().ordinal() + 1] = node + 1;
    }
    for (int label = 1; label < nodes.labelStart.length; label++) {
      nodes.labelStart[label] = Math.max(nodes.labelStart[label], nodes.labelStart[label - 1]);
    }
    return nodes;
  }

  /**
   * These nodes with further projects after the others: without dates, so that they are known on
   * every day, and with ids that come after all others.
   */
  Nodes withProjects(int count) {
    int at = end(Label.PROJECT);
    Nodes more = new Nodes(size() + count, kept);
    for (int i = 0; i < labelStart.length; i++) {
      more.labelStart[i] = labelStart[i] + (i > Label.PROJECT.ordinal() ? count : 0);
    }
    copy(more, 0, at, 0);
    copy(more, at, size(), count);
    String last = at == first(Label.PROJECT) ? "project:" : ids[at - 1];
    for (int i = 0; i < count; i++) {
      more.set(at + i, new NodeRecord(Label.PROJECT, last + "+" + (i + 1), Map.of()));
    }
    return more;
  }

  private void copy(Nodes to, int from, int end, int moved) {
    int at = from + moved;
    int count = end - from;
    System.arraycopy(ids, from, to.ids, at, count);
    System.arraycopy(names, from, to.names, at, count);
    System.arraycopy(sizes, from, to.sizes, at, count);
    System.arraycopy(roles, from, to.roles, at, count);
    System.arraycopy(validFrom, from, to.validFrom, at, count);
    // Places come before projects, so that their numbers stay.
    System.arraycopy(countries, from, to.countries, at, count);
    System.arraycopy(places, from, to.places, at, count);
    System.arraycopy(sources, from, to.sources, at, count);
  }

  private void set(int node, NodeRecord record) {
    Map<String, Object> properties = record.properties();
    ids[node] = record.id();
    names[node] = Texts.displayName(record);
    sizes[node] =
        (byte) Size.find(String.valueOf(properties.get("size"))).orElse(Size.UNKNOWN).ordinal();
    if (properties.get("roles") instanceof List<?> list) {
      for (Object text : list) {
        Role.find(text.toString()).ifPresent(role -> roles[node] |= (short) (1 << role.ordinal()));
      }
    }
    String start = record.label() == Label.PROJECT ? "start" : "validFrom";
    validFrom[node] = SnapshotBuilder.day(properties.get(start), Graph.UNDATED_FROM);
    sources[node] = properties.get("source") instanceof String source ? source : null;
    countries[node] = NONE;
    places[node] = NONE;
  }

  /** Reads from the graph where every node lies. */
  void locate(Graph graph) {
    for (int node = 0; node < ids.length; node++) {
      int first = graph.firstArc(node, Relationship.LOCATED_IN, Direction.OUT);
      int end = graph.endArc(node, Relationship.LOCATED_IN, Direction.OUT);
      for (int arc = first; arc < end; arc++) {
        places[node] = morePrecise(places[node], graph.target(arc));
      }
      countries[node] = places[node] == NONE ? NONE : country(graph, places[node]);
    }
  }

  /** A region is more precise than a country, and a longer NUTS code than a shorter one. */
  private int morePrecise(int a, int b) {
    if (a == NONE || is(a, Label.COUNTRY)) {
      return b;
    }
    return !is(b, Label.COUNTRY) && ids[b].length() > ids[a].length() ? b : a;
  }

  private int country(Graph graph, int place) {
    int at = place;
    // NUTS has four levels; anything deeper is a loop in the data.
    for (int level = 0; level < 8 && !is(at, Label.COUNTRY); level++) {
      int arc = graph.firstArc(at, Relationship.WITHIN, Direction.OUT);
      if (arc == graph.endArc(at, Relationship.WITHIN, Direction.OUT)) {
        return NONE;
      }
      at = graph.target(arc);
    }
    return is(at, Label.COUNTRY) ? at : NONE;
  }

  public int size() {
    return ids.length;
  }

  /** The first node with this label; nodes of a label are consecutive. */
  public int first(Label label) {
    return labelStart[label.ordinal()];
  }

  /** One past the last node with this label. */
  public int end(Label label) {
    return labelStart[label.ordinal() + 1];
  }

  public boolean is(int node, Label label) {
    return node >= first(label) && node < end(label);
  }

  public Label label(int node) {
    for (Label label : Label.values()) {
      if (node < end(label)) {
        return label;
      }
    }
    throw new IndexOutOfBoundsException(node);
  }

  public String id(int node) {
    return ids[node];
  }

  /** The name, or the id where none is published. */
  public String name(int node) {
    String name = names[node];
    return name == null ? ids[node] : name;
  }

  /** The node of this label with this id, a former one too, or {@link #NONE}. O(log n). */
  public int find(Label label, String id) {
    String present = label == Label.ORGANISATION ? kept.getOrDefault(id, id) : id;
    int at = Arrays.binarySearch(ids, first(label), end(label), present);
    return at < 0 ? NONE : at;
  }

  public Size size(int node) {
    return SIZES[sizes[node]];
  }

  public boolean hasRole(int node, Role role) {
    return roleBit(node, role.ordinal()) == 1;
  }

  int roleBit(int node, int role) {
    return roles[node] >> role & 1;
  }

  /** The roles in their declared order. */
  public List<Role> roles(int node) {
    List<Role> found = new ArrayList<>();
    for (Role role : Role.values()) {
      if (hasRole(node, role)) {
        found.add(role);
      }
    }
    return found;
  }

  /** The epoch day on which the node begins, or {@link Integer#MIN_VALUE} where it has no date. */
  public int validFrom(int node) {
    return validFrom[node];
  }

  /** The country node it lies in, or {@link #NONE}. */
  public int country(int node) {
    return countries[node];
  }

  /** The most precise region or country node it lies in, or {@link #NONE}. */
  public int place(int node) {
    return places[node];
  }

  /** What a list shows of a cluster or organisation. */
  public Entry entry(int node) {
    int place = places[node];
    return new Entry(
        ids[node],
        label(node),
        name(node),
        size(node),
        roles(node),
        countries[node] == NONE ? null : Vocabulary.shortForm(ids[countries[node]]),
        place != NONE && is(place, Label.REGION) ? ids[place] : null,
        sources[node]);
  }

  /** Memory of the columns in bytes, without the strings. */
  long bytes() {
    return ids.length * 35L;
  }
}
