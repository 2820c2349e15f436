package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.View;
import eu.clustermatch.engine.text.Concept;
import eu.clustermatch.engine.text.Matches;
import eu.clustermatch.engine.text.TextQuestion;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, on one snapshot: the seeds, the text with the documents that match it, the
 * concepts recognised in it.
 */
public final class Question {
  private final Snapshot snapshot;
  private final View view;
  private final Graph graph;
  private final int[] seeds;
  private final @Nullable TextQuestion text;
  private final @Nullable Matches matches;
  private final List<Concept> concepts;
  private final int firstProject;

  /** By number of project: explanations ask for it again and again. */
  private final float[] projectRelevance;

  /**
   * @param seeds nodes of clusters or organisations, without repetition
   * @param text the text as read by the snapshot's index, or null
   */
  public Question(
      Snapshot snapshot,
      @Nullable LocalDate asOf,
      int[] seeds,
      @Nullable TextQuestion text,
      List<Concept> concepts) {
    this.snapshot = snapshot;
    this.view = snapshot.view(asOf);
    this.graph = view.graph();
    this.seeds = seeds.clone();
    this.text = text;
    this.matches = text == null ? null : snapshot.text().search(text, Snapshot.day(asOf));
    this.concepts = List.copyOf(concepts);
    this.firstProject = nodes().first(Label.PROJECT);
    this.projectRelevance =
        new float[matches == null ? 0 : nodes().end(Label.PROJECT) - firstProject];
    forEachMatchedProject(
        (node, relevance) -> projectRelevance[node - firstProject] = (float) relevance);
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  public Graph graph() {
    return graph;
  }

  public View view() {
    return view;
  }

  public Nodes nodes() {
    return snapshot.nodes();
  }

  public List<Concept> concepts() {
    return concepts;
  }

  public @Nullable TextQuestion text() {
    return text;
  }

  public int[] seeds() {
    return seeds.clone();
  }

  public boolean isSeed(int node) {
    for (int seed : seeds) {
      if (seed == node) {
        return true;
      }
    }
    return false;
  }

  /** How relevant a document is, 0–1: its score over that of the best document of the snapshot. */
  public double relevance(int node) {
    int project = node - firstProject;
    if (project >= 0 && project < projectRelevance.length) {
      return projectRelevance[project];
    }
    return matches == null || matches.size() == 0
        ? 0
        : matches.score(node) / (double) matches.best();
  }

  @Nullable Matches matches() {
    return matches;
  }

  /** The projects a cluster or organisation takes or took part in. */
  public void forEachProject(int participant, IntConsumer project) {
    forEach(participant, Relationship.TOOK_PART_IN, Direction.OUT, project);
  }

  /** Who takes or took part in a project. */
  public void forEachParticipant(int project, IntConsumer participant) {
    forEach(project, Relationship.TOOK_PART_IN, Direction.IN, participant);
  }

  public void forEach(int node, Relationship type, Direction direction, IntConsumer neighbour) {
    int end = graph.endArc(node, type, direction);
    for (int arc = graph.firstArc(node, type, direction); arc < end; arc++) {
      neighbour.accept(graph.target(arc));
    }
  }

  /** The matched documents with their relevance, in the order of nodes. */
  public void forEachMatch(RelevanceConsumer consumer) {
    Matches found = matches;
    if (found == null) {
      return;
    }
    double best = found.best();
    for (int i = 0; i < found.size(); i++) {
      consumer.accept(found.nodeAt(i), found.scoreAt(i) / best);
    }
  }

  /** The matched projects with their relevance, in the order of nodes. */
  public void forEachMatchedProject(RelevanceConsumer consumer) {
    int end = nodes().end(Label.PROJECT);
    forEachMatch((node, relevance) -> {
      if (node >= firstProject && node < end) {
        consumer.accept(node, relevance);
      }
    });
  }

  /** Takes a document with its relevance, 0–1. */
  public interface RelevanceConsumer {
    void accept(int node, double relevance);
  }
}
