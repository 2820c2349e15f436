package eu.clustermatch.api.snapshot;

import eu.clustermatch.engine.snapshot.SnapshotInfo;
import io.swagger.v3.oas.annotations.media.Schema;

/** A snapshot as clients read it; see {@link SnapshotInfo}. */
@Schema(name = "Snapshot")
record SnapshotView(
    String snapshot,
    @Schema(description = "Which store it was read from") String store,
    @Schema(description = "The last change it contains") long sequence,
    @Schema(description = "Version of the ranking model") String model,
    @Schema(description = "Version of the program") String software,
    int nodes,
    int arcs,
    int documents,
    @Schema(description = "Memory of arrays and index, estimated") long bytes) {

  static SnapshotView of(SnapshotInfo info) {
    return new SnapshotView(
        info.id(),
        info.store(),
        info.sequence(),
        info.model(),
        info.software(),
        info.nodes(),
        info.arcs(),
        info.documents(),
        info.bytes());
  }
}
