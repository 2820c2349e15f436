package eu.clustermatch.engine.consortium;

import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.rank.Ranker.Ranked;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who may be a member: those whom a partner search finds for the text and the fixed members,
 * everybody who covers a requirement, and the fixed members themselves.
 */
final class Candidates {
  private static final int MOST_REASONS = 3;

  private final Ranker<Question> ranker;
  private final Brief brief;
  private final BitSet found = new BitSet();
  private final double[] scores;
  private final double best;

  Candidates(Ranker<Question> ranker, Brief brief) {
    this.ranker = ranker;
    this.brief = brief;
    Snapshot snapshot = brief.question().snapshot();
    List<Ranked> ranked =
        ranker.rank(brief.question(), snapshot.candidates(), 0, Integer.MAX_VALUE, false).hits();
    scores = new double[snapshot.nodes().size()];
    for (Ranked hit : ranked) {
      found.set(hit.node());
      scores[hit.node()] = hit.score();
    }
    best = ranked.isEmpty() ? 0 : ranked.getFirst().score();
  }

  /** All of them. */
  Pool pool() {
    return of(brief.available());
  }

  /** All who would be candidates if nobody had vetoed anybody. */
  Pool withoutVetoes() {
    return of(brief.allowed()).withoutVetoes();
  }

  private Pool of(BitSet open) {
    BitSet joining = brief.coverage().everybody();
    joining.or(found);
    joining.and(open);
    for (int member : brief.fixed()) {
      joining.set(member);
    }
    int[] nodes = joining.stream().toArray();
    int[] fit = new int[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      fit[i] = fit(nodes[i]);
    }
    return Pool.of(brief.question().snapshot(), nodes, fit, brief.coverage(), brief.fixed());
  }

  private int fit(int node) {
    double score = score(node);
    return score <= 0 ? 0 : (int) Math.round(Term.UNIT * score / best);
  }

  /** In a partner search; 0 where it does not find the node. */
  double score(int node) {
    return scores[node];
  }

  /** The highest score of anybody. */
  double best() {
    return best;
  }

  /** What speaks most for each of these in a partner search, in words. */
  Map<Integer, List<String>> reasons(BitSet members) {
    Map<Integer, List<String>> reasons = new TreeMap<>();
    for (Ranked ranked :
        ranker.rank(brief.question(), members, 0, Integer.MAX_VALUE, true).hits()) {
      List<String> words = new ArrayList<>();
      ranked.contributions().stream()
          .filter(contribution -> contribution.contribution() > 0 && contribution.because() != null)
          .sorted((a, b) -> Double.compare(b.contribution(), a.contribution()))
          .limit(MOST_REASONS)
          .forEach(contribution -> words.add(String.valueOf(contribution.because())));
      reasons.put(ranked.node(), words);
    }
    return reasons;
  }
}
