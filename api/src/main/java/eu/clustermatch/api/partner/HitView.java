package eu.clustermatch.api.partner;

import eu.clustermatch.api.explanation.ContributionView;
import eu.clustermatch.api.explanation.SnippetView;
import eu.clustermatch.api.explanation.StepView;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.partner.PartnerHit;
import eu.clustermatch.engine.snapshot.Entry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in the ranking as clients read it; see {@link PartnerHit}. */
@Schema(name = "PartnerHit")
public record HitView(
    int rank,
    String id,
    @Schema(allowableValues = {"Cluster", "Organisation"}) String label,
    String name,
    @Nullable String size,
    @Nullable List<String> roles,
    @Nullable String country,
    @Nullable String region,
    @Schema(description = "True where the record is part of the sample") @Nullable Boolean sample,
    @Schema(description = "The sum of the contributions") double score,
    @Nullable List<ContributionView> contributions,
    @Nullable List<List<StepView>> paths,
    @Nullable List<SnippetView> snippets) {

  /** Without its reasons unless explained. */
  public static HitView of(PartnerHit hit, boolean explained) {
    Entry entry = hit.entry();
    boolean organisation = entry.label() == Label.ORGANISATION;
    return new HitView(
        hit.rank(),
        entry.id(),
        entry.label().text(),
        entry.name(),
        organisation ? entry.size().text() : null,
        organisation ? entry.roles().stream().map(Role::text).toList() : null,
        entry.country(),
        entry.region(),
        "sample".equals(entry.source()) ? true : null,
        hit.score(),
        explained ? hit.contributions().stream().map(ContributionView::of).toList() : null,
        explained ? hit.paths().stream().map(StepView::of).toList() : null,
        explained ? hit.snippets().stream().map(SnippetView::of).toList() : null);
  }
}
