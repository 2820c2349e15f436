package eu.clustermatch.importer.resolve;

import java.util.HashSet;
import java.util.Set;

/**
 * How rare words, meanings and whole names are among the parties. Counted in a table of fixed size:
 * two that fall together seem a little more frequent than they are.
 */
final class Rarity {
  private static final int SLOTS = 1 << 22;

  private final int[] counts = new int[SLOTS];
  private int parties;

  void count(Profile profile) {
    Set<String> keys = new HashSet<>();
    for (Name name : profile.names()) {
      for (Word word : name.words()) {
        keys.add(word.key());
        if (word.isGeneric()) {
          keys.add(word.meaningKey());
        }
      }
      keys.add(whole(name));
    }
    keys.forEach(key -> counts[slot(key)]++);
    parties++;
  }

  /** Decimal orders of magnitude: 3 for what one party in a thousand has; at least 0. */
  double of(String key) {
    return Math.max(0, Math.log10((parties + 1.0) / Math.max(1, counts[slot(key)])));
  }

  /** How rare a word is, or what it means, whichever is more frequent. */
  double of(Word word) {
    double own = of(word.key());
    return word.isGeneric() ? Math.min(own, of(word.meaningKey())) : own;
  }

  double ofWhole(Name name) {
    return of(whole(name));
  }

  private static String whole(Name name) {
    return "#" + name.compact();
  }

  private static int slot(String key) {
    int hash = key.hashCode() * 0x9E3779B9;
    return hash >>> (Integer.SIZE - 22);
  }
}
