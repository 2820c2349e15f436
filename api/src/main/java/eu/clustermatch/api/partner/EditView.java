package eu.clustermatch.api.partner;

import eu.clustermatch.engine.partner.Edit;
import eu.clustermatch.engine.snapshot.Filters;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step of a change, for programs and for people; see {@link Edit}. */
@Schema(name = "Edit")
record EditView(
    @Schema(allowableValues = {"drop-filter", "add-technology", "add-shared-project"}) String edit,
    @Schema(description = "The filter to drop a value of", example = "country")
        @Nullable String filter,
    @Nullable String value,
    @Schema(description = "Id of the technology that the candidate would apply")
        @Nullable String technology,
    @Schema(description = "Id of the one who asks, in a new project with the candidate")
        @Nullable String with,
    String sentence) {

  static EditView of(Edit edit) {
    return switch (edit) {
      case Edit.DropFilter(Filters.Value(String filter, String value)) ->
          new EditView("drop-filter", filter, value, null, null, edit.sentence());
      case Edit.AddTechnology add ->
          new EditView("add-technology", null, null, add.technology(), null, edit.sentence());
      case Edit.AddSharedProject add ->
          new EditView("add-shared-project", null, null, null, add.with(), edit.sentence());
    };
  }
}
