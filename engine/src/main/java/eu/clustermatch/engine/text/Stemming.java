package eu.clustermatch.engine.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the texts of one index become stems: compound words along with their parts, which are words
 * of the index itself or of labels. A text knows only the words of its day, so that what comes
 * later changes nothing. Immutable once taught.
 */
final class Stemming {
  private final Map<String, Compounds> compounds = new HashMap<>();

  /** Learns the words of the documents, and those of the labels in languages of the documents. */
  Stemming(Iterable<TextDocument> documents, Collection<ConceptLabel> labels) {
    for (TextDocument document : documents) {
      for (Part part : Part.values()) {
        part.of(document).forEach((language, text) -> learn(language, text, document.validFrom()));
      }
    }
    for (ConceptLabel label : labels) {
      if (compounds.containsKey(label.language())) {
        learn(label.language(), label.label(), Integer.MIN_VALUE);
      }
    }
  }

  private void learn(String language, String text, int day) {
    if (Compounds.LANGUAGES.contains(language)) {
      compounds
          .computeIfAbsent(language, key -> new Compounds())
          .learn(text, Analysis.tokens(Analysis.of(language), text), day);
    }
  }

  /**
   * The stems of a text in order of appearance, those of a compound's parts after its own.
   *
   * @param day epoch day of the text, {@link Integer#MIN_VALUE} where it has none
   */
  List<Analysis.Token> tokens(String language, String text, int day) {
    List<Analysis.Token> whole = Analysis.tokens(Analysis.of(language), text);
    Compounds known = compounds.get(language);
    if (known == null) {
      return whole;
    }
    List<Analysis.Token> tokens = new ArrayList<>();
    for (Analysis.Token token : whole) {
      tokens.add(token);
      for (String part : known.parts(token.term(), day)) {
        tokens.add(new Analysis.Token(part, token.start(), token.end()));
      }
    }
    return tokens;
  }
}
