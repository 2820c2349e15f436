package eu.clustermatch.api.valuechain;

import eu.clustermatch.api.profile.EntryListView.EntryView;
import eu.clustermatch.engine.disruption.ReasonKind;
import eu.clustermatch.engine.disruption.ValueChainAnswer;
import eu.clustermatch.engine.disruption.ValueChainAnswer.Candidate;
import eu.clustermatch.engine.disruption.ValueChainAnswer.Reason;
import eu.clustermatch.engine.disruption.ValueChainAnswer.StageGap;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How well a value chain is covered as clients read it; see {@link ValueChainAnswer}. */
@Schema(name = "ValueChainGaps")
record ValueChainGapsView(
    @Schema(description = "The state the answer was given on") String snapshot,
    String valueChain,
    String name,
    @Schema(description = "Each after those that feed it") List<StageView> stages,
    @Schema(description = "What there is to say where nothing is shown") String note) {

  /** See {@link StageGap}. */
  @Schema(name = "StageGap")
  record StageView(
      String id,
      String name,
      @Schema(
              description =
                  "one-country: no second one is known; not said where the filters let one country"
                      + " or region through",
              allowableValues = {"nobody", "one-firm", "one-country", "none"})
          String gap,
      @Schema(description = "How many operate there") int organisations,
      @Schema(description = "How many of these are companies") int firms,
      @Schema(description = "Where they lie, ISO 3166 alpha-2") List<String> countries,
      @Schema(description = "Of how many no country is known") int unplaced,
      @Schema(description = "The first of them by id") List<EntryView> operators,
      @Schema(description = "Who could operate there, best first") List<CandidateView> candidates,
      int candidatesTotal) {

    static StageView of(StageGap stage) {
      return new StageView(
          stage.id(),
          stage.name(),
          stage.gap().text(),
          stage.organisations(),
          stage.firms(),
          stage.countries(),
          stage.unplaced(),
          stage.operators().stream().map(EntryView::of).toList(),
          stage.candidates().stream().map(CandidateView::of).toList(),
          stage.candidatesTotal());
    }
  }

  /** See {@link Candidate}. */
  @Schema(
      name = "StageCandidate",
      description = "Ranked by the strongest reason, then by how many there are, then by id")
  record CandidateView(
      String id,
      String name,
      String size,
      @Nullable String country,
      @Nullable String region,
      @Nullable Boolean sample,
      List<ReasonView> reasons) {

    static CandidateView of(Candidate candidate) {
      EntryView entry = EntryView.of(candidate.entry());
      return new CandidateView(
          entry.id(),
          entry.name(),
          candidate.entry().size().text(),
          entry.country(),
          entry.region(),
          entry.sample(),
          candidate.reasons().stream().map(ReasonView::of).toList());
    }
  }

  /** See {@link ReasonKind}. */
  @Schema(name = "StageReason")
  record ReasonView(
      @Schema(
              description =
                  "The strongest first; capability is a guess, text says only that words" + " do",
              allowableValues = {
                "makes",
                "substitute",
                "sibling",
                "capability",
                "neighbour",
                "input",
                "text"
              })
          String kind,
      String because) {
    static ReasonView of(Reason reason) {
      return new ReasonView(reason.kind().text(), reason.because());
    }
  }

  static ValueChainGapsView of(ValueChainAnswer answer) {
    return new ValueChainGapsView(
        answer.snapshot(),
        answer.valueChain(),
        answer.name(),
        answer.stages().stream().map(StageView::of).toList(),
        answer.stages().isEmpty() ? "No stage of this value chain is known." : "");
  }
}
