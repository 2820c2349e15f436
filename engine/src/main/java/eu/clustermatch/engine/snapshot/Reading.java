package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.text.Concept;
import eu.clustermatch.engine.text.TextIndex;
import eu.clustermatch.engine.text.TextQuestion;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that somebody asks with, as a snapshot reads it.
 *
 * @param text its words, and what its concepts are called in other languages
 * @param concepts those it names, then those it shares words with
 */
public record Reading(TextQuestion text, List<Concept> concepts) {
  public Reading {
    concepts = List.copyOf(concepts);
  }

  /**
   * Reads a text of any length and content.
   *
   * @param language ISO 639-1 code, or null to detect it
   * @param asOf the day whose words are known, or null for all
   * @throws eu.clustermatch.engine.model.InvalidRequestException when the language is not known
   */
  public static Reading of(
      Snapshot snapshot, String text, @Nullable String language, @Nullable LocalDate asOf) {
    TextIndex index = snapshot.text();
    int day = Snapshot.day(asOf);
    TextQuestion own = index.read(text, language, day);
    List<Concept> concepts = snapshot.concepts().find(text, own.language());
    return new Reading(
        index.translated(own, snapshot.concepts().translations(concepts, own.language()), day),
        concepts);
  }
}
