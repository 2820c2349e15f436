package eu.clustermatch.engine.consortium;

import eu.clustermatch.engine.consortium.TeamSearch.Found;
import eu.clustermatch.engine.model.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Teams that are not one team with one swap: each is the best that can be found of those that share
 * with each team before it at most half of the free members of the smaller of the two.
 */
final class DifferentTeams {
  private final Brief brief;
  private final Candidates candidates;
  private final Pool everybody;
  private final Pool pool;
  private final Problem problem;
  private final Rules rules;
  private final int[] start;
  private final List<Found> teams = new ArrayList<>();
  private @Nullable String fewer;

  /**
   * @param everybody all who may be members
   * @param rules of candidates as numbered there
   * @param start a team to start from, as numbered there, which may break the rules
   */
  DifferentTeams(
      Brief brief, Candidates candidates, Pool everybody, Rules rules, int[] start, Watch watch) {
    this.brief = brief;
    this.candidates = candidates;
    this.everybody = everybody;
    this.pool = everybody.cut(ConsortiumSearch.MOST_CANDIDATES, irreplaceable(rules, start));
    watch.report("weighing how candidates hang together", 0, 1);
    TieMeter meter = new TieMeter(brief.question().graph(), brief.question().nodes(), pool.nodes());
    this.problem = pool.problem(meter.all());
    int most = Math.min(rules.max(), pool.size());
    this.rules =
        new Rules(
            rules.required(),
            rules.min(),
            most,
            rules.countries(),
            rules.fixed().stream().map(this::inPool).toList(),
            List.of());
    this.start =
        padded(Arrays.stream(start).map(candidate -> pool.like(everybody, candidate)).toArray());
  }

  /** The fixed members, and those of the start for whom others who do the same cannot stand. */
  private Set<Integer> irreplaceable(Rules asked, int[] first) {
    Set<Integer> kept = new HashSet<>(asked.fixed());
    Arrays.stream(first).filter(everybody::isVetoed).forEach(kept::add);
    return kept;
  }

  /** With as many more as a team needs at least: those who add most by themselves. */
  private int[] padded(int[] members) {
    Set<Integer> team = new TreeSet<>();
    Arrays.stream(members).filter(candidate -> candidate >= 0).forEach(team::add);
    IntStream.range(0, pool.size())
        .boxed()
        .sorted(Comparator.comparingInt((Integer candidate) -> -pool.linear(candidate)))
        .filter(candidate -> !team.contains(candidate) && problem.vetoed(candidate).length == 0)
        .limit(Math.max(0, rules.min() - team.size()))
        .toList()
        .forEach(team::add);
    return team.stream().mapToInt(Integer::intValue).toArray();
  }

  private int inPool(int candidate) {
    return pool.find(everybody.node(candidate));
  }

  /** Looks for at most so many. */
  void find(int most, Watch watch) {
    List<int[]> earlier = new ArrayList<>();
    while (teams.size() < most && !(watch.isOver() && !teams.isEmpty())) {
      watch.report("searching teams", teams.size(), most);
      Found found =
          TeamSearch.find(
              problem, rules.differing(earlier), teams.isEmpty() ? start : fresh(earlier), watch);
      int[] team = found.team();
      if (team == null || team.length == 0) {
        fewer = why(found);
        break;
      }
      teams.add(found);
      earlier.add(team);
      if (team.length == rules.fixed().size()) {
        break;
      }
    }
    List<Found> sorted = bestFirst(teams);
    teams.clear();
    teams.addAll(sorted);
  }

  /**
   * A search that is cut short may find a better team only later, among those that differ from the
   * teams before. So where the best come first, each gets the lowest bound that was proven for all
   * teams that differ from those now before it: the bounds up to the first team found that is not
   * among these.
   *
   * @param found each with the bound of all teams that differ from those found before it
   */
  static List<Found> bestFirst(List<Found> found) {
    List<Found> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingLong(Found::value).reversed());
    List<Found> bounded = new ArrayList<>();
    int proven = 0;
    long bound = Long.MAX_VALUE;
    for (int shown = 0; shown < sorted.size(); shown++) {
      while (proven <= shown && sorted.subList(0, shown).containsAll(found.subList(0, proven))) {
        bound = Math.min(bound, found.get(proven).bound());
        proven++;
      }
      Found team = sorted.get(shown);
      bounded.add(new Found(team.team(), team.value(), bound));
    }
    return bounded;
  }

  private @Nullable String why(Found found) {
    if (teams.isEmpty()) {
      return null;
    }
    return found.isProvenNone() && pool.size() == everybody.size()
        ? "There is no further team that shares with each of these at most half of the free"
            + " members of the smaller of the two."
        : "No further team was found that shares with each of these at most half of the free"
            + " members of the smaller of the two.";
  }

  /** The fixed members alone, and the start as far as nobody else has its members. */
  private int[] fresh(List<int[]> earlier) {
    return Arrays.stream(start)
        .filter(member ->
            rules.fixed().contains(member)
                || earlier.stream().noneMatch(team -> Arrays.binarySearch(team, member) >= 0))
        .toArray();
  }

  boolean isEmpty() {
    return teams.isEmpty();
  }

  /** How many candidates were searched. */
  int considered() {
    return pool.size();
  }

  /** Why there are fewer than asked for, or null. */
  @Nullable String fewer() {
    return fewer;
  }

  /** The teams with their reasons, the best first. */
  List<Consortium> show() {
    BitSet members = new BitSet();
    teams.forEach(found -> Arrays.stream(team(found)).map(pool::node).forEach(members::set));
    Map<Integer, List<String>> reasons = candidates.reasons(members);
    Portraits portraits = new Portraits(brief, pool, candidates, reasons);
    return teams.stream()
        .map(found -> portraits.of(team(found), found.value(), found.bound()))
        .toList();
  }

  private static int[] team(Found found) {
    int[] team = found.team();
    return team == null ? new int[0] : team;
  }
}
