package eu.clustermatch.api.imports;

import eu.clustermatch.importer.ImportReport.Counts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An import as clients read it. */
@Schema(name = "Import", example = ImportView.EXAMPLE)
record ImportView(
    String id,
    @Schema(
            allowableValues = {"queued", "waiting", "running", "done", "failed", "cancelled"},
            description =
                "queued: others are before it; waiting: the command line or another process is"
                    + " importing; done: questions are answered with it from now on")
        String state,
    @Schema(description = "The uploaded files") List<String> files,
    @Schema(description = "What source says of tables that do not say it") String sourceName,
    boolean dryRun,
    Instant submitted,
    @Nullable Instant started,
    @Nullable Instant ended,
    ProgressView progress,
    @Schema(description = "Files of no known format") List<String> passedOver,
    @Schema(description = "What became of the rows, by label or type; of sources that were read")
        @Nullable Map<String, CountsView> report,
    @Schema(description = "How many rows or files were rejected") long rejected,
    @Schema(description = "How many of them /rejects tells of") long rejectsKept,
    @Schema(description = "The first known snapshot that shows it all") @Nullable String snapshot,
    @Nullable ImportError error) {

  static final String EXAMPLE =
      """
      {
        "id": "0b5cf0f4-3a51-4e2f-9d0f-6f5d1f0a8f10", "state": "done",
        "files": ["members.csv"], "sourceName": "members", "dryRun": false,
        "submitted": "2026-03-02T09:00:00Z", "started": "2026-03-02T09:00:00Z",
        "ended": "2026-03-02T09:00:01Z", "progress": { "items": 42, "expected": 42 },
        "passedOver": [],
        "report": { "Organisation":
          { "read": 43, "created": 40, "changed": 1, "unchanged": 1, "rejected": 1 } },
        "rejected": 1, "rejectsKept": 1, "snapshot": "dddcda54-5-partner-2-0.1.0"
      }\
      """;

  /**
   * How many items are safely in the store, of how many.
   *
   * @param expected known or estimated; of the sources begun so far
   */
  @Schema(name = "ImportProgress")
  record ProgressView(long items, long expected) {}

  /** What became of the rows of one kind. */
  @Schema(name = "ImportCounts")
  record CountsView(long read, long created, long changed, long unchanged, long rejected) {}

  static Map<String, CountsView> report(Map<String, Counts> byKind) {
    Map<String, CountsView> views = new LinkedHashMap<>();
    byKind.forEach((kind, counts) -> views.put(kind, view(counts)));
    return views;
  }

  private static CountsView view(Counts counts) {
    return new CountsView(
        counts.read(), counts.created(), counts.updated(), counts.unchanged(), counts.rejected());
  }
}
