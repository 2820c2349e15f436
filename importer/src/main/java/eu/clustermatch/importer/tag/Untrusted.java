package eu.clustermatch.importer.tag;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.importer.bundled.Bundled;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Labels that say too little to be trusted: those in {@code untrusted-labels.txt}, the names of
 * residual classes ("Other manufacturing", "Services n.e.c."), which no text means, and short words
 * for products of the official classifications but those in {@code trusted-words.txt}.
 */
final class Untrusted {
  static final String FILE = "untrusted-labels.txt";
  static final String TRUSTED_WORDS = "trusted-words.txt";

  private static final String ALL = "*";
  private static final String WORDS = "";
  private static final Pattern RESIDUAL =
      Pattern.compile("(?i)^other\\b.*|.*\\b(n\\.e\\.c|not elsewhere|miscellaneous)\\b.*");

  private static final Pattern OFFICIAL = Pattern.compile("(cpv|hs|sitc):");

  /**
   * By term what it must not be known by: a label, {@link #ALL}, or {@link #WORDS}, those of one
   * word.
   */
  private final Map<String, Set<String>> labels = new HashMap<>();

  /** Beginnings of the ids of terms that texts about projects do not mean. */
  private final Set<String> notOfProjects = new HashSet<>();

  /** Products that one short word may name. */
  private final Set<String> byOneWord = new HashSet<>();

  private Untrusted() {}

  static Untrusted standard() {
    return of(Bundled.lines(Untrusted.class, FILE), Bundled.lines(Untrusted.class, TRUSTED_WORDS));
  }

  /** A line each: what it is about, and after a semicolon a reason, which is for the reader. */
  static Untrusted of(List<String> lines, List<String> trustedWords) {
    Untrusted untrusted = new Untrusted();
    trustedWords.forEach(line -> untrusted.byOneWord.add(subject(line)));
    for (String line : lines) {
      String[] parts = subject(line).split(" +", 2);
      if (parts[0].equals("projects")) {
        untrusted.notOfProjects.addAll(List.of(parts[1].split(" +")));
      } else {
        String label = parts.length > 1 ? parts[1] : WORDS;
        untrusted.labels.computeIfAbsent(parts[0], id -> new HashSet<>()).add(label);
      }
    }
    return untrusted;
  }

  private static String subject(String line) {
    return line.split(";", 2)[0].strip();
  }

  /** Whether its English name says that it is what remains. */
  boolean isResidual(Term term) {
    return Stream.of("", Namings.ENGLISH)
        .flatMap(language -> term.labels().getOrDefault(language, List.of()).stream())
        .anyMatch(label -> RESIDUAL.matcher(label).matches());
  }

  boolean allows(Term term, String label) {
    Set<String> mistrusted = labels.getOrDefault(term.id(), Set.of());
    if (mistrusted.contains(label) || mistrusted.contains(ALL)) {
      return false;
    }
    boolean oneWord = !label.strip().contains(" ");
    return !oneWord || (!mistrusted.contains(WORDS) && isTelling(term, label));
  }

  private boolean isTelling(Term term, String word) {
    boolean official = OFFICIAL.matcher(term.id()).lookingAt();
    return !official || Wording.isLong(word) || byOneWord.contains(term.id());
  }

  boolean allows(Term term, Label of) {
    return of != Label.PROJECT || notOfProjects.stream().noneMatch(term.id()::startsWith);
  }
}
