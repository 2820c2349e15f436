package eu.clustermatch.engine.consortium;

import eu.clustermatch.engine.consortium.Consortium.Connection;
import eu.clustermatch.engine.consortium.Consortium.Cover;
import eu.clustermatch.engine.consortium.Consortium.Member;
import eu.clustermatch.engine.consortium.Consortium.Named;
import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.graph.Paths;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.rank.Contribution;
import eu.clustermatch.engine.snapshot.Nodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Shows teams with their reasons: what each member covers and adds, and what ties them. */
final class Portraits {
  private static final int MOST_PROJECTS = 3;
  private static final Set<Relationship> CIRCLE =
      Set.of(Relationship.MEMBER_OF, Relationship.PARTNER_OF, Relationship.AFFILIATED_TO);
  private static final Set<Relationship> CHAIN =
      Set.of(Relationship.OPERATES_AT, Relationship.FEEDS, Relationship.MEMBER_OF);

  private final Brief brief;
  private final Pool pool;
  private final Candidates candidates;
  private final Map<Integer, List<String>> reasons;
  private final Nodes nodes;
  private final Graph graph;
  private final Paths paths;

  /**
   * @param reasons by node, what speaks for it
   */
  Portraits(Brief brief, Pool pool, Candidates candidates, Map<Integer, List<String>> reasons) {
    this.brief = brief;
    this.pool = pool;
    this.candidates = candidates;
    this.reasons = reasons;
    this.nodes = brief.question().nodes();
    this.graph = brief.question().graph();
    this.paths = brief.question().view().paths();
  }

  /**
   * @param team candidates, ascending
   * @param bound in millionths
   */
  Consortium of(int[] team, long value, long bound) {
    return new Consortium(
        Arrays.stream(team)
            .mapToObj(this::member)
            .sorted(
                Comparator.comparing((Member member) -> !member.fixed())
                    .thenComparingDouble(member -> -sum(member.contributions()))
                    .thenComparing(member -> member.entry().id()))
            .toList(),
        connections(team),
        Arrays.stream(team)
            .mapToObj(i -> nodes.entry(pool.node(i)).country())
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList(),
        value / Term.POINT,
        bound / Term.POINT);
  }

  private static double sum(List<Contribution> contributions) {
    return contributions.stream().mapToDouble(Contribution::contribution).sum();
  }

  private Member member(int candidate) {
    int node = pool.node(candidate);
    boolean fixed = Arrays.binarySearch(brief.fixed(), node) >= 0;
    List<Cover> covers =
        IntStream.range(0, brief.required().size())
            .filter(i -> (brief.coverage().covered(node) >>> i & 1) == 1)
            .mapToObj(i -> new Cover(brief.required().get(i), through(node, i)))
            .toList();
    return new Member(
        nodes.entry(node),
        fixed,
        covers,
        contributions(candidate, node, fixed, covers),
        reasons.getOrDefault(node, List.of()));
  }

  private @Nullable Named through(int node, int requirement) {
    int member = brief.coverage().through(node, requirement);
    return member == Nodes.NONE ? null : named(member);
  }

  private Named named(int node) {
    return new Named(nodes.id(node), nodes.name(node));
  }

  private List<Contribution> contributions(
      int candidate, int node, boolean fixed, List<Cover> covers) {
    List<Contribution> contributions = new ArrayList<>();
    if (pool.fit(candidate) > 0) {
      double score = candidates.score(node);
      contributions.add(
          Term.FIT.contribution(
              score,
              pool.fit(candidate),
              String.format(
                  Locale.ROOT,
                  "score %.2f in a partner search, of at most %.2f",
                  score,
                  candidates.best())));
    } else if (fixed) {
      contributions.add(Term.FIT.contribution(0, 0, "a fixed member is not ranked"));
    }
    if (!covers.isEmpty()) {
      contributions.add(
          Term.COVERAGE.contribution(
              pool.halvesCovered(candidate) / 2.0,
              pool.coverage(candidate),
              covers.stream()
                  .map(cover -> cover.requirement().name())
                  .collect(Collectors.joining(", "))));
    }
    contributions.add(Term.SEAT.contribution(1, Term.UNIT, null));
    return contributions;
  }

