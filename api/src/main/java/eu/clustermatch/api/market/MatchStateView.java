package eu.clustermatch.api.market;

import eu.clustermatch.api.market.MatchStore.Said;
import eu.clustermatch.engine.model.Label;
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
   * What one of the two sides may know: that the other has declined or vetoed it is none of it.
   *
   * @param own the side that asks
   */
  static MatchStateView of(MatchStore.Stated stated, Label own) {
    boolean offers = own == Label.OFFER;
    Said said = offers ? stated.offer() : stated.demand();
    boolean accepted = said == Said.ACCEPTED;
    boolean other =
        (offers ? stated.demand() : stated.offer()) == Said.ACCEPTED && !stated.vetoed();
    return new MatchStateView(
        stated.pair().id(),
        stated.pair().offer(),
        stated.pair().demand(),
        accepted,
        accepted && other,
        other && said == Said.NOTHING,
        accepted && other ? offers ? stated.seeking() : stated.offering() : null);
  }
}
