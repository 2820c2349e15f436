package eu.clustermatch.engine.alert;

import eu.clustermatch.engine.text.Word;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which tiers of suppliers a text names: numbers, as digits or words, on either side of a
 * word for a tier, also several joined by short words ("2nd and 3rd tier"). Of a range ("tiers 2 to
 * 4") the ends are read.
 */
final class Tiers {
  private static final Pattern DIGIT = Pattern.compile("([1-9])\\p{L}{0,3}");

  /** Words that join numbers are short: and, et, und, bis, i. */
  private static final int LONGEST_JOINT = 3;

  private Tiers() {}

  static SortedSet<Integer> read(List<Word> words, List<Rule> rules) {
    SortedSet<Integer> tiers = new TreeSet<>();
    for (int at = 0; at < words.size(); at++) {
      if (is(words, at, rules, 0)) {
        collect(words, at, -1, rules, tiers);
        collect(words, at, 1, rules, tiers);
      }
    }
    return tiers;
  }

  private static void collect(
      List<Word> words, int tier, int step, List<Rule> rules, SortedSet<Integer> tiers) {
    boolean joint = false;
    for (int at = tier + step; at >= 0 && at < words.size(); at += step) {
      int number = number(words, at, rules);
      if (number > 0) {
        tiers.add(number);
        joint = false;
      } else if (joint || words.get(at).folded().length() > LONGEST_JOINT) {
        return;
      } else {
        joint = true;
      }
    }
  }

  private static int number(List<Word> words, int at, List<Rule> rules) {
    Matcher digit = DIGIT.matcher(words.get(at).folded());
    if (digit.matches()) {
      return Integer.parseInt(digit.group(1));
    }
    for (int tier = 1; tier <= 9; tier++) {
      if (is(words, at, rules, tier)) {
        return tier;
      }
    }
    return 0;
  }

  private static boolean is(List<Word> words, int at, List<Rule> rules, int tier) {
    return rules.stream()
        .filter(rule -> rule.tier() == tier)
        .flatMap(rule -> rule.cues().stream())
        .anyMatch(cue -> cue.matches(words, at));
  }
}
