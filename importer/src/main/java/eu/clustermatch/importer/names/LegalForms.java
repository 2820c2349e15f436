package eu.clustermatch.importer.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The legal forms of organisations, from {@code legal-forms.txt}. */
final class LegalForms {
  /** What is left of forms written apart, such as {@code Sp. z o.o.} */
  private static final Set<String> REMAINS = Set.of("sp", "spol", "z", "zo", "o", "oo", "j", "k");

  private static final WordList ANYWHERE =
      new WordList(WordList.entries("legal-forms.txt").filter(entry -> !entry.startsWith("~")));
  private static final WordList AT_ENDS =
      new WordList(
          WordList.entries("legal-forms.txt")
              .filter(entry -> entry.startsWith("~"))
              .map(entry -> entry.substring(1)));

  private LegalForms() {}

  /**
   * Whether a part of a name has a legal form.
   *
   * @param but words that are none here, whatever the list says
   */
  static boolean areIn(List<String> part, Predicate<String> but) {
    return part.stream().anyMatch(word -> ANYWHERE.hasExactly(word) && !but.test(word))
        || ANYWHERE.hasPhrase(part)
        || AT_ENDS.hasExactly(part.getFirst())
        || AT_ENDS.hasExactly(part.getLast());
  }

  /** The other words of a part. */
  static List<String> without(List<String> part) {
    if (!areIn(part, word -> false)) {
      return part;
    }
    List<String> rest = new ArrayList<>(part);
    rest.removeIf(ANYWHERE::hasExactly);
    removeLastWhile(rest, word -> AT_ENDS.hasExactly(word) || REMAINS.contains(word));
    if (!rest.isEmpty() && AT_ENDS.hasExactly(rest.getFirst())) {
      rest.removeFirst();
    }
    return rest;
  }

  private static void removeLastWhile(List<String> words, Predicate<String> wanted) {
    while (!words.isEmpty() && wanted.test(words.getLast())) {
      words.removeLast();
    }
  }
}
