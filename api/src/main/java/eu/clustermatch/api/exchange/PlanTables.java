package eu.clustermatch.api.exchange;

import eu.clustermatch.api.table.Table;
import eu.clustermatch.engine.exchange.ExchangeAnswer;
import eu.clustermatch.engine.exchange.Pair;
import eu.clustermatch.engine.exchange.Unmatched;
import java.util.ArrayList;
import java.util.List;

/** The tables of a plan. */
final class PlanTables {
  private PlanTables() {}

  /** The plan, who is left out, and the fairness report. */
  static List<Table> of(ExchangeAnswer answer) {
    return List.of(plan(answer), unmatched(answer), fairness(answer));
  }

  private static Table plan(ExchangeAnswer answer) {
    List<List<Object>> rows = new ArrayList<>();
    List<String> header =
        List.of(
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
            "host gains");
    for (Pair pair : answer.pairs()) {
      Double km = pair.distanceKm();
      rows.add(
          Table.row(
              pair.visitor(),
              pair.visitorName(),
              pair.host(),
              pair.hostName(),
              pair.start().toString(),
              pair.end().toString(),
              pair.workingDays(),
              pair.lumpSum().amount().text(),
              pair.lumpSum().because(),
              km == null ? null : (Object) Math.round(km),
              pair.score(),
              pair.contributions().get(0).score(),
              pair.contributions().get(1).score()));
    }
    return new Table("Plan", header, rows);
  }

  private static Table unmatched(ExchangeAnswer answer) {
    List<List<Object>> rows = new ArrayList<>();
    List<String> header =
        List.of("id", "name", "side", "rule", "competition", "because", "what would change it");
    for (Unmatched unmatched : answer.unmatched()) {
      rows.add(
          Table.row(
              unmatched.id(),
              unmatched.name(),
              unmatched.side().text(),
              unmatched.rule() == null ? null : unmatched.rule().text(),
              String.join(" ", unmatched.competition()),
              unmatched.words(),
              unmatched.change() == null ? unmatched.noChange() : unmatched.change().words()));
    }
    return new Table("Unmatched", header, rows);
  }

  private static Table fairness(ExchangeAnswer answer) {
    List<List<Object>> rows = new ArrayList<>();
    List<String> header = List.of("side", "by", "value", "asked", "matched", "share");
    answer
        .fairness()
        .forEach(share ->
            rows.add(
                Table.row(
                    share.side().text(),
                    share.by(),
                    share.value(),
                    share.asked(),
                    share.matched(),
                    share.share())));
    return new Table("Fairness", header, rows);
  }
}
