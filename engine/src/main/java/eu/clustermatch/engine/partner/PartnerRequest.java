package eu.clustermatch.engine.partner;

import eu.clustermatch.engine.model.Call;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.rank.Preference;
import eu.clustermatch.engine.snapshot.Filters;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who fits these clusters or organisations, or this idea?
 *
 * @param seeds ids of clusters or organisations; may be empty where there is a text
 * @param text free text, or null where there are seeds; at most 20,000 characters
 * @param language ISO 639-1 code of the text, or null to detect it
 * @param call the call that the idea answers, as far as it is known
 * @param exclude ids that must not appear (vetoes); the seeds never do
 * @param asOf answer with what was known on this day, or null for all that is known
 * @param offset how many hits to pass over, at least 0
 * @param limit how many hits to show, 1–1000
 * @param explain whether hits carry contributions, paths and snippets; the order is the same
 * @param preference how the ranking leans
 */
public record PartnerRequest(
    List<String> seeds,
    @Nullable String text,
    @Nullable String language,
    Call call,
    Filters filters,
    List<String> exclude,
    @Nullable LocalDate asOf,
    int offset,
    int limit,
    boolean explain,
    Preference preference) {
  private static final int LONGEST_TEXT = 20_000;
  private static final int MOST_SEEDS = 100;

  /** A request for what fits best, without preferences beyond that. */
  public PartnerRequest(
      List<String> seeds,
      @Nullable String text,
      @Nullable String language,
      Filters filters,
      List<String> exclude,
      @Nullable LocalDate asOf,
      int offset,
      int limit,
      boolean explain) {
    this(
        seeds,
        text,
        language,
        Call.UNKNOWN,
        filters,
        exclude,
        asOf,
        offset,
        limit,
        explain,
        Preference.NONE);
  }

  public PartnerRequest {
    seeds = List.copyOf(seeds);
    exclude = List.copyOf(exclude);
    if (seeds.isEmpty() && (text == null || text.isBlank())) {
      throw new InvalidRequestException("for", null, "given, or text: one of the two is needed");
    }
    if (seeds.size() > MOST_SEEDS) {
      throw new InvalidRequestException(
          "for", seeds.size() + " ids", "at most " + MOST_SEEDS + " ids");
    }
    if (text != null && text.length() > LONGEST_TEXT) {
      throw new InvalidRequestException(
          "text", text.length() + " characters", "at most " + LONGEST_TEXT + " characters");
    }
    if (limit < 1 || limit > 1000) {
      throw new InvalidRequestException("limit", limit, "between 1 and 1000");
    }
    if (offset < 0) {
      throw new InvalidRequestException("offset", offset, "at least 0");
    }
  }

  /** The same question under other filters. */
  PartnerRequest withFilters(Filters others) {
    return new PartnerRequest(
        seeds, text, language, call, others, exclude, asOf, offset, limit, explain, preference);
  }
}
