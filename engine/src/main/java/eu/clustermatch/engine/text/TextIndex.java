package eu.clustermatch.engine.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
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

  private final ByteBuffersDirectory directory;
  private final DirectoryReader reader;
  private final int[] nodes;
  private final Map<String, ScoredField> fields;
  private final long bytes;

  private TextIndex(ByteBuffersDirectory directory, DirectoryReader reader) throws IOException {
    this.directory = directory;
    this.reader = reader;
    this.nodes = column(Fields.NODE);
    this.fields = scoredFields(column(Fields.VALID_FROM));
    this.bytes = size();
  }

  /**
   * Indexes documents, one a node. 44,000 names and project titles take one core 1 s, or 5 s in a
   * JVM just started.
   *
   * @param nodes how many nodes the snapshot has; every document's node is below
   * @throws IllegalArgumentException when a node is out of range or comes twice
   */
  public static TextIndex build(Iterable<TextDocument> documents, int nodes) {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try {
      DocumentWriter.write(documents, nodes, directory);
      return new TextIndex(directory, DirectoryReader.open(directory));
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
   * @throws eu.clustermatch.engine.model.InvalidRequestException when the language is not known
   */
  public TextQuestion read(String text, @Nullable String language) {
    return new TextQuestion(
        text, language == null ? LanguageDetector.detect(text) : Analysis.require(language));
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
    score(Fields.stems(question.language()), question.stems(), STEMS, asOf, sums);
    score(Fields.NAME, question.words(), NAME, asOf, sums);
    score(Fields.WORDS, question.words(), WORDS, asOf, sums);
    return Matches.of(nodes, sums);
  }

  /** What of the documents matches a question. */
  public Snippets snippets(TextQuestion question) {
    return new Snippets(question, reader, nodes, fields);
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
      String name, Map<String, Integer> terms, double weight, int asOf, double[] sums) {
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
