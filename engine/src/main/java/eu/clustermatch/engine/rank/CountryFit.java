package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.snapshot.Nodes;
import java.util.BitSet;

/**
 * How much more often organisations of the two countries meet in projects than chance would have
 * it, the mean over those who ask. Range 0–∞; 1 is chance.
 */
final class CountryFit implements Signal<Question> {
  @Override
  public String name() {
    return "country-fit";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "How much more often than by chance organisations of a candidate's country meet"
            + " those of the countries of those who ask in projects.",
        "Nearness, language and habit make some countries work together more than others.",
        Double.POSITIVE_INFINITY);
  }

  @Override
  public void measure(Question question, Values values) {
    // Finds nobody: it weighs who was found.
  }

  @Override
  public void measureFound(Question question, BitSet candidates, Values values) {
    int[] seeds = question.seeds();
    for (int node = candidates.nextSetBit(0); node >= 0; node = candidates.nextSetBit(node + 1)) {
      int country = question.nodes().country(node);
      for (int seed : seeds) {
        int other = question.nodes().country(seed);
        if (country != Nodes.NONE && other != Nodes.NONE) {
          values.add(node, question.view().countryPairs().lift(other, country) / seeds.length);
        }
      }
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return "its country and yours meet "
        + (value > 1 ? "more" : value < 1 ? "less" : "as")
        + (value == 1 ? " often as by chance" : " often than by chance");
  }
}
