package eu.clustermatch.engine.text;

import eu.clustermatch.engine.model.Label;
import java.util.Map;

/**
 * What is indexed of one node. The maps go from ISO 639-1 language code, or "" when the language is
 * not known, to plain text of any length.
 *
 * @param node number of the node in its snapshot, 0 or more; one document a node
 * @param id id of the node, for example {@code cluster:gaia}
 * @param validFrom epoch day since which the node is known, {@link Integer#MIN_VALUE} when undated
 * @param names what clusters, organisations, technologies … are called
 * @param titles titles and acronyms of projects, offers …
 * @param bodies descriptions, topic texts, abstracts
 */
public record TextDocument(
    int node,
    String id,
    Label label,
    int validFrom,
    Map<String, String> names,
    Map<String, String> titles,
    Map<String, String> bodies) {
  public TextDocument {
    if (node < 0) {
      throw new IllegalArgumentException("node must be 0 or more, but was " + node + ".");
    }
    names = Map.copyOf(names);
    titles = Map.copyOf(titles);
    bodies = Map.copyOf(bodies);
  }
}
