package eu.clustermatch.importer.tag;

import eu.clustermatch.engine.text.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** All that one text names, and what speaks for each. */
final class Findings {
  /** "Solvent-free", "lithium-ion". */
  private static final Pattern DENIED = Pattern.compile("-(free|ion|less|like)\\b");

  /** A label that more terms of one kind bear names none of them. */
  private static final int MOST_NAMESAKES = 3;

  /** Letters that a word needs in other languages than English, where labels were not read. */
  private static final int TELLING = 5;

  private static final int SHORT = 300;
  private static final int BEGINNING = 200;

  /** What may follow a noun that stands for itself. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          """
          a across after against among an and are as at based be before between beyond but by can
          during for from has have in into is it its not of on or over such that the their through
          to toward towards under using via was were when where which while will with within
          without\
          """
              .split("\\s+"));

  private final Namings namings;
  private final Kinship kinship;
  private final Map<String, List<Finding>> byTerm = new LinkedHashMap<>();

  Findings(Namings namings, Kinship kinship) {
    this.namings = namings;
    this.kinship = kinship;
  }

  void add(Passage passage, Predicate<Term> wanted) {
    List<Finding> found = new ArrayList<>();
    for (Mention<Naming> mention : namings.find(passage.text(), passage.language())) {
      Finding finding = new Finding(passage, mention);
      if (wanted.test(finding.term()) && isMeant(finding)) {
        found.add(finding);
      }
    }
    for (Finding finding : found) {
      if (found.stream().noneMatch(other -> isWithin(finding, other))) {
        byTerm.computeIfAbsent(finding.term().id(), id -> new ArrayList<>()).add(finding);
      }
    }
  }

  /** The label's words, inflected where they are several or long; an abbreviation in capitals. */
  private static boolean isMeant(Finding finding) {
    String words = finding.words();
    String label = finding.mention().names().label();
    if (Wording.isAbbreviation(label)) {
      return words.equals(label) || words.equals(label + "s");
    }
    boolean english = finding.passage().language().equals(Namings.ENGLISH);
    if (DENIED.matcher(finding.after()).lookingAt()) {
      return false;
    }
    if (finding.mention().words() > 1) {
      return Wording.isInflected(words, label, english ? 0 : 1);
    }
    boolean telling = english || words.length() >= TELLING;
    return Wording.isLong(label) && !english
        ? Wording.isInflected(words, label, 0)
        : telling && Wording.isSame(words, label);
  }

  /** Whether it is a part of longer words that name something. */
  private static boolean isWithin(Finding finding, Finding other) {
    Mention<Naming> a = finding.mention();
    Mention<Naming> b = other.mention();
    return b.start() <= a.start()
        && a.end() <= b.end()
        && b.end() - b.start() > a.end() - a.start();
  }

  /** By the best finding of each term. */
  Map<Finding, Map<Clue, Double>> clues() {
    Map<Finding, Map<Clue, Double>> clues = new LinkedHashMap<>();
    for (List<Finding> findings : byTerm.values()) {
      Finding best = findings.stream().max(BEST).orElseThrow();
      List<Finding> namesakes = namesakes(best);
      boolean narrower =
          namesakes.stream()
              .anyMatch(other -> kinship.isAbove(other.term().id(), best.term().id()));
      if (!narrower && namesakes.size() < MOST_NAMESAKES) {
        clues.put(best, clues(best, findings, namesakes.size()));
      }
    }
    return clues;
  }

  private static final Comparator<Finding> BEST =
      Comparator.comparing((Finding finding) -> !finding.mention().names().part())
          .thenComparing(finding -> finding.passage().title())
          .thenComparing(finding -> finding.mention().words())
          .thenComparing(finding -> -finding.mention().start());

  /** Other terms of the same kind that the same words name. */
  @SuppressWarnings("ReferenceEquality") // of each term there is one
  private List<Finding> namesakes(Finding finding) {
    List<Finding> namesakes = new ArrayList<>();
    for (List<Finding> others : byTerm.values()) {
      Term other = others.getFirst().term();
      if (other != finding.term() && other.label() == finding.term().label()) {
        others.stream().filter(o -> isSamePlace(o, finding)).findFirst().ifPresent(namesakes::add);
      }
    }
    return namesakes;
  }

  @SuppressWarnings("ReferenceEquality") // of each passage there is one
  private static boolean isSamePlace(Finding a, Finding b) {
    return a.passage() == b.passage()
        && a.mention().start() == b.mention().start()
        && a.mention().end() == b.mention().end();
  }

  private Map<Clue, Double> clues(Finding best, List<Finding> findings, int namesakes) {
    Map<Clue, Double> clues = new EnumMap<>(Clue.class);
    Naming naming = best.mention().names();
    Passage passage = best.passage();
    set(clues, Clue.valueOf(naming.term().label().name()), true);
    set(clues, Clue.LONG_WORD, best.mention().words() == 1 && Wording.isLong(naming.label()));
    set(clues, Clue.TWO_WORDS, best.mention().words() == 2);
    set(clues, Clue.MANY_WORDS, best.mention().words() > 2);
    clues.put(Clue.RARITY, namings.rarity(naming.label(), passage.language()));
    set(clues, Clue.INFLECTED, !Wording.isSame(best.words(), naming.label()));
    set(clues, Clue.PART, naming.part());
    set(clues, Clue.ABBREVIATION, Wording.isAbbreviation(naming.label()));
    set(clues, Clue.SHARED, namesakes > 0);
    set(clues, Clue.DESCRIBING, findings.stream().allMatch(Findings::isDescribing));
    boolean inTitle = findings.stream().anyMatch(finding -> finding.passage().title());
    set(clues, Clue.IN_TITLE, inTitle);
    boolean isShort = passage.text().length() <= SHORT;
    set(clues, Clue.IN_SHORT_TEXT, !inTitle && isShort);
    set(clues, Clue.EARLY, !inTitle && !isShort && best.mention().start() < BEGINNING);
    set(clues, Clue.REPEATED, findings.size() > 1);
    set(clues, Clue.IN_COMPANY, isInCompany(best));
    set(clues, Clue.GUESSED_LANGUAGE, !passage.told());
    return clues;
  }

  private static void set(Map<Clue, Double> clues, Clue clue, boolean speaks) {
    clues.put(clue, speaks ? 1.0 : 0.0);
  }

  /** In English what describes a noun stands right before it. */
  private static boolean isDescribing(Finding finding) {
    String text = finding.passage().text();
    int end = finding.mention().end();
    return finding.passage().language().equals(Namings.ENGLISH)
        && end + 1 < text.length()
        && (text.charAt(end) == ' ' || text.charAt(end) == '-')
        && Character.isLetter(text.charAt(end + 1))
        && !FUNCTION_WORDS.contains(nextWord(text, end + 1).toLowerCase(Locale.ROOT));
  }

  private static String nextWord(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private boolean isInCompany(Finding best) {
    for (List<Finding> others : byTerm.values()) {
      Finding other = others.getFirst();
      if (!isSamePlace(other, best) && kinship.areKin(other.term().id(), best.term().id())) {
        return true;
      }
    }
    return false;
  }
}
