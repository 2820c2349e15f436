package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.snapshot.Nodes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Tells a shortfall in words. */
final class Telling {
  private final Nodes nodes;

  Telling(Nodes nodes) {
    this.nodes = nodes;
  }

  /** What of an offer serves a demand, in the base unit. */
  record Served(String offer, double quantity) {}

  /**
   * @param served in all, in the base unit
   * @param missing 0 or more, in the base unit
   * @param reasons where something is missing, the first says why
   */
  String tell(Need need, List<Served> parts, double served, double missing, List<Reason> reasons) {
    LocalDate by = need.line().by();
    StringBuilder text = new StringBuilder();
    sentence(
        text,
        "needs %s of %s%s; gets %s"
            .formatted(
                Words.amount(need.quantity(), need.unit()),
                nodes.name(need.product()),
                by == null ? "" : " by " + Words.day(by),
                gets(need, parts, served)));
    for (int i = 0; i < reasons.size(); i++) {
      String start = i > 0 || missing == 0 ? "" : lacks(need, served, missing);
      sentence(text, start + reasons.get(i).text());
    }
    return text.toString();
  }

  private static String lacks(Need need, double served, double missing) {
    return served == 0
        ? "all of it is missing because "
        : "the remaining %s are missing because ".formatted(Words.amount(missing, need.unit()));
  }

  private static String gets(Need need, List<Served> parts, double served) {
    List<Served> most =
        parts.stream().sorted(Comparator.comparingDouble(part -> -part.quantity())).toList();
    return switch (most.size()) {
      case 0 -> "nothing";
      case 1 -> told(need, most.getFirst());
      default ->
          Words.amount(served, need.unit()) + ": " + Words.list(most, part -> told(need, part));
    };
  }

  private static String told(Need need, Served part) {
    return Words.amount(part.quantity(), need.unit()) + " from " + part.offer();
  }

  private static void sentence(StringBuilder text, String words) {
    text.append(text.isEmpty() ? "" : " ")
        .append(Character.toUpperCase(words.charAt(0)))
        .append(words, 1, words.length())
        .append('.');
  }
}
