package eu.clustermatch.importer.tag;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.importer.bundled.Bundled;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the long label of an activity is about: "Manufacture of batteries and accumulators" is about
 * batteries and about accumulators. Which of these parts are words that stand for themselves is for
 * the other taxonomies to say: a part counts only where some term has it as its label.
 */
final class ShortForms {
  static final String FILE = "short-forms.txt";

  private final Map<String, Form> byLanguage = new HashMap<>();

  private ShortForms() {}

  /** How labels of a language are put together. */
  private record Form(Pattern whole, Pattern between) {}

  static ShortForms standard() {
    return of(Bundled.lines(ShortForms.class, FILE));
  }

  /** A line a language: the language, how labels begin, what stands between parts; tabs between. */
  static ShortForms of(List<String> lines) {
    ShortForms forms = new ShortForms();
    for (String line : lines) {
      String[] parts = line.split("\t");
      Pattern whole = pattern("(?:" + parts[1] + ")\\s*(.+)");
      Pattern between = pattern("\\s*[,;]\\s*|\\s+(?:" + parts[2] + ")\\s+");
      forms.byLanguage.put(parts[0], new Form(whole, between));
    }
    return forms;
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The parts; none where the label does not begin in one of the known ways. */
  List<String> of(Term term, String label, String language) {
    Form form = byLanguage.get(language);
    if (term.label() != Label.ACTIVITY || form == null) {
      return List.of();
    }
    Matcher begins = form.whole().matcher(label);
    return begins.matches()
        ? form.between().splitAsStream(begins.group(1)).map(String::strip).toList()
        : List.of();
  }
}
