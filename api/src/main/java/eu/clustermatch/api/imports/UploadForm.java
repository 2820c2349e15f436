package eu.clustermatch.api.imports;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of an upload, for the API's description alone. */
@Schema(name = "Upload")
record UploadForm(
    @ArraySchema(
            schema = @Schema(type = "string", format = "binary"),
            arraySchema =
                @Schema(description = "Files of any known format; the part may have any name"))
        List<String> file,
    @Schema(
            description =
                "What source says of tables that do not say it; default the first file's name",
            example = "members-2026")
        @Nullable String sourceName,
    @Schema(description = "Whether to read, check and compare only", defaultValue = "false")
        @Nullable Boolean dryRun) {}
