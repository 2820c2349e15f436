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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an English text means, as a direction in a space where texts of one meaning lie close,
 * whatever words they use: the sentence embedding of all-MiniLM-L6-v2 (Wang et al. 2020; Reimers
 * &amp; Gurevych 2019), quantised to 8 bits, computed in this process. Safe for use by many
 * threads.
 */
public final class SentenceEmbedding {
  /** Which model makes them. */
  public static final String MODEL = "all-MiniLM-L6-v2, quantised";

  public static final int DIMENSIONS = 384;

  /** Characters that are looked at, which is more than the model takes in of most texts. */
  private static final int READ = 1000;

  private SentenceEmbedding() {}

  /** Loaded when first used, which takes half a second; what failed is told whenever it is used. */
  private static final class Loaded {
    static final @Nullable Encoder ENCODER;
    static final @Nullable Throwable FAILURE;

    static {
      Encoder encoder = null;
      Throwable failure = null;
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      // The tokenizer looks for its files there, and a thread of a pool may not know the program's.
      thread.setContextClassLoader(SentenceEmbedding.class.getClassLoader());
      try {
        encoder = new Encoder();
      } catch (IOException | OrtException | RuntimeException | LinkageError | AssertionError e) {
        failure = e;
      } finally {
        thread.setContextClassLoader(before);
      }
      ENCODER = encoder;
      FAILURE = failure;
    }
  }

  /** Runs on the calling thread alone: many texts are read at once instead, which is as quick. */
  private static final class Encoder extends AbstractInProcessEmbeddingModel {
    private static final String FILE = "/all-minilm-l6-v2-q";

    private final OnnxBertBiEncoder encoder;

    Encoder() throws IOException, OrtException {
      super(Runnable::run);
      // Where there is a GPU the tokenizer would otherwise download another native library.
      System.setProperty("ai.djl.offline", "true");
      try (InputStream model = resource(FILE + ".onnx");
          InputStream tokenizer = resource(FILE + "-tokenizer.json");
          SessionOptions options = new SessionOptions()) {
        options.setIntraOpNumThreads(1);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        OrtSession session = environment.createSession(model.readAllBytes(), options);
        this.encoder = new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.MEAN);
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
   * The embedding of a text: {@value #DIMENSIONS} numbers, of length 1, or null where no letter or
   * digit is to be read. Of a long text the first 126 word pieces count, some 500 to 700
   * characters, and never more than {@value #READ}. The same text gives the same numbers on the
   * same kind of processor. A few milliseconds.
   *
   * @throws EmbeddingUnavailableException where the native libraries cannot be loaded
   */
  public static float @Nullable [] of(String text) {
    String read = beginning(text);
    // Of invisible characters alone the tokenizer makes no token, and the encoder fails.
    return read.codePoints().anyMatch(Character::isLetterOrDigit)
        ? ofLengthOne(encoder().embed(read).content().vector())
        : null;
  }

  /** By plain arithmetic: a library may add up otherwise from one virtual machine to the next. */
  private static float[] ofLengthOne(float[] vector) {
    double squares = 0;
    for (float number : vector) {
      squares += (double) number * number;
    }
    double length = Math.sqrt(squares);
    float[] scaled = new float[vector.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (vector[i] / length);
    }
    return scaled;
  }

  private static Encoder encoder() {
    Encoder encoder = Loaded.ENCODER;
    if (encoder == null) {
      throw new EmbeddingUnavailableException(Objects.requireNonNull(Loaded.FAILURE));
    }
    return encoder;
  }

  /** As much of a text as counts at most: its first {@value #READ} characters. */
  public static String beginning(String text) {
    return text.length() <= READ ? text : text.substring(0, READ);
  }
}
