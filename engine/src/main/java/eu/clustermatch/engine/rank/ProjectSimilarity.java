package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.graph.Proximity;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.snapshot.Projects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How similar every known project is to what is asked: the relevance of its words, the square of
 * how alike it is in meaning, and what its call has in common with the one that the idea answers.
 * Range 0–{@value #MOST}; O(projects).
 *
 * <p>The parts of the call weigh 0.30 for the series, 0.15 each for family, root and programme, and
 * 0.10 for the scheme, where words and meaning weigh 1 each (measured on Horizon 2020: without them
 * rankings lose 3 to 4 per cent of nDCG).
 */
public final class ProjectSimilarity {
  static final double MOST = 2.85;
  private static final double SERIES = 0.30;
  private static final double FAMILY = 0.15;
  private static final double ROOT = 0.15;
  private static final double PROGRAMME = 0.15;
  private static final double SCHEME = 0.10;

  /** The most similar projects speak for the question; those behind them share a word or two. */
  private static final int MOST_SIMILAR = 200;

  private static final double ALPHA = 0.35;
  private static final double EPSILON = 1e-5;

  private final Question question;
  private final int first;
  private final double[] similarities;
  private final double best;
  private @Nullable List<Similar> mostSimilar;

  /** A project and its similarity over that of the most similar one, 0–1. */
  record Similar(int project, double similarity) {}

  ProjectSimilarity(Question question) {
    this.question = question;
    this.first = question.nodes().first(Label.PROJECT);
    this.similarities = new double[question.nodes().end(Label.PROJECT) - first];
    question.forEachMatchedProject(
        (project, relevance) -> similarities[project - first] = relevance);
    addMeaning(question.projectMeaning());
    if (!question.call().isUnknown()) {
      addCall(question.snapshot().projects().like(question.call()));
    }
    double highest = bestProfile();
    for (double similarity : similarities) {
      highest = Math.max(highest, similarity);
    }
    this.best = highest;
  }

  private double bestProfile() {
    double[] best = {0};
    question.forEachMatch((node, relevance) -> best[0] = Math.max(best[0], relevance));
    return best[0];
  }

  private void addMeaning(ProjectMeaning meaning) {
    for (int project = 0; project < similarities.length; project++) {
      double alike = meaning.of(first + project);
      similarities[project] += alike * alike;
    }
  }

  private void addCall(Projects.Likeness like) {
    for (int project = 0; project < similarities.length; project++) {
      if (question.isKnown(first + project)) {
        similarities[project] +=
            (like.series(project) ? SERIES : 0)
                + (like.family(project) ? FAMILY : 0)
                + (like.root(project) ? ROOT : 0)
                + (like.programme(project) ? PROGRAMME : 0)
                + (like.scheme(project) ? SCHEME : 0);
      }
    }
  }

  /** The similarity of a project, 0–{@value #MOST}. */
  double of(int project) {
    return similarities[project - first];
  }

  /** The similarity over that of the most similar project, 0–1. */
  double relative(int project) {
    return best == 0 ? 0 : of(project) / best;
  }

  /**
   * What the most similar of some projects is called, of equals the first; there is at least one.
   */
  String nameOfBest(int[] projects) {
    int best = projects[0];
    for (int project : projects) {
      best = of(project) > of(best) ? project : best;
    }
    return question.nodes().name(best);
  }

  /** Whether anything is similar at all. */
  boolean isEmpty() {
    return best == 0;
  }

  /** The projects most similar, the best first, at most {@code most} and {@value #MOST_SIMILAR}. */
  List<Similar> mostSimilar(int most) {
    List<Similar> sorted = mostSimilar;
    if (sorted == null) {
      sorted = sorted();
      mostSimilar = sorted;
    }
    return sorted.subList(0, Math.min(most, sorted.size()));
  }

  /** Of equally similar ones the one with the lower number first. */
  private List<Similar> sorted() {
    return Arrays.stream(Highest.of(similarities.length, i -> similarities[i], MOST_SIMILAR))
        .mapToObj(i -> new Similar(first + i, similarities[i] / best))
        .toList();
  }

  /**
   * How near everybody is to the projects and profiles most similar, restarting at them by the
   * fourth power of their similarity; null where nothing is similar.
   */
  @Nullable Proximity toSimilar() {
    List<Similar> restart = documents();
    if (restart.isEmpty()) {
      return null;
    }
    return question
        .view()
        .proximity()
        .push(
            restart.stream().mapToInt(Similar::project).toArray(),
            restart.stream().mapToDouble(Similar::similarity).toArray(),
            ALPHA,
            EPSILON);
  }

  /** What an organisation says of itself counts as much as what is said of its projects. */
  private List<Similar> documents() {
    List<Similar> documents = new ArrayList<>();
    question.forEachMatch((node, relevance) -> {
      if (!question.isProject(node)) {
        documents.add(new Similar(node, relevance / best));
      }
    });
    documents.sort(Comparator.comparingDouble(Similar::similarity).reversed());
    List<Similar> all = new ArrayList<>(mostSimilar(MOST_SIMILAR));
    all.addAll(documents.subList(0, Math.min(MOST_SIMILAR, documents.size())));
    return all.stream()
        .map(s -> new Similar(s.project(), Math.pow(s.similarity(), 4)))
        .filter(s -> s.similarity() > 0)
        .toList();
  }
}
