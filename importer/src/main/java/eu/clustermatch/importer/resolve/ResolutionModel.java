package eu.clustermatch.importer.resolve;

import eu.clustermatch.importer.bundled.Bundled;
import eu.clustermatch.importer.bundled.ModelFile;
import java.util.Map;

/**
 * The additive model: score = intercept + Σ weight × value, log-odds. Read from a file that a
 * person can read, too.
 *
 * @param version names the model in what is stored
 * @param same from which score on two parties are one
 * @param sure from which score on a store makes one of them without asking
 * @param different below which score they are not
 * @param weights one per feature
 */
public record ResolutionModel(
    String version,
    double intercept,
    double same,
    double sure,
    double different,
    Map<Feature, Double> weights) {

  public ResolutionModel {
    weights = Map.copyOf(weights);
    if (!(different <= same)) {
      throw new IllegalArgumentException(
          "different must not lie above same, but was %s above %s.".formatted(different, same));
    }
  }

  /** The model that comes with the program. */
  public static ResolutionModel standard() {
    return of(ModelFile.of(Bundled.text(ResolutionModel.class, "resolution-model.properties")));
  }

  static ResolutionModel of(ModelFile file) {
    return new ResolutionModel(
        file.text("version"),
        file.number("intercept"),
        file.number("same"),
        file.number("sure"),
        file.number("different"),
        file.weights(Feature.values(), Feature::text));
  }

  double weight(Feature feature) {
    return weights.getOrDefault(feature, 0.0);
  }
}
