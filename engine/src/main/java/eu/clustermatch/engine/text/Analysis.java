package eu.clustermatch.engine.text;

import com.ibm.icu.text.Normalizer2;
import eu.clustermatch.engine.model.InvalidRequestException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopwordAnalyzerBase;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;

/**
 * How text becomes terms: one analyser a language (whole words, without stop words, stemmed), and
 * one for words of any language. All compare without case, accents and compatibility forms.
 */
final class Analysis {
  /** The language of a question that cannot be told. */
  static final String ENGLISH = "en";

  /** Words of any language: folded, without an English plural ending. */
  static final Analyzer NEUTRAL = new NeutralAnalyzer(CharArraySet.EMPTY_SET);

  private static final Map<String, StopwordAnalyzerBase> STEMMING = stemming();
  private static final Map<String, Analyzer> BY_LANGUAGE = each(FoldingAnalyzer::new);
  private static final Map<String, Analyzer> CONTENT_WORDS =
      each(analyzer -> new NeutralAnalyzer(folded(analyzer.getStopwordSet())));

  private Analysis() {}

  /** The known language codes in alphabetical order: the 24 official ones of the EU, Norwegian. */
  static List<String> languages() {
    return List.copyOf(BY_LANGUAGE.keySet());
  }

  static boolean knows(String language) {
    return BY_LANGUAGE.containsKey(language);
  }

  /** The language itself. */
  static String require(String language) {
    if (!knows(language)) {
      throw new InvalidRequestException(
          "language", language, "one of " + String.join(", ", BY_LANGUAGE.keySet()));
    }
    return language;
  }

  /** Stems of a language; words where the language is not known. */
  static Analyzer of(String language) {
    return BY_LANGUAGE.getOrDefault(language, NEUTRAL);
  }

  /** As {@link #NEUTRAL}, without the stop words of a language. */
  static Analyzer contentWords(String language) {
    return CONTENT_WORDS.getOrDefault(language, NEUTRAL);
  }

  /** A term and the half-open span of the text it comes from, in UTF-16 units. */
  record Token(String term, int start, int end) {}

  static List<Token> tokens(Analyzer analyzer, String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  /** A word as terms are compared: without case and accents. */
  static String fold(String word) {
    return ICUFoldingFilter.NORMALIZER.normalize(word);
  }

  private static Map<String, Analyzer> each(Function<StopwordAnalyzerBase, Analyzer> wrap) {
    return STEMMING.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> wrap.apply(e.getValue()), (a, b) -> a, TreeMap::new));
  }

  private static CharArraySet folded(CharArraySet stopWords) {
    Normalizer2 folding = ICUFoldingFilter.NORMALIZER;
    CharArraySet folded = new CharArraySet(stopWords.size(), false);
    for (Object word : stopWords) {
      folded.add(folding.normalize(new String((char[]) word)));
    }
    return folded;
  }

  private static Map<String, StopwordAnalyzerBase> stemming() {
    return Map.ofEntries(
        Map.entry(
            "bg", new LightAnalyzer(BulgarianAnalyzer.getDefaultStopSet(), Analysis::bulgarian)),
        Map.entry("cs", new CzechAnalyzer()),
        Map.entry("da", new DanishAnalyzer()),
        Map.entry("de", new GermanAnalyzer()),
        Map.entry(
            "el",
            new LightAnalyzer(
                GreekAnalyzer.getDefaultStopSet(), GreekLowerCaseFilter::new, Analysis::greek)),
        Map.entry(ENGLISH, new EnglishAnalyzer(StopWords.ENGLISH)),
        Map.entry("es", new SpanishAnalyzer()),
        Map.entry("et", new EstonianAnalyzer()),
        Map.entry("fi", new FinnishAnalyzer()),
        // Lucene's light French stemmer makes "bat" of a battery.
        Map.entry(
            "fr",
            new LightAnalyzer(
                FrenchAnalyzer.getDefaultStopSet(),
                words -> new SnowballFilter(words, new FrenchStemmer()))),
        Map.entry("ga", new IrishAnalyzer()),
        // Lucene has no Croatian; Snowball's Serbian reads the Latin script and both
        // pronunciations.
        Map.entry(
            "hr",
            new LightAnalyzer(
                StopWords.CROATIAN, words -> new SnowballFilter(words, new SerbianStemmer()))),
        Map.entry("hu", new HungarianAnalyzer()),
        Map.entry("it", new ItalianAnalyzer()),
        Map.entry("lt", new LithuanianAnalyzer()),
        Map.entry("lv", new LatvianAnalyzer()),
        Map.entry("mt", new LightAnalyzer(StopWords.MALTESE, words -> words)),
        Map.entry(
            "nl",
            new LightAnalyzer(
                DutchAnalyzer.getDefaultStopSet(),
                words -> new SnowballFilter(words, new DutchStemmer()))),
        Map.entry("no", new NorwegianAnalyzer()),
        Map.entry("pl", new PolishAnalyzer()),
        Map.entry("pt", new PortugueseAnalyzer()),
        Map.entry("ro", new RomanianAnalyzer()),
        // The light Czech stemmer strips the case endings that Slovak and Slovenian nouns share.
        Map.entry("sk", new LightAnalyzer(StopWords.SLOVAK, CzechStemFilter::new)),
        Map.entry("sl", new LightAnalyzer(StopWords.SLOVENIAN, CzechStemFilter::new)),
        Map.entry("sv", new SwedishAnalyzer()));
  }

  /** The stemmer leaves the plurals of nouns in -ия ("технологии") a letter too long. */
  private static TokenStream bulgarian(TokenStream words) {
    return new PatternReplaceFilter(
        new BulgarianStemFilter(words), Pattern.compile("(?<=..)и$"), "", false);
  }

  /** The stemmer wants the plurals of nouns in -ία ("μπαταρίες") in the singular. */
  private static TokenStream greek(TokenStream words) {
    return new GreekStemFilter(
        new PatternReplaceFilter(words, Pattern.compile("(?<=..)ι(εσ|ων)$"), "ια", false));
  }
}
