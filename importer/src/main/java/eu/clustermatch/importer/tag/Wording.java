package eu.clustermatch.importer.tag;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the words of a text and of a label that have the same stems resemble each other. */
final class Wording {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern ABBREVIATION =
      Pattern.compile("\\p{Lu}{2,}|\\p{Lu}\\p{Ll}?\\p{Lu}+");

  /** Economics are not economic. */
  private static final Pattern SINGULAR = Pattern.compile(".*(ss|ics|us|is)");

  private static final Pattern PUNCTUATION = Pattern.compile("[.,;:!?()/]");

  /** Letters that endings of nouns have at most. */
  private static final int ENDING = 3;

  /** The same, where a word stands alone: "ventilation" is no inflection of "ventilateur". */
  private static final int SHORT_ENDING = 2;

  /** A word of so many letters is mostly a compound, and means one thing. */
  private static final int LONG = 12;

  private Wording() {}

  static boolean isLong(String word) {
    return word.length() >= LONG;
  }

  /** Whether a label is one word of capitals, such as AI or IoT. */
  static boolean isAbbreviation(String label) {
    return ABBREVIATION.matcher(label).matches();
  }

  /** Whether the words are the label's but for case, accents left, and a plural s. */
  static boolean isSame(String words, String label) {
    return words(words).equals(words(label));
  }

  private static List<String> words(String text) {
    return NO_LETTERS
        .splitAsStream(text.toLowerCase(Locale.ROOT).replace('z', 's'))
        .filter(word -> !word.isEmpty())
        .map(Wording::singular)
        .toList();
  }

  private static String singular(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean plural = word.endsWith("s") && !SINGULAR.matcher(word).matches() && word.length() > 3;
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  /**
   * Whether the words are the label's in whatever inflection, each with another ending at most. The
   * stemmers go further: the English one makes one of humans and humanities.
   *
   * @param more how many words more or less there may be, such as articles
   */
  static boolean isInflected(String words, String label, int more) {
    if (PUNCTUATION.matcher(words).find() && !PUNCTUATION.matcher(label).find()) {
      return false;
    }
    List<String> a = words(words);
    List<String> b = words(label);
    if (a.size() != b.size()) {
      return Math.abs(a.size() - b.size()) <= more;
    }
    int ending = a.size() == 1 || more == 0 ? SHORT_ENDING : ENDING;
    for (int i = 0; i < a.size(); i++) {
      if (!differInEndings(a.get(i), b.get(i), ending)) {
        return false;
      }
    }
    return true;
  }

  private static boolean differInEndings(String a, String b, int ending) {
    int common = 0;
    while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    return a.equals(b) || (common >= ENDING && Math.max(a.length(), b.length()) - common <= ending);
  }
}
