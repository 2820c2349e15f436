package eu.clustermatch.engine.alert;

import eu.clustermatch.engine.text.Concept;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is understood of an alert in words.
 *
 * @param kind what is disrupted, or null when no rule matches
 * @param because the words that speak for it, in the order of the rules
 * @param asks what it asks for; nothing when no rule matches
 * @param tiers numbers of the tiers of suppliers that it names, from 1
 * @param language ISO 639-1 code of the language it was read in
 * @param concepts products, technologies, ecosystems, activities and skills that it is about: those
 *     it names, else the ones most like its words
 * @param places regions and countries that it names
 */
public record AlertReading(
    @Nullable AlertKind kind,
    List<MatchedCue> because,
    Set<Ask> asks,
    SortedSet<Integer> tiers,
    String language,
    List<Concept> concepts,
    List<Concept> places) {
  public AlertReading {
    because = List.copyOf(because);
    Set<Ask> sorted = EnumSet.noneOf(Ask.class);
    sorted.addAll(asks);
    asks = Collections.unmodifiableSet(sorted);
    tiers = Collections.unmodifiableSortedSet(new TreeSet<>(tiers));
    concepts = List.copyOf(concepts);
    places = List.copyOf(places);
  }
}
