package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Model.Learned;
import eu.clustermatch.engine.rank.Model.Term;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.rank.Ranker.Measured;
import eu.clustermatch.engine.rank.Situation;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Learns the weights of a model from past collaborations, question by question: the candidates'
 * scores are to give the partners that were the highest share of exp(score) (listwise softmax
 * regression, "ListNet top one": Cao et al. 2007), with a quadratic penalty. It is solved
 * coordinate by coordinate with Newton steps (Genkin, Lewis &amp; Madigan 2007), because it is
 * convex, has few weights and bounds are trivial to keep that way.
 *
 * <p>Learned from are the candidates that come first by the weights so far, fewer from round to
 * round: what counts is the order where people look, and far down the list partners are nobody's
 * guess (on projects of 2017, nDCG@20 was .220 with 600 candidates, .224 with 40). The weights of
 * the last rounds are averaged, because each chooses the candidates of the next.
 */
public final class Training {
  /** Of every question so many candidates are kept, those best by the model at first. */
  private static final int KEPT = 400;

  /** How many candidates of a question each round learns from. */
  private static final int[] LEARNED_FROM = {400, 100, 60, 40, 40, 40, 40};

  private static final int AVERAGED = 4;
  private static final int SWEEPS = 40;
  private static final double PENALTY = 3;
  private static final double SMALLEST_STEP = 1e-4;
  private static final double PRECISION = 1000;

  private final Model start;
  private final Situation situation;
  private final List<Group> groups = new ArrayList<>();
  private final double[] weights;
  private final MessageDigest fingerprint;

  /**
   * One question.
   *
   * @param features by signal, then by candidate
   * @param wanted which candidates took part
   */
  private record Group(float[][] features, boolean[] wanted) {}

  /**
   * What one round learns from.
   *
   * @param target the share of the truth each candidate has
   * @param importance of the question
   */
  private record Sample(float[][] features, float[] target, double importance, double[] scores) {}

  /**
   * @param start names the signals, their shapes and how they are learned; its weights choose the
   *     candidates first learned from
   * @param situation whose weights are learned; those of others stay
   */
  public Training(Model start, Situation situation) {
    this.start = start;
    this.situation = situation;
    this.weights = start.weights(situation);
    try {
      this.fingerprint = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Adds the questions of a task that are of the situation. O(questions · candidates · signals).
   */
  public void add(Snapshot snapshot, Split split, Task task) {
    BitSet known = Cases.candidates(snapshot, split);
    Weighed weighed = new Weighed("", snapshot, split, start);
    digestPast(snapshot, split);
    for (Case asked : Cases.of(snapshot, split, task)) {
      Question question = weighed.question(asked);
      if (question.situation() == situation) {
        digest(split + " " + task + " " + asked.id() + " " + asked.call());
        digest(asked.language() + " " + asked.text());
        IntStream.concat(Arrays.stream(asked.seeds()), asked.truth().stream())
            .forEach(node -> digest(snapshot.nodes().id(node)));
        add(asked, weighed.measure(question), known);
      }
    }
  }

  /** The projects known by the split: their texts, calls and dates, and who took part. */
  private void digestPast(Snapshot snapshot, Split split) {
    Nodes nodes = snapshot.nodes();
    Past past = new Past(snapshot, split);
    for (int i = 0; i < past.projects(); i++) {
      int project = past.projectNode(i);
      int row = project - nodes.first(Label.PROJECT);
      int coordinator = snapshot.projects().coordinator(row);
      digest(nodes.id(project) + " " + nodes.validFrom(project));
      digest(coordinator == Nodes.NONE ? "" : nodes.id(coordinator));
      digest(snapshot.projects().call(row).toString());
      digest(nodes.name(project));
      digest(snapshot.text().language(project) + " " + snapshot.text().text(project));
      for (int participant : past.participants(i)) {
        digest(nodes.id(past.organisationNode(participant)));
      }
    }
  }

  private void digest(String text) {
    fingerprint.update(text.getBytes(StandardCharsets.UTF_8));
    fingerprint.update((byte) '\n');
  }

  private void add(Case asked, Measured measured, BitSet known) {
    int[] ranked = best(asked, measured, known);
    boolean[] wanted = new boolean[ranked.length];
    for (int i = 0; i < ranked.length; i++) {
      wanted[i] = asked.truth().get(measured.nodes()[ranked[i]]);
    }
    float[][] features = new float[weights.length][ranked.length];
    for (int signal = 0; signal < weights.length; signal++) {
      for (int i = 0; i < ranked.length; i++) {
        features[signal][i] = measured.shaped()[signal][ranked[i]];
      }
    }
    groups.add(new Group(features, wanted));
  }

  /** The candidates best by the model at first, as places among those measured. */
  private int[] best(Case asked, Measured measured, BitSet known) {
    int[] asCandidates =
        IntStream.range(0, measured.nodes().length)
            .filter(i -> known.get(measured.nodes()[i]) && !asked.left().get(measured.nodes()[i]))
            .toArray();
    double[] scores = scores(measured.shaped(), measured.nodes().length);
    return first(asCandidates, scores, KEPT);
  }

  private double[] scores(float[][] features, int candidates) {
    double[] scores = new double[candidates];
    for (int signal = 0; signal < weights.length; signal++) {
      add(scores, features[signal], weights[signal]);
    }
    return scores;
  }

  private static void add(double[] scores, float[] feature, double weight) {
    if (weight != 0) {
      for (int i = 0; i < feature.length; i++) {
        scores[i] += weight * feature[i];
      }
    }
  }

  private static int[] first(int[] candidates, double[] scores, int most) {
    return Arrays.stream(candidates)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -scores[i]))
        .limit(most)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** How many questions are learned from. */
  public int questions() {
    return groups.size();
  }

  /**
   * Learns. O(rounds · sweeps · signals · candidates of all questions).
   *
   * @param on what is learned from, in words
   */
  public Model learn(String version, String on) {
    double[] sums = new double[weights.length];
    for (int round = 0; round < LEARNED_FROM.length; round++) {
      learn(LEARNED_FROM[round]);
      if (round >= LEARNED_FROM.length - AVERAGED) {
        add(sums, weights);
      }
    }
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      double mean = sums[i] / AVERAGED;
      double weight = Math.round(mean * PRECISION) / PRECISION;
      terms.add(start.terms().get(i).weighing(situation, weight));
    }
    return new Model(version, start.base(), terms, trained(on));
  }

