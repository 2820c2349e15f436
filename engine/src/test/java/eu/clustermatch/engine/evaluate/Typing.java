package eu.clustermatch.engine.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How people type the name of a thing: its two strongest words, the last one first, each in another
 * form. The strongest words of a label are those that the fewest labels of the language have, no
 * function words among them. Another form of a word has the same beginning of four letters or more
 * and another ending of the same paradigm, and occurs in a label, note or notice of the language.
 */
final class Typing {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]{2,}");
  private static final int STRONGEST = 2;
  private static final int BEGINNING = 4;

  private final List<Set<String>> paradigms;
  private final Predicate<String> function;
  private final Set<String> forms = new TreeSet<>();
  private final Map<String, Integer> labels = new HashMap<>();
  private int words;
  private int inflected;

  /**
   * @param labels of the language
   * @param texts to look forms up in
   * @param function whether a word of the language is a function word
   */
  Typing(String language, List<String> labels, List<String> texts, Predicate<String> function) {
    this.paradigms = paradigms(language);
    this.function = function;
    labels.forEach(label -> words(label).forEach(word -> this.labels.merge(word, 1, Integer::sum)));
    texts.forEach(text -> forms.addAll(words(text)));
  }

  String typed(String label, Random random) {
    List<String> all = List.copyOf(words(label));
    List<String> telling = all.stream().filter(function.negate()).toList();
    List<String> strongest =
        (telling.isEmpty() ? all : telling)
            .stream()
                .sorted(
                    Comparator.<String>comparingInt(word -> labels.getOrDefault(word, 0))
                        .thenComparing(word -> -word.length())
                        .thenComparing(word -> word))
                .limit(STRONGEST)
                .toList();
    List<String> typed = new ArrayList<>();
    for (String word : all.reversed()) {
      if (strongest.contains(word)) {
        typed.add(inflected(word, random));
      }
    }
    return String.join(" ", typed);
  }

  /** The share of the words typed that were put into another form. */
  double inflected() {
    return (double) inflected / words;
  }

  private String inflected(String word, Random random) {
    List<String> others = List.copyOf(others(word));
    words++;
    if (others.isEmpty()) {
      return word;
    }
    inflected++;
    return others.get(random.nextInt(others.size()));
  }

  private Set<String> others(String word) {
    Set<String> others = new TreeSet<>();
    for (Set<String> endings : paradigms) {
      for (int cut = BEGINNING; cut <= word.length(); cut++) {
        if (endings.contains(word.substring(cut))) {
          for (String ending : endings) {
            others.add(word.substring(0, cut) + ending);
          }
        }
      }
    }
    others.retainAll(forms);
    others.remove(word);
    return others;
  }

  private static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .forEach(words::add);
    return words;
  }

  private static List<Set<String>> paradigms(String language) {
    try (InputStream in =
        Objects.requireNonNull(Typing.class.getResourceAsStream("endings.properties"))) {
      Properties endings = new Properties();
      endings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return Arrays.stream(endings.getProperty(language).split("\\|"))
          .map(paradigm ->
              (Set<String>) new TreeSet<>(Arrays.asList(paradigm.replace("-", "").split(" ", -1))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
