package eu.clustermatch.api.market;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The matches to which a cluster or organisation, or its other side, has said something. */
@Schema(name = "MatchStateList")
record MatchStateListView(
    String snapshot,
    int total,
    boolean totalIsLowerBound,
    @Schema(description = "Cursor of the following page; absent at the end") @Nullable String next,
    List<MatchStateView> matches) {}
