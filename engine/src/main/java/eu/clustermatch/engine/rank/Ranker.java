package eu.clustermatch.engine.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Scores every candidate that any signal found and keeps the best. Nothing is cut before it is
 * scored, so the total is exact and pages fit together; a score depends on the question and the
 * snapshot alone.
 */
public final class Ranker<Q extends Question> {
  private final ThreadLocal<Workspace<Q>> workspaces;

  private final Model model;
  private final List<Signal<? super Q>> signals;

  /**
   * @param known signals that the model may name
   */
  public Ranker(Model model, List<? extends Signal<? super Q>> known) {
    this.model = model;
    this.signals =
        model.terms().stream().<Signal<? super Q>>map(term -> named(term.signal(), known)).toList();
    this.workspaces = ThreadLocal.withInitial(() -> new Workspace<>(signals));
  }

  /** Ranks partners. */
  public static Ranker<Question> ofPartners(Model model) {
    return new Ranker<>(model, Signals.ALL);
  }

  private static <S extends Signal<?>> S named(String name, List<S> known) {
    return known.stream()
        .filter(signal -> signal.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No signal is called " + name));
  }

  public String version() {
    return model.version();
  }

  /**
   * A place in the ranking.
   *
   * @param contributions base first, then what is not 0 in the order of the model, then what the
   *     preferences add; empty unless explained
   */
  public record Ranked(int node, double score, List<Contribution> contributions) {}

  /**
   * What was found.
   *
   * @param found all candidates before any filter, without those the question excludes
   * @param total how many of them passed
   * @param hits the asked page
   */
  public record Ranking(BitSet found, int total, List<Ranked> hits) {}

  /**
   * Ranks what passes. O(what the signals touch + total · log(offset + limit)).
   *
   * @param passing which nodes may be hits
   */
  public Ranking rank(Q question, BitSet passing, int offset, int limit, boolean explain) {
    Workspace<Q> workspace = workspaces.get();
    BitSet found = workspace.measure(question);
    found.andNot(question.excluded());
    List<Adjustment> adjustments = adjustments(question, workspace, found);
    BitSet hits = (BitSet) found.clone();
    hits.and(passing);
    int most = (int) Math.min(Integer.MAX_VALUE, (long) offset + limit);
    List<Ranked> page =
        best(question, workspace, adjustments, hits, most).stream()
            .skip(offset)
            .map(ranked -> explain ? explain(question, workspace, adjustments, ranked) : ranked)
            .toList();
    return new Ranking(found, hits.cardinality(), page);
  }

  /**
   * The scores of given candidates, those too that no signal found: they have the base alone.
   * Preferences of the question do not count. O(what the signals touch + nodes).
   */
  public double[] score(Q question, int[] nodes) {
    Workspace<Q> workspace = workspaces.get();
    workspace.measure(question);
    return scores(question, workspace, nodes);
  }

  /** The same with contributions, in the order of the nodes. */
  public List<Ranked> explain(Q question, int[] nodes) {
    Workspace<Q> workspace = workspaces.get();
    workspace.measure(question);
    double[] scores = scores(question, workspace, nodes);
    return IntStream.range(0, nodes.length)
        .mapToObj(i -> new Ranked(nodes[i], scores[i], List.of()))
        .map(ranked -> explain(question, workspace, List.of(), ranked))
        .toList();
  }

  private List<Adjustment> adjustments(Q question, Workspace<Q> workspace, BitSet found) {
    List<Adjustment> adjustments = new ArrayList<>();
    if (question.preference().discover() > 0) {
      adjustments.add(new Discovery(question));
    }
    if (question.preference().diversity() > 0) {
      List<Ranked> head = best(question, workspace, adjustments, found, Diversity.HEAD);
      adjustments.add(new Diversity(question, head));
    }
    return adjustments;
  }

  private List<Ranked> best(
      Q question, Workspace<Q> workspace, List<Adjustment> adjustments, BitSet hits, int most) {
    Comparator<Ranked> bestFirst =
        Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(ranked -> question.nodes().id(ranked.node()));
    PriorityQueue<Ranked> best = new PriorityQueue<>(bestFirst.reversed());
    int[] nodes = hits.stream().toArray();
    double[] scores = scores(question, workspace, nodes);
    for (Adjustment adjustment : adjustments) {
      Arrays.setAll(scores, i -> scores[i] + adjustment.of(nodes[i]));
    }
    for (int i = 0; i < nodes.length; i++) {
      Ranked worst = best.peek();
      if (best.size() < most || worst == null || scores[i] >= worst.score()) {
        best.add(new Ranked(nodes[i], scores[i], List.of()));
        if (best.size() > most) {
          best.poll();
        }
      }
    }
    List<Ranked> sorted = new ArrayList<>(best);
    Collections.sort(sorted, bestFirst);
    return sorted;
  }

  /** Signal by signal, because most candidates have no value of most signals. */
  private double[] scores(Q question, Workspace<Q> workspace, int[] nodes) {
    Situation situation = question.situation();
    double[] byNode = workspace.scores(nodes, model.base());
    for (int signal = 0; signal < signals.size(); signal++) {
      Model.Term term = model.terms().get(signal);
      double weight = term.weight(situation);
      Shape shape = term.shape();
      double best = workspace.best(signal);
      workspace
          .values(signal)
          .forEach((node, value) -> byNode[node] += weight * shape.apply(value, best));
    }
    return Arrays.stream(nodes).mapToDouble(node -> byNode[node]).toArray();
  }

  private Ranked explain(
      Q question, Workspace<Q> workspace, List<Adjustment> adjustments, Ranked ranked) {
    List<Contribution> contributions = new ArrayList<>();
    contributions.add(new Contribution("base", 1, 1, model.base(), model.base(), null));
    for (int i = 0; i < signals.size(); i++) {
      Signal<? super Q> signal = signals.get(i);
      Model.Term term = model.terms().get(i);
      double value = workspace.values(i).get(ranked.node());
      double shaped = term.shape().apply(value, workspace.best(i));
      double weight = term.weight(question.situation());
      double contribution = weight * shaped;
      if (contribution != 0) {
        contributions.add(
            new Contribution(
                signal.name(),
                value,
                shaped,
                weight,
                contribution,
                signal.because(question, ranked.node(), value)));
      }
    }
    for (Adjustment adjustment : adjustments) {
      Contribution contribution = adjustment.explain(ranked.node());
      if (contribution != null) {
        contributions.add(contribution);
      }
    }
    return new Ranked(ranked.node(), ranked.score(), List.copyOf(contributions));
  }

  /**
   * What the signals measured of every candidate, for learning from.
   *
   * @param nodes the candidates, ascending
   * @param shaped by signal, in the order of the model, then by candidate
   */
  public record Measured(int[] nodes, float[][] shaped) {}

  /** Measures without weighing. O(what the signals touch + candidates · signals). */
  public Measured measure(Q question) {
    Workspace<Q> workspace = workspaces.get();
    int[] nodes = workspace.measure(question).stream().toArray();
    float[][] shaped = new float[signals.size()][nodes.length];
    for (int signal = 0; signal < shaped.length; signal++) {
      Shape shape = model.terms().get(signal).shape();
      for (int i = 0; i < nodes.length; i++) {
        double value = workspace.values(signal).get(nodes[i]);
        shaped[signal][i] = (float) (value == 0 ? 0 : shape.apply(value, workspace.best(signal)));
      }
    }
    return new Measured(nodes, shaped);
  }

  /** The values of every signal, kept by a thread from question to question. */
  private static final class Workspace<Q extends Question> {
    private final List<Signal<? super Q>> signals;
    private final List<Values> values = new ArrayList<>();
    private final double[] best;
    private double[] scores = new double[0];

    Workspace(List<Signal<? super Q>> signals) {
      this.signals = signals;
      this.best = new double[signals.size()];
      signals.forEach(signal -> values.add(new Values()));
    }

    Values values(int signal) {
      return values.get(signal);
    }

    /** The highest value of any candidate, whatever passes the filters. */
    double best(int signal) {
      return best[signal];
    }

    /** By node; of others than the given ones, rubbish. */
    double[] scores(int[] nodes, double base) {
      if (scores.length < values.getFirst().capacity()) {
        scores = new double[values.getFirst().capacity()];
      }
      for (int node : nodes) {
        scores[node] = base;
      }
      return scores;
    }

    /** Measures all signals; returns the candidates that any of them found, the seeds left out. */
    BitSet measure(Q question) {
      int nodes = question.nodes().size();
      BitSet found = new BitSet(nodes);
      for (int i = 0; i < values.size(); i++) {
        values.get(i).clear(nodes);
        signals.get(i).measure(question, values.get(i));
        values.get(i).collect(found);
      }
      BitSet candidates = question.candidates();
      candidates.and(found);
      for (int seed : question.seeds()) {
        candidates.clear(seed);
      }
      for (int i = 0; i < values.size(); i++) {
        signals.get(i).measureFound(question, candidates, values.get(i));
        best[i] = values.get(i).highest(candidates);
      }
      return candidates;
    }
  }
}
