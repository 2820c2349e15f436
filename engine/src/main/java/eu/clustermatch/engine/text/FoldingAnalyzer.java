package eu.clustermatch.engine.text;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/**
 * A language's analyser between normalisation before it and folding after it: stemmers want their
 * accents, comparison does not.
 */
final class FoldingAnalyzer extends AnalyzerWrapper {
  private final Analyzer analyzer;

  FoldingAnalyzer(Analyzer analyzer) {
    super(GLOBAL_REUSE_STRATEGY);
    this.analyzer = analyzer;
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return analyzer;
  }

  @Override
  protected Reader wrapReader(String field, Reader reader) {
    Reader composed = Normalising.composed(reader);
    // English has possessives to strip, which needs the apostrophe.
    return analyzer instanceof EnglishAnalyzer ? composed : Normalising.cutAtApostrophes(composed);
  }

  @Override
  protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
    return new TokenStreamComponents(
        components.getSource(), new ICUFoldingFilter(components.getTokenStream()));
  }
}
