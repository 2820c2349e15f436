package eu.clustermatch.engine.rank;

import java.util.ArrayList;
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
    for (int node = hits.nextSetBit(0); node >= 0; node = hits.nextSetBit(node + 1)) {
      double score = score(question, workspace, node);
      Ranked worst = best.peek();
      if (best.size() < most || worst == null || score >= worst.score()) {
        best.add(new Ranked(node, score, List.of()));
        if (best.size() > most) {
          best.poll();
        }
      }
    }
    List<Ranked> sorted = new ArrayList<>(best);
    Collections.sort(sorted, bestFirst);
    return sorted;
  }

  private double score(Question question, Workspace workspace, int node) {
    double score = model.base();
    for (int i = 0; i < Signals.ALL.size(); i++) {
      Model.Term term = model.terms().get(i);
      double value = Signals.ALL.get(i).value(question, workspace.values(i), node);
      if (value != 0) {
        score += term.weight() * term.shape().apply(value);
      }
    }
    return score;
  }

  private Ranked explain(Question question, Workspace workspace, Ranked ranked) {
    List<Contribution> contributions = new ArrayList<>();
    contributions.add(new Contribution("base", 1, 1, model.base(), model.base(), null));
    for (int i = 0; i < Signals.ALL.size(); i++) {
      Signal signal = Signals.ALL.get(i);
      Model.Term term = model.terms().get(i);
      double value = signal.value(question, workspace.values(i), ranked.node());
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
      BitSet candidates = new BitSet(nodes);
      for (int node = found.nextSetBit(0); node >= 0; node = found.nextSetBit(node + 1)) {
        candidates.set(node, question.snapshot().isCandidate(node) && !question.isSeed(node));
      }
      return candidates;
    }
  }
}
