package eu.clustermatch.api.market;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was said to a match, as one of the two sides may know it. */
@Schema(name = "MatchState")
record MatchStateView(
    String match,
    String offer,
    String demand,
    @Schema(description = "Whether you have accepted") boolean accepted,
    @Schema(description = "Whether both have accepted") boolean mutual,
    @Schema(description = "Whether the other side has accepted and waits for you") boolean asked,
    @Schema(description = "The other side; only where both have accepted")
        @Nullable ContactView contact) {

  /**
   * @param speaker id of the side that asks
   */
  static MatchStateView of(MatchStore.Stated stated, String speaker) {
    boolean offers = stated.offering().id().equals(speaker);
    boolean own = offers ? stated.offerAccepted() : stated.demandAccepted();
    boolean other = offers ? stated.demandAccepted() : stated.offerAccepted();
    return new MatchStateView(
        stated.pair().id(),
        stated.pair().offer(),
        stated.pair().demand(),
        own,
        own && other,
        other && !own,
        own && other ? offers ? stated.seeking() : stated.offering() : null);
  }
}
