package eu.clustermatch.engine.disruption;

import eu.clustermatch.engine.partner.PartnerHit;
import eu.clustermatch.engine.supplier.SupplierHit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a disruption does.
 *
 * @param total how many stages, products and organisations are affected
 * @param counts of them, by effect
 * @param cut whether more would be reached beyond the last tier
 * @param affected a page of them: by tier, the worst first
 * @param singlePoints who would make one of the affected fail that does not yet, by the definition:
 *     each was tried
 * @param critical who would make most others fail, or knows what few others do
 * @param untried how many candidates for these two were not tried, because the work is bounded
 * @param clusters to inform, with why
 * @param alternatives by id of a product that is out, fails or is strained: who else makes it, or
 *     what could stand in
 * @param providers who applies a technology that is needed
 * @param sectorEstimate of an input–output table, which says nothing of any firm; null without one
 */
public record DisruptionAnswer(
    String snapshot,
    int total,
    Map<Effect, Integer> counts,
    boolean cut,
    List<Affected> affected,
    List<Critical> singlePoints,
    List<Critical> critical,
    int untried,
    List<Informed> clusters,
    Map<String, List<SupplierHit>> alternatives,
    List<PartnerHit> providers,
    @Nullable Estimate sectorEstimate) {

  /**
   * A sector estimate.
   *
   * @param failed ids of the sectors held to have failed
   * @param hardestHit those that lose most
   * @param hardestHitInUnion those of the European Union, by the country in their id
   */
  public record Estimate(
      List<String> failed, List<Loss> hardestHit, List<Loss> hardestHitInUnion) {}

  /**
   * What a sector loses.
   *
   * @param lost the part of its output, 0–1
   */
  public record Loss(String id, String name, double lost) {}
}
