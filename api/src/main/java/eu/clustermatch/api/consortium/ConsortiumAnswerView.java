package eu.clustermatch.api.consortium;

import eu.clustermatch.engine.consortium.ConsortiumAnswer;
import eu.clustermatch.engine.consortium.ConsortiumAnswer.Conflict;
import eu.clustermatch.engine.consortium.ConsortiumAnswer.Nearest;
import eu.clustermatch.engine.consortium.Term;
import eu.clustermatch.engine.text.Concept;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Teams, or why there is none, as clients read it; see {@link ConsortiumAnswer}. */
@Schema(name = "ConsortiumAnswer", example = ConsortiumAnswerView.EXAMPLE)
record ConsortiumAnswerView(
    @Schema(description = "The state the answer was given on") String snapshot,
    @Nullable LocalDate asOf,
    @Schema(description = "Undated facts that an answer as of a day includes")
        @Nullable Integer undated,
    @Schema(description = "The language the text was read in") @Nullable String language,
    List<Concept> concepts,
    CandidatesView candidates,
    ObjectiveView objective,
    @Schema(description = "By objective; empty where there is a conflict")
        List<ConsortiumView> consortia,
    @Schema(description = "Why there are fewer teams than asked for") @Nullable String fewer,
    @Nullable ConflictView conflict,
    @Nullable NearestView nearest,
    @Schema(description = "Whether the time was up before the work was done") boolean incomplete) {

  /** Who might join. */
  @Schema(name = "ConsortiumCandidates")
  record CandidatesView(
      @Schema(description = "Who might join") int found,
      @Schema(
              description =
                  "How many of them were searched: those who add most by themselves, and one of"
                      + " every kind, so that no requirement is lost")
          int considered,
      @Schema(
              description =
                  "What bounds and gaps do not say, where fewer were searched than found; absent"
                      + " where all were searched")
          @Nullable String bounds) {}

  /** What teams are compared by. */
  @Schema(name = "ConsortiumObjective")
  record ObjectiveView(String formula, List<TermView> terms) {
    private static final String FORMULA =
        "The sum of weight × shaped over the terms of all members and of all pairs of members";

    static final ObjectiveView OF_ALL =
        new ObjectiveView(FORMULA, Arrays.stream(Term.values()).map(TermView::of).toList());
  }

  /** A term of the objective. */
  @Schema(name = "ConsortiumTerm")
  record TermView(
      String signal,
      @Schema(allowableValues = {"member", "pair"}) String of,
      double weight,
      @Schema(description = "What is measured, and how it is shaped") String measure,
      @Schema(description = "Why it counts") String reason) {
    static TermView of(Term term) {
      return new TermView(
          term.text(),
          term.of().name().toLowerCase(Locale.ROOT),
          term.weight(),
          term.measure(),
          term.reason());
    }
  }

  /** Requirements that do not go together. */
  @Schema(name = "ConsortiumConflict")
  record ConflictView(
      @Schema(description = "No team was found that meets all of these")
          List<RequirementView> requirements,
      String because,
      @Schema(description = "Whether the reason given proves that no team can") boolean proven,
      @Schema(
              description =
                  "Whether it is proven that no fewer requirements are in conflict; false, too,"
                      + " where the work to find out was too much")
          boolean smallest) {
    static ConflictView of(Conflict conflict) {
      return new ConflictView(
          conflict.requirements().stream().map(RequirementView::of).toList(),
          conflict.because(),
          conflict.proven(),
          conflict.smallest());
    }
  }

  /** What comes nearest. */
  @Schema(name = "ConsortiumNearest")
  record NearestView(
      ConsortiumView consortium,
      @Schema(description = "What it gives up: as little as possible, or as was found")
          List<DroppedView> dropped,
      @Schema(description = "What could be given up instead, as many each")
          List<List<RequirementView>> alternatives,
      @Schema(
              description =
                  "Whether it is proven that no fewer would do; false where the work to find out"
                      + " was too much")
          boolean fewest) {
    static NearestView of(Nearest nearest) {
      return new NearestView(
          ConsortiumView.of(nearest.consortium()),
          nearest.dropped().stream()
              .map(dropped ->
                  new DroppedView(RequirementView.of(dropped.requirement()), dropped.instead()))
              .toList(),
          nearest.alternatives().stream()
              .map(set -> set.stream().map(RequirementView::of).toList())
              .toList(),
          nearest.fewest());
    }
  }

  /** A requirement that is given up. */
  @Schema(name = "ConsortiumDropped")
  record DroppedView(
      RequirementView requirement,
      @Schema(description = "What the team has in its place") String instead) {}

  static final String EXAMPLE =
      """
      {
        "snapshot": "1f0c2a7e-42-m1-0.1.0", "concepts": [],
        "candidates": { "found": 412, "considered": 412 },
        "objective": { "formula": "The sum of weight × shaped over …", "terms": [] },
        "consortia": [ {
          "members": [ {
            "id": "org:example-cells", "label": "Organisation", "name": "Example Cells",
            "size": "small", "roles": ["company"], "country": "ES", "fixed": true,
            "covers": [ { "requirement": { "kind": "stage", "id": "stage:battery-cells",
              "name": "Cell manufacturing",
              "text": "a member at the stage Cell manufacturing" } } ],
            "contributions": [
              { "signal": "coverage", "value": 1, "shaped": 0.5, "weight": 1,
                "contribution": 0.5, "because": "Cell manufacturing" },
              { "signal": "seat", "value": 1, "shaped": 1, "weight": -0.75,
                "contribution": -0.75 } ],
            "reasons": [] } ],
          "connections": [], "countries": ["ES"],
          "objective": -0.25, "bound": -0.25, "gap": 0 } ],
        "incomplete": false
      }\
      """;

  static ConsortiumAnswerView of(ConsortiumAnswer answer) {
    Conflict conflict = answer.conflict();
    Nearest nearest = answer.nearest();
    return new ConsortiumAnswerView(
        answer.snapshot(),
        answer.asOf(),
        answer.asOf() == null ? null : answer.undated(),
        answer.language(),
        answer.concepts(),
        new CandidatesView(answer.found(), answer.considered(), answer.bounds()),
        ObjectiveView.OF_ALL,
        answer.consortia().stream().map(ConsortiumView::of).toList(),
        answer.fewer(),
        conflict == null ? null : ConflictView.of(conflict),
        nearest == null ? null : NearestView.of(nearest),
        answer.incomplete());
  }
}
