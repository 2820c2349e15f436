package eu.clustermatch.api.circular;

import eu.clustermatch.api.profile.EntryListView.EntryView;
import eu.clustermatch.api.web.Page;
import eu.clustermatch.engine.disruption.CircularAnswer;
import eu.clustermatch.engine.disruption.CircularAnswer.CircularMatch;
import eu.clustermatch.engine.disruption.CircularAnswer.Item;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of circular matches as clients read it; see {@link CircularAnswer}. */
@Schema(name = "CircularAnswer")
record CircularAnswerView(
    @Schema(description = "The state the answer was given on") String snapshot,
    int total,
    boolean totalIsLowerBound,
    @Schema(description = "How many more there are in which the one supplies the other already")
        int existingHidden,
    @Schema(description = "Cursor of the following page; absent at the end") @Nullable String next,
    @Schema(description = "The surest first, then the nearest") List<MatchView> matches,
    @Schema(description = "What there is to say where nothing is shown") String note) {

  /** See {@link CircularMatch}. */
  @Schema(name = "CircularMatch")
  record MatchView(
      int rank,
      @Schema(description = "Who gives it off") EntryView giver,
      @Schema(description = "Who could take it") EntryView taker,
      @Schema(description = "The by-product") Item product,
      @Schema(description = "What the taker wants: the by-product, or what it does for")
          Item wanted,
      @Schema(description = "What the taker makes of it, if that is how it fits")
          @Nullable Item makes,
      @Schema(
              description =
                  "uses: it is an input of the taker; buys: the taker buys it; recipe: the taker"
                      + " makes something of which it is an input",
              allowableValues = {"uses", "buys", "recipe"})
          String fit,
      @Schema(description = "Whether it is declared to stand in for what is wanted")
          boolean substitute,
      @Schema(description = "To what degree, 0–1") @Nullable Double degree,
      @Schema(description = "Whether the giver supplies the taker with it already")
          boolean existing,
      @Schema(description = "Between them, or the middles of their regions or countries")
          @Nullable Double distanceKm,
      @Schema(description = "What is given off") @Nullable Double amount,
      @Nullable String unit) {

    static MatchView of(CircularMatch match) {
      return new MatchView(
          match.rank(),
          EntryView.of(match.giver()),
          EntryView.of(match.taker()),
          match.product(),
          match.wanted(),
          match.makes(),
          match.fit().text(),
          match.substitute(),
          match.degree(),
          match.existing(),
          match.distanceKm(),
          match.amount(),
          match.unit());
    }
  }

  static CircularAnswerView of(CircularAnswer answer, Page page) {
    return new CircularAnswerView(
        answer.snapshot(),
        answer.total(),
        false,
        answer.hidden(),
        page.next(answer.total()),
        answer.matches().stream().map(MatchView::of).toList(),
        note(answer));
  }

  private static String note(CircularAnswer answer) {
    if (answer.total() > 0) {
      return "";
    }
    return answer.hidden() > 0
        ? "All that fit are supplied already: ask with existing=true to see them."
        : "No by-product is known that fits what anyone else uses, buys or makes.";
  }
}
