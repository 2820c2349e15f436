package eu.clustermatch.engine.consortium;

import eu.clustermatch.engine.consortium.Conflicts.Corrections;
import eu.clustermatch.engine.consortium.ConsortiumAnswer.Conflict;
import eu.clustermatch.engine.consortium.ConsortiumAnswer.Dropped;
import eu.clustermatch.engine.model.Watch;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says in words why no team can meet all that is asked, and what giving something up means. Where
 * vetoes are the reason, the words are those for when the work is spent, so that nobody learns of a
 * veto.
 */
final class Conflicting {
  private static final int MOST_CORRECTIONS = 6;
  private static final long MOST_COUNTING = 10_000_000;

  private final Brief brief;
  private final Demands demands;

  /** What is asked, and who could be members, if nobody had vetoed anybody. */
  private final Demands openDemands;

  private final Pool openPool;
  private final Watch watch;
  private final Conflicts conflicts;

  /**
   * @param pool all who may be members
   * @param openPool all who might be if nobody had vetoed anybody
   */
  Conflicting(Brief brief, Demands demands, Pool pool, Pool openPool, Watch watch) {
    this.brief = brief;
    this.demands = demands;
    this.openDemands = Demands.of(brief, openPool);
    this.openPool = openPool;
    this.watch = watch;
    this.conflicts =
        new Conflicts(
            (part, budget) -> demands.find(part, budget) != null,
            demands.all(),
            pool.hasVetoes() ? 2 : demands.leastConflict(),
            watch);
  }

  /** A set of requirements that cannot hold together, if possible a smallest. */
  Conflict conflict() {
    Conflicts.Conflict found = conflicts.smallestConflict();
    List<Requirement> requirements = demands.of(found.set());
    String because = found.certain() ? because(found.set(), requirements) : null;
    return because == null
        ? new Conflict(requirements, notFound(requirements), false, false)
        : new Conflict(requirements, because, true, found.smallest());
  }

  private static String notFound(List<Requirement> requirements) {
    return "No team was found that has all of this at once: " + joined(requirements) + ".";
  }

  private static String joined(List<Requirement> requirements) {
    return requirements.stream().map(Requirement::text).collect(Collectors.joining("; "));
  }

  /** Why, as far as numbers say it that are true without any veto; null where they do not. */
  private @Nullable String because(long conflict, List<Requirement> requirements) {
    if (requirements.size() == 1) {
      return alone(requirements.getFirst());
    }
    Budget counting = new Budget(MOST_COUNTING, watch);
    if (openDemands.find(conflict, counting) != null || counting.isSpent()) {
      return null;
    }
    List<Requirement> others =
        requirements.stream()
            .filter(requirement -> requirement.kind() != Requirement.Kind.MAX_SIZE)
            .toList();
    int least =
        others.size() == requirements.size() ? 0 : openDemands.leastSize(conflict, counting);
    return least == 0
        ? null
        : "It takes "
            + Requirement.count(least, "member")
            + " to have "
            + joined(others)
            + ", but a team may have at most "
            + Requirement.count(brief.request().maxSize(), "member")
            + ".";
  }

  private @Nullable String alone(Requirement requirement) {
    if (openPool.size() == 0) {
      return "Nobody who may take part fits the subject or covers a requirement.";
    }
    return switch (requirement.kind()) {
      case COUNTRIES ->
          openPool.countries() >= brief.request().countries()
              ? null
              : "All who fit the subject or cover a requirement come from "
                  + Requirement.count(openPool.countries(), "country")
                  + " together.";
      case MIN_SIZE ->
          openPool.size() >= brief.request().minSize()
              ? null
              : "Of those who may take part, only "
                  + openPool.size()
                  + " fit the subject or cover a requirement.";
      case MAX_SIZE, MEMBER -> null;
      case TECHNOLOGY, STAGE, ECOSYSTEM, PRODUCT -> uncovered(requirement);
    };
  }

  private @Nullable String uncovered(Requirement requirement) {
    BitSet barred = brief.coverage().of(brief.required().indexOf(requirement));
    if (barred.intersects(brief.allowed())) {
      return null;
    }
    String nobody = "Nobody who may take part is " + requirement.text() + ".";
    return barred.isEmpty()
        ? nobody
        : nobody
            + " Of those who are, the filters and exclusions of the request keep out "
            + barred.cardinality()
            + ".";
  }

  /** Sets of requirements to give up, of equal size, those first that give up the least. */
  Corrections corrections() {
    Corrections found = conflicts.smallestCorrections(MOST_CORRECTIONS);
    return new Corrections(
        found.sets().stream()
            .sorted(
                Comparator.comparing(dropped ->
                    demands.of(dropped).stream()
                        .map(Requirement::kind)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()))
            .toList(),
        found.smallest());
  }

  /** What a team has in place of what it gives up. */
  List<Dropped> dropped(long dropped, Consortium team) {
    return demands.of(dropped).stream()
        .filter(requirement -> !team.meets(requirement))
        .map(requirement -> new Dropped(requirement, instead(requirement, team)))
        .toList();
  }

  private static String instead(Requirement requirement, Consortium team) {
    return switch (requirement.kind()) {
      case MAX_SIZE, MIN_SIZE -> Requirement.count(team.members().size(), "member");
      case COUNTRIES -> "members from " + Requirement.count(team.countries().size(), "country");
      case MEMBER -> "a team without it";
      case TECHNOLOGY, STAGE, ECOSYSTEM, PRODUCT -> "nobody";
    };
  }
}
