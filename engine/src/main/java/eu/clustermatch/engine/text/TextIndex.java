package eu.clustermatch.engine.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The words of a snapshot. Immutable, in memory, for any number of threads; what is closed is asked
 * no more.
 *
 * <p>A document scores by its stems in the question's language, and by folded words in any
 * language.
 */
public final class TextIndex implements Closeable {
  /** Weights of the fields; a document in another language than the question has words alone. */
  private static final double STEMS = 1;

  private static final double NAME = 0.5;
  private static final double WORDS = 0.2;

  /**
   * The share of English words that makes a text English: of 5,400 labels in 23 other languages 3
   * have as many and were told right before; 10 have 0.75.
   */
  private static final double ENGLISH_WORDS = 0.8;

  private final ByteBuffersDirectory directory;
  private final DirectoryReader reader;
  private final Stemming stemming;
  private final int[] nodes;
  private final int[] validFrom;
  private final Map<String, ScoredField> fields;
  private final BitSet described;
  private final long bytes;

  private TextIndex(
      ByteBuffersDirectory directory, DirectoryReader reader, Stemming stemming, BitSet described)
      throws IOException {
    this.described = described;
    this.directory = directory;
    this.reader = reader;
    this.stemming = stemming;
    this.nodes = column(Fields.NODE);
    this.validFrom = column(Fields.VALID_FROM);
    this.fields = scoredFields(validFrom);
    this.bytes = size();
  }

