package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.util.Map;
import java.util.Set;

/**
 * A relationship as a file states it. Files name its ends by id alone, so which label each has is
 * for the store to say.
 *
 * @param fromLabels the labels that {@code from} may have; of these exactly one must exist
 * @param toLabels likewise for {@code to}
 * @param properties values as the Neo4j driver gives them
 * @param owned as in {@link NodeItem}
 */
public record LinkItem(
    Origin origin,
    Relationship type,
    Set<Label> fromLabels,
    String from,
    Set<Label> toLabels,
    String to,
    Map<String, Object> properties,
    Set<String> owned)
    implements Item {
  @Override
  public String kind() {
    return type.name();
  }
}
