package eu.clustermatch.api.exchange;

import eu.clustermatch.engine.exchange.ExchangeAnswer;
import eu.clustermatch.engine.exchange.Pair;
import eu.clustermatch.engine.exchange.Unmatched;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A sheet of a plan.
 *
 * @param rows the header first; cells are texts or numbers
 */
record PlanTable(String name, List<List<Object>> rows) {
  /** What a spreadsheet would take for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r";

  PlanTable {
    rows = List.copyOf(rows);
  }

  /** The plan, who is left out, and the fairness report. */
  static List<PlanTable> of(ExchangeAnswer answer) {
    return List.of(plan(answer), unmatched(answer), fairness(answer));
  }

  static PlanTable plan(ExchangeAnswer answer) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(
        row(
            "visitor",
            "visitor name",
            "host",
            "host name",
            "start",
            "end",
            "working days",
            "lump sum",
            "because",
            "distance km",
            "score",
            "visitor learns",
            "host gains"));
    for (Pair pair : answer.pairs()) {
      Double km = pair.distanceKm();
      rows.add(
          row(
              pair.visitor(),
              pair.visitorName(),
              pair.host(),
              pair.hostName(),
              pair.start().toString(),
              pair.end().toString(),
              pair.workingDays(),
              pair.lumpSum().amount().text(),
              pair.lumpSum().because(),
              km == null ? "" : (Object) Math.round(km),
              pair.score(),
              pair.contributions().get(0).score(),
              pair.contributions().get(1).score()));
    }
    return new PlanTable("Plan", rows);
  }

  private static PlanTable unmatched(ExchangeAnswer answer) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(row("id", "name", "side", "rule", "competition", "because", "what would change it"));
    for (Unmatched unmatched : answer.unmatched()) {
      rows.add(
          row(
              unmatched.id(),
              unmatched.name(),
              unmatched.side().text(),
              unmatched.rule() == null ? "" : unmatched.rule().text(),
              String.join(" ", unmatched.competition()),
              unmatched.words(),
              unmatched.change() == null
                  ? Objects.requireNonNullElse(unmatched.noChange(), "")
                  : unmatched.change().words()));
    }
    return new PlanTable("Unmatched", rows);
  }

  private static PlanTable fairness(ExchangeAnswer answer) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(row("side", "by", "value", "asked", "matched", "share"));
    answer
        .fairness()
        .forEach(share ->
            rows.add(
                row(
                    share.side().text(),
                    share.by(),
                    share.value(),
                    share.asked(),
                    share.matched(),
                    share.share())));
    return new PlanTable("Fairness", rows);
  }

  private static List<Object> row(Object... cells) {
    return Arrays.stream(cells).map(PlanTable::harmless).toList();
  }

  /** A text that no spreadsheet runs. */
  private static Object harmless(Object cell) {
    return cell instanceof String text && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : cell;
  }
}
