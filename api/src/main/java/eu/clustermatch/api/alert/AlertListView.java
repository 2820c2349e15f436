package eu.clustermatch.api.alert;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the alerts, by id. */
@Schema(name = "AlertList")
record AlertListView(
    String snapshot,
    int total,
    boolean totalIsLowerBound,
    @Schema(description = "Cursor of the following page; absent at the end") @Nullable String next,
    List<AlertView> alerts) {}
