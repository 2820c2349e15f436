package eu.clustermatch.engine.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes the compound words of one language apart, along words that it was taught: a split is valid
 * where both sides are known words, maybe with a linking syllable between them (the dictionary
 * method of Koehn and Knight 2003, without their counts). Not safe for use by several threads while
 * words are taught, safe afterwards.
 */
final class Compounds {
  /** Where words are written together as a rule. */
  static final Set<String> LANGUAGES = Set.of("da", "de", "et", "fi", "hu", "nl", "no", "sv");

  /** Shorter words are found inside others by chance. */
  private static final int SHORTEST = 4;

  private static final List<String> LINKS = List.of("", "s", "es", "e", "n", "en", "er");

  /** The stem of each known word, and of each stem itself, with the day since which it is known. */
  private final Map<String, Word> words = new HashMap<>();

  private record Word(String stem, int day) {}

  /**
   * Teaches the words of a text, as they are written and by their stems.
   *
   * @param tokens of the text
   * @param day epoch day since which the text is known, {@link Integer#MIN_VALUE} for ever
   */
  void learn(String text, List<Analysis.Token> tokens, int day) {
    for (Analysis.Token token : tokens) {
      add(Analysis.fold(text.substring(token.start(), token.end())), token.term(), day);
      add(token.term(), token.term(), day);
    }
  }

  private void add(String form, String stem, int day) {
    if (form.length() >= SHORTEST && form.chars().allMatch(Character::isLetter)) {
      words.merge(
          form,
          new Word(stem, day),
          (a, b) ->
              new Word(a.stem.compareTo(b.stem) <= 0 ? a.stem : b.stem, Math.min(a.day, b.day)));
    }
  }

  /**
   * The stems of the words a stem is made of, of parts of parts too, in alphabetical order; empty
   * where it is no compound. Of several splits that whose shorter side is the longest. O(n³) words
   * are looked up for a stem of n letters, O(n²) where few of its endings are words.
   *
   * @param day only words known by this day count
   */
  Set<String> parts(String stem, int day) {
    return stem.length() < 2 * SHORTEST ? Set.of() : new Splitting(day).parts(stem);
  }

  /** One stem is taken apart. */
  private final class Splitting {
    private final int day;

    /** Many splits lead to the same beginning: without memory, time grows as 2 to the letters. */
    private final Map<String, Set<String>> known = new HashMap<>();

    Splitting(int day) {
      this.day = day;
    }

    Set<String> parts(String stem) {
      Set<String> parts = known.get(stem);
      if (parts == null) {
        parts = split(stem);
        known.put(stem, parts);
      }
      return parts;
    }

    private Set<String> split(String stem) {
      Set<String> best = Set.of();
      int most = 0;
      for (int at = SHORTEST; at + SHORTEST <= stem.length(); at++) {
        int shorter = Math.min(at, stem.length() - at);
        String head = shorter > most ? stem(stem.substring(at)) : null;
        Set<String> before = head == null ? Set.of() : linked(stem.substring(0, at));
        if (head != null && !before.isEmpty()) {
          most = shorter;
          best = new TreeSet<>(before);
          best.addAll(partsOrItself(head));
        }
      }
      return best;
    }

    private Set<String> partsOrItself(String stem) {
      Set<String> parts = parts(stem);
      return parts.isEmpty() ? Set.of(stem) : parts;
    }

    /**
     * The parts of what stands before a head: a known word, or a compound that nobody wrote alone.
     */
    private Set<String> linked(String left) {
      for (String link : LINKS) {
        if (left.endsWith(link) && left.length() - link.length() >= SHORTEST) {
          String word = left.substring(0, left.length() - link.length());
          String stem = stem(word);
          Set<String> parts = stem == null ? parts(word) : partsOrItself(stem);
          if (!parts.isEmpty()) {
            return parts;
          }
        }
      }
      return Set.of();
    }

    private @Nullable String stem(String form) {
      Word word = words.get(form);
      return word != null && word.day <= day ? word.stem : null;
    }
  }
}
