package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.evaluate.TermCounts.Row;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.snapshot.Projects.Likeness;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A question as the baselines see it: its seeds, and how the past projects relate to it. What
 * several baselines need is computed once. For one thread.
 */
final class Asked {
  private static final double LATENT = 0.5;
  private static final double SERIES = 0.3;
  private static final double ROOT = 0.15;
  private static final double FAMILY = 0.15;
  private static final double PROGRAMME = 0.15;
  private static final double SCHEME = 0.1;

  private static final int MOST_SIMILAR = 200;

  private final Snapshot snapshot;
  private final Past past;
  private final PastTexts texts;
  private final Case question;
  private final int[] seeds;
  private final Row words;
  private double @Nullable [] relevance;
  private double @Nullable [] latent;
  private double @Nullable [] similarity;
  private @Nullable RandomWalk fromSeeds;
  private @Nullable RandomWalk fromCircle;
  private @Nullable RandomWalk fromSimilar;

  Asked(Snapshot snapshot, Past past, PastTexts texts, Case question) {
    this.snapshot = snapshot;
    this.past = past;
    this.texts = texts;
    this.question = question;
    this.seeds = past.organisationsOf(question.seeds());
    this.words = texts.read(question.text());
  }

  Past past() {
    return past;
  }

  /** Organisations of the past; not to be changed. */
  int[] seeds() {
    return seeds;
  }

  /** BM25 of the projects; not to be changed. */
  double[] relevance() {
    double[] scores = relevance;
    if (scores == null) {
      scores = texts.projects(words);
      relevance = scores;
    }
    return scores;
  }

  /** Cosine of the projects by latent semantic analysis; not to be changed. */
  double[] latent() {
    double[] scores = latent;
    if (scores == null) {
      scores = texts.latent(words);
      latent = scores;
    }
    return scores;
  }

  /** BM25 of the organisations, each with the texts of all its projects as one document. */
  double[] profiles() {
    return texts.organisations(words);
  }

  /**
   * How similar the projects are to the question, in words and call, 0 or more; not to be changed.
   */
  double[] similarity() {
    double[] scores = similarity;
    if (scores == null) {
      scores = compare();
      similarity = scores;
    }
    return scores;
  }

  /** Walks from the seeds, as many from each. */
  RandomWalk fromSeeds() {
    RandomWalk walk = fromSeeds;
    if (walk == null) {
      double[] start = new double[past.organisations()];
      for (int seed : seeds) {
        start[seed] = 1.0 / seeds.length;
      }
      walk = RandomWalk.fromOrganisations(past, start);
      fromSeeds = walk;
    }
    return walk;
  }

  /** Walks from the seeds' projects by the third power of their similarity. */
  RandomWalk fromCircle() {
    RandomWalk walk = fromCircle;
    if (walk == null) {
      double[] circle = new double[past.projects()];
      for (int seed : seeds) {
        for (int project : past.tookPartIn(seed)) {
          circle[project] = Math.pow(similarity()[project], 3);
        }
      }
      walk = RandomWalk.fromProjects(past, circle);
      fromCircle = walk;
    }
    return walk;
  }

  /** Walks from the most similar projects of all by the fourth power of their similarity. */
  RandomWalk fromSimilar() {
    RandomWalk walk = fromSimilar;
    if (walk == null) {
      walk = RandomWalk.fromProjects(past, Best.of(similarity(), MOST_SIMILAR, 4));
      fromSimilar = walk;
    }
    return walk;
  }

  private double[] compare() {
    double highest = Arrays.stream(relevance()).max().orElse(0);
    Likeness like = snapshot.projects().like(question.call());
    int first = snapshot.nodes().first(Label.PROJECT);
    double[] scores = new double[past.projects()];
    for (int i = 0; i < scores.length; i++) {
      int project = past.projectNode(i) - first;
      scores[i] =
          (highest == 0 ? 0 : relevance()[i] / highest)
              + LATENT * Math.max(latent()[i], 0)
              + (like.series(project) ? SERIES : 0)
              + (like.root(project) ? ROOT : 0)
              + (like.family(project) ? FAMILY : 0)
              + (like.programme(project) ? PROGRAMME : 0)
              + (like.scheme(project) ? SCHEME : 0);
    }
    return scores;
  }
}
