package eu.clustermatch.api.ranking;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.clustermatch.engine.rank.ModelCard;
import eu.clustermatch.engine.rank.Situation;
import eu.clustermatch.engine.snapshot.SnapshotInfo;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What determines the ranking as clients read it; see {@link ModelCard}. */
@Schema(name = "Ranking", example = RankingView.EXAMPLE)
record RankingView(
    String snapshot,
    @Schema(description = "Version of the ranking model") String model,
    @Schema(description = "Version of the program") String software,
    @Schema(description = "Whether anybody can pay for a place") String payment,
    @Schema(description = "How a score comes about and how it is to be read") String score,
    double base,
    @Schema(description = "Who is ranked") String candidates,
    @Schema(description = "Those of most weight first") List<SignalView> signals,
    @Schema(description = "How the weights came about and how they are to be read") String weights,
    @Schema(description = "When which of the weights of a signal counts")
        Map<String, String> situations,
    @Schema(description = "What the model says of its training") Map<String, String> trained,
    @Schema(description = "How a question can make the ranking lean")
        List<PreferenceView> preferences,
    @Schema(description = "What filters do") String filters,
    @Schema(description = "How equal scores are ordered") String ties) {

  static final String EXAMPLE =
      """
      {
        "snapshot": "1f0c2a7e-42-m1-0.1.0", "model": "m1", "software": "0.1.0",
        "payment": "Nobody can pay for a place.",
        "score": "A score is the base plus the contributions of the signals.", "base": 0.0,
        "candidates": "Every cluster and organisation is a candidate that a signal finds.",
        "signals": [ {
          "place": 1, "signal": "graph-proximity",
          "measures": "How near a candidate stands to those who ask.",
          "weights": [ {
            "situation": "idea", "weight": 1.5, "direction": "speaks for a candidate",
            "why": "Who has worked together finds together again more easily." } ],
          "learned": "rising",
          "lowest": 0.0, "highest": 1.0, "shape": "saturating 0.01",
          "shapeInWords": "value / (value + 0.01): 0.01 is worth one half." } ],
        "weights": "The weights are learned from past consortia.", "trained": {},
        "situations": {
          "idea": "A text or a call is given, and at most one cluster or organisation asks." },
        "preferences": [ {
          "name": "discover", "lowest": 0.0, "highest": 1.0, "default": 0.0,
          "does": "From safe to new." } ],
        "filters": "Filters decide who is shown and never change a score.",
        "ties": "Equal scores are ordered by id."
      }\
      """;

  /** A signal; without {@code highest} its values have no upper end. */
  @Schema(name = "RankingSignal")
  record SignalView(
      @Schema(description = "By weight, from 1") int place,
      @Schema(description = "As contributions name it") String signal,
      String measures,
      List<WeightView> weights,
      @Schema(
              description =
                  "Whether the weights are learned from past consortia, be it of any sign or none"
                      + " below 0, or set by hand",
              allowableValues = {"rising", "either-way", "by-hand"})
          String learned,
      double lowest,
      @Schema(description = "Absent where there is no upper end") @Nullable Double highest,
      @Schema(description = "How a value becomes a shaped value, 0–1", example = "of-best 0.5")
          String shape,
      String shapeInWords) {
    private static SignalView of(ModelCard.Parameter parameter) {
      return new SignalView(
          parameter.place(),
          parameter.signal(),
          parameter.measures(),
          parameter.weights().stream().map(WeightView::of).toList(),
          parameter.learned().text(),
          0,
          Double.isInfinite(parameter.highest()) ? null : parameter.highest(),
          parameter.shape().text(),
          parameter.shape().inWords());
    }
  }

  /** What a signal weighs in a situation. */
  @Schema(name = "RankingWeight")
  record WeightView(
      String situation,
      double weight,
      @Schema(description = "By the sign of the weight") String direction,
      @Schema(description = "Why that speaks for a partner, or against one") @Nullable String why) {
    private static WeightView of(ModelCard.Weight weight) {
      return new WeightView(
          weight.situation().text(), weight.weight(), weight.direction(), weight.why());
    }
  }

  /** A number of a question. */
  @Schema(name = "RankingPreference")
  record PreferenceView(
      String name,
      double lowest,
      double highest,
      @JsonProperty("default") double standard,
      String does) {
    private static PreferenceView of(ModelCard.Option option) {
      return new PreferenceView(
          option.name(), option.lowest(), option.highest(), option.standard(), option.does());
    }
  }

  static RankingView of(SnapshotInfo info, ModelCard card) {
    return new RankingView(
        info.id(),
        card.model(),
        info.software(),
        card.payment(),
        card.score(),
        card.base(),
        card.candidates(),
        card.parameters().stream().map(SignalView::of).toList(),
        card.weights(),
        inWords(),
        card.trained(),
        card.preferences().stream().map(PreferenceView::of).toList(),
        card.filters(),
        card.ties());
  }

  private static Map<String, String> inWords() {
    Map<String, String> situations = new LinkedHashMap<>();
    for (Situation situation : Situation.values()) {
      situations.put(situation.text(), situation.inWords());
    }
    return situations;
  }
}
