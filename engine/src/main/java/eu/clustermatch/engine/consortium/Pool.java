package eu.clustermatch.engine.consortium;

import eu.clustermatch.engine.snapshot.Nodes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Those who may be members, by number in the order of nodes: what each covers, where it comes from,
 * what it adds by itself.
 */
final class Pool {
  private final int[] nodes;
  private final int[] fit;
  private final long[] covered;
  private final long[] coveredItself;
  private final int[] country;
  private final int requirements;

  private Pool(
      int[] nodes,
      int[] fit,
      long[] covered,
      long[] coveredItself,
      int[] country,
      int requirements) {
    this.nodes = nodes;
    this.fit = fit;
    this.covered = covered;
    this.coveredItself = coveredItself;
    this.country = country;
    this.requirements = requirements;
  }

  /**
   * @param members nodes, ascending
   * @param fit by candidate, in ten-thousandths
   */
  static Pool of(Nodes nodes, int[] members, int[] fit, Coverage coverage) {
    Map<Integer, Integer> countries = new HashMap<>();
    int[] country = new int[members.length];
    for (int i = 0; i < country.length; i++) {
      int node = nodes.country(members[i]);
      country[i] =
          node == Nodes.NONE ? -1 : countries.computeIfAbsent(node, key -> countries.size());
    }
    return new Pool(
        members,
        fit,
        Arrays.stream(members).mapToLong(coverage::covered).toArray(),
        Arrays.stream(members).mapToLong(coverage::coveredItself).toArray(),
        country,
        coverage.requirements());
  }

  int size() {
    return nodes.length;
  }

  /** How many countries they come from. */
  int countries() {
    return (int) Arrays.stream(country).filter(from -> from >= 0).distinct().count();
  }

  int node(int candidate) {
    return nodes[candidate];
  }

  int[] nodes() {
    return nodes.clone();
  }

  /** The candidate that is this node; negative where it is none. */
  int find(int node) {
    return Arrays.binarySearch(nodes, node);
  }

  /** {@link Term#FIT} in ten-thousandths. */
  int fit(int candidate) {
    return fit[candidate];
  }

  /** How many requirements it covers, those through members as one half, times two. */
  int halvesCovered(int candidate) {
    return Long.bitCount(covered[candidate]) + Long.bitCount(coveredItself[candidate]);
  }

  /** {@link Term#COVERAGE} in ten-thousandths. */
  int coverage(int candidate) {
    return halvesCovered(candidate) * half();
  }

  /** One half of a requirement in ten-thousandths of them all. */
  int half() {
    return requirements == 0 ? 0 : Math.round(Term.UNIT / (2f * requirements));
  }

  /** What each adds by itself, in millionths. */
  int linear(int candidate) {
    return Term.FIT.millionths(fit[candidate])
        + Term.COVERAGE.millionths(coverage(candidate))
        + Term.SEAT.millionths(Term.UNIT);
  }

  Feasibility feasibility() {
    return new Feasibility(covered, country);
  }

  /** What to search: these candidates with these ties between them. */
  Problem problem(Ties ties) {
    return new Problem(
        IntStream.range(0, nodes.length).map(this::linear).toArray(),
        covered,
        coveredItself,
        country,
        ties,
        Term.DOUBLING.millionths(half()));
  }

  /**
   * Those who add most by themselves, and these whatever they add. Of those who cover the same from
   * the same country the best stays, so that no rule is lost.
   */
  Pool cut(int most, Set<Integer> kept) {
    if (nodes.length <= most) {
      return this;
    }
    Integer[] best = IntStream.range(0, nodes.length).boxed().toArray(Integer[]::new);
    Arrays.sort(best, (a, b) -> Integer.compare(linear(b), linear(a)));
    Set<Integer> stay = new HashSet<>(kept);
    Set<Kind> kinds = new HashSet<>();
    for (int candidate : best) {
      if (kinds.add(new Kind(covered[candidate], country[candidate]))) {
        stay.add(candidate);
      }
    }
    for (int i = 0; stay.size() < most; i++) {
      stay.add(best[i]);
    }
    int[] left = stay.stream().mapToInt(Integer::intValue).sorted().toArray();
    return new Pool(
        pick(nodes, left),
        pick(fit, left),
        Arrays.stream(left).mapToLong(i -> covered[i]).toArray(),
        Arrays.stream(left).mapToLong(i -> coveredItself[i]).toArray(),
        pick(country, left),
        requirements);
  }

  private record Kind(long covered, int country) {}

  private static int[] pick(int[] values, int[] at) {
    return Arrays.stream(at).map(i -> values[i]).toArray();
  }
}
