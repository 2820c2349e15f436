package eu.clustermatch.importer.names;

import eu.clustermatch.importer.bundled.Bundled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words and phrases, in the spelling of {@link Latin}. {@code *} at the end or beginning of an
 * entry stands for any letters; between letters it is the space between two words of a phrase.
 */
final class WordList {
  private static final int LONGEST_AFFIX = 24;

  private final Set<String> exact = new HashSet<>();
  private final Set<String> prefixes = new HashSet<>();
  private final Set<String> suffixes = new HashSet<>();
  private final List<List<String>> phrases = new ArrayList<>();

  WordList(Stream<String> entries) {
    entries.forEach(this::add);
  }

  /**
   * The entries of a resource beside this class, separated by blanks; lines with # are comments.
   */
  static Stream<String> entries(String resource) {
    return Bundled.lines(WordList.class, resource).stream()
        .flatMap(line -> Arrays.stream(line.split(" +")));
  }

  private void add(String written) {
    String entry = Latin.of(written);
    String word = entry.replaceAll("^\\*|\\*$", "");
    if (word.contains("*")) {
      phrases.add(List.of(entry.split("\\*")));
    } else if (entry.endsWith("*")) {
      prefixes.add(word);
    }
    if (entry.startsWith("*")) {
      suffixes.add(word);
    }
    if (!word.contains("*")) {
      exact.add(word);
    }
  }

  boolean has(String word) {
    if (exact.contains(word)) {
      return true;
    }
    for (int length = 2; length < Math.min(word.length(), LONGEST_AFFIX); length++) {
      if (prefixes.contains(word.substring(0, length))
          || suffixes.contains(word.substring(word.length() - length))) {
        return true;
      }
    }
    return false;
  }

  boolean hasExactly(String word) {
    return exact.contains(word);
  }

  /** Whether one of the words, or some that follow each other, are in the list. */
  boolean hasAny(List<String> words) {
    return words.stream().anyMatch(this::has) || hasPhrase(words);
  }

  /** Whether the words begin with a phrase of the list, or are one of its words. */
  boolean hasWhole(List<String> words) {
    return (words.size() == 1 && exact.contains(words.getFirst()))
        || (!words.isEmpty() && prefixes.contains(words.getFirst()))
        || phrases.stream().anyMatch(phrase -> begins(words, phrase) && words.size() < 12);
  }

  boolean hasPhrase(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      List<String> rest = words.subList(i, words.size());
      if (phrases.stream().anyMatch(phrase -> begins(rest, phrase))) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(List<String> words, List<String> phrase) {
    return words.size() >= phrase.size() && words.subList(0, phrase.size()).equals(phrase);
  }
}
