package eu.clustermatch.importer.names;

import eu.clustermatch.importer.bundled.Bundled;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells by a name alone who bears it. The first that applies decides: somebody's full name set
 * after a firm's, a legal form, what marks a sole trader, a word that only institutions have,
 * somebody's full name or title, and without any of them it is an organisation's. A word of firms
 * outweighs a full name but in countries where sole traders must bear their own.
 *
 * <p>The rule is one of likelihood: the importer's README says how often it errs.
 */
public final class Bearers {
  /** Poland: article 43⁴ of the civil code; Bulgaria: article 59 of the commercial act. */
  private static final Set<String> OWN_NAME_REQUIRED = Set.of("PL", "BG");

  private static final Pattern LOT =
      Pattern.compile(
          "((lots?|lose?|lotto|lotti|lotes?|parte|partia|czesc|cast|casti|zadanie|pakiet|pozycja"
              + "|perceel|percelen|delkontrakt|osa|obosobena|pozitsiya|sklop|grupa|tetel|resz|tmima"
              + "|n|nr|no|num|et|and|und|y|e|i|a|to|[ivx]+|\\d+[a-z]?)( |$))+");
  private static final Bearers ALL = new Bearers();

  private final WordList placeholders = new WordList(WordList.entries("placeholders.txt"));
  private final WordList soleTraders =
      new WordList(entries("sole-traders.txt", entry -> !isOfCountry(entry)));
  private final Set<String> soleTradersByCountry =
      entries("sole-traders.txt", Bearers::isOfCountry).collect(Collectors.toUnmodifiableSet());
  private final WordList institutions = new WordList(WordList.entries("institution-words.txt"));
  private final WordList firms = new WordList(WordList.entries("firm-words.txt"));
  private final Set<List<String>> wellKnown =
      Bundled.lines(Bearers.class, "named-after-people.txt").stream()
          .map(name -> NameWords.of(name).all())
          .collect(Collectors.toUnmodifiableSet());
  private final PersonNames persons = new PersonNames();

  private Bearers() {}

  /**
   * @param country ISO 3166 or the EU's code of where the bearer is, or empty when unknown
   */
  public static Bearer of(String name, String country) {
    return ALL.judge(NameWords.of(name), country.toUpperCase(Locale.ROOT));
  }

  private Bearer judge(NameWords name, String country) {
    List<String> words = name.all();
    boolean form = hasForm(name, country);
    if (!form && isPlaceholder(words)) {
      return Bearer.NOBODY;
    }
    if (form && isPersonNamedAfterFirm(name)) {
      return Bearer.PERSON;
    }
    if (form || wellKnown.contains(words)) {
      return Bearer.ORGANISATION;
    }
    if (isSoleTrader(words, country)) {
      return Bearer.PERSON;
    }
    boolean person = name.parts().stream().anyMatch(part -> isPerson(part, words, country));
    return person ? Bearer.PERSON : Bearer.ORGANISATION;
  }

  private boolean isPlaceholder(List<String> words) {
    String joined = String.join(" ", words);
    return joined.chars().noneMatch(Character::isLetter)
        || placeholders.hasWhole(words)
        || (joined.chars().anyMatch(Character::isDigit) && LOT.matcher(joined).matches());
  }

  private boolean hasForm(NameWords name, String country) {
    return name.parts().stream()
        .anyMatch(part -> LegalForms.areIn(part, word -> isSoleTrader(word, country)));
  }

  /** Partners, heads and further suppliers: "Foo SRL - Maria Ionescu". */
  private boolean isPersonNamedAfterFirm(NameWords name) {
    return name.parts().stream()
        .dropWhile(part -> !LegalForms.areIn(part, word -> false))
        .anyMatch(part ->
            !LegalForms.areIn(part, word -> false)
                && !institutions.hasAny(part)
                && !firms.hasAny(part)
                && persons.isIn(part));
  }

  private boolean isSoleTrader(List<String> words, String country) {
    return soleTraders.hasAny(words) || words.stream().anyMatch(w -> isSoleTrader(w, country));
  }

  private boolean isSoleTrader(String word, String country) {
    return soleTradersByCountry.contains(country + ":" + word);
  }

  private boolean isPerson(List<String> part, List<String> words, String country) {
    boolean ownName = OWN_NAME_REQUIRED.contains(country);
    boolean organisation =
        ownName
            ? institutions.hasAny(part)
            : institutions.hasAny(words) || firms.hasAny(words) || isPair(words);
    return !organisation && persons.isIn(part);
  }

  /** "Müller & Schulz" is a firm, "Me Martin & Me Petit" are two people. */
  private boolean isPair(List<String> words) {
    return words.contains("&") && !persons.hasTitled(words);
  }

  private static boolean isOfCountry(String entry) {
    return entry.indexOf(':') == 2;
  }

  private static Stream<String> entries(String resource, Predicate<String> wanted) {
    return WordList.entries(resource).filter(wanted);
  }
}
