package eu.clustermatch.engine.text;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;

/** Writes documents into one segment in the order of their nodes, whatever order they come in. */
final class DocumentWriter {
  /**
   * How often names and titles are counted beside bodies: weighting before saturation, as in BM25F
   * (Robertson, Zaragoza and Taylor 2004).
   */
  static final int TITLE_WEIGHT = 2;

  private final Stemming stemming;

  DocumentWriter(Stemming stemming) {
    this.stemming = stemming;
  }

  /** Returns the nodes whose documents have bodies. */
  BitSet write(Iterable<TextDocument> documents, int nodes, Directory directory)
      throws IOException {
    BitSet seen = new BitSet(nodes);
    BitSet described = new BitSet(nodes);
    IndexWriterConfig config =
        new IndexWriterConfig(Analysis.NEUTRAL)
            .setIndexSort(new Sort(new SortField(Fields.NODE, SortField.Type.INT)))
            .setRAMBufferSizeMB(64);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (TextDocument document : documents) {
        check(document, nodes, seen);
        writer.addDocument(fields(document));
        described.set(document.node(), !document.bodies().isEmpty());
      }
      writer.forceMerge(1);
    }
    return described;
  }

  private static void check(TextDocument document, int nodes, BitSet seen) {
    int node = document.node();
    if (node >= nodes) {
      throw new IllegalArgumentException(
          "node must be below " + nodes + ", but was " + node + " (" + document.id() + ").");
    }
    if (seen.get(node)) {
      throw new IllegalArgumentException(
          "node must come once, but " + node + " (" + document.id() + ") came twice.");
    }
    seen.set(node);
  }

  private Document fields(TextDocument document) {
    Document fields = new Document();
    fields.add(new NumericDocValuesField(Fields.NODE, document.node()));
    fields.add(new NumericDocValuesField(Fields.VALID_FROM, document.validFrom()));
    fields.add(new StoredField(Fields.ID, document.id()));
    for (Part part : Part.values()) {
      // Sorted, because a map's order may differ from run to run.
      new TreeMap<>(part.of(document))
          .forEach((language, text) -> add(fields, part, language, text, document.validFrom()));
    }
    return fields;
  }

  private void add(Document fields, Part part, String language, String text, int day) {
    fields.add(new StoredField(Fields.stored(part, language), text));
    int weight = part == Part.BODY ? 1 : TITLE_WEIGHT;
    for (int i = 0; i < (part == Part.NAME ? 1 : weight); i++) {
      fields.add(new Field(Fields.words(part), text, Fields.COUNTED));
    }
    if (Analysis.knows(language)) {
      List<Analysis.Token> stems = stemming.tokens(language, text, day);
      for (int i = 0; i < weight; i++) {
        fields.add(new Field(Fields.stems(language), new TermStream(stems), Fields.COUNTED));
      }
    }
  }
}
