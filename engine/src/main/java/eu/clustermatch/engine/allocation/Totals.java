package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.model.Dimension;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Adds up what is counted alike. */
final class Totals {
  private final Market market;
  private final Map<Dimension, double[]> sums = new EnumMap<>(Dimension.class);

  private enum Sum {
    ASKED,
    OFFERED,
    SERVED,
    GAP,
    ON_TIME,
    EXACT,
    QUANTITY_KM,
    UNKNOWN_DISTANCE
  }

  Totals(Market market) {
    this.market = market;
    for (int need = 0; need < market.needs(); need++) {
      add(market.need(need).unit().dimension(), Sum.ASKED, market.need(need).quantity());
    }
    for (int supply = 0; supply < market.supplies(); supply++) {
      add(market.supply(supply).unit().dimension(), Sum.OFFERED, market.supply(supply).quantity());
    }
  }

  void add(Outcome outcome) {
    Transport transport = outcome.transport();
    Component component = outcome.component();
    Dimension dimension = market.need(component.needs().getFirst()).unit().dimension();
    for (int arc = 0; arc < transport.arcs(); arc++) {
      double quantity = outcome.flows().quantity(arc);
      if (quantity > 0) {
        add(dimension, Sum.SERVED, quantity);
        add(dimension, Sum.ON_TIME, transport.isLate(arc) ? 0 : quantity);
        add(dimension, Sum.EXACT, transport.inexact(arc) == 0 ? quantity : 0);
        add(dimension, Sum.QUANTITY_KM, quantity * transport.km(arc));
        boolean known =
            market.findKm(
                    component.needs().get(transport.demandOf(arc)),
                    component.supplies().get(transport.offerOf(arc)))
                != null;
        add(dimension, Sum.UNKNOWN_DISTANCE, known ? 0 : quantity);
      }
    }
    int served = Objective.SERVED.ordinal();
    double gap = outcome.plan().bound()[served] - outcome.flows().value(Objective.SERVED);
    add(dimension, Sum.GAP, gap > 1e-6 * outcome.plan().bound()[served] ? gap : 0);
  }

  private void add(Dimension dimension, Sum sum, double quantity) {
    sums.computeIfAbsent(dimension, kind -> new double[Sum.values().length])[sum.ordinal()] +=
        quantity;
  }

  List<Total> list() {
    return sums.entrySet().stream().map(entry -> total(entry.getKey(), entry.getValue())).toList();
  }

  private static Total total(Dimension dimension, double[] sums) {
    double[] rounded = java.util.Arrays.stream(sums).map(Words::rounded).toArray();
    return new Total(
        dimension.base(),
        rounded[Sum.ASKED.ordinal()],
        rounded[Sum.OFFERED.ordinal()],
        rounded[Sum.SERVED.ordinal()],
        rounded[Sum.GAP.ordinal()],
        rounded[Sum.ON_TIME.ordinal()],
        rounded[Sum.EXACT.ordinal()],
        rounded[Sum.QUANTITY_KM.ordinal()],
        rounded[Sum.UNKNOWN_DISTANCE.ordinal()]);
  }
}
