package eu.clustermatch.api.market;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The matches to which a cluster or organisation, or its other side, has said something. */
@Schema(name = "MatchStateList")
record MatchStateListView(int total, boolean totalIsLowerBound, List<MatchStateView> matches) {}
