package eu.clustermatch.engine.consortium;

import eu.clustermatch.engine.text.Concept;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best different teams, or why there is none. Any two share at most half of the free members,
 * those whom the request does not name, of the smaller of the two.
 *
 * @param undated how many undated facts an answer as of a day includes
 * @param language the language the text was read in, or null without a text
 * @param concepts recognised in the text
 * @param found how many might join
 * @param considered how many of them were searched
 * @param consortia by objective
 * @param fewer why there are fewer than asked for, or null
 * @param conflict why there is none, or null
 * @param nearest what comes nearest where there is a conflict, or null
 * @param incomplete whether the search was stopped from outside
 */
public record ConsortiumAnswer(
    String snapshot,
    @Nullable LocalDate asOf,
    int undated,
    @Nullable String language,
    List<Concept> concepts,
    int found,
    int considered,
    List<Consortium> consortia,
    @Nullable String fewer,
    @Nullable Conflict conflict,
    @Nullable Nearest nearest,
    boolean incomplete) {
  public ConsortiumAnswer {
    concepts = List.copyOf(concepts);
    consortia = List.copyOf(consortia);
  }

  /** What bounds and gaps do not say, in words, or null where all candidates were searched. */
  public @Nullable String bounds() {
    return considered == found
        ? null
        : "bound and gap are proven for teams of the "
            + considered
            + " candidates that were searched; a team with any of the other "
            + (found - considered)
            + " might be worth more.";
  }

  /**
   * Requirements that do not go together.
   *
   * @param because why, in words
   * @param proven whether the reason proves that they cannot; if not, no team was found that meets
   *     them all
   * @param smallest whether it is certain, too, that no fewer requirements are in conflict; if not,
   *     the work to find out was too much
   */
  public record Conflict(
      List<Requirement> requirements, String because, boolean proven, boolean smallest) {
    public Conflict {
      requirements = List.copyOf(requirements);
    }
  }

  /**
   * A team that gives up few requirements.
   *
   * @param dropped what it gives up
   * @param alternatives other sets of as many requirements that could be given up instead
   * @param fewest whether it is certain that no fewer would do; if not, the work to find out was
   *     too much
   */
  public record Nearest(
      Consortium consortium,
      List<Dropped> dropped,
      List<List<Requirement>> alternatives,
      boolean fewest) {
    public Nearest {
      dropped = List.copyOf(dropped);
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * A requirement that is given up.
   *
   * @param instead what the team has in its place, in words
   */
  public record Dropped(Requirement requirement, String instead) {}
}
