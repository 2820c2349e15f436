package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Nodes;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What hits may have in common, so that a list of them is less diverse. */
public enum Trait {
  COUNTRY,
  /** NUTS 2, or a larger region where no smaller one is known. */
  REGION,
  /** A cluster has itself. */
  CLUSTER;

  private static final int LONGEST_NUTS_2 = "nuts:ES21".length();

  /** The trait as the API writes it, for example {@code country}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws InvalidRequestException when there is no such trait
   */
  public static Trait read(String text) {
    return Arrays.stream(values())
        .filter(trait -> trait.text().equals(text))
        .findFirst()
        .orElseThrow(() ->
            new InvalidRequestException(
                "diversifyBy",
                text,
                "one of "
                    + Arrays.stream(values()).map(Trait::text).collect(Collectors.joining(", "))));
  }

  /** The nodes that stand for what a hit has of it; none where it has nothing. */
  int[] of(int hit, Question question) {
    return switch (this) {
      case COUNTRY -> known(question.nodes().country(hit));
      case REGION -> known(region(hit, question));
      case CLUSTER -> clusters(hit, question);
    };
  }

  private static int[] known(int node) {
    return node == Nodes.NONE ? new int[0] : new int[] {node};
  }

  private static int region(int hit, Question question) {
    Nodes nodes = question.nodes();
    int place = nodes.place(hit);
    int[] region = {place != Nodes.NONE && nodes.is(place, Label.REGION) ? place : Nodes.NONE};
    if (region[0] != Nodes.NONE && nodes.id(place).length() > LONGEST_NUTS_2) {
      question.forEach(
          place,
          Relationship.WITHIN,
          Direction.OUT,
          above -> region[0] = nodes.is(above, Label.REGION) ? above : region[0]);
    }
    return region[0];
  }

  private static int[] clusters(int hit, Question question) {
    IntStream.Builder clusters = IntStream.builder();
    if (question.nodes().is(hit, Label.CLUSTER)) {
      clusters.add(hit);
    }
    question.forEach(hit, Relationship.MEMBER_OF, Direction.OUT, clusters::add);
    return clusters.build().distinct().toArray();
  }
}
