package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.util.Arrays;

/**
 * How often participants of two countries meet in projects, against chance: lift(a, b) = (n(a, b) +
 * k) / (e(a, b) + k), where n counts the pairs of participations in one project, e(a, b) = n(a) ·
 * n(b) / n is how many there would be by chance, and k = {@value #PRIOR} draws what is seldom seen
 * towards chance (the mean of a gamma posterior: DuMouchel 1999). Built in O(participations +
 * projects · countries of a project²).
 */
public final class CountryPairs {
  /**
   * In pairs. Small countries meet by chance a hundred times as often as expected, or never (Kuwait
   * and Malta); 5 to 200 rank Horizon 2020 alike.
   */
  private static final double PRIOR = 20;

  private final int first;
  private final int countries;
  private final double[] pairs;
  private final double[] sums;
  private double total;

  CountryPairs(Graph graph, Nodes nodes) {
    this.first = nodes.first(Label.COUNTRY);
    this.countries = nodes.end(Label.COUNTRY) - first;
    this.pairs = new double[countries * countries];
    this.sums = new double[countries];
    double[] counts = new double[countries];
    for (int project = nodes.first(Label.PROJECT); project < nodes.end(Label.PROJECT); project++) {
      int start = graph.firstArc(project, Relationship.TOOK_PART_IN, Direction.IN);
      int end = graph.endArc(project, Relationship.TOOK_PART_IN, Direction.IN);
      if (end > start) {
        Arrays.fill(counts, 0);
        for (int arc = start; arc < end; arc++) {
          int country = nodes.country(graph.target(arc));
          if (country != Nodes.NONE) {
            counts[country - first]++;
          }
        }
        add(counts);
      }
    }
  }

  private void add(double[] counts) {
    for (int a = 0; a < countries; a++) {
      for (int b = 0; counts[a] > 0 && b < countries; b++) {
        // Nobody meets itself.
        double met = counts[a] * (a == b ? counts[b] - 1 : counts[b]);
        pairs[a * countries + b] += met;
        sums[a] += met;
        total += met;
      }
    }
  }

  /**
   * Above 1 where they meet more often than by chance, 1 where nothing is known; both are nodes of
   * countries.
   */
  public double lift(int a, int b) {
    int row = a - first;
    int column = b - first;
    double expected = total == 0 ? 0 : sums[row] * sums[column] / total;
    return (pairs[row * countries + column] + PRIOR) / (expected + PRIOR);
  }
}
