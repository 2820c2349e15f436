package eu.clustermatch.engine.alert;

import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.text.LanguageDetector;
import org.jspecify.annotations.Nullable;

/**
 * Understands alerts in words: what kind, by {@link AlertRules}; what it is about, by the
 * taxonomies and places of a snapshot. The same text is understood alike on the same snapshot.
 * Immutable.
 */
public final class AlertReader {
  private final AlertRules rules;

  public AlertReader(AlertRules rules) {
    this.rules = rules;
  }

  /**
   * Reads an alert.
   *
   * @param text of any length; of one of more than 64 different words, concepts are those of which
   *     it has a whole label
   * @param language ISO 639-1 code, or null to detect it
   * @throws eu.clustermatch.engine.model.InvalidRequestException when the language is not known
   */
  public AlertReading read(Snapshot snapshot, String text, @Nullable String language) {
    Verdict verdict =
        language == null
            ? rules.judgeGuessing(text, LanguageDetector.detect(text))
            : rules.judge(text, language);
    return new AlertReading(
        verdict.kind(),
        verdict.because(),
        verdict.asks(),
        verdict.tiers(),
        verdict.language(),
        Subjects.concepts(snapshot, text, verdict.rest(text), verdict.language()),
        Subjects.places(snapshot, text, verdict.language()));
  }
}
