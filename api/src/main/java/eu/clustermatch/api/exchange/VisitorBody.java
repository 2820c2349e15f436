package eu.clustermatch.api.exchange;

import eu.clustermatch.engine.exchange.Visitor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A visitor as clients write it; see {@link Visitor}. */
@Schema(name = "ExchangeVisitor")
record VisitorBody(
    @Schema(description = "Of an organisation, or of a cluster: then its cluster organisation goes")
        @Nullable String id,
    @Schema(description = "Some of green, digital, resilience, social, skills")
        @Nullable List<String> topics,
    @Schema(description = "What it wants to learn, in any EU language, at most 20,000 characters")
        @Nullable String text,
    @Schema(description = "First day on which it could be away") @Nullable LocalDate from,
    @Schema(description = "Last day") @Nullable LocalDate to,
    @Schema(
            description = "Full working days it wants to stay",
            minimum = "1",
            maximum = "366",
            defaultValue = "3")
        @Nullable Integer days) {
  private static final int DAYS = 3;

  /**
   * @param at how the request names it, for example {@code visitors[3]}
   */
  Visitor toVisitor(String at) {
    return new Visitor(
        Given.check(at + ".id", id),
        Given.all(at + ".topics", topics),
        text,
        Given.check(at + ".from", from),
        Given.check(at + ".to", to),
        days == null ? DAYS : days);
  }
}
