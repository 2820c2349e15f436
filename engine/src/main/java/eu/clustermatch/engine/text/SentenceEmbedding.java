package eu.clustermatch.engine.text;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.lucene.util.VectorUtil;

/**
 * What an English text means, as a direction in a space where texts of one meaning lie close,
 * whatever words they use: the sentence embedding of all-MiniLM-L6-v2 (Wang et al. 2020; Reimers
 * &amp; Gurevych 2019), quantised to 8 bits, computed in this process. Safe for use by many
 * threads.
 */
public final class SentenceEmbedding {
  public static final int DIMENSIONS = 384;

  /** Characters that are read: what a text is about is said at its beginning, and reading costs. */
  private static final int READ = 1000;

  private SentenceEmbedding() {}

  /** Loaded when first used, which takes half a second. */
  private static final class Loaded {
    static final Encoder ENCODER = new Encoder();
  }

  /** Runs on the calling thread alone: many texts are read at once instead, which is as quick. */
  private static final class Encoder extends AbstractInProcessEmbeddingModel {
    private static final String FILE = "/all-minilm-l6-v2-q";

    private final OnnxBertBiEncoder encoder;

    Encoder() {
      super(Runnable::run);
      try (InputStream model = resource(FILE + ".onnx");
          InputStream tokenizer = resource(FILE + "-tokenizer.json");
          SessionOptions options = new SessionOptions()) {
        options.setIntraOpNumThreads(1);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        OrtSession session = environment.createSession(model.readAllBytes(), options);
        this.encoder = new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.MEAN);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (OrtException e) {
        throw new IllegalStateException("The sentence embeddings cannot be loaded.", e);
      }
    }

    private static InputStream resource(String name) {
      InputStream in = SentenceEmbedding.class.getResourceAsStream(name);
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program.");
      }
      return in;
    }

    @Override
    protected OnnxBertBiEncoder model() {
      return encoder;
    }
  }

  /**
   * The embedding of a text that is not blank: {@value #DIMENSIONS} numbers, of length 1. Of a long
   * text the first {@value #READ} characters count. The same text gives the same numbers on the
   * same kind of processor. O(length²), a few milliseconds.
   */
  public static float[] of(String text) {
    String read = text.length() <= READ ? text : text.substring(0, READ);
    return VectorUtil.l2normalize(Loaded.ENCODER.embed(read).content().vector());
  }

  /** How alike two meanings are: the cosine of the angle between them, −1 to 1. */
  public static double likeness(float[] one, float[] other) {
    return VectorUtil.dotProduct(one, other);
  }
}
