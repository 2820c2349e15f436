package eu.clustermatch.api.exchange;

import eu.clustermatch.engine.exchange.Host;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A host as clients write it; see {@link Host}. */
@Schema(name = "ExchangeHost")
record HostBody(
    @Schema(description = "Of a cluster or an organisation") @Nullable String id,
    @Schema(description = "Some of green, digital, resilience, social, skills")
        @Nullable List<String> topics,
    @Schema(description = "What it would gain, in any EU language, at most 20,000 characters")
        @Nullable String text,
    @Schema(
            description = "Visits that it receives in the plan",
            minimum = "1",
            maximum = "1000",
            defaultValue = "1")
        @Nullable Integer capacity,
    @Schema(
            description = "The greatest number of visitors at once; without one, no limit",
            minimum = "1",
            maximum = "1000")
        @Nullable Integer simultaneous,
    @Schema(description = "First day on which it could receive") @Nullable LocalDate from,
    @Schema(description = "Last day") @Nullable LocalDate to) {

  /**
   * @param at how the request names it, for example {@code hosts[3]}
   */
  Host toHost(String at) {
    return new Host(
        Given.check(at + ".id", id),
        Given.all(at + ".topics", topics),
        text,
        capacity == null ? 1 : capacity,
        simultaneous,
        Given.check(at + ".from", from),
        Given.check(at + ".to", to));
  }
}
