package eu.clustermatch.engine.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;

/**
 * Shows what of documents matches one question, by analysing the stored texts again: they are
 * short, and asked for few. For one thread.
 */
public final class Snippets {
  private final TextQuestion question;
  private final DirectoryReader reader;
  private final int[] nodes;
  private final Map<String, ScoredField> fields;

  /** By field: looking a word up takes longer than reading it. */
  private final Map<String, Map<String, Double>> rarities = new HashMap<>();

  /**
   * @param nodes of the documents, ascending
   */
  Snippets(
      TextQuestion question, DirectoryReader reader, int[] nodes, Map<String, ScoredField> fields) {
    this.question = question;
    this.reader = reader;
    this.nodes = nodes;
    this.fields = fields;
  }

  /**
   * The best passage of each text of a node's document, the one with the rarest words first; of
   * equals names before titles before bodies, then by language. O(length of the document).
   *
   * @param most how many at most
   * @return empty where nothing matches
   */
  public List<Snippet> find(int node, int most) {
    int document = Arrays.binarySearch(nodes, node);
    if (document < 0) {
      return List.of();
    }
    try {
      return find(reader.storedFields().document(document), most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Snippet> find(Document document, int most) {
    String id = document.get(Fields.ID);
    List<Found> found = new ArrayList<>();
    for (Part part : Part.values()) {
      for (IndexableField field : document) {
        if (Fields.holds(field.name(), part)) {
          add(part, Fields.language(field.name()), field.stringValue(), found);
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

  private void add(Part part, String language, String text, List<Found> found) {
    List<Hit> hits = new ArrayList<>();
    if (language.equals(question.language())) {
      addHits(text, Analysis.of(language), question.stems().keySet(), Fields.stems(language), hits);
    }
    addHits(text, Analysis.NEUTRAL, question.words().keySet(), Fields.words(part), hits);
    if (!hits.isEmpty()) {
      found.add(new Found(part, language, Passage.best(text, Hit.merged(hits))));
    }
  }

  private void addHits(
      String text, Analyzer analyzer, Set<String> terms, String name, List<Hit> hits) {
    ScoredField field = fields.get(name);
    if (field == null) {
      return;
    }
    Map<String, Double> known = rarities.computeIfAbsent(name, key -> new HashMap<>());
    for (Analysis.Token token : Analysis.tokens(analyzer, text)) {
      if (terms.contains(token.term())) {
        double rarity = known.computeIfAbsent(token.term(), field::rarity);
        hits.add(new Hit(token.start(), token.end(), token.term(), rarity));
      }
    }
  }
}
