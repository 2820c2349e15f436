package eu.clustermatch.engine.disruption;

import eu.clustermatch.engine.failure.Exposure;
import eu.clustermatch.engine.graph.PathStep;
import eu.clustermatch.engine.model.Label;
import java.util.List;

/**
 * A stage, product or organisation that a disruption reaches.
 *
 * @param tier how many deliveries lie between: 0 for what is out
 * @param exposure the lost share; of a product of the known capacity, of a stage of those who
 *     operate there, of an organisation of the input of which it loses most
 * @param because in words
 * @param path from what is out
 */
public record Affected(
    String id,
    Label label,
    String name,
    int tier,
    Effect effect,
    Exposure exposure,
    String because,
    List<PathStep> path) {
  public Affected {
    path = List.copyOf(path);
  }
}
