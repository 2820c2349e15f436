package eu.clustermatch.api.explanation;

import eu.clustermatch.engine.graph.PathStep;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One step of a path: either node and name, or relationship and direction. */
@Schema(name = "PathStep")
public record StepView(
    @Nullable String node,
    @Nullable String name,
    @Nullable String relationship,
    @Schema(allowableValues = {"out", "in"}) @Nullable String direction) {

  /** The steps of a path. */
  public static List<StepView> of(List<PathStep> path) {
    return path.stream().map(StepView::of).toList();
  }

  private static StepView of(PathStep step) {
    return switch (step) {
      case PathStep.Node(String id, String name) -> new StepView(id, name, null, null);
      case PathStep.Via(String relationship, PathStep.Direction direction) ->
          new StepView(null, null, relationship, direction.name().toLowerCase(Locale.ROOT));
    };
  }
}
