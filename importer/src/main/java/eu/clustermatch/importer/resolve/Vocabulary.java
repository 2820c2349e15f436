package eu.clustermatch.importer.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the generic words and the places in names mean, in the EU's languages. */
final class Vocabulary {
  private static final int MAX_WORDS = 4;
  private static final int MIN_COMPOUND_REST = 4;
  private static final String NOTHING = "-";

  private final Map<String, List<String>> exact = new HashMap<>();
  private final Map<String, List<String>> beginnings = new HashMap<>();
  private final Map<String, List<String>> endings = new HashMap<>();
  private final Set<String> nothing = new HashSet<>();

  private static final class Standard {
    private static final Vocabulary INSTANCE = new Vocabulary();

    static {
      WordFile.entries("places.txt").forEach(INSTANCE::add);
      WordFile.entries("words.txt").forEach(INSTANCE::add);
    }
  }

  static Vocabulary standard() {
    return Standard.INSTANCE;
  }

  void add(String meaning, List<String> forms) {
    if (meaning.equals(NOTHING)) {
      forms.forEach(form -> nothing.add(keys(form)));
      return;
    }
    List<String> means = List.of(keys(meaning).split(" "));
    exact.putIfAbsent(keys(meaning), means);
    for (String form : forms) {
      if (form.startsWith("*")) {
        endings.putIfAbsent(keys(form.substring(1)), means);
      } else if (form.endsWith("*")) {
        beginnings.putIfAbsent(keys(form.substring(0, form.length() - 1)), means);
      } else {
        exact.putIfAbsent(keys(form), means);
      }
    }
  }

  /** The words that carry meaning, with it; those that stand for nothing are left out. */
  List<Word> read(List<String> keys) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < keys.size(); ) {
      int length = phrase(keys, i);
      if (length > 1) {
        add(words, exact.getOrDefault(String.join(" ", keys.subList(i, i + length)), List.of()));
      } else {
        add(words, keys.get(i));
      }
      i += length;
    }
    return List.copyOf(words);
  }

  /** How many words from here are one expression. */
  private int phrase(List<String> keys, int from) {
    for (int length = Math.min(MAX_WORDS, keys.size() - from); length > 1; length--) {
      if (exact.containsKey(String.join(" ", keys.subList(from, from + length)))) {
        return length;
      }
    }
    return 1;
  }

  private void add(List<Word> words, String key) {
    if (nothing.contains(key)) {
      return;
    }
    List<String> means = exact.get(key);
    if (means == null && addCompound(words, key)) {
      return;
    }
    means = means == null ? beginning(key) : means;
    if (means == null) {
      words.add(Word.proper(key));
    } else if (means.size() == 1) {
      words.add(new Word(key, means.getFirst()));
    } else {
      add(words, means);
    }
  }

  private static void add(List<Word> words, List<String> means) {
    means.forEach(meaning -> words.add(new Word(meaning, meaning)));
  }

  private @Nullable List<String> beginning(String key) {
    List<String> means = null;
    for (int end = key.length(); means == null && end > 2; end--) {
      means = beginnings.get(key.substring(0, end));
    }
    return means;
  }

  /**
   * A compound as German has them: what it ends in has a meaning, what it begins with is a word.
   */
  private boolean addCompound(List<Word> words, String key) {
    for (int at = MIN_COMPOUND_REST; at < key.length() - 2; at++) {
      List<String> means = endings.get(key.substring(at));
      if (means != null) {
        add(words, key.substring(0, at));
        add(words, means);
        return true;
      }
    }
    return false;
  }

  private static String keys(String form) {
    return String.join(" ", Name.keys(form, null));
  }
}
