package eu.clustermatch.engine.partner;

import eu.clustermatch.engine.rank.Situation;
import eu.clustermatch.engine.snapshot.FacetCount;
import eu.clustermatch.engine.text.Concept;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of ranked partners.
 *
 * @param total how many there are after the filters, exactly
 * @param undated how many facts without a date an answer as of a day includes; 0 without such a day
 * @param language the language the text was read in, or null without a text
 * @param situation what there was to go by, after which the signals were weighed
 * @param facets per filter, counts under all other filters
 */
public record PartnerAnswer(
    String snapshot,
    int total,
    @Nullable LocalDate asOf,
    int undated,
    @Nullable String language,
    Situation situation,
    List<PartnerHit> hits,
    Map<String, List<FacetCount>> facets,
    List<Concept> concepts) {}