  private List<Connection> connections(int[] team) {
    int[] members = Arrays.stream(team).map(pool::node).toArray();
    TieMeter meter = new TieMeter(graph, nodes, members);
    List<Connection> connections = new ArrayList<>();
    for (int a = 0; a < team.length; a++) {
      meter.measure(a);
      for (int b = a + 1; b < team.length; b++) {
        Connection connection = connection(meter, members[a], members[b], b);
        if (!connection.contributions().isEmpty()) {
          connections.add(connection);
        }
      }
    }
    connections.sort(Comparator.comparingDouble(connection -> -sum(connection.contributions())));
    return connections;
  }

  private Connection connection(TieMeter meter, int one, int other, int at) {
    List<Contribution> contributions = new ArrayList<>();
    List<List<PathStep>> shown = new ArrayList<>();
    int[] shared =
        meter.projects(at) == 0
            ? new int[0]
            : paths.commonNeighbours(one, other, Relationship.TOOK_PART_IN, Direction.OUT);
    if (shared.length > 0) {
      contributions.add(
          Term.PAST.contribution(
              shared.length, meter.past(at), Requirement.count(shared.length, "shared project")));
      shown.add(paths.along(new int[] {one, shared[0], other}, Set.of(Relationship.TOOK_PART_IN)));
    }
    if (meter.circle(at) > 0) {
      double degree = meter.circle(at) / (double) Term.UNIT;
      List<PathStep> path = circle(one, other);
      contributions.add(Term.CIRCLE.contribution(degree, meter.circle(at), through(path)));
      shown.add(path);
    }
    if (meter.chain(at) > 0) {
      String stages =
          nodes.name(meter.ownStage(at)) + " next to " + nodes.name(meter.theirStage(at));
      contributions.add(Term.CHAIN.contribution(1, meter.chain(at), stages));
      shown.add(chain(one, meter.ownStage(at), meter.theirStage(at), other));
    }
    doubling(one, other, contributions);
    List<Named> projects =
        Arrays.stream(shared).limit(MOST_PROJECTS).mapToObj(this::named).toList();
    return new Connection(named(one), named(other), shared.length, projects, contributions, shown);
  }

  /** The shortest way over clusters and networks. */
  private List<PathStep> circle(int one, int other) {
    return paths
        .find(
            one,
            other,
            node ->
                nodes.is(node, Label.CLUSTER) || nodes.is(node, Label.NETWORK)
                    ? 0
                    : Double.NEGATIVE_INFINITY,
            CIRCLE)
        .orElse(List.of());
  }

  private static String through(List<PathStep> path) {
    String names =
        path.subList(Math.min(1, path.size()), Math.max(1, path.size() - 1)).stream()
            .filter(PathStep.Node.class::isInstance)
            .map(step -> ((PathStep.Node) step).name())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "cluster and member, or standing partners" : "by way of " + names;
  }

  private List<PathStep> chain(int one, int own, int next, int other) {
    int[] way =
        IntStream.of(
                one,
                TieMeter.operator(graph, one, own),
                own,
                next,
                TieMeter.operator(graph, other, next),
                other)
            .distinct()
            .toArray();
    return paths.along(way, CHAIN);
  }

  private void doubling(int one, int other, List<Contribution> contributions) {
    Coverage coverage = brief.coverage();
    long both = coverage.covered(one) & coverage.covered(other);
    long bothThemselves = coverage.coveredItself(one) & coverage.coveredItself(other);
    int halves = Long.bitCount(both) + Long.bitCount(bothThemselves);
    if (halves > 0) {
      String names =
          IntStream.range(0, brief.required().size())
              .filter(i -> (both >>> i & 1) == 1)
              .mapToObj(i -> brief.required().get(i).name())
              .collect(Collectors.joining(", "));
      contributions.add(
          Term.DOUBLING.contribution(halves / 2.0, halves * pool.half(), "both cover " + names));
    }
  }
}
