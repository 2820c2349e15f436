package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.model.Call;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question with its true answer.
 *
 * @param id of the project it was made of
 * @param seeds nodes given, ascending, known by the split; may be none
 * @param text title and text of the project; empty in tasks without
 * @param language of the text, ISO 639-1, or null where it is not known
 * @param left nodes that are neither ranked nor true: the seeds, and past partners where these are
 *     left out
 * @param truth nodes to be found
 * @param recurrent whether at least half of the consortium and an earlier one together is common to
 *     both (Jaccard)
 */
public record Case(
    String id,
    int[] seeds,
    String text,
    @Nullable String language,
    Call call,
    BitSet left,
    BitSet truth,
    boolean recurrent) {
  public Case {
    if (truth.isEmpty() || truth.intersects(left)) {
      throw new IllegalArgumentException("Somebody is to be found who is ranked: " + id);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Case that
        && id.equals(that.id)
        && Arrays.equals(seeds, that.seeds)
        && text.equals(that.text)
        && Objects.equals(language, that.language)
        && call.equals(that.call)
        && left.equals(that.left)
        && truth.equals(that.truth)
        && recurrent == that.recurrent;
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
