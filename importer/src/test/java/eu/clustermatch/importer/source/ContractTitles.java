package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.importer.source.TedHistory.Known;
import eu.clustermatch.importer.source.TedHistory.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Lucene's BM25, as it comes, over one document a supplier: its name and the titles of all its
 * contracts. Of equals the lower id comes first.
 */
final class ContractTitles implements SupplierRanking {
  private static final String ID = "id";
  private static final String TEXT = "text";
  private static final int DEPTH = 10;

  private final StandardAnalyzer analyzer = new StandardAnalyzer();
  private final IndexSearcher searcher;

  ContractTitles(Known known) throws IOException {
    Map<String, String> names = new HashMap<>();
    for (NodeItem item : known.all().nodes) {
      NodeRecord node = item.node();
      names.put(node.id(), (String) node.properties().getOrDefault("name", ""));
    }
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Map.Entry<String, List<String>> supplier : known.titles().entrySet()) {
        List<String> texts = new ArrayList<>(supplier.getValue());
        texts.add(names.getOrDefault(supplier.getKey(), ""));
        Document document = new Document();
        document.add(new StringField(ID, supplier.getKey(), Field.Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(supplier.getKey())));
        document.add(new TextField(TEXT, String.join("\n", texts), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  @Override
  public List<String> rank(Question question) {
    try {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      words(question.text()).stream()
          .limit(IndexSearcher.getMaxClauseCount())
          .forEach(word -> query.add(new TermQuery(new Term(TEXT, word)), Occur.SHOULD));
      Sort order = new Sort(SortField.FIELD_SCORE, new SortField(ID, SortField.Type.STRING));
      List<String> ranked = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query.build(), DEPTH, order).scoreDocs) {
        ranked.add(searcher.storedFields().document(hit.doc).get(ID));
      }
      return ranked;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> words(String text) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    try (TokenStream stream = analyzer.tokenStream(TEXT, text)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(word.toString());
      }
      stream.end();
    }
    return words;
  }
}
