package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Nodes and links from rows in any order, kept until all nodes can go before the first link and
 * none twice. A node that a link leads to is there even where no row tells more about it.
 */
final class Gathered {
  private final String source;
  private final Map<String, GatheredNode> nodes = new LinkedHashMap<>();
  private final Map<String, LinkItem> links = new LinkedHashMap<>();
  private final List<Reject> rejects = new ArrayList<>();

  /**
   * @param source what {@code source} says of everything that does not say it itself
   */
  Gathered(String source) {
    this.source = source;
  }

  /** Hands every row of a file to {@code use} and keeps what is rejected. */
  void rows(Input file, String kind, Consumer<Row> use) {
    Rows.read(file, kind, new Rejects(rejects), use);
  }

  void reject(Reject reject) {
    rejects.add(reject);
  }

  /** The node with this id, made where there is none yet. */
  GatheredNode node(Origin origin, Label label, String id) {
    return nodes.computeIfAbsent(id, key -> new GatheredNode(origin, label, key));
  }

  /** The node of a country, by its ISO 3166 code. */
  GatheredNode country(Origin origin, String iso) {
    return node(origin, Label.COUNTRY, Countries.id(iso)).assume("name", Countries.english(iso));
  }

  boolean has(String id) {
    return nodes.containsKey(id);
  }

  List<GatheredNode> nodes() {
    return List.copyOf(nodes.values());
  }

  void link(Origin origin, Relationship type, GatheredNode from, GatheredNode to) {
    link(origin, type, from, to, Map.of());
  }

  /** Links two nodes; of the same link twice the first stays. */
  void link(
      Origin origin,
      Relationship type,
      GatheredNode from,
      GatheredNode to,
      Map<String, Object> properties) {
    Map<String, Object> all = new HashMap<>(properties);
    all.putIfAbsent("source", source);
    links.putIfAbsent(
        from.id() + " " + type + " " + to.id(),
        new LinkItem(
            origin,
            type,
            Set.of(from.label()),
            from.id(),
            Set.of(to.label()),
            to.id(),
            all,
            Set.copyOf(all.keySet())));
  }

  void emit(Sink sink) {
    sink.expect((long) nodes.size() + links.size());
    emitNodes(sink);
    links.values().forEach(sink::accept);
  }

  void emitNodes(Sink sink) {
    rejects.forEach(sink::accept);
    nodes.values().forEach(node -> sink.accept(node.item(source)));
  }

  int size() {
    return nodes.size();
  }
}
