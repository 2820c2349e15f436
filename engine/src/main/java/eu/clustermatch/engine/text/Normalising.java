package eu.clustermatch.engine.text;

import com.ibm.icu.text.Normalizer2;
import java.io.Reader;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;

/** What happens to text before it is cut into words; offsets still refer to the text as written. */
final class Normalising {
  private static final NormalizeCharMap APOSTROPHES = apostrophes();

  private Normalising() {}

  /** Composes letters and resolves compatibility forms, so that stemmers see what they expect. */
  static Reader composed(Reader text) {
    return new ICUNormalizer2CharFilter(text, Normalizer2.getNFKCInstance());
  }

  /**
   * Cuts at apostrophes, so that in "l'énergie" the word, and what is highlighted, is "énergie".
   */
  static Reader cutAtApostrophes(Reader text) {
    return new MappingCharFilter(APOSTROPHES, text);
  }

  private static NormalizeCharMap apostrophes() {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    map.add("'", " ");
    map.add("\u2019", " ");
    return map.build();
  }
}
