package eu.clustermatch.engine.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who was shown how often.
 *
 * @param questions how many answers were counted
 * @param places how many hits of each were seen
 * @param candidates how many could have been shown
 * @param never how many of them never were
 * @param shown how many places were given away in all
 * @param gini of the places over all candidates: 0 when all were shown equally often, near 1 when
 *     few were shown all the time
 * @param groups by kind (country, size, role, social enterprise), the largest first
 */
public record ExposureReport(
    int questions,
    int places,
    int candidates,
    int never,
    int shown,
    double gini,
    Map<String, List<Group>> groups) {
  private static final int MOST_LINES = 20;

  /**
   * Candidates that have something in common.
   *
   * @param candidates how many they are
   * @param shown how many places they were given
   */
  public record Group(String value, int candidates, int shown) {
    static final Comparator<Group> LARGEST_FIRST =
        Comparator.comparingInt(Group::candidates).reversed().thenComparing(Group::value);
  }

  /** The group's share of the places over its share of the candidates: 1 is in proportion. */
  public double proportion(Group group) {
    double ofPlaces = group.shown() / (double) shown;
    return ofPlaces / (group.candidates() / (double) candidates);
  }

  /** As a table for people; the smallest groups of a kind in one line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        "Exposure among the first %d of %d answers: %d of %d candidates were never shown, Gini %s%n"
            .formatted(places, questions, never, candidates, number("%.3f", gini)));
    groups.forEach((kind, several) -> {
      text.append(
          "%-24s %10s %9s %9s %11s%n"
              .formatted(kind, "candidates", "of all", "of places", "proportion"));
      several.stream().limit(MOST_LINES).forEach(group -> text.append(line(group)));
      if (several.size() > MOST_LINES) {
        text.append(line(rest(several.subList(MOST_LINES, several.size()))));
      }
    });
    return text.toString();
  }

  private static Group rest(List<Group> groups) {
    return new Group(
        groups.size() + " others",
        groups.stream().mapToInt(Group::candidates).sum(),
        groups.stream().mapToInt(Group::shown).sum());
  }

  private String line(Group group) {
    return "  %-22s %10d %9s %9s %11s%n"
        .formatted(
            group.value(),
            group.candidates(),
            number("%.1f %%", 100.0 * group.candidates() / candidates),
            shown == 0 ? "–" : number("%.1f %%", 100.0 * group.shown() / shown),
            shown == 0 ? "–" : number("%.2f", proportion(group)));
  }

  private static String number(String format, double number) {
    return String.format(Locale.ROOT, format, number);
  }
}
