package eu.clustermatch.engine.supplier;

import eu.clustermatch.engine.snapshot.FacetCount;
import eu.clustermatch.engine.text.Concept;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of ranked suppliers or customers.
 *
 * @param total how many there are after the filters, exactly
 * @param out how many others fit but are out themselves, whatever the filters
 * @param sought the products that were looked for
 * @param language the language the text was read in, or null without a text
 * @param facets per filter, counts under all other filters
 */
public record SupplierAnswer(
    String snapshot,
    int total,
    int out,
    List<Sought> sought,
    @Nullable String language,
    List<SupplierHit> hits,
    Map<String, List<FacetCount>> facets,
    List<Concept> concepts) {
  /** A product that was looked for. */
  public record Sought(String id, String name) {}
}
