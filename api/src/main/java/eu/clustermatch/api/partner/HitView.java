package eu.clustermatch.api.partner;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.clustermatch.api.explanation.ContributionView;
import eu.clustermatch.api.explanation.SnippetView;
import eu.clustermatch.api.explanation.StepView;
import eu.clustermatch.api.profile.EntryListView.EntryView;
import eu.clustermatch.engine.partner.PartnerHit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in the ranking as clients read it; see {@link PartnerHit}. */
@Schema(name = "PartnerHit")
public record HitView(
    int rank,
    @JsonUnwrapped EntryView entry,
    @Schema(description = "The sum of the contributions") double score,
    @Nullable List<ContributionView> contributions,
    @Nullable List<List<StepView>> paths,
    @Nullable List<SnippetView> snippets) {

  /** Without its reasons unless explained. */
  public static HitView of(PartnerHit hit, boolean explained) {
    return new HitView(
        hit.rank(),
        EntryView.of(hit.entry()),
        hit.score(),
        explained ? hit.contributions().stream().map(ContributionView::of).toList() : null,
        explained ? hit.paths().stream().map(StepView::of).toList() : null,
        explained ? hit.snippets().stream().map(SnippetView::of).toList() : null);
  }
}
