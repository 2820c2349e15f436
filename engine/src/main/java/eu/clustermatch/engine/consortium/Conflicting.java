package eu.clustermatch.engine.consortium;

import eu.clustermatch.engine.consortium.ConsortiumAnswer.Conflict;
import eu.clustermatch.engine.consortium.ConsortiumAnswer.Dropped;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words why no team can meet all that is asked, and what giving something up means. */
final class Conflicting {
  private static final int MOST_CORRECTIONS = 6;

  private final Brief brief;
  private final Demands demands;
  private final Pool pool;
  private final Conflicts conflicts;

  Conflicting(Brief brief, Demands demands, Pool pool) {
    this.brief = brief;
    this.demands = demands;
    this.pool = pool;
    this.conflicts = new Conflicts(part -> demands.find(part) != null, demands.all());
  }

  /** A smallest set of requirements that cannot hold together. */
  Conflict conflict() {
    long smallest = conflicts.smallestConflict();
    boolean proven = demands.isCertain();
    if (!proven) {
      return new Conflict(
          demands.of(demands.all()),
          "No team was found that meets all requirements together. To decide whether there is one"
              + " would take more work than is allowed.",
          false);
    }
    List<Requirement> requirements = demands.of(smallest);
    return new Conflict(requirements, because(smallest, requirements), true);
  }

  private String because(long conflict, List<Requirement> requirements) {
    if (requirements.size() == 1) {
      return alone(requirements.getFirst());
    }
    String others =
        requirements.stream()
            .filter(requirement -> requirement.kind() != Requirement.Kind.MAX_SIZE)
            .map(Requirement::text)
            .collect(Collectors.joining("; "));
    String most =
        requirements.stream()
            .filter(requirement -> requirement.kind() == Requirement.Kind.MAX_SIZE)
            .map(Requirement::text)
            .collect(Collectors.joining());
    return "It takes %s to have %s, but a team may have %s."
        .formatted(Requirement.count(demands.leastSize(conflict), "member"), others, most);
  }

  private String alone(Requirement requirement) {
    if (pool.size() == 0) {
      return "Nobody who may take part fits the subject or covers a requirement.";
    }
    return switch (requirement.kind()) {
      case COUNTRIES ->
          "All who fit the subject or cover a requirement come from "
              + Requirement.count(pool.countries(), "country")
              + " together.";
      case MIN_SIZE ->
          "Of those who may take part, only %d fit the subject or cover a requirement."
              .formatted(pool.size());
      case MAX_SIZE, MEMBER -> "It cannot be met.";
      case TECHNOLOGY, STAGE, ECOSYSTEM, PRODUCT -> uncovered(requirement);
    };
  }

  private String uncovered(Requirement requirement) {
    BitSet barred = brief.coverage().of(brief.required().indexOf(requirement));
    barred.andNot(brief.allowed());
    String nobody = "Nobody who may take part is " + requirement.text() + ".";
    return barred.isEmpty()
        ? nobody
        : nobody
            + " Of those who are, the filters and exclusions of the request keep out %d."
                .formatted(barred.cardinality());
  }

  /** Sets of requirements to give up, of equal size, those first that give up the least. */
  List<Long> corrections() {
    return conflicts.smallestCorrections(MOST_CORRECTIONS).stream()
        .sorted(
            Comparator.comparing(dropped ->
                demands.of(dropped).stream()
                    .map(Requirement::kind)
                    .max(Comparator.naturalOrder())
                    .orElseThrow()))
        .toList();
  }

  /** What a team has in place of what it gives up. */
  List<Dropped> dropped(long dropped, Consortium team) {
    return demands.of(dropped).stream()
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
