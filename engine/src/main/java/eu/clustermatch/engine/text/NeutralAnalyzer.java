package eu.clustermatch.engine.text;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Words of any language, folded. An English plural ending goes, because names and technical terms
 * of every country are full of them. Single letters say nothing.
 */
final class NeutralAnalyzer extends Analyzer {
  private final CharArraySet stopWords;

  /**
   * @param stopWords folded
   */
  NeutralAnalyzer(CharArraySet stopWords) {
    this.stopWords = stopWords;
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return Normalising.cutAtApostrophes(Normalising.composed(reader));
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(
        words,
        new EnglishMinimalStemFilter(
            new LengthFilter(
                new StopFilter(new ICUFoldingFilter(words), stopWords), 2, Integer.MAX_VALUE)));
  }
}
