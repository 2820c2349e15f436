package eu.clustermatch.importer.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a name as {@link Latin} has them, in the parts that its punctuation makes. Single
 * letters that follow each other are one word, so that {@code S. r. o.} is {@code sro}.
 */
public record NameWords(List<List<String>> parts) {
  private static final Pattern BETWEEN_PARTS =
      Pattern.compile("[,;:()/|+„“”\"«»\\[\\]]|\\s[-–—]+\\s|—");

  /** {@code A/S}, {@code K/S}. */
  private static final Pattern ABBREVIATION = Pattern.compile("\\b(\\p{L})/(\\p{L})\\b");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}&]+");

  public NameWords {
    parts = parts.stream().map(List::copyOf).toList();
  }

  public static NameWords of(String name) {
    List<List<String>> parts = new ArrayList<>();
    String latin = ABBREVIATION.matcher(Latin.of(name)).replaceAll("$1$2");
    for (String part : BETWEEN_PARTS.split(latin)) {
      List<String> words = words(part);
      if (!words.isEmpty()) {
        parts.add(words);
      }
    }
    return new NameWords(parts);
  }

  /** The words of all parts in their order. */
  public List<String> all() {
    return parts.stream().flatMap(List::stream).toList();
  }

  private static List<String> words(String part) {
    List<String> words = new ArrayList<>();
    boolean grows = false;
    for (String word : Arrays.asList(BETWEEN_WORDS.split(part.strip()))) {
      boolean letter = word.length() == 1 && Character.isLetter(word.charAt(0));
      if (letter && grows) {
        words.set(words.size() - 1, words.getLast() + word);
      } else if (!word.isEmpty()) {
        words.add(word);
      }
      grows = letter;
    }
    return words;
  }
}
