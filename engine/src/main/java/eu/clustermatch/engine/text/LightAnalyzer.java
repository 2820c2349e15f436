package eu.clustermatch.engine.text;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.StopwordAnalyzerBase;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Words in lower case, without stop words, stemmed: where Lucene's own analyser does not serve. */
final class LightAnalyzer extends StopwordAnalyzerBase {
  private final UnaryOperator<TokenStream> lowerCase;
  private final UnaryOperator<TokenStream> stemmer;

  LightAnalyzer(CharArraySet stopWords, UnaryOperator<TokenStream> stemmer) {
    this(stopWords, LowerCaseFilter::new, stemmer);
  }

  LightAnalyzer(
      CharArraySet stopWords,
      UnaryOperator<TokenStream> lowerCase,
      UnaryOperator<TokenStream> stemmer) {
    super(stopWords);
    this.lowerCase = lowerCase;
    this.stemmer = stemmer;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(
        words, stemmer.apply(new StopFilter(lowerCase.apply(words), stopwords)));
  }
}
