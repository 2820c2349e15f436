package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.text.ConceptLabel;
import eu.clustermatch.engine.text.ConceptMatcher;
import java.util.List;

/**
 * What concepts and places are called. It remembers those of the last snapshot, because to analyse
 * the labels of a language takes half a second and few changes touch any. For one thread.
 */
public final class Lexicon {
  private ConceptMatcher concepts = new ConceptMatcher(List.of());
  private ConceptMatcher places = new ConceptMatcher(List.of());

  ConceptMatcher concepts(List<ConceptLabel> labels) {
    concepts = concepts.of(labels);
    return concepts;
  }

  ConceptMatcher places(List<ConceptLabel> labels) {
    places = places.of(labels);
    return places;
  }
}