  /**
   * Indexes documents, one a node. 44,000 names and project titles take one core 1 s, or 5 s in a
   * JVM just started.
   *
   * @param labels words to take compounds apart along, beside those of the documents
   * @param nodes how many nodes the snapshot has; every document's node is below
   * @throws IllegalArgumentException when a node is out of range or comes twice
   */
  public static TextIndex build(
      Iterable<TextDocument> documents, Collection<ConceptLabel> labels, int nodes) {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    Stemming stemming = new Stemming(documents, labels);
    try {
      BitSet described = new DocumentWriter(stemming).write(documents, nodes, directory);
      return new TextIndex(directory, DirectoryReader.open(directory), stemming, described);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many documents there are. */
  public int documents() {
    return nodes.length;
  }

  /** Memory of the index in bytes, without the analysers that all indexes share. */
  public long bytes() {
    return bytes;
  }

  /**
   * Analyses a question of any length and content.
   *
   * @param language ISO 639-1 code, or null to detect it
   * @param asOf epoch day whose words are known, {@link Integer#MAX_VALUE} for all
   * @throws eu.clustermatch.engine.model.InvalidRequestException when the language is not known
   */
  public TextQuestion read(String text, @Nullable String language, int asOf) {
    String read = language == null ? detect(text, asOf) : Analysis.require(language);
    return TextQuestion.of(text, read, stemming.tokens(read, text, asOf));
  }

  /**
   * Of five English words from titles of projects one text in 28 is taken for another language, but
   * one in 150 where the words of the other titles are asked, too.
   */
  private String detect(String text, int asOf) {
    String detected = LanguageDetector.detect(text);
    return detected.equals(Analysis.ENGLISH) || !usesEnglishWords(text, asOf)
        ? detected
        : Analysis.ENGLISH;
  }

  /** Whether nearly all words of a text are words of English documents, or English stop words. */
  private boolean usesEnglishWords(String text, int asOf) {
    ScoredField english = fields.get(Fields.stems(Analysis.ENGLISH));
    if (english == null) {
      return false;
    }
    List<Analysis.Token> stems = Analysis.tokens(Analysis.of(Analysis.ENGLISH), text);
    int words = Analysis.tokens(Analysis.NEUTRAL, text).size();
    long known = stems.stream().filter(stem -> english.rarity(stem.term(), asOf) > 0).count();
    return known > 0 && known + words - stems.size() >= ENGLISH_WORDS * words;
  }

  /** As {@link #read(String, String, int)}, with all words known. */
  public TextQuestion read(String text, @Nullable String language) {
    return read(text, language, Integer.MAX_VALUE);
  }

  /**
   * The question with what it asks for in other languages, so that what is written in these is
   * found as well.
   *
   * @param asOf as the question was read
   */
  public TextQuestion translated(TextQuestion question, List<Translation> translations, int asOf) {
    return question.with(
        translations,
        (language, text) ->
            fields.containsKey(Fields.stems(language))
                ? stemming.tokens(language, text, asOf)
                : List.of());
  }

  /**
   * Every document known by a date that shares a term with the question. Statistics are of the
   * documents known by then, so the scores are those of an index of these alone. O(postings of the
   * question's terms + documents).
   *
   * @param asOf epoch day, {@link Integer#MAX_VALUE} for all
   */
  public Matches search(TextQuestion question, int asOf) {
    double[] sums = new double[nodes.length];
    question
        .stems()
        .forEach((language, stems) -> score(Fields.stems(language), stems, STEMS, asOf, sums));
    for (Map<String, Double> words : List.of(question.words(), question.foreign())) {
      score(Fields.NAME, words, NAME, asOf, sums);
      score(Fields.WORDS, words, WORDS, asOf, sums);
    }
    return Matches.of(nodes, sums);
  }

  /** Whether a node's document has more than names and titles. */
  public boolean isDescribed(int node) {
    return described.get(node);
  }

  /** ISO 639-1 code of the language of a node's title, or null where it has or names none. */
  public @Nullable String language(int node) {
    int document = Arrays.binarySearch(nodes, node);
    try {
      if (document >= 0) {
        for (IndexableField field : reader.storedFields().document(document)) {
          String language = Fields.language(field.name());
          if (Fields.holds(field.name(), Part.TITLE) && !language.isEmpty()) {
            return language;
          }
        }
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Titles and texts of a node's document in all languages, empty where it has none. */
  public String text(int node) {
    int document = Arrays.binarySearch(nodes, node);
    if (document < 0) {
      return "";
    }
    try {
      List<String> texts = new ArrayList<>();
      for (IndexableField field : reader.storedFields().document(document)) {
        if (Fields.holds(field.name(), Part.TITLE) || Fields.holds(field.name(), Part.BODY)) {
          texts.add(field.stringValue());
        }
      }
      return String.join(". ", texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The postings of every stem of the question, rarest or not, in documents known by a date.
   *
   * @param asOf epoch day, {@link Integer#MAX_VALUE} for all
   */
  public void forEachTerm(TextQuestion question, int asOf, Consumer<Postings> consumer) {
    ScoredField field = fields.get(Fields.stems(question.language()));
    if (field == null) {
      return;
    }
    for (String term : question.stems().getOrDefault(question.language(), Map.of()).keySet()) {
      consumer.accept(node -> {
        try {
          field.forEach(term, asOf, (document, count) -> node.accept(nodes[document], count));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }

  /** The nodes whose document has a term. */
  public interface Postings {
    void forEach(PostingConsumer consumer);
  }

  /** Takes a node, and how often its document has the term. */
  public interface PostingConsumer {
    void accept(int node, int count);
  }

  /**
   * What of the documents matches a question.
   *
   * @param asOf epoch day, as the question was searched for
   */
  public Snippets snippets(TextQuestion question, int asOf) {
    return new Snippets(question, asOf, this::stems, reader, nodes, fields);
  }

  /** The stems of a text of a document. */
  private List<Analysis.Token> stems(int document, String language, String text) {
    return stemming.tokens(language, text, validFrom[document]);
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void score(
      String name, Map<String, Double> terms, double weight, int asOf, double[] sums) {
    ScoredField field = fields.get(name);
    if (field == null) {
      return;
    }
    try {
      field.score(terms, weight, asOf, sums);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one segment, or none where there are no documents. */
  private List<LeafReader> segment() {
    return reader.leaves().stream().map(leaf -> leaf.reader()).toList();
  }

  private int[] column(String field) throws IOException {
    int[] column = new int[reader.maxDoc()];
    for (LeafReader segment : segment()) {
      NumericDocValues values = segment.getNumericDocValues(field);
      for (int document = values.nextDoc(); document < column.length; document = values.nextDoc()) {
        column[document] = (int) values.longValue();
      }
    }
    return column;
  }

  private Map<String, ScoredField> scoredFields(int[] validFrom) throws IOException {
    Map<String, ScoredField> scored = new HashMap<>();
    for (LeafReader segment : segment()) {
      for (FieldInfo field : segment.getFieldInfos()) {
        Terms terms = segment.terms(field.name);
        if (terms != null) {
          scored.put(field.name, new ScoredField(terms, validFrom));
        }
      }
    }
    return scored;
  }

  private long size() throws IOException {
    long size = 2L * Integer.BYTES * nodes.length;
    for (String file : directory.listAll()) {
      size += directory.fileLength(file);
    }
    for (ScoredField field : fields.values()) {
      size += field.bytes();
    }
    return size;
  }
}
