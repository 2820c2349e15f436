package eu.clustermatch.engine.rank;

import static java.util.stream.Collectors.joining;

import eu.clustermatch.engine.rank.Ranker.Ranked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets those fall back who share a trait with others before them: greedy maximal marginal relevance
 * (Carbonell &amp; Goldstein 1998) over the first 200 of all that the question found.
 *
 * <p>Place after place goes to whoever has the highest score then, of equals to the first by id. A
 * hit before which m others with one of its traits were placed gets the contribution −diversity ×
 * lead × m / (m + 1), where its lead is how far its score lies above that of the last of the head.
 * With diversity 1 its lead is divided by m + 1, as D'Hondt divides votes to fill seats in
 * proportion. Hence: scores still descend; nobody falls behind who is not in the head; who has
 * nothing of the trait keeps its score.
 *
 * <p>The head is fixed by question and snapshot, before any filter, so that neither filters nor
 * pages change a score. What a filter leaves is ordered by these scores: who passes may have fallen
 * back behind others that do not pass. Who is excluded by the question is not in the head.
 */
final class Diversity implements Adjustment {
  static final int HEAD = 200;

  private final Question question;
  private final Map<Integer, Placed> placed = new HashMap<>();

  /**
   * Where a hit of the head was placed.
   *
   * @param alike how many of those before it share a trait with it
   * @param trait the node that stands for that trait, of no account without others
   * @param weight −diversity × lead
   */
  private record Placed(int alike, int trait, double weight) {
    double shaped() {
      return alike / (alike + 1.0);
    }

    double contribution() {
      return alike == 0 ? 0 : weight * shaped();
    }
  }

  /** What it does, for those who are ranked. */
  static String inWords() {
    return "Lets those among the first %d, whatever the filters, fall back who have something in"
            .formatted(HEAD)
        + " common with others before them: their %s, as diversifyBy says. Contribution: −diversity"
            .formatted(Arrays.stream(Trait.values()).map(Trait::text).collect(joining(" or ")))
        + " × lead × m / (m + 1), where m counts those before and the lead is how far the score"
        + " lies above that of the last of the %d.".formatted(HEAD);
  }

  private record Waiting(int node, double score, double lead, int[] traits) {}

  /**
   * O(head² × traits).
   *
   * @param head the first of all that was found, best first
   */
  Diversity(Question question, List<Ranked> head) {
    this.question = question;
    Map<Integer, Integer> count = new HashMap<>();
    List<Waiting> waiting = waiting(head);
    while (!waiting.isEmpty()) {
      Waiting next = next(waiting, count);
      waiting.remove(next);
      placed.put(next.node(), place(next, count));
      for (int trait : next.traits()) {
        count.merge(trait, 1, Integer::sum);
      }
    }
  }

  private List<Waiting> waiting(List<Ranked> head) {
    List<Waiting> waiting = new ArrayList<>();
    Trait trait = question.preference().by();
    for (Ranked ranked : head) {
      double lead = ranked.score() - head.getLast().score();
      int[] traits = trait.of(ranked.node(), question);
      waiting.add(new Waiting(ranked.node(), ranked.score(), lead, traits));
    }
    return waiting;
  }

  /** A plain loop, since it runs once for every two of the head. */
  private Waiting next(List<Waiting> waiting, Map<Integer, Integer> count) {
    Waiting best = waiting.getFirst();
    double highest = Double.NEGATIVE_INFINITY;
    for (Waiting hit : waiting) {
      double score = hit.score() + place(hit, count).contribution();
      if (score > highest || (score == highest && id(hit).compareTo(id(best)) < 0)) {
        best = hit;
        highest = score;
      }
    }
    return best;
  }

  private String id(Waiting hit) {
    return question.nodes().id(hit.node());
  }

  private Placed place(Waiting hit, Map<Integer, Integer> count) {
    int alike = 0;
    int shared = 0;
    for (int trait : hit.traits()) {
      int others = count.getOrDefault(trait, 0);
      if (others > alike) {
        alike = others;
        shared = trait;
      }
    }
    return new Placed(alike, shared, -question.preference().diversity() * hit.lead());
  }

  @Override
  public double of(int candidate) {
    Placed place = placed.get(candidate);
    return place == null ? 0 : place.contribution();
  }

  @Override
  public @Nullable Contribution explain(int candidate) {
    Placed place = placed.get(candidate);
    return place == null || place.contribution() == 0
        ? null
        : new Contribution(
            "diversity",
            place.alike(),
            place.shaped(),
            place.weight(),
            place.contribution(),
            because(place));
  }

  private String because(Placed place) {
    return "%d before it %s %s"
        .formatted(
            place.alike(),
            question.preference().by() == Trait.CLUSTER ? "of" : "from",
            question.nodes().name(place.trait()));
  }
}
