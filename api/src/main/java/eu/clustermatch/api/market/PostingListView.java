package eu.clustermatch.api.market;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of offers or demands, by id. */
@Schema(name = "PostingList")
record PostingListView(
    String snapshot,
    @Schema(description = "The day on which they are open") LocalDate on,
    int total,
    boolean totalIsLowerBound,
    @Schema(description = "Cursor of the following page; absent at the end") @Nullable String next,
    List<PostingView> postings) {}
