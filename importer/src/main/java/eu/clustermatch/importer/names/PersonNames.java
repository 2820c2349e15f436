package eu.clustermatch.importer.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the names of persons among words, by given names, titles and common surnames. */
final class PersonNames {
  /** They stand between given name and surname. */
  private static final Set<String> PARTICLES =
      Set.of(
          "a", "al", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e",
          "el", "la", "le", "mac", "mc", "o", "ten", "ter", "van", "von", "zu", "zur");

  /** Given name and two surnames, as Spain has them, where the given name is not in the list. */
  private static final int SURNAMES_ALONE = 3;

  private final Set<String> given = new HashSet<>();
  private final Set<String> alsoWords = new HashSet<>();
  private final Set<String> surnames = new HashSet<>();
  private final WordList titles = new WordList(WordList.entries("titles.txt"));
  private final WordList activities = new WordList(WordList.entries("activity-words.txt"));
  private final WordList firms = new WordList(WordList.entries("firm-words.txt"));
  private final WordList institutions = new WordList(WordList.entries("institution-words.txt"));

  PersonNames() {
    WordList.entries("given-names.txt")
        .flatMap(name -> NameWords.of(name.replaceAll("[()]", "")).all().stream())
        .forEach(given::add);
    WordList.entries("given-names.txt")
        .filter(name -> name.startsWith("("))
        .map(name -> Latin.of(name.substring(1, name.length() - 1)))
        .forEach(alsoWords::add);
    WordList.entries("surnames.txt")
        .flatMap(name -> NameWords.of(name).all().stream())
        .filter(name -> name.length() > 1 && !PARTICLES.contains(name))
        .forEach(surnames::add);
  }

  /** Whether somebody's full name, or a title with a name, stands in a part of a name. */
  boolean isIn(List<String> words) {
    return isFullName(words) || hasTitled(words);
  }

  private boolean isFullName(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (isGiven(words, i) && (surnameFollows(words, i) || surnamePrecedes(words, i))) {
        return true;
      }
    }
    return areSurnames(words);
  }

  private boolean isGiven(List<String> words, int i) {
    return given.contains(words.get(i)) && (i == 0 || !isSaint(words.get(i - 1)));
  }

  private boolean surnameFollows(List<String> words, int i) {
    int next = i + 1;
    while (next < words.size() && isLink(words.get(next))) {
      next++;
    }
    return next < words.size()
        && next - i <= 3
        && (fits(words.get(i), words.get(next)) || endsInSurname(words, next));
  }

  private boolean endsInSurname(List<String> words, int next) {
    return words.size() == next + 2
        && isSurnameLike(words.get(next))
        && surnames.contains(words.get(next + 1));
  }

  /** Family name first, as in Hungary and in lists: weaker, so only at the ends of a part. */
  private boolean surnamePrecedes(List<String> words, int i) {
    boolean atEnd = i > 0 && i == words.size() - 1;
    boolean knownAtStart = i == 1 && isKnownSurname(words.getFirst());
    return (atEnd || knownAtStart) && fits(words.get(i), words.get(i - 1));
  }

  private boolean isKnownSurname(String word) {
    return surnames.contains(word) || word.matches(".{2,}([sc]ki|[sc]ka|ova?|eva?|escu)");
  }

  private boolean fits(String givenName, String other) {
    if (alsoWords.contains(givenName)) {
      return surnames.contains(other) || (given.contains(other) && !alsoWords.contains(other));
    }
    return isSurnameLike(other);
  }

  private boolean isSurnameLike(String word) {
    return given.contains(word) || surnames.contains(word) || isUnknownWord(word);
  }

  /** A word that is none of the lists': a surname, or the name of a firm. */
  private boolean isUnknownWord(String word) {
    return word.length() > 1
        && word.chars().allMatch(Character::isLetter)
        && !PARTICLES.contains(word)
        && !activities.has(word)
        && !firms.has(word)
        && !institutions.has(word)
        && !titles.has(word);
  }

  /** Whether somebody is named with a title. */
  boolean hasTitled(List<String> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (titles.hasExactly(words.get(i)) && isSurnameLike(words.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean areSurnames(List<String> words) {
    return words.size() == SURNAMES_ALONE
        && words.stream().filter(this::isKnownSurname).count() >= 2
        && words.stream().allMatch(this::isSurnameLike);
  }

  private static boolean isLink(String word) {
    return PARTICLES.contains(word) || word.length() == 1;
  }

  private static boolean isSaint(String word) {
    return Set.of(
            "saint", "sainte", "st", "ste", "san", "santa", "sant", "sao", "sankt", "sv", "sveti",
            "sveta", "sw", "szent", "agia", "agios", "sfantul", "sfanta", "villa", "casa", "im",
            "imienia")
        .contains(word);
  }
}
