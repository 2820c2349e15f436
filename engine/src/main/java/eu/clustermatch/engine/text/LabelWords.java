package eu.clustermatch.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The stems that the labels of one language are made of, in alphabetical order, compounds resolved
 * into their parts. Immutable.
 */
final class LabelWords {
  /** Stems that share less of a beginning have nothing to do with one another. */
  private static final int BEGINNING = 4;

  /** No ending of a European language that a stemmer leaves is longer. */
  private static final int LONGEST_ENDING = 4;

  private static final double SHARED = 0.6;

  /** What a compound is worth that nobody wrote before, against one that the labels know. */
  private static final double NEW_COMPOUND = 0.9;

  private final Compounds compounds;
  private final String[] words;
  private final int[][] parts;

  /**
   * Words that a stem of a question stands for.
   *
   * @param words the parts of a compound, or one word
   * @param likeness above 0, 1 for the stem itself
   */
  record Likeness(int[] words, double likeness) {}

  LabelWords(Collection<String> stems, Compounds compounds) {
    this.compounds = compounds;
    Map<String, Set<String>> split = new TreeMap<>();
    stems.forEach(stem -> split.computeIfAbsent(stem, this::split));
    Set<String> all = new TreeSet<>(split.keySet());
    split.values().forEach(all::addAll);
    words = all.toArray(String[]::new);
    parts = new int[words.length][];
    for (int word = 0; word < words.length; word++) {
      parts[word] = numbers(split.getOrDefault(words[word], Set.of(words[word])));
    }
  }

  int size() {
    return words.length;
  }

  /** The parts of a stem of a label, or the stem itself where it is no compound. */
  int[] parts(String stem) {
    return parts[Arrays.binarySearch(words, stem)];
  }

  /**
   * The words that a stem may stand for, the likest first: itself, its parts where it is a compound
   * that no label has, and those with the same beginning and another ending. O(words with the same
   * beginning).
   */
  List<Likeness> alike(String stem) {
    List<Likeness> alike = new ArrayList<>();
    int word = Arrays.binarySearch(words, stem);
    if (word >= 0) {
      alike.add(new Likeness(parts[word], 1));
    } else {
      int[] known = numbers(split(stem));
      if (known.length > 0) {
        alike.add(new Likeness(known, NEW_COMPOUND));
      }
    }
    if (stem.length() >= BEGINNING && Character.isLetter(stem.charAt(0))) {
      addOtherEndings(stem, alike);
    }
    return alike;
  }

  private void addOtherEndings(String stem, List<Likeness> alike) {
    String beginning = stem.substring(0, BEGINNING);
    int first = Arrays.binarySearch(words, beginning);
    for (int word = first < 0 ? -first - 1 : first;
        word < words.length && words[word].startsWith(beginning);
        word++) {
      double likeness = likeness(stem, words[word]);
      if (likeness > 0) {
        alike.add(new Likeness(parts[word], likeness));
      }
    }
  }

  /** The share of the longer stem that both begin with; 0 for the same and for quite others. */
  private static double likeness(String a, String b) {
    int shared = Arrays.mismatch(a.toCharArray(), b.toCharArray());
    int longer = Math.max(a.length(), b.length());
    boolean alike = shared >= 0 && longer - shared <= LONGEST_ENDING && shared >= SHARED * longer;
    return alike ? (double) shared / longer : 0;
  }

  private Set<String> split(String stem) {
    Set<String> split = compounds.parts(stem, Integer.MAX_VALUE);
    return split.isEmpty() ? Set.of(stem) : split;
  }

  private int[] numbers(Set<String> stems) {
    return stems.stream()
        .mapToInt(stem -> Arrays.binarySearch(words, stem))
        .filter(word -> word >= 0)
        .sorted()
        .toArray();
  }
}
