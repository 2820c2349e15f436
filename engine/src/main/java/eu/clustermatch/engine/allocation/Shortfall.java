package eu.clustermatch.engine.allocation;

import java.util.List;

/**
 * What a demand lacks, and what that is due to. Quantities are in the unit of the demand.
 *
 * @param served of what is asked, late or not
 * @param missing the rest, 0 or more
 * @param late of what is served, 0 or more
 * @param reasons the binding one first, then what else would help
 * @param because all of it in words
 */
public record Shortfall(
    String demand,
    String product,
    String productName,
    double asked,
    double served,
    double missing,
    double late,
    String unit,
    List<Reason> reasons,
    String because) {
  public Shortfall {
    reasons = List.copyOf(reasons);
  }
}
