package eu.clustermatch.api.alert;

import eu.clustermatch.engine.text.Concept;
import org.jspecify.annotations.Nullable;

/**
 * What an alert affects.
 *
 * @param name what it is called
 * @param matched the words of the alert that led to it, or null where a person named it
 */
record Subject(String id, String name, @Nullable String matched) {
  static Subject of(Concept concept) {
    return new Subject(concept.id(), concept.label(), concept.matched());
  }

  static Subject stated(String id) {
    return new Subject(id, id, null);
  }
}
