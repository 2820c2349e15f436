package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * What the projects of every cluster and organisation add up to, as known by the day of a view.
 * Today is the day on which the latest of those projects began, so that nothing depends on a clock.
 */
public final class Experience {
  private static final double DAYS_A_YEAR = 365.25;

  private final Graph graph;
  private final Nodes nodes;
  private final int today;
  private final int[] projects;
  private final int[] participants;
  private final float[] recent;
  private final int experienced;
  private final double projectsOnAverage;

  Experience(Graph graph, Nodes nodes) {
    this.graph = graph;
    this.nodes = nodes;
    this.projects = new int[nodes.size()];
    this.participants = new int[nodes.end(Label.PROJECT) - nodes.first(Label.PROJECT)];
    for (int node = 0; node < projects.length; node++) {
      projects[node] = graph.degree(node, Relationship.TOOK_PART_IN, Direction.OUT);
    }
    for (int project = 0; project < participants.length; project++) {
      participants[project] =
          graph.degree(
              nodes.first(Label.PROJECT) + project, Relationship.TOOK_PART_IN, Direction.IN);
    }
    this.experienced = (int) Arrays.stream(projects).filter(count -> count > 0).count();
    this.projectsOnAverage =
        experienced == 0 ? 1 : Arrays.stream(projects).asLongStream().sum() / (double) experienced;
    this.today = latest();
    this.recent = new float[nodes.size()];
    for (int node = 0; node < projects.length; node++) {
      add(node);
    }
  }

  private int latest() {
    int latest = Integer.MIN_VALUE;
    for (int project = 0; project < participants.length; project++) {
      if (participants[project] > 0) {
        latest = Math.max(latest, nodes.validFrom(nodes.first(Label.PROJECT) + project));
      }
    }
    return latest;
  }

  private void add(int node) {
    int end = graph.endArc(node, Relationship.TOOK_PART_IN, Direction.OUT);
    for (int arc = graph.firstArc(node, Relationship.TOOK_PART_IN, Direction.OUT);
        arc < end;
        arc++) {
      recent[node] += (float) freshness(graph.target(arc));
    }
  }

  /**
   * How fresh a project is: e to the power of minus its age in years; 1 for the latest, 0 for one
   * without a date.
   */
  private double freshness(int project) {
    int start = nodes.validFrom(project);
    return start == Graph.UNDATED_FROM ? 0 : Math.exp((start - (double) today) / DAYS_A_YEAR);
  }

  /** How many projects a cluster or organisation takes or took part in. */
  public int projects(int node) {
    return projects[node];
  }

  /** How many clusters and organisations have projects. */
  public int experienced() {
    return experienced;
  }

  /** How many projects each of those has on average; 1 where there are none. */
  public double projectsOnAverage() {
    return projectsOnAverage;
  }

  /** How many take or took part in a project. */
  public int participants(int project) {
    return participants[project - nodes.first(Label.PROJECT)];
  }

  /** The {@link #freshness} of all its projects together. */
  public double recent(int node) {
    return recent[node];
  }

  /** The mean of a number over its projects; 0 without projects. O(projects). */
  public double mean(int node, IntToDoubleFunction ofProject) {
    double sum = 0;
    int end = graph.endArc(node, Relationship.TOOK_PART_IN, Direction.OUT);
    int first = graph.firstArc(node, Relationship.TOOK_PART_IN, Direction.OUT);
    for (int arc = first; arc < end; arc++) {
      sum += ofProject.applyAsDouble(graph.target(arc));
    }
    return end == first ? 0 : sum / (end - first);
  }
}
