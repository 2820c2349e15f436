package eu.clustermatch.api.explanation;

import eu.clustermatch.engine.text.Snippet;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A piece of a document that matched. */
@Schema(name = "Snippet")
public record SnippetView(
    String document,
    String field,
    String text,
    @Schema(
            description = "Start and end of each match in UTF-16 units of the plain text",
            example = "[[2, 9]]")
        List<List<Integer>> highlights) {

  public static SnippetView of(Snippet snippet) {
    return new SnippetView(
        snippet.document(),
        snippet.field(),
        snippet.text(),
        snippet.highlights().stream().map(span -> List.of(span.start(), span.end())).toList());
  }
}
