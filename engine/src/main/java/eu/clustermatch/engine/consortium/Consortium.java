package eu.clustermatch.engine.consortium;

import eu.clustermatch.engine.graph.PathStep;
import eu.clustermatch.engine.rank.Contribution;
import eu.clustermatch.engine.snapshot.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team. Its objective is the sum of the contributions of all members and connections.
 *
 * @param members fixed ones first, then by what they contribute
 * @param connections the pairs that are tied or cover the same, the strongest first
 * @param countries ISO 3166 alpha-2 codes of the countries its members come from, in order
 * @param objective in points
 * @param bound no team of the candidates considered is worth more that obeys the same rules and
 *     differs enough from the teams before it, see {@link ConsortiumAnswer}
 */
public record Consortium(
    List<Member> members,
    List<Connection> connections,
    List<String> countries,
    double objective,
    double bound) {
  public Consortium {
    members = List.copyOf(members);
    connections = List.copyOf(connections);
    countries = List.copyOf(countries);
  }

  /**
   * How much better another team of the candidates considered that differs enough from the teams
   * before it could be at most, in points; 0 where this is the best of those.
   */
  public double gap() {
    return Math.round((bound - objective) * Term.POINT) / Term.POINT;
  }

  /** Whether it meets what was asked of a team. */
  boolean meets(Requirement requirement) {
    return switch (requirement.kind()) {
      case MAX_SIZE -> members.size() <= Integer.parseInt(requirement.name());
      case MIN_SIZE -> members.size() >= Integer.parseInt(requirement.name());
      case COUNTRIES -> countries.size() >= Integer.parseInt(requirement.name());
      case MEMBER ->
          members.stream().anyMatch(member -> member.entry().id().equals(requirement.id()));
      case TECHNOLOGY, STAGE, ECOSYSTEM, PRODUCT ->
          members.stream()
              .flatMap(member -> member.covers().stream())
              .anyMatch(cover -> cover.requirement().equals(requirement));
    };
  }

  /**
   * A member.
   *
   * @param fixed whether the request names it
   * @param covers the requirements that it covers
   * @param contributions of the terms that are counted for members
   * @param reasons what speaks for it most in a partner search, in words
   */
  public record Member(
      Entry entry,
      boolean fixed,
      List<Cover> covers,
      List<Contribution> contributions,
      List<String> reasons) {
    public Member {
      covers = List.copyOf(covers);
      contributions = List.copyOf(contributions);
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A requirement that a member covers.
   *
   * @param through the member of a cluster by which the cluster covers it, or null where it does so
   *     itself
   */
  public record Cover(Requirement requirement, @Nullable Named through) {}

  /** Something with its name. */
  public record Named(String id, String name) {}

  /**
   * How two members hang together.
   *
   * @param sharedProjects how many
   * @param projects the first of them
   * @param contributions of the terms that are counted for pairs
   * @param paths of the graph that show it
   */
  public record Connection(
      Named a,
      Named b,
      int sharedProjects,
      List<Named> projects,
      List<Contribution> contributions,
      List<List<PathStep>> paths) {
    public Connection {
      projects = List.copyOf(projects);
      contributions = List.copyOf(contributions);
      paths = List.copyOf(paths);
    }
  }
}
