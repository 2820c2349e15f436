package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Who gets what a demand could have had, and by what right. */
final class Competition {
  private final Market market;
  private final Outcome outcome;
  private final int demand;

  /** By demand: how much it gets of that. */
  private final Map<Integer, Double> taken = new TreeMap<>();

  /** By demand: the arc over which it gets most, beside that of the same offer that is wanted. */
  private final Map<Integer, Pair> pairs = new TreeMap<>();

  private double total;
  private final List<Integer> offers = new ArrayList<>();

  /**
   * @param wanted which of the demand's arcs count
   */
  Competition(Market market, Outcome outcome, int demand, IntPredicate wanted) {
    this.market = market;
    this.outcome = outcome;
    this.demand = demand;
    Transport transport = outcome.transport();
    for (int arc = transport.firstArc(demand); arc < transport.endArc(demand); arc++) {
      if (wanted.test(arc)) {
        int offer = transport.offerOf(arc);
        offers.add(offer);
        total += transport.available(offer);
        for (int used : outcome.used(offer)) {
          if (transport.demandOf(used) != demand) {
            take(arc, used);
          }
        }
      }
    }
  }

  private record Pair(int own, int used) {}

  private void take(int own, int used) {
    int other = outcome.transport().demandOf(used);
    taken.merge(other, outcome.flows().quantity(used), Double::sum);
    Pair most = pairs.get(other);
    if (most == null || outcome.flows().quantity(most.used) < outcome.flows().quantity(used)) {
      pairs.put(other, new Pair(own, used));
    }
  }

  /** Why one arc is used rather than another of the same offer. */
  private String right(Pair pair) {
    int own = pair.own;
    int used = pair.used;
    Transport transport = outcome.transport();
    long weight = transport.weight(used) - transport.weight(own);
    if (weight != 0) {
      return weight > 0 ? "which has priority" : "for the plan as a whole";
    } else if (transport.isLate(used) != transport.isLate(own)) {
      return transport.isLate(own) ? "where it is in time" : "for the plan as a whole";
    } else if (transport.inexact(used) != transport.inexact(own)) {
      return transport.inexact(own) > transport.inexact(used)
          ? "which asks for just that"
          : "for the plan as a whole";
    } else if (transport.km(used) < transport.km(own)) {
      return "which is nearer, %s km against %s km"
          .formatted(Words.number(transport.km(used)), Words.number(transport.km(own)));
    }
    return transport.km(used) > transport.km(own)
        ? "for the plan as a whole"
        : "which is as good a place";
  }

  /** The offers it is about, numbered as in the component. */
  List<Integer> offers() {
    return offers;
  }

  /** What they have in all, in the base unit. */
  double total() {
    return total;
  }

  /** The demands that get of it, those that get most first, numbered as in the component. */
  List<Integer> rivals() {
    Comparator<Map.Entry<Integer, Double>> most = Map.Entry.comparingByValue();
    return taken.entrySet().stream()
        .sorted(most.reversed().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** {@code 3,000 pieces go to demand:a, which has priority; …}, in the unit of the demand. */
  String told() {
    List<Integer> needs = outcome.component().needs();
    Unit unit = market.need(needs.get(demand)).unit();
    return Words.list(
        rivals(),
        rival ->
            "%s go to %s (%s)"
                .formatted(
                    Words.amount(taken.getOrDefault(rival, 0.0), unit),
                    market.need(needs.get(rival)).line().id(),
                    right(Objects.requireNonNull(pairs.get(rival)))));
  }
}
