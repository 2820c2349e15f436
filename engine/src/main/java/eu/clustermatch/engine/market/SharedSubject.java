package eu.clustermatch.engine.market;

import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.rank.Meaning;
import eu.clustermatch.engine.rank.Signal;
import eu.clustermatch.engine.rank.Values;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How near what the two are about is to each other; see {@link Subjects}. */
final class SharedSubject implements Signal<MarketQuestion> {
  @Override
  public String name() {
    return "shared-subject";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "How near what the one is about is to what the other is about: 1 for the very product,"
            + " technology, skill, less for what lies below, above or beside it in its taxonomy"
            + " and for what is declared to stand in for it.",
        "An offer answers a demand when it is about the same thing, in whatever words.",
        1);
  }

  @Override
  public void measure(MarketQuestion question, Values values) {
    for (Subject subject : question.subjects().all()) {
      question.forEach(
          subject.node(),
          Relationship.ABOUT,
          Direction.IN,
          posting -> values.raise(posting, subject.degree()));
    }
  }

  @Override
  public String because(MarketQuestion question, int candidate, double value) {
    IntStream.Builder about = IntStream.builder();
    question.forEach(candidate, Relationship.ABOUT, Direction.OUT, about);
    Subject best =
        about
            .build()
            .sorted()
            .mapToObj(question.subjects()::of)
            .filter(subject -> subject != null)
            .max(Comparator.comparingDouble(Subject::degree))
            .orElseThrow();
    String asked = question.nodes().name(best.asked());
    String found = question.nodes().name(best.node());
    return switch (best.kinship()) {
      case SAME -> "both about " + asked;
      case NARROWER -> "%s is a kind of %s".formatted(found, asked);
      case BROADER -> "%s is a kind of %s".formatted(asked, found);
      case SUBSTITUTE -> "%s and %s can stand in for one another".formatted(found, asked);
      case SIBLING -> "%s is related to %s".formatted(found, asked);
    };
  }
}
