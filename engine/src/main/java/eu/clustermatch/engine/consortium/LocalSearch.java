package eu.clustermatch.engine.consortium;

import eu.clustermatch.engine.model.Watch;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a good team by tabu search (Glover 1989): every step makes the best change of one
 * member – one more, one less, or one for another – that is not tabu, even if the team gets worse.
 * Teams that break the rules are passed through at a price that rises while they are broken and
 * falls while they are not (strategic oscillation). Where nothing better was found for a while, it
 * starts again from another place. The random numbers have a fixed seed, and work is counted in
 * changes weighed: the same problem gives the same team.
 */
final class LocalSearch {
  private static final long SEED = 20_240_601;
  private static final int PATIENCE = 120;
  private static final int LOWEST_PRICE = 50_000;
  private static final int HIGHEST_PRICE = 8_000_000;

  private final Problem problem;
  private final Rules rules;
  private final Watch watch;
  private final Team team;
  private final boolean[] fixed;
  private final int[] tabuUntil;
  private final Random random = new Random(SEED);
  private final Integer[] byPotential;

  private int step;
  private int price = 1_000_000;
  private int @Nullable [] best;
  private int bestValue;

  // The change chosen in a step: a member that goes, a candidate that comes, or -1.
  private int out;
  private int joining;
  private long chosenWorth;

  LocalSearch(Problem problem, Rules rules, Watch watch) {
    this.problem = problem;
    this.rules = rules;
    this.watch = watch;
    this.team = new Team(problem, rules);
    this.fixed = new boolean[problem.size()];
    rules.fixed().forEach(member -> fixed[member] = true);
    this.tabuUntil = new int[problem.size()];
    this.byPotential = new Integer[problem.size()];
  }

  /** The best team found, ascending, or null. */
  int @Nullable [] best() {
    return best;
  }

  int bestValue() {
    return bestValue;
  }

  /**
   * Searches until as many changes are weighed, or the watch is over.
   *
   * @param start a team to start from
   * @param potential how much each candidate might add to a team
   */
  void run(int[] start, long[] potential, long budget) {
    Arrays.setAll(byPotential, i -> i);
    Arrays.sort(byPotential, (a, b) -> Long.compare(potential[b], potential[a]));
    restart(start);
    long weighed = 0;
    int sinceBetter = 0;
    while (weighed < budget && !watch.isOver()) {
      weighed += (long) (team.size() + 1) * problem.size();
      if (!step()) {
        break;
      }
      sinceBetter = note() ? 0 : sinceBetter + 1;
      if (sinceBetter > PATIENCE) {
        sinceBetter = 0;
        restart(another());
      }
    }
  }

  private void restart(int[] members) {
    team.clear();
    team.with(members);
    Arrays.fill(tabuUntil, 0);
    step = 0;
    note();
  }

  /** The fixed members, with somebody of high potential. */
  private int[] another() {
    int among = Math.min(byPotential.length, 200);
    int[] members = Arrays.copyOf(rules.fixedMembers(), rules.fixed().size() + 1);
    int chosen = byPotential[random.nextInt(among)];
    members[members.length - 1] = chosen;
    return fixed[chosen] ? rules.fixedMembers() : members;
  }

  /** Whether the team is the best so far. */
  private boolean note() {
    boolean allowed = team.violations() == 0;
    price = Math.clamp(allowed ? price / 2 : price * 2L, LOWEST_PRICE, HIGHEST_PRICE);
    if (allowed && (best == null || team.value() > bestValue)) {
      best = team.members();
      bestValue = team.value();
      return true;
    }
    return false;
  }

  /** Makes a step; false where there is none to make. */
  private boolean step() {
    step++;
    out = -1;
    joining = -1;
    chosenWorth = Long.MIN_VALUE;
    if (team.size() < rules.max()) {
      weighJoining(-1);
    }
    for (int at = 0; at < team.size(); at++) {
      int member = team.member(at);
      if (!fixed[member]) {
        weigh(member, -1, -team.gain(member), tabuUntil[member] > step);
        weighJoining(member);
      }
    }
    if (chosenWorth == Long.MIN_VALUE) {
      return false;
    }
    change();
    return true;
  }

  private void change() {
    if (out >= 0) {
      team.remove(out);
      tabuUntil[out] = step + 6 + random.nextInt(6);
    }
    if (joining >= 0) {
      team.add(joining);
      tabuUntil[joining] = step + 2 + random.nextInt(3);
    }
  }

  /** Weighs everybody who could come, for a member that goes or for nobody. */
  private void weighJoining(int going) {
    int[] row = going < 0 ? null : problem.row(going);
    int lost = going < 0 ? 0 : team.gain(going);
    boolean tabu = going >= 0 && tabuUntil[going] > step;
    for (int candidate = 0; candidate < tabuUntil.length; candidate++) {
      if (!team.has(candidate) && candidate != going) {
        int change = team.gain(candidate) - lost - (row == null ? 0 : row[candidate]);
        // Most changes cannot win whatever they do to the rules: no need to look at these.
        if (team.value() + change > chosenWorth) {
          weigh(going, candidate, change, tabu || tabuUntil[candidate] > step);
        }
      }
    }
  }

  private void weigh(int going, int coming, int change, boolean tabu) {
    int violations = team.violationsAfter(going, coming);
    int value = team.value() + change;
    boolean better = violations == 0 && (best == null || value > bestValue);
    long worth = value - (long) price * violations;
    if (worth > chosenWorth && (!tabu || better)) {
      chosenWorth = worth;
      out = going;
      joining = coming;
    }
  }
}
