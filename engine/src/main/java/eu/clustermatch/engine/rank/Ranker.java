package eu.clustermatch.engine.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Scores every candidate that any signal found and keeps the best. Nothing is cut before it is
 * scored, so the total is exact and pages fit together; a score depends on the question and the
 * snapshot alone.
 */
public final class Ranker {
  private static final ThreadLocal<Workspace> WORKSPACES = ThreadLocal.withInitial(Workspace::new);

  private final Model model;

  public Ranker(Model model) {
    this.model = model;
  }

  public String version() {
    return model.version();
  }

  /**
   * A place in the ranking.
   *
   * @param contributions base first, then what is not 0 in the order of the model; empty unless
   *     explained
   */
  public record Ranked(int node, double score, List<Contribution> contributions) {}

  /**
   * What was found.
   *
   * @param found all candidates before any filter
   * @param total how many of them passed
   * @param hits the asked page
   */
  public record Ranking(BitSet found, int total, List<Ranked> hits) {}

  /**
   * Ranks what passes. O(what the signals touch + total · log(offset + limit)).
   *
   * @param passing which nodes may be hits
   */
  public Ranking rank(Question question, BitSet passing, int offset, int limit, boolean explain) {
    Workspace workspace = WORKSPACES.get();
    BitSet found = workspace.measure(question);
    BitSet hits = (BitSet) found.clone();
    hits.and(passing);
    int most = (int) Math.min(Integer.MAX_VALUE, (long) offset + limit);
    List<Ranked> page =
        best(question, workspace, hits, most).stream()
            .skip(offset)
            .map(ranked -> explain ? explain(question, workspace, ranked) : ranked)
            .toList();
    return new Ranking(found, hits.cardinality(), page);
  }

  private List<Ranked> best(Question question, Workspace workspace, BitSet hits, int most) {
    Comparator<Ranked> bestFirst =
        Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(ranked -> question.nodes().id(ranked.node()));
    PriorityQueue<Ranked> best = new PriorityQueue<>(bestFirst.reversed());
    int[] nodes = hits.stream().toArray();
    double[] scores = scores(workspace, nodes);
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

  /** Signal by signal, because a loop over one column is several times as fast as one over all. */
  private double[] scores(Workspace workspace, int[] nodes) {
    double[] scores = new double[nodes.length];
    Arrays.fill(scores, model.base());
    for (int signal = 0; signal < Signals.ALL.size(); signal++) {
      Model.Term term = model.terms().get(signal);
      Values values = workspace.values(signal);
      for (int i = 0; i < nodes.length; i++) {
        double value = values.get(nodes[i]);
        if (value != 0) {
          scores[i] += term.weight() * term.shape().apply(value);
        }
      }
    }
    return scores;
  }

  private Ranked explain(Question question, Workspace workspace, Ranked ranked) {
    List<Contribution> contributions = new ArrayList<>();
    contributions.add(new Contribution("base", 1, 1, model.base(), model.base(), null));
    for (int i = 0; i < Signals.ALL.size(); i++) {
      Signal signal = Signals.ALL.get(i);
      Model.Term term = model.terms().get(i);
      double value = workspace.values(i).get(ranked.node());
      double shaped = term.shape().apply(value);
      double contribution = term.weight() * shaped;
      if (contribution != 0) {
        contributions.add(
            new Contribution(
                signal.name(),
                value,
                shaped,
                term.weight(),
                contribution,
                signal.because(question, ranked.node(), value)));
      }
    }
    return new Ranked(ranked.node(), ranked.score(), List.copyOf(contributions));
  }

  /** The values of every signal, kept by a thread from question to question. */
  private static final class Workspace {
    private final List<Values> values = new ArrayList<>();

    Workspace() {
      Signals.ALL.forEach(signal -> values.add(new Values()));
    }

    Values values(int signal) {
      return values.get(signal);
    }

    /** Measures all signals; returns the candidates that any of them found, the seeds left out. */
    BitSet measure(Question question) {
      int nodes = question.nodes().size();
      BitSet found = new BitSet(nodes);
      for (int i = 0; i < values.size(); i++) {
        values.get(i).clear(nodes);
        Signals.ALL.get(i).measure(question, values.get(i));
        values.get(i).collect(found);
      }
      BitSet candidates = question.snapshot().candidates();
      candidates.and(found);
      for (int seed : question.seeds()) {
        candidates.clear(seed);
      }
      for (int i = 0; i < values.size(); i++) {
        Signals.ALL.get(i).measureFound(question, candidates, values.get(i));
      }
      return candidates;
    }
  }
}
