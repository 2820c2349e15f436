package eu.clustermatch.engine.supplier;

import eu.clustermatch.engine.failure.Needs;
import eu.clustermatch.engine.failure.SupplyNetwork;
import eu.clustermatch.engine.failure.Verdict;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.snapshot.Nodes;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * From whom a buyer gets what it seeks today, by known shares of its need, and how concentrated its
 * supply would be if a candidate took over what is lost.
 *
 * <p>Where shares are known for less than all of the need, the numbers are lower bounds: the true
 * one lies at most (1 − coverage)² above.
 */
final class SupplyShares {
  private final Nodes nodes;
  private final Map<Integer, Double> kept = new TreeMap<>();
  private double coverage;
  private double lost;
  private @Nullable Index before;

  /** Herfindahl–Hirschman indices, 0–1. */
  record Index(double hhiCountry, double hhiOrganisation) {}

  /** Before and after a switch, with the share of the need that is known. */
  record Switch(Index before, Index after, double coverage) {}

  private SupplyShares(Nodes nodes) {
    this.nodes = nodes;
  }

  /** Of several products sought the first of which shares are known counts. */
  static SupplyShares of(Sourcing sourcing) {
    SupplyShares shares = new SupplyShares(sourcing.nodes());
    if (sourcing.side() == Side.SUPPLIERS && sourcing.asking() != Nodes.NONE) {
      SupplyNetwork network = sourcing.network();
      int buyer = network.organisation(sourcing.asking());
      if (sourcing.nodes().is(sourcing.asking(), Label.ORGANISATION)) {
        for (int need = network.needs().first(buyer);
            need < network.needs().end(buyer) && shares.before == null;
            need++) {
          int product = network.needs().product(need);
          boolean asked =
              sourcing.sought().stream()
                  .anyMatch(sought ->
                      network.products().isOrBelow(sought, product)
                          || network.products().isOrBelow(product, sought));
          if (asked) {
            shares.read(sourcing, need);
          }
        }
      }
    }
    return shares;
  }

  private void read(Sourcing sourcing, int need) {
    Needs needs = sourcing.network().needs();
    Map<Integer, Double> all = new TreeMap<>();
    for (int d = needs.firstDelivery(need); d < needs.endDelivery(need); d++) {
      if (needs.serves(d) == Needs.Serves.INPUT && !Float.isNaN(needs.share(d))) {
        int supplier = sourcing.network().node(needs.supplier(d));
        double share = needs.share(d);
        all.merge(supplier, share, Double::sum);
        coverage += share;
        if (sourcing.failure().ofDelivery(d) == Verdict.FAILS) {
          lost += share;
        } else {
          kept.merge(supplier, share, Double::sum);
        }
      }
    }
    if (!all.isEmpty()) {
      before = index(all);
    }
  }

  /** What becomes of concentration if a candidate takes over what is lost; null where unknown. */
  @Nullable Switch to(int candidate) {
    Index now = before;
    if (now == null || coverage > 1 + 1e-6) {
      return null;
    }
    Map<Integer, Double> after = new TreeMap<>(kept);
    if (lost > 0) {
      after.merge(candidate, lost, Double::sum);
    }
    return new Switch(now, index(after), Math.min(1, coverage));
  }

  /** Of whom no country is known each counts as of one of its own. */
  private Index index(Map<Integer, Double> shares) {
    Map<Integer, Double> byCountry = new HashMap<>();
    shares.forEach((supplier, share) -> {
      int country = nodes.country(supplier);
      byCountry.merge(country == Nodes.NONE ? supplier : country, share, Double::sum);
    });
    return new Index(squares(byCountry), squares(shares));
  }

  private static double squares(Map<Integer, Double> shares) {
    return shares.values().stream().mapToDouble(share -> share * share).sorted().sum();
  }
}
