package eu.clustermatch.api.alert;

import eu.clustermatch.engine.snapshot.Vocabulary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An alert as clients read it. */
@Schema(name = "Alert", example = AlertView.EXAMPLE)
record AlertView(
    String id,
    String name,
    String text,
    @Schema(description = "ISO 639-1") @Nullable String language,
    @Schema(description = "Absent where it was not understood") @Nullable String kind,
    @Schema(description = "The words of the text that speak for the kind") List<String> because,
    List<String> asks,
    List<Integer> tiers,
    List<SubjectView> concepts,
    List<SubjectView> places,
    @Schema(description = "The first of the places: ISO 3166 alpha-2 or NUTS")
        @Nullable String place,
    @Nullable String stage,
    @Nullable String evidence,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<String> solutions,
    @Schema(description = "What a person stated in place of what is read; it stays")
        List<String> corrected,
    @Nullable String source,
    @Schema(description = "True where the record is part of the sample") @Nullable Boolean sample,
    @Schema(description = "Counts the writes to the record") long version,
    String snapshot) {

  static final String EXAMPLE =
      """
      {
        "id": "alert:5f3a09c1d2e4", "name": "Raw material availability: lithium disruption",
        "text": "Raw material availability: lithium disruption", "language": "en",
        "kind": "supply", "because": ["Raw material", "availability", "disruption"],
        "asks": ["alternatives", "clusters"], "tiers": [],
        "concepts": [ { "id": "material:lithium", "label": "Lithium", "matched": "lithium" } ],
        "places": [], "evidence": "Two refineries have stopped deliveries.",
        "from": "2026-02-01", "to": "2026-06-30",
        "solutions": ["Buy recycled lithium carbonate"],
        "corrected": [], "source": "api", "version": 1, "snapshot": "1f0c2a7e-42-m1-0.1.0"
      }\
      """;

  /** What an alert affects. */
  @Schema(name = "AlertSubject")
  record SubjectView(
      String id,
      String label,
      @Schema(description = "The words that led to it; absent where a person named it")
          @Nullable String matched) {
    static SubjectView of(Subject subject) {
      return new SubjectView(subject.id(), subject.name(), subject.matched());
    }
  }

  static AlertView of(Alert alert, String snapshot) {
    String place = alert.text("place");
    String source = alert.text("source");
    String id = String.valueOf(alert.text("id"));
    String name = alert.text("name");
    return new AlertView(
        id,
        name == null ? id : name,
        alert.words(),
        alert.text("language"),
        alert.text("kind"),
        alert.texts("because"),
        alert.texts("asks"),
        alert.tiers(),
        alert.concepts().stream().map(SubjectView::of).toList(),
        alert.places().stream().map(SubjectView::of).toList(),
        place != null && place.startsWith("country:") ? Vocabulary.shortForm(place) : place,
        alert.text("stage"),
        alert.text("evidence"),
        alert.date("validFrom"),
        alert.date("validTo"),
        alert.texts("solutions"),
        alert.texts(Draft.CORRECTED),
        source,
        "sample".equals(source) ? true : null,
        alert.properties().get("version") instanceof Long version ? version : 1L,
        snapshot);
  }

  /** The same alert whatever the snapshot: what an entity tag names. */
  AlertView content() {
    return new AlertView(
        id, name, text, language, kind, because, asks, tiers, concepts, places, place, stage,
        evidence, from, to, solutions, corrected, source, sample, version, "");
  }
}
