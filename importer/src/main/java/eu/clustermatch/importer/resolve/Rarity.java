package eu.clustermatch.importer.resolve;

import java.util.HashSet;
import java.util.Set;

/**
 * How rare words, meanings and whole names are among the parties. Counted in a table of fixed size:
 * two that fall together seem a little more frequent than they are.
 */
final class Rarity {
  private static final int SLOTS = 1 << 22;

  private static final int FEW = 1_000;

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
    profile.city().forEach(city -> keys.add("@" + city));
    keys.forEach(key -> counts[slot(key)]++);
    parties++;
  }

  /** From 0, what all have, to 1, what no more than two have; logarithmic between. */
  double of(String key) {
    double all = parties + 1.0;
    double rare = Math.log(all / Math.max(2, counts[slot(key)])) / Math.log(Math.max(all / 2, 2));
    return Math.clamp(rare, 0, 1);
  }

  /** How rare a word is, or what it means, whichever is more frequent. */
  double of(Word word) {
    double own = of(word.key());
    return word.isGeneric() ? Math.min(own, of(word.meaningKey())) : own;
  }

  double ofWhole(Name name) {
    return of(whole(name));
  }

  /** Decimal orders of magnitude; few are judged as if they were a thousand. */
  double parties() {
    return Math.log10(Math.max(FEW, parties));
  }

  double ofCity(String city) {
    return of("@" + city);
  }

  private static String whole(Name name) {
    return "#" + name.compact();
  }

  private static int slot(String key) {
    int hash = key.hashCode() * 0x9E3779B9;
    return hash >>> (Integer.SIZE - 22);
  }
}
