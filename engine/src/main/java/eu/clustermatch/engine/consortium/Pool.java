package eu.clustermatch.engine.consortium;

import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

  /** By candidate: whom it must not be with in a team. */
  private final int[][] vetoed;

  private Pool(
      int[] nodes,
      int[] fit,
      long[] covered,
      long[] coveredItself,
      int[] country,
      int requirements,
      int[][] vetoed) {
    this.nodes = nodes;
    this.fit = fit;
    this.covered = covered;
    this.coveredItself = coveredItself;
    this.country = country;
    this.requirements = requirements;
    this.vetoed = vetoed;
  }

  /**
   * @param members nodes, ascending
   * @param fit by candidate, in ten-thousandths
   * @param fixed nodes that are together whatever they think of each other, ascending
   */
  static Pool of(Snapshot snapshot, int[] members, int[] fit, Coverage coverage, int[] fixed) {
    Nodes nodes = snapshot.nodes();
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
        coverage.requirements(),
        vetoed(snapshot, members, fixed));
  }

  /** Whoever of two has vetoed the other, neither is to be with the other. */
  private static int[][] vetoed(Snapshot snapshot, int[] members, int[] fixed) {
    Nodes nodes = snapshot.nodes();
    Map<Integer, Set<Integer>> vetoed = new HashMap<>();
    for (int i = 0; i < members.length; i++) {
      for (String id : snapshot.market().vetoes(nodes.id(members[i]))) {
        int other = Arrays.binarySearch(members, Brief.find(nodes, id));
        if (other >= 0
            && other != i
            && (Arrays.binarySearch(fixed, members[i]) < 0
                || Arrays.binarySearch(fixed, members[other]) < 0)) {
          vetoed.computeIfAbsent(i, key -> new TreeSet<>()).add(other);
          vetoed.computeIfAbsent(other, key -> new TreeSet<>()).add(i);
        }
      }
    }
    return IntStream.range(0, members.length)
        .mapToObj(
            i -> vetoed.getOrDefault(i, Set.of()).stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /** Whether any two of them must not be together. */
  boolean hasVetoes() {
    return Arrays.stream(vetoed).anyMatch(others -> others.length > 0);
  }

  /** The same candidates, any of whom may be together. */
  Pool withoutVetoes() {
    int[][] none = new int[nodes.length][0];
    return new Pool(nodes, fit, covered, coveredItself, country, requirements, none);
  }

  int size() {
    return nodes.length;
  }

  /** Whether it must not be together with somebody. */
  boolean isVetoed(int candidate) {
    return vetoed[candidate].length > 0;
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
    return new Feasibility(covered, country, vetoed);
  }

  /** What to search: these candidates with these ties between them. */
  Problem problem(Ties ties) {
    return new Problem(
        IntStream.range(0, nodes.length).map(this::linear).toArray(),
        covered,
        coveredItself,
        country,
        vetoed,
        ties,
        Term.DOUBLING.millionths(half()));
  }

  /**
   * Those who add most by themselves, and these whatever they add. Of those who cover the same from
   * the same country the best stays, and of those, too, whom a veto keeps from another; then all
   * others whom one does, so that no rule is lost, as far as there is room.
   *
   * @param most how many, at least as many as are kept
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
      if (stay.size() < most
          && kinds.add(new Kind(covered[candidate], country[candidate], isVetoed(candidate)))) {
        stay.add(candidate);
      }
    }
    for (int candidate : best) {
      if (stay.size() < most && isVetoed(candidate)) {
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
        requirements,
        Arrays.stream(left)
            .mapToObj(i ->
                Arrays.stream(vetoed[i])
                    .map(other -> Arrays.binarySearch(left, other))
                    .filter(other -> other >= 0)
                    .toArray())
            .toArray(int[][]::new));
  }

  /** A candidate of this pool that can stand for one of another by all rules, or -1. */
  int like(Pool other, int candidate) {
    int same = find(other.nodes[candidate]);
    return same >= 0
        ? same
        : IntStream.range(0, nodes.length)
            .filter(i ->
                covered[i] == other.covered[candidate]
                    && country[i] == other.country[candidate]
                    && vetoed[i].length == 0)
            .findFirst()
            .orElse(-1);
  }

  private record Kind(long covered, int country, boolean vetoed) {}

  private static int[] pick(int[] values, int[] at) {
    return Arrays.stream(at).map(i -> values[i]).toArray();
  }
}