  private static void add(double[] sums, double[] more) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += more[i];
    }
  }

  private SortedMap<String, String> trained(String on) {
    SortedMap<String, String> trained = new TreeMap<>(start.trained());
    String of = situation.text() + ".";
    trained.put(of + "on", on);
    trained.put(of + "questions", Integer.toString(questions()));
    trained.put(
        of + "fingerprint", "sha-256:" + HexFormat.of().formatHex(clone(fingerprint).digest()));
    return trained;
  }

  private static MessageDigest clone(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void learn(int candidates) {
    List<Sample> samples = new ArrayList<>();
    for (Group group : groups) {
      sample(group, candidates, samples);
    }
    double[] reach = new double[weights.length];
    Arrays.fill(reach, 1);
    double moved = 1;
    for (int sweep = 0; sweep < SWEEPS && moved > SMALLEST_STEP; sweep++) {
      moved = 0;
      for (int signal = 0; signal < weights.length; signal++) {
        if (start.terms().get(signal).learned() != Learned.BY_HAND) {
          moved = Math.max(moved, Math.abs(step(samples, signal, reach)));
        }
      }
    }
  }

  /** Questions count by the square root of how many partners are among the candidates. */
  private void sample(Group group, int candidates, List<Sample> samples) {
    double[] scores = scores(group.features(), group.wanted().length);
    int[] first = first(IntStream.range(0, scores.length).toArray(), scores, candidates);
    int found = (int) Arrays.stream(first).filter(i -> group.wanted()[i]).count();
    if (found == 0) {
      return;
    }
    float[][] features = new float[weights.length][first.length];
    float[] target = new float[first.length];
    double[] ofFirst = new double[first.length];
    for (int i = 0; i < first.length; i++) {
      target[i] = group.wanted()[first[i]] ? 1f / found : 0;
      ofFirst[i] = scores[first[i]];
      for (int signal = 0; signal < weights.length; signal++) {
        features[signal][i] = group.features()[signal][first[i]];
      }
    }
    samples.add(new Sample(features, target, Math.sqrt(found), ofFirst));
  }

  /** One Newton step, no longer than its reach, which adapts to how long steps were. */
  private double step(List<Sample> samples, int signal, double[] reach) {
    double gradient = PENALTY * weights[signal];
    double curvature = PENALTY;
    for (Sample sample : samples) {
      double[] moments = moments(sample, signal);
      gradient += sample.importance() * moments[0];
      curvature += sample.importance() * moments[1];
    }
    double step = Math.clamp(-gradient / curvature, -reach[signal], reach[signal]);
    if (start.terms().get(signal).learned() == Learned.RISING) {
      step = Math.max(step, -weights[signal]);
    }
    weights[signal] += step;
    reach[signal] = Math.max(2 * Math.abs(step), reach[signal] / 2);
    for (Sample sample : samples) {
      add(sample.scores(), sample.features()[signal], step);
    }
    return step;
  }

  /** Gradient and curvature of a question's loss along one weight. */
  private static double[] moments(Sample sample, int signal) {
    float[] feature = sample.features()[signal];
    double highest = Double.NEGATIVE_INFINITY;
    for (double score : sample.scores()) {
      highest = Math.max(highest, score);
    }
    double total = 0;
    double first = 0;
    double second = 0;
    double wanted = 0;
    for (int i = 0; i < feature.length; i++) {
      double share = Math.exp(sample.scores()[i] - highest);
      total += share;
      first += share * feature[i];
      second += share * feature[i] * feature[i];
      wanted += sample.target()[i] * feature[i];
    }
    double mean = first / total;
    return new double[] {mean - wanted, second / total - mean * mean};
  }
}
