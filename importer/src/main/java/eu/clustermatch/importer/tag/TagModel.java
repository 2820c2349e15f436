package eu.clustermatch.importer.tag;

import eu.clustermatch.importer.bundled.Bundled;
import eu.clustermatch.importer.bundled.ModelFile;
import java.util.Map;

/**
 * The additive model: confidence = 1 / (1 + exp(−Σ weight × clue)). Read from a file that a person
 * can read, too.
 *
 * @param version names the model in what is stored
 * @param least below which confidence there is no tag
 * @param weights one per clue
 */
record TagModel(String version, double least, Map<Clue, Double> weights) {
  static final String FILE = "tag-model.properties";

  TagModel {
    weights = Map.copyOf(weights);
  }

  /** The model that comes with the program. */
  static TagModel standard() {
    return of(ModelFile.of(Bundled.text(TagModel.class, FILE)));
  }

  static TagModel of(ModelFile file) {
    return new TagModel(
        file.text("version"), file.number("least"), file.weights(Clue.values(), Clue::text));
  }

  /** 0–1. */
  double confidence(Map<Clue, Double> clues) {
    double sum = 0;
    for (Map.Entry<Clue, Double> clue : clues.entrySet()) {
      sum += weights.getOrDefault(clue.getKey(), 0.0) * clue.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
