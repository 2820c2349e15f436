package eu.clustermatch.api.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of imports as clients read it, newest first. */
@Schema(name = "ImportList")
record ImportListView(
    int total,
    boolean totalIsLowerBound,
    @Schema(description = "Cursor of the following page; absent at the end") @Nullable String next,
    List<ImportView> imports) {}
