package eu.clustermatch.api.market;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.snapshot.Vocabulary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An offer or a demand as clients read it. */
@Schema(name = "Posting")
record PostingView(
    String id,
    @Schema(allowableValues = {"Offer", "Demand"}) String label,
    @Nullable String kind,
    @Schema(description = "Who offers or seeks") @Nullable OwnerView organisation,
    String title,
    @Schema(description = "The title by ISO 639-1 language") Map<String, String> titles,
    @Nullable String text,
    @Schema(description = "ISO 639-1, the language it was written in") @Nullable String language,
    List<AboutView> about,
    @Schema(description = "ISO 3166 alpha-2 or NUTS") @Nullable String place,
    @Nullable Double quantity,
    @Nullable String unit,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Integer days,
    @Nullable Integer capacity,
    @Nullable Integer simultaneous,
    @Nullable List<String> topics,
    @Nullable String developmentStatus,
    @Nullable String partnerSought,
    @Schema(description = "First day on which it is shown") @Nullable LocalDate published,
    @Schema(description = "Last day on which it is shown") @Nullable LocalDate expires,
    @Nullable String source,
    @Schema(description = "True where the record is part of the sample") @Nullable Boolean sample,
    @Schema(description = "Counts the writes to the record") long version,
    @Schema(description = "What answers it; after writing, else ask /matches")
        @Nullable MatchListView matches,
    String snapshot) {

  /** Who offers or seeks. */
  @Schema(name = "PostingOwner")
  record OwnerView(String id, String name) {}

  /** What it is about. */
  @Schema(name = "PostingSubject")
  record AboutView(
      String id,
      String label,
      @Schema(description = "The words that led to it; absent where it was stated")
          @Nullable String matched) {}

  static PostingView of(
      Label label, StoredPosting posting, @Nullable MatchListView matches, String snapshot) {
    Map<String, String> titles = posting.byLanguage("title");
    String language = posting.text("language");
    String name = posting.text("name");
    String title = name != null ? name : in(language, titles, posting.id());
    Map<String, String> texts = posting.byLanguage("description");
    String owner = posting.owner();
    String ownerName = posting.ownerName();
    String place = posting.place();
    List<String> topics = posting.texts("topics");
    String source = posting.text("source");
    return new PostingView(
        posting.id(),
        label.text(),
        posting.text("kind"),
        owner == null ? null : new OwnerView(owner, ownerName == null ? owner : ownerName),
        title,
        titles,
        texts.isEmpty() ? null : in(language, texts, ""),
        language,
        posting.about().stream()
            .map(about -> new AboutView(about.id(), about.name(), about.matched()))
            .toList(),
        place != null && place.startsWith("country:") ? Vocabulary.shortForm(place) : place,
        posting.number("quantity"),
        posting.text("unit"),
        posting.date("availableFrom"),
        posting.date("availableTo"),
        posting.count("days"),
        posting.count("capacity"),
        posting.count("simultaneous"),
        topics.isEmpty() ? null : topics,
        posting.text("developmentStatus"),
        posting.text("partnerSought"),
        posting.date("validFrom"),
        posting.date("validTo"),
        source,
        "sample".equals(source) ? true : null,
        posting.properties().get("version") instanceof Long version ? version : 1L,
        matches,
        snapshot);
  }

  /** The same whatever the snapshot and what answers it: what an entity tag names. */
  PostingView content() {
    return new PostingView(
        id,
        label,
        kind,
        organisation,
        title,
        titles,
        text,
        language,
        about,
        place,
        quantity,
        unit,
        from,
        to,
        days,
        capacity,
        simultaneous,
        topics,
        developmentStatus,
        partnerSought,
        published,
        expires,
        source,
        sample,
        version,
        null,
        "");
  }

  /** The text in the language it was written in, in English, or else in any. */
  private static String in(@Nullable String language, Map<String, String> texts, String otherwise) {
    String own = language == null ? null : texts.get(language);
    return own == null
        ? texts.getOrDefault("en", texts.values().stream().findFirst().orElse(otherwise))
        : own;
  }
}
