package eu.clustermatch.engine.text;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import org.apache.lucene.util.VectorUtil;

/**
 * What an English text means, as a direction in a space where texts of one meaning lie close,
 * whatever words they use: the sentence embedding of all-MiniLM-L6-v2 (Wang et al. 2020; Reimers
 * &amp; Gurevych 2019), quantised to 8 bits, computed in this process. Safe for use by many threads.
 */
public final class SentenceEmbedding {
  public static final int DIMENSIONS = 384;

  /** Characters that are read: what a text is about is said at its beginning, and reading costs. */
  private static final int READ = 1000;

  private SentenceEmbedding() {}

  /** Loaded when first used, which takes half a second. */
  private static final class Loaded {
    static final EmbeddingModel MODEL = new AllMiniLmL6V2QuantizedEmbeddingModel();
  }

  /**
   * The embedding of a text that is not blank: {@value #DIMENSIONS} numbers, of length 1. Of a long
   * text the first {@value #READ} characters count. The same text gives the same numbers on the
   * same kind of processor. O(length²), a few milliseconds.
   */
  public static float[] of(String text) {
    String read = text.length() <= READ ? text : text.substring(0, READ);
    return VectorUtil.l2normalize(Loaded.MODEL.embed(read).content().vector());
  }

  /** How alike two meanings are: the cosine of the angle between them, −1 to 1. */
  public static double likeness(float[] one, float[] other) {
    return VectorUtil.dotProduct(one, other);
  }
}
