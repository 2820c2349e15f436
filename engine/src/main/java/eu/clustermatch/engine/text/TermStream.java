package eu.clustermatch.engine.text;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Terms that are known already, for Lucene to index. */
final class TermStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final List<Analysis.Token> tokens;
  private Iterator<Analysis.Token> next;

  TermStream(List<Analysis.Token> tokens) {
    this.tokens = tokens;
    this.next = tokens.iterator();
  }

  @Override
  public void reset() {
    next = tokens.iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!next.hasNext()) {
      return false;
    }
    term.append(next.next().term());
    return true;
  }
}
