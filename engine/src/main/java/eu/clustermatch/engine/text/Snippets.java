package eu.clustermatch.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;

/** Shows what matched, by analysing the stored text again: it is short, and asked for few. */
final class Snippets {
  private final Map<String, ScoredField> fields;

  Snippets(Map<String, ScoredField> fields) {
    this.fields = fields;
  }

  /** Heaviest first; of equals names before titles before bodies, then by language. */
  List<Snippet> find(TextQuestion question, Document document, int most) throws IOException {
    String id = document.get(Fields.ID);
    List<Found> found = new ArrayList<>();
    for (Part part : Part.values()) {
      for (IndexableField field : document) {
        if (Fields.holds(field.name(), part)) {
          add(question, part, Fields.language(field.name()), field.stringValue(), found);
        }
      }
    }
    return found.stream()
        .sorted(Comparator.comparingDouble((Found f) -> f.passage.weight()).reversed())
        .limit(most)
        .map(f -> f.passage.snippet(id, f.part, f.language))
        .toList();
  }

  private record Found(Part part, String language, Passage passage) {}

  private void add(
      TextQuestion question, Part part, String language, String text, List<Found> found)
      throws IOException {
    List<Hit> hits = new ArrayList<>();
    if (language.equals(question.language())) {
      addHits(
          text,
          Analysis.of(language),
          question.stems().keySet(),
          fields.get(Fields.stems(language)),
          hits);
    }
    addHits(
        text, Analysis.NEUTRAL, question.words().keySet(), fields.get(Fields.words(part)), hits);
    if (!hits.isEmpty()) {
      found.add(new Found(part, language, Passage.best(text, Hit.merged(hits))));
    }
  }

  private static void addHits(
      String text,
      Analyzer analyzer,
      Set<String> terms,
      @Nullable ScoredField field,
      List<Hit> hits)
      throws IOException {
    if (field == null) {
      return;
    }
    for (Analysis.Token token : Analysis.tokens(analyzer, text)) {
      if (terms.contains(token.term())) {
        hits.add(new Hit(token.start(), token.end(), token.term(), field.rarity(token.term())));
      }
    }
  }
}
