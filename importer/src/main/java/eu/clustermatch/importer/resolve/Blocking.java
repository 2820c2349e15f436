package eu.clustermatch.importer.resolve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Brings up the parties that might be one with a given one, so that not every pair is compared: by
 * their words and what these mean, rare ones first; by pieces of their names, whatever the spaces;
 * by acronyms and initials; by VAT number; by website. The index lies in a folder, not in memory.
 */
final class Blocking implements AutoCloseable {
  private static final String WORDS = "words";
  private static final String PIECES = "pieces";
  private static final String SHORT = "short";
  private static final String COUNTRY = "country";
  private static final String VAT = "vat";
  private static final String ID = "id";
  private static final String NAME = "name";
  private static final String ROLE = "role";
  private static final String REGION = "region";
  private static final String CITY = "city";
  private static final String POSTCODE = "postcode";
  private static final String DOMAIN = "domain";
  private static final int PIECE = 4;
  private static final int MAX_WORDS = 12;
  private static final int MAX_PIECES = 24;
  private static final float HOME = 2;

  private final Directory directory;
  private final IndexWriter writer;
  private @Nullable IndexSearcher searcher;

  /**
   * @param folder an empty one
   */
  Blocking(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    writer = new IndexWriter(directory, inTheirOrder());
  }

  /** Keeps the parties in the order in which they are added, which numbers them. */
  private static IndexWriterConfig inTheirOrder() {
    return new IndexWriterConfig(new WhitespaceAnalyzer())
        .setMergePolicy(new LogByteSizeMergePolicy());
  }

  /** Adds the next party, the first being 0. All are added before the first is looked for. */
  void add(Profile profile) throws IOException {
    Document document = new Document();
    store(document, profile.party());
    text(document, WORDS, words(profile));
    text(document, PIECES, pieces(profile));
    text(document, SHORT, shortNames(profile));
    keyword(document, COUNTRY, profile.party().country());
    keyword(document, VAT, profile.vat());
    keyword(document, DOMAIN, profile.domain());
    writer.addDocument(document);
  }

  private static void store(Document document, Party party) {
    document.add(new StoredField(ID, party.id()));
    party.names().forEach(name -> document.add(new StoredField(NAME, name)));
    party.roles().forEach(role -> document.add(new StoredField(ROLE, role)));
    stored(document, COUNTRY, party.country());
    stored(document, REGION, party.region());
    stored(document, CITY, party.city());
    stored(document, POSTCODE, party.postcode());
    stored(document, VAT, party.vat());
    stored(document, DOMAIN, party.website());
  }

  private static void stored(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StoredField(field, value));
    }
  }

  /** The party of a number. */
  Party party(int number) throws IOException {
    Document document = searcher().storedFields().document(number);
    return new Party(
        document.get(ID),
        List.of(document.getValues(NAME)),
        document.get(COUNTRY),
        document.get(REGION),
        document.get(CITY),
        document.get(POSTCODE),
        document.get(VAT),
        document.get(DOMAIN),
        Set.of(document.getValues(ROLE)));
  }

  int size() throws IOException {
    return searcher().getIndexReader().maxDoc();
  }

  private static void text(Document document, String field, Collection<String> words) {
    document.add(new TextField(field, String.join(" ", words), Field.Store.NO));
  }

  private static void keyword(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StringField(field, value, Field.Store.NO));
    }
  }

  /**
   * The numbers of those that might be one with the party, itself among them if it was added.
   *
   * @param most how many each kind of key may bring up
   */
  Set<Integer> candidates(Profile profile, int most) throws IOException {
    Set<Integer> found = new LinkedHashSet<>();
    search(keyword(VAT, profile.vat()), most, found);
    search(keyword(DOMAIN, profile.domain()), most, found);
    search(any(SHORT, shortNames(profile), MAX_WORDS, profile), most, found);
    search(any(WORDS, words(profile), MAX_WORDS, profile), most, found);
    search(any(PIECES, pieces(profile), MAX_PIECES, profile), most, found);
    return found;
  }

  private void search(@Nullable Query query, int most, Set<Integer> found) throws IOException {
    if (query == null) {
      return;
    }
    for (ScoreDoc hit : searcher().search(query, most).scoreDocs) {
      found.add(hit.doc);
    }
  }

  private static @Nullable Query keyword(String field, @Nullable String value) {
    return value == null ? null : new TermQuery(new Term(field, value));
  }

  /** Any of the rarest words; at home rather than abroad. */
  private @Nullable Query any(String field, Set<String> words, int most, Profile profile)
      throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    List<String> rarest = rarest(field, words, most);
    rarest.forEach(word -> any.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
    String country = profile.party().country();
    if (rarest.isEmpty() || country == null) {
      return rarest.isEmpty() ? null : any.build();
    }
    Query home = new ConstantScoreQuery(new TermQuery(new Term(COUNTRY, country)));
    return new BooleanQuery.Builder()
        .add(any.build(), Occur.MUST)
        .add(new BoostQuery(home, HOME), Occur.SHOULD)
        .build();
  }

  private List<String> rarest(String field, Set<String> words, int most) throws IOException {
    record Counted(String word, int parties) {}
    List<Counted> counted = new ArrayList<>();
    for (String word : words) {
      counted.add(new Counted(word, searcher().getIndexReader().docFreq(new Term(field, word))));
    }
    return counted.stream()
        .filter(word -> word.parties() > 0)
        .sorted(Comparator.comparingInt(Counted::parties).thenComparing(Counted::word))
        .limit(most)
        .map(Counted::word)
        .toList();
  }

  private IndexSearcher searcher() {
    if (searcher == null) {
      try {
        writer.forceMerge(1);
        writer.close();
        searcher = new IndexSearcher(DirectoryReader.open(directory));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return searcher;
  }

  private static Set<String> words(Profile profile) {
    Set<String> words = new LinkedHashSet<>();
    for (Name name : profile.names()) {
      for (Word word : name.words()) {
        words.add(word.key());
        if (word.isGeneric()) {
          words.add(word.meaningKey());
        }
      }
    }
    return words;
  }

  private static Set<String> pieces(Profile profile) {
    Set<String> pieces = new LinkedHashSet<>();
    for (Name name : profile.names()) {
      String compact = name.compact();
      for (int i = 0; i + PIECE <= compact.length(); i++) {
        pieces.add(compact.substring(i, i + PIECE));
      }
    }
    return pieces;
  }

  /** Short names and what might be one: initials. */
  private static Set<String> shortNames(Profile profile) {
    return profile.names().stream()
        .flatMap(name -> name.isShort() ? Stream.of(name.compact()) : name.initials().stream())
        .filter(name -> !name.isEmpty())
        .collect(HashSet::new, Set::add, Set::addAll);
  }

  @Override
  public void close() throws IOException {
    if (searcher != null) {
      searcher.getIndexReader().close();
    }
    writer.close();
    directory.close();
  }
}
