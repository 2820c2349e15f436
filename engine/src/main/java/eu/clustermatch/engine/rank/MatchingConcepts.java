package eu.clustermatch.engine.rank;

import java.util.Comparator;
import java.util.Objects;

/**
 * How much a candidate has to do with the concepts of the question, found by their labels in
 * whatever language it is asked: what it produces, does or applies, or its projects are about, as
 * far as that is the concept or lies near it. The sum over the concepts of weight × nearness. Range
 * 0–∞, where having exactly the one thing asked for counts 1.
 */
final class MatchingConcepts implements Signal<Question> {
  @Override
  public String name() {
    return "matching-concepts";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "How much a candidate has to do with the technologies, ecosystems, products and"
            + " economic activities that are recognised in the text, whatever its language: what"
            + " it makes, does or applies, or what its projects are about, as far as that is the"
            + " thing itself or lies near it in its taxonomy.",
        "It finds those who do what is asked for, also where they say it in other words or"
            + " another language.",
        Double.POSITIVE_INFINITY);
  }

  @Override
  public void measure(Question question, Values values) {
    for (ConceptReach reach : question.reaches()) {
      reach.forEach((candidate, nearness) -> values.add(candidate, reach.weight() * nearness));
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return question.reaches().stream()
        .max(Comparator.comparingDouble(reach -> reach.weight() * reach.nearness(candidate)))
        .map(reach -> Objects.requireNonNull(reach.because(candidate)))
        .orElseThrow();
  }
}
