package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.NodeRecord;
import java.util.Set;

/**
 * A node as a file states it.
 *
 * @param owned the properties the file speaks for: an import sets them to the stated value and
 *     removes them where none is stated. What is stated but not owned is a default: it is set only
 *     where the store has nothing
 */
public record NodeItem(Origin origin, NodeRecord node, Set<String> owned) implements Item {
  @Override
  public String kind() {
    return node.label().text();
  }
}
