package eu.clustermatch.engine.text;

import java.util.Arrays;

/**
 * A sentence embedding in {@value SentenceEmbedding#DIMENSIONS} bytes: numbers of equal steps, 127
 * of which make the largest. Cosines are right to within some 0.001 (SentenceEmbeddingTest).
 *
 * @param steps −127 to 127 by dimension; not to be changed
 * @param step above 0
 */
public record QuantisedEmbedding(byte[] steps, float step) {
  private static final int MOST = Byte.MAX_VALUE;

  public QuantisedEmbedding {
    if (steps.length != SentenceEmbedding.DIMENSIONS || !(step > 0 && step <= 1)) {
      throw new IllegalArgumentException(
          "An embedding has %d steps of 0 to 1 and not %d of %s."
              .formatted(SentenceEmbedding.DIMENSIONS, steps.length, step));
    }
  }

  /**
   * @param embedding not all 0
   */
  public static QuantisedEmbedding of(float[] embedding) {
    float largest = 0;
    for (float number : embedding) {
      largest = Math.max(largest, Math.abs(number));
    }
    float step = largest / MOST;
    byte[] steps = new byte[embedding.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = (byte) Math.round(embedding[i] / step);
    }
    return new QuantisedEmbedding(steps, step);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof QuantisedEmbedding that
        && step == that.step
        && Arrays.equals(steps, that.steps);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(steps);
  }
}
