package eu.clustermatch.importer.tag;

import eu.clustermatch.engine.text.LabelTable;
import eu.clustermatch.engine.text.Mention;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * All ways to name the terms, by language. The table of a language is made for its first text, so
 * that an import in one language does not pay for all. Safe for use by several threads.
 */
final class Namings {
  static final String ENGLISH = "en";
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Collection<Term> terms;
  private final List<Term> named;
  private final Untrusted untrusted;
  private final ShortForms shortForms;
  private final Map<String, InLanguage> byLanguage = new ConcurrentHashMap<>();

  Namings(Collection<Term> terms, Untrusted untrusted, ShortForms shortForms) {
    this.terms = terms;
    this.named = terms.stream().filter(term -> !untrusted.isResidual(term)).toList();
    this.untrusted = untrusted;
    this.shortForms = shortForms;
  }

  List<Mention<Naming>> find(String text, String language) {
    return in(language).table.find(text);
  }

  /** 0–1: how few labels of the language have the rarest word of this one. */
  double rarity(String label, String language) {
    return in(language).rarity(label);
  }

  private InLanguage in(String language) {
    return byLanguage.computeIfAbsent(language, InLanguage::new);
  }

  private final class InLanguage {
    private final LabelTable<Naming> table;
    private final Map<String, Integer> labelsWith = new HashMap<>();
    private int labels;

    InLanguage(String language) {
      table = new LabelTable<>(language);
      Set<String> known = new HashSet<>();
      for (Term term : terms) {
        for (String label : labels(term, language)) {
          count(label);
          if (untrusted.allows(term, label)) {
            known.add(label.toLowerCase(Locale.ROOT));
          }
        }
      }
      named.forEach(term -> add(term, language, known));
    }

    private void add(Term term, String language, Set<String> known) {
      for (String label : labels(term, language)) {
        if (untrusted.allows(term, label)) {
          table.add(label, new Naming(term, label, false));
        }
        List<String> parts = shortForms.of(term, label, language);
        if (parts.stream().allMatch(part -> isKnown(part, known) || !part.contains(" "))) {
          parts.stream()
              .filter(part -> isKnown(part, known))
              .forEach(part -> table.add(part, new Naming(term, part, true)));
        }
      }
    }

    private static boolean isKnown(String part, Set<String> known) {
      return known.contains(part.toLowerCase(Locale.ROOT));
    }

    private void count(String label) {
      labels++;
      for (String word : Set.of(words(label))) {
        labelsWith.merge(word, 1, Integer::sum);
      }
    }

    double rarity(String label) {
      double rarest = 1;
      for (String word : words(label)) {
        rarest = Math.min(rarest, labelsWith.getOrDefault(word, 1) / (double) labels);
      }
      return labels < 2 ? 1 : Math.log(rarest) / -Math.log(labels);
    }
  }

  private static String[] words(String label) {
    return NO_LETTERS
        .splitAsStream(label.toLowerCase(Locale.ROOT))
        .distinct()
        .toArray(String[]::new);
  }

  /**
   * In the language; where a term has none in it, the English ones of several words, which other
   * languages use too. A label of every language is mostly English.
   */
  private static List<String> labels(Term term, String language) {
    List<String> english = new ArrayList<>(term.labels().getOrDefault("", List.of()));
    english.addAll(term.labels().getOrDefault(ENGLISH, List.of()));
    if (language.equals(ENGLISH)) {
      return english;
    }
    return term.labels()
        .getOrDefault(
            language, english.stream().filter(label -> label.strip().contains(" ")).toList());
  }
}
