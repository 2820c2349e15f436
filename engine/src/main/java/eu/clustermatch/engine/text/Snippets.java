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
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;

/**
 * Shows what of documents matches one question, by analysing the stored texts again: they are
 * short, and asked for few. For one thread.
 */
public final class Snippets {
  private final TextQuestion question;
  private final int asOf;
  private final Stems stems;
  private final DirectoryReader reader;
  private final int[] nodes;
  private final Map<String, ScoredField> fields;

  /** By field: looking a word up takes longer than reading it. */
  private final Map<String, Map<String, Double>> rarities = new HashMap<>();

  /** How an index reads the texts of a document. */
  interface Stems {
    List<Analysis.Token> of(int document, String language, String text);
  }

  /**
   * @param asOf epoch day whose documents say how rare a word is
   * @param nodes of the documents, ascending
   */
  Snippets(
      TextQuestion question,
      int asOf,
      Stems stems,
      DirectoryReader reader,
      int[] nodes,
      Map<String, ScoredField> fields) {
    this.question = question;
    this.asOf = asOf;
    this.stems = stems;
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
      return find(document, reader.storedFields().document(document), most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Snippet> find(int number, Document document, int most) {
    String id = document.get(Fields.ID);
    List<Found> found = new ArrayList<>();
    for (Part part : Part.values()) {
      for (IndexableField field : document) {
        if (Fields.holds(field.name(), part)) {
          add(number, part, Fields.language(field.name()), field.stringValue(), found);
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

  private void add(int document, Part part, String language, String text, List<Found> found) {
    List<Hit> hits = new ArrayList<>();
    Map<String, Double> asked = question.stems().getOrDefault(language, Map.of());
    if (!asked.isEmpty()) {
      addHits(stems.of(document, language, text), asked.keySet(), Fields.stems(language), hits);
    }
    List<Analysis.Token> words = Analysis.tokens(Analysis.NEUTRAL, text);
    addHits(words, question.words().keySet(), Fields.words(part), hits);
    addHits(words, question.foreign().keySet(), Fields.words(part), hits);
    if (!hits.isEmpty()) {
      found.add(new Found(part, language, Passage.best(text, Hit.merged(hits))));
    }
  }

  private void addHits(
      List<Analysis.Token> tokens, Set<String> terms, String name, List<Hit> hits) {
    ScoredField field = fields.get(name);
    if (field == null) {
      return;
    }
    Map<String, Double> known = rarities.computeIfAbsent(name, key -> new HashMap<>());
    for (Analysis.Token token : tokens) {
      if (terms.contains(token.term())) {
        double rarity = known.computeIfAbsent(token.term(), term -> field.rarity(term, asOf));
        hits.add(new Hit(token.start(), token.end(), token.term(), rarity));
      }
    }
  }
}
