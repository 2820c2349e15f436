package eu.clustermatch.engine.consortium;

import eu.clustermatch.engine.consortium.Conflicts.Corrections;
import eu.clustermatch.engine.consortium.ConsortiumAnswer.Conflict;
import eu.clustermatch.engine.consortium.ConsortiumAnswer.Dropped;
import eu.clustermatch.engine.consortium.ConsortiumAnswer.Nearest;
import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.text.TextQuestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers which teams cover what is required. Whether any can is decided exactly, as far as a
 * budget of work goes; then the best are sought one after the other, each differing from those
 * before it.
 */
public final class ConsortiumSearch {
  /** How many candidates are searched at most. */
  public static final int MOST_CANDIDATES = 3_000;

  /** Work to decide whether there is any team. */
  private static final long MOST_DECIDING = 30_000_000;

  private final Ranker<Question> ranker;

  public ConsortiumSearch(Ranker<Question> ranker) {
    this.ranker = ranker;
  }

  /**
   * @param snapshotId how answers name the snapshot
   * @throws eu.clustermatch.engine.model.InvalidRequestException when an id, a filter value or the
   *     language is unknown, or who is fixed is excluded
   */
  public ConsortiumAnswer answer(
      Snapshot snapshot, String snapshotId, ConsortiumRequest request, Watch watch) {
    Brief brief = Brief.of(snapshot, request);
    watch.report("finding candidates", 0, 1);
    return new Asked(snapshotId, brief, new Candidates(ranker, brief), watch).answer();
  }

  /** One question. */
  private static final class Asked {
    private final String snapshotId;
    private final Brief brief;
    private final Candidates candidates;
    private final Watch watch;
    private final Pool pool;
    private final Demands demands;

    Asked(String snapshotId, Brief brief, Candidates candidates, Watch watch) {
      this.snapshotId = snapshotId;
      this.brief = brief;
      this.candidates = candidates;
      this.watch = watch;
      this.pool = candidates.pool();
      this.demands = Demands.of(brief, pool);
    }

    ConsortiumAnswer answer() {
      Rules rules = demands.rules(demands.all());
      Budget deciding = new Budget(MOST_DECIDING, watch);
      int[] members = demands.find(rules, deciding);
      if (members == null && !deciding.isSpent()) {
        return impossible();
      }
      DifferentTeams teams = teams(rules, members == null ? rules.fixedMembers() : members);
      teams.find(brief.request().limit(), watch);
      return teams.isEmpty()
          ? impossible()
          : answer(teams.considered(), teams.show(), teams.fewer(), null, null);
    }

    private DifferentTeams teams(Rules rules, int[] start) {
      return new DifferentTeams(brief, candidates, pool, rules, start, watch);
    }

    private ConsortiumAnswer impossible() {
      watch.report("looking for what is in conflict", 0, 1);
      Conflicting conflicting =
          new Conflicting(brief, demands, pool, candidates.withoutVetoes(), watch);
      Conflict conflict = conflicting.conflict();
      Corrections corrections = conflicting.corrections();
      for (long dropped : corrections.sets()) {
        if (watch.isOver()) {
          break;
        }
        Budget deciding = new Budget(MOST_DECIDING, watch);
        Rules rules = demands.without(dropped, pool.size(), deciding);
        int[] start = demands.find(rules, deciding);
        DifferentTeams teams = teams(rules, start == null ? rules.fixedMembers() : start);
        teams.find(1, watch);
        if (!teams.isEmpty()) {
          Consortium team = teams.show().getFirst();
          List<Dropped> given = conflicting.dropped(dropped, team);
          if (given.isEmpty()) {
            // Where work was spent before anything was found, this team meets all after all.
            return answer(teams.considered(), List.of(team), null, null, null);
          }
          return answer(
              teams.considered(),
              List.of(),
              null,
              conflict,
              new Nearest(
                  team,
                  given,
                  corrections.sets().stream()
                      .filter(other -> other != dropped)
                      .map(demands::of)
                      .toList(),
                  corrections.smallest()));
        }
      }
      return answer(pool.size(), List.of(), null, conflict, null);
    }

    private ConsortiumAnswer answer(
        int considered,
        List<Consortium> teams,
        @Nullable String fewer,
        @Nullable Conflict conflict,
        @Nullable Nearest nearest) {
      Question question = brief.question();
      ConsortiumRequest request = brief.request();
      String asked = request.text();
      TextQuestion text = asked == null || asked.isBlank() ? null : question.text();
      return new ConsortiumAnswer(
          snapshotId,
          request.asOf(),
          request.asOf() == null ? 0 : question.graph().undatedRelationships(),
          text == null ? null : text.language(),
          text == null ? List.of() : question.concepts(),
          pool.size(),
          considered,
          teams,
          fewer,
          conflict,
          nearest,
          watch.isOver());
    }
  }
}
