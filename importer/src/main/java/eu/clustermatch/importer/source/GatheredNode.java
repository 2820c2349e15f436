package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A node of which several rows, or several files, may each say a part. */
final class GatheredNode {
  private final Origin origin;
  private final Label label;
  private final String id;
  private final Map<String, Object> stated = new HashMap<>();
  private final Map<String, Object> assumed = new HashMap<>();

  GatheredNode(Origin origin, Label label, String id) {
    this.origin = origin;
    this.label = label;
    this.id = id;
  }

  Origin origin() {
    return origin;
  }

  Label label() {
    return label;
  }

  String id() {
    return id;
  }

  /**
   * Says what a property is; an empty text says nothing, the same again is no matter.
   *
   * @throws RowRejected when an earlier row said otherwise
   */
  GatheredNode state(String property, Object value) {
    Object earlier = value.equals("") ? value : stated.putIfAbsent(property, value);
    if (earlier != null && !earlier.equals(value)) {
      throw new RowRejected(
          property,
          value.toString(),
          "Of %s, first met at %s, line %d, '%s' is said already."
              .formatted(id, origin.file(), origin.line(), earlier));
    }
    return this;
  }

  /** Says what a property is where no earlier row did. */
  GatheredNode complete(String property, Object value) {
    if (!value.equals("")) {
      stated.putIfAbsent(property, value);
    }
    return this;
  }

  /** What a property shall be where neither the files nor the store say anything. */
  GatheredNode assume(String property, Object value) {
    assumed.putIfAbsent(property, value);
    return this;
  }

  NodeItem item(String source) {
    Map<String, Object> properties = new HashMap<>(assumed);
    properties.putAll(stated);
    properties.putIfAbsent("source", source);
    Set<String> owned = new HashSet<>(stated.keySet());
    if (!owned.isEmpty()) {
      owned.add("source");
    }
    return new NodeItem(origin, new NodeRecord(label, id, properties), owned);
  }
}
