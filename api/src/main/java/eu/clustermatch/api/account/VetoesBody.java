package eu.clustermatch.api.account;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Whom one never wants to be matched with. */
@Schema(
    name = "Vetoes",
    description = "Ids of clusters and organisations; they need not be known. Nobody else is told.")
record VetoesBody(
    @NotNull(message = "a list of ids, which may be empty")
        @Size(max = 1000, message = "at most 1,000 ids")
        @Schema(example = "[\"org:sample-lyon-masks\"]")
        List<
                @NotBlank(message = "an id")
                @Size(max = 200, message = "an id of 1 to 200 characters") String>
            vetoes) {

  List<String> ids() {
    return vetoes.stream().distinct().sorted().toList();
  }
}
