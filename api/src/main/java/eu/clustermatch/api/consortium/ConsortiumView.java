package eu.clustermatch.api.consortium;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.clustermatch.api.explanation.ContributionView;
import eu.clustermatch.api.explanation.StepView;
import eu.clustermatch.api.profile.EntryListView.EntryView;
import eu.clustermatch.engine.consortium.Consortium;
import eu.clustermatch.engine.consortium.Consortium.Connection;
import eu.clustermatch.engine.consortium.Consortium.Cover;
import eu.clustermatch.engine.consortium.Consortium.Member;
import eu.clustermatch.engine.consortium.Consortium.Named;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A team as clients read it; see {@link Consortium}. */
@Schema(name = "Consortium")
record ConsortiumView(
    List<MemberView> members,
    @Schema(description = "The pairs that are tied, or cover the same; the strongest first")
        List<ConnectionView> connections,
    @Schema(description = "ISO 3166 alpha-2") List<String> countries,
    @Schema(
            description =
                "In points: the sum of the contributions of all members and all connections")
        double objective,
    @Schema(
            description =
                "Proven: no team of the candidates considered is worth more that obeys the same"
                    + " rules and differs enough from the teams before it")
        double bound,
    @Schema(
            description =
                "How much better another team of the candidates considered that differs enough"
                    + " from the teams before it could be at most; 0: this is the best of those")
        double gap) {

  static ConsortiumView of(Consortium team) {
    return new ConsortiumView(
        team.members().stream().map(MemberView::of).toList(),
        team.connections().stream().map(ConnectionView::of).toList(),
        team.countries(),
        team.objective(),
        team.bound(),
        team.gap());
  }

  /** A member. */
  @Schema(name = "ConsortiumMember")
  record MemberView(
      @JsonUnwrapped EntryView entry,
      @Schema(description = "Whether the question names it") boolean fixed,
      List<CoverView> covers,
      List<ContributionView> contributions,
      @Schema(description = "What speaks for it most in a partner search") List<String> reasons) {
    static MemberView of(Member member) {
      return new MemberView(
          EntryView.of(member.entry()),
          member.fixed(),
          member.covers().stream().map(CoverView::of).toList(),
          member.contributions().stream().map(ContributionView::of).toList(),
          member.reasons());
    }
  }

  /** A requirement that a member covers. */
  @Schema(name = "ConsortiumCover")
  record CoverView(
      RequirementView requirement,
      @Schema(description = "The member of the cluster that does so; absent: itself")
          @Nullable Named through) {
    static CoverView of(Cover cover) {
      return new CoverView(RequirementView.of(cover.requirement()), cover.through());
    }
  }

  /** How two members hang together. */
  @Schema(name = "ConsortiumConnection")
  record ConnectionView(
      Named a,
      Named b,
      int sharedProjects,
      @Schema(description = "The first three of them") List<Named> projects,
      List<ContributionView> contributions,
      List<List<StepView>> paths) {
    static ConnectionView of(Connection connection) {
      return new ConnectionView(
          connection.a(),
          connection.b(),
          connection.sharedProjects(),
          connection.projects(),
          connection.contributions().stream().map(ContributionView::of).toList(),
          connection.paths().stream().map(StepView::of).toList());
    }
  }
}
