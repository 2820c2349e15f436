package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.rank.Model;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The years whose projects a model was learned from, as far as it says so. */
public final class TrainingYears {
  /** Of a situation, what a model says it was learned on. */
  private static final String ON = ".on";

  private static final Pattern YEAR = Pattern.compile("\\b\\d{4}\\b");

  private TrainingYears() {}

  /** Ascending; empty where the model says nothing. */
  public static NavigableSet<Integer> of(Model model) {
    NavigableSet<Integer> years = new TreeSet<>();
    for (Map.Entry<String, String> trait : model.trained().entrySet()) {
      Matcher year = YEAR.matcher(trait.getKey().endsWith(ON) ? trait.getValue() : "");
      while (year.find()) {
        years.add(Integer.valueOf(year.group()));
      }
    }
    return years;
  }

  /** A sentence where some of these years are asked about; else empty. */
  public static String caution(Model model, Split split) {
    NavigableSet<Integer> asked =
        of(model).subSet(split.from().getYear(), true, split.until().getYear(), true);
    return asked.isEmpty()
        ? ""
        : ("Take care: %s was learned from projects of %s that are asked about here, so that it"
                + " does better than on others.")
            .formatted(
                model.version(),
                asked.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }
}
