package eu.clustermatch.engine.alert;

import eu.clustermatch.engine.text.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The rules by which alerts are understood, from a file that a person can read and change; its
 * comment says how it is read. Immutable.
 */
public final class AlertRules {
  private static final String FILE = "alert-rules.tsv";

  private static final int OVERRULING = 2;

  private final List<Rule> rules;

  private AlertRules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The rules that come with the program. */
  public static AlertRules standard() {
    try (InputStream in = AlertRules.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the program.");
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The rules of a file in UTF-8.
   *
   * @throws IllegalArgumentException that names the first faulty line and what is wrong with it
   */
  public static AlertRules read(Path file) throws IOException {
    return of(Files.readString(file));
  }

  static AlertRules of(String text) {
    List<Rule> rules = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        rules.add(rule(line, i + 1));
      }
    }
    if (rules.stream().allMatch(rule -> rule.kind() == null)) {
      throw new IllegalArgumentException("There is no rule for any kind of alert.");
    }
    return new AlertRules(rules);
  }

  private static Rule rule(String line, int number) {
    try {
      return Rule.of(line);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("line %d: %s.".formatted(number, e.getMessage()), e);
    }
  }

  /**
   * What the rules of a language find in a text. O(words × cues).
   *
   * @param language ISO 639-1
   */
  Verdict judge(String text, String language) {
    return judge(text, Word.of(text), language);
  }

  /**
   * What the rules of a language that was guessed find in a text, or those of another one, where
   * they speak surely for a kind, and more by at least {@value #OVERRULING}. O(words × all cues).
   */
  Verdict judgeGuessing(String text, String guessed) {
    List<Word> words = Word.of(text);
    Verdict best = judge(text, words, guessed);
    int least = best.weight() + OVERRULING;
    for (String other : languages()) {
      Verdict verdict = judge(text, words, other);
      if (verdict.sure() && verdict.weight() >= least) {
        best = verdict;
        least = verdict.weight() + 1;
      }
    }
    return best;
  }

  private TreeSet<String> languages() {
    TreeSet<String> languages = new TreeSet<>();
    rules.forEach(rule -> languages.add(rule.language()));
    languages.remove(Rule.EVERY);
    return languages;
  }

  private Verdict judge(String text, List<Word> words, String language) {
    return Verdict.of(text, words, language, rules.stream().filter(r -> r.isOf(language)).toList());
  }
}
