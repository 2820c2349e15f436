package eu.clustermatch.engine.failure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Organisations in the order in which something was found of them, each once, with the need that is
 * the cause. Takes no more room than there are; what the cause of one is, is looked up by a list
 * that is sorted when first asked for.
 */
final class Causes {
  private final Growing organisations;
  private final Growing causes;
  private volatile long @Nullable [] sorted;

  Causes() {
    this(new Growing(), new Growing());
  }

  private Causes(Growing organisations, Growing causes) {
    this.organisations = organisations;
    this.causes = causes;
  }

  /**
   * @param cause a need, or {@link Baseline#ITSELF}
   */
  void add(int organisation, int cause) {
    organisations.add(organisation);
    causes.add(cause);
  }

  void clear() {
    organisations.clear();
    causes.clear();
  }

  int size() {
    return organisations.size();
  }

  int organisation(int i) {
    return organisations.get(i);
  }

  /** One that changes no more. */
  Causes copy() {
    return new Causes(organisations.copy(), causes.copy());
  }

  /** The cause of one of them; of another, {@code otherwise}. O(log size). */
  int of(int organisation, int otherwise) {
    long[] keys = sorted;
    if (keys == null) {
      keys = new long[size()];
      for (int i = 0; i < keys.length; i++) {
        // A cause is a need or −1, which becomes 0.
        keys[i] = (long) organisations.get(i) << 32 | causes.get(i) + 1;
      }
      Arrays.sort(keys);
      sorted = keys;
    }
    int at = Arrays.binarySearch(keys, (long) organisation << 32);
    int place = at < 0 ? -at - 1 : at;
    return place < keys.length && (int) (keys[place] >>> 32) == organisation
        ? (int) keys[place] - 1
        : otherwise;
  }
}
