package eu.clustermatch.api.exchange;

import eu.clustermatch.engine.exchange.ExchangeRequest;
import eu.clustermatch.engine.exchange.ExchangeRules;
import eu.clustermatch.engine.exchange.Mode;
import eu.clustermatch.engine.exchange.Veto;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.snapshot.Snapshot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The question who should visit whom as clients write it; see {@link ExchangeRequest}. */
@Schema(name = "ExchangeProposals", example = ExchangeQuestion.EXAMPLE)
record ExchangeQuestion(
    @Schema(
            description =
                "stable: no visitor and host would rather have each other than what they got, or as"
                    + " few as a bounded search finds where a host limits how many come at once;"
                    + " best-total: the sum of the scores is the highest",
            allowableValues = {"stable", "best-total"},
            defaultValue = "stable")
        @Nullable String mode,
    @Schema(
            description =
                "1 to 3000 of them; left out: all who seek a visit on the market, with the first of"
                    + " their demands")
        @Nullable List<VisitorBody> visitors,
    @Schema(
            description =
                "1 to 3000 of them; left out: all who offer one, with the first of their offers")
        @Nullable List<HostBody> hosts,
    @Schema(description = "The day on which those left out must be on the market; by default today")
        @Nullable LocalDate on,
    @Schema(
            description = "Pairs of ids that must not meet, in either order; never told to anybody",
            example = "[[\"cluster:gaia\", \"org:sample-odense-cobots\"]]")
        @Nullable List<List<String>> vetoes,
    @Schema(
            description =
                "Rules of the scheme changed for this plan, by name: false switches one off, a"
                    + " number or a list is its parameter; the answer lists all rules",
            example = "{\"minDays\": 4, \"commonTopic\": false}")
        @Nullable Map<String, Object> rules,
    @Schema(
            description = "Whether scores are told by signals; the plan is the same",
            defaultValue = "true")
        @Nullable Boolean explain) {

  static final String EXAMPLE =
      """
      {
        "mode": "stable",
        "visitors": [
          { "id": "org:sample-palma-booking", "topics": ["digital"], "days": 5,
            "text": "collaborative robots in services", "from": "2026-09-07", "to": "2026-10-30" },
          { "id": "cluster:transilvania-it", "topics": ["digital"], "days": 3,
            "from": "2026-09-01", "to": "2026-09-30" }
        ],
        "hosts": [
          { "id": "cluster:odense-robotics", "topics": ["digital"], "capacity": 2, "simultaneous": 1,
            "from": "2026-09-01", "to": "2026-12-18" }
        ]
      }\
      """;

  /** What is wrong with it whatever the snapshot is told before it has to wait. */
  ExchangeQuestion checked() {
    readMode();
    each("visitors", visitors, VisitorBody::toVisitor);
    each("hosts", hosts, HostBody::toHost);
    readVetoes();
    readRules();
    return this;
  }

  ExchangeRequest toRequest(Snapshot snapshot, LocalDate today) {
    return ExchangeRequest.of(
        snapshot,
        on == null ? today : on,
        readMode(),
        each("visitors", visitors, VisitorBody::toVisitor),
        each("hosts", hosts, HostBody::toHost),
        readVetoes(),
        readRules(),
        explain == null || explain);
  }

  private ExchangeRules readRules() {
    return rules == null ? ExchangeRules.standard() : ExchangeRules.standard().with(rules);
  }

  private Mode readMode() {
    return mode == null
        ? Mode.STABLE
        : Mode.find(mode)
            .orElseThrow(
                () -> new InvalidRequestException("mode", mode, "one of stable, best-total"));
  }

  private static <B, T> @Nullable List<T> each(
      String name, @Nullable List<B> bodies, BiFunction<B, String, T> reading) {
    if (bodies == null) {
      return null;
    }
    List<T> read = new ArrayList<>();
    List<B> given = Given.all(name, bodies);
    for (int i = 0; i < given.size(); i++) {
      read.add(reading.apply(given.get(i), name + "[" + i + "]"));
    }
    return read;
  }

  private List<Veto> readVetoes() {
    List<Veto> read = new ArrayList<>();
    List<List<String>> given = Given.all("vetoes", vetoes);
    for (int i = 0; i < given.size(); i++) {
      List<String> pair = Given.all("vetoes[" + i + "]", given.get(i));
      if (pair.size() != 2) {
        throw new InvalidRequestException(
            "vetoes[" + i + "]", pair.size() + " ids", "a list of two ids");
      }
      read.add(new Veto(pair.get(0), pair.get(1)));
    }
    return read;
  }
}
