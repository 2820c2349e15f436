package eu.clustermatch.importer.tag;

import eu.clustermatch.engine.model.Label;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A node of a taxonomy, that texts may name.
 *
 * @param labels its names and aliases by language, ISO 639-1; "" for those of every language
 * @param broader the ids of the terms right above it
 */
public record Term(Label label, String id, Map<String, List<String>> labels, Set<String> broader) {
  public Term {
    labels = Map.copyOf(labels);
    broader = Set.copyOf(broader);
  }
}
