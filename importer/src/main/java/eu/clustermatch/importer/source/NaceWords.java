package eu.clustermatch.importer.source;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How words are written in the titles of NACE. Those of the sections are printed in capitals, which
 * hides what a noun is in German and where the accent is in Greek; the titles below them show it.
 */
final class NaceWords {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern ZERO_IN_WORD = Pattern.compile("(?<=\\p{L})0(?=\\p{L})");
  private static final String GREEK = "el";

  private static final String GERMAN = "de";

  private final Map<String, Map<String, Integer>> forms = new HashMap<>();
  private final Map<String, String> firsts = new HashMap<>();

  /** Learns from the words of a title and gives it back; its first has a capital anyway. */
  String learn(String language, String title) {
    Matcher words = WORD.matcher(title);
    if (words.find()) {
      String first = words.group();
      firsts.putIfAbsent(
          key(language, first),
          language.equals(GERMAN) ? first : first.toLowerCase(Locale.of(language)));
      while (words.find()) {
        forms
            .computeIfAbsent(key(language, words.group()), key -> new HashMap<>())
            .merge(words.group(), 1, Integer::sum);
      }
    }
    return title;
  }

  /** A title in capitals as a sentence has it; another as it is. */
  String sentence(String language, String title) {
    if (title.isEmpty() || !title.equals(title.toUpperCase(Locale.of(language)))) {
      return title;
    }
    // One title has a zero that slipped into a word.
    String letters = ZERO_IN_WORD.matcher(title).replaceAll("");
    String text =
        WORD.matcher(letters)
            .replaceAll(word -> Matcher.quoteReplacement(written(language, word.group())));
    return text.substring(0, 1).toUpperCase(Locale.of(language)) + text.substring(1);
  }

  private String written(String language, String word) {
    Map<String, Integer> seen = forms.getOrDefault(key(language, word), Map.of());
    Comparator<Map.Entry<String, Integer>> often = Map.Entry.comparingByValue();
    return seen.entrySet().stream()
        .max(often.thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(firsts.getOrDefault(key(language, word), word.toLowerCase(Locale.of(language))));
  }

  private static String key(String language, String word) {
    String lower = word.toLowerCase(Locale.of(language));
    String plain =
        language.equals(GREEK)
            ? Normalizer.normalize(lower, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ς', 'σ')
            : lower;
    return language + " " + plain;
  }
}
