package eu.clustermatch.importer.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A name, read.
 *
 * @param text as it was given
 * @param words those that carry meaning, without legal forms
 * @param legalForms what was taken off
 * @param compact all keys but those of legal forms, in one
 * @param plain the same letters as they are written
 * @param initials of all words and of those that carry meaning; none of names of fewer than three
 * @param numbers the numbers in it
 */
record Name(
    String text,
    List<Word> words,
    Set<String> legalForms,
    String compact,
    String plain,
    Set<String> initials,
    Set<String> numbers) {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MAX_SHORT = 9;
  private static final int MAX_SHORT_WORDS = 2;
  private static final int MIN_INITIALS = 3;

  Name {
    words = List.copyOf(words);
    legalForms = Set.copyOf(legalForms);
    initials = Set.copyOf(initials);
    numbers = Set.copyOf(numbers);
  }

  /**
   * @param country ISO 3166 alpha-2; tells how Cyrillic is to be read
   */
  static Name read(String text, @Nullable String country) {
    List<String> latin = latinWords(text, country);
    LegalForms.Bare bare = LegalForms.standard().strip(latin.stream().map(Spelling::key).toList());
    List<Word> words = words(bare.keys(), text);
    return new Name(
        text,
        words,
        bare.forms(),
        String.join("", bare.keys()),
        bare.kept().stream().map(latin::get).collect(Collectors.joining()),
        initials(bare.keys(), words),
        words.stream().filter(Word::isNumber).map(Word::key).collect(Collectors.toSet()));
  }

  /** A name of articles and signs only is one word. */
  private static List<Word> words(List<String> keys, String text) {
    List<Word> words = Vocabulary.standard().read(keys);
    String all = keys.isEmpty() ? text : String.join("", keys);
    return words.isEmpty() ? List.of(Word.proper(all)) : words;
  }

  /** The keys of all words. Letters that stand alone side by side are one word: S. A., C.N.R. */
  static List<String> keys(String text, @Nullable String country) {
    return latinWords(text, country).stream().map(Spelling::key).toList();
  }

  /** The word of that key as it is written here, or the key where it does not show. */
  String written(String key) {
    return BETWEEN_WORDS
        .splitAsStream(text)
        .filter(word -> Spelling.key(Spelling.latin(word, null)).equals(key))
        .findFirst()
        .orElse(key);
  }

  Word first() {
    return words.getFirst();
  }

  /** Whether it is an acronym or the like rather than a name written out. */
  boolean isShort() {
    return compact.length() <= MAX_SHORT && words.size() <= MAX_SHORT_WORDS;
  }

  /** Whether both are written the same; a long name also where only the spelling differs. */
  boolean equalsButForSpelling(Name other) {
    return compact.equals(other.compact) && (!isShort() || plain.equals(other.plain));
  }

  private static List<String> latinWords(String text, @Nullable String country) {
    List<String> words = new ArrayList<>();
    StringBuilder letters = new StringBuilder();
    for (String word :
        Spelling.latin(text, country).replace('@', 'a').split("\\b[dl]'|[^a-z0-9]+")) {
      if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
        letters.append(word);
      } else {
        flush(letters, words);
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    }
    flush(letters, words);
    return words;
  }

  private static void flush(StringBuilder letters, List<String> words) {
    if (!letters.isEmpty()) {
      words.add(letters.toString());
      letters.setLength(0);
    }
  }

  private static Set<String> initials(List<String> keys, List<Word> words) {
    return List.of(keys, words.stream().map(Word::key).toList()).stream()
        .filter(all -> all.size() >= MIN_INITIALS)
        .map(all -> all.stream().map(key -> key.substring(0, 1)).collect(Collectors.joining()))
        .collect(Collectors.toSet());
  }
}
