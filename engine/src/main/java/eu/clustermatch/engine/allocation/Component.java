package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.model.InvalidRequestException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Demands and offers of a market that are connected by arcs, directly or through others.
 *
 * @param needs their numbers in the market, ascending; in the problem they are numbered from 0
 * @param supplies likewise
 */
record Component(Transport transport, List<Integer> needs, List<Integer> supplies) {
  /** The most pairs of a demand and an offer that could serve it. */
  private static final int MOST_ARCS = 2_000_000;

  Component {
    needs = List.copyOf(needs);
    supplies = List.copyOf(supplies);
  }

  /**
   * The parts of a market that have nothing to do with each other, those without an arc left out.
   * O(demands × offers).
   *
   * @throws InvalidRequestException when there are too many arcs
   */
  static List<Component> of(Market market) {
    int[] part = parts(market);
    List<Component> components = new ArrayList<>();
    for (int root = 0; root < market.needs(); root++) {
      if (part[root] == root) {
        List<Integer> needs = new ArrayList<>();
        List<Integer> supplies = new ArrayList<>();
        for (int i = root; i < part.length; i++) {
          if (part[i] == root && i < market.needs()) {
            needs.add(i);
          } else if (part[i] == root) {
            supplies.add(i - market.needs());
          }
        }
        if (!supplies.isEmpty()) {
          components.add(new Component(transport(market, needs, supplies), needs, supplies));
        }
      }
    }
    return components;
  }

  /** Of every demand and then of every offer the least number of a demand in its part. */
  private static int[] parts(Market market) {
    int[] part = new int[market.needs() + market.supplies()];
    Arrays.setAll(part, i -> i);
    int arcs = 0;
    for (int need = 0; need < market.needs(); need++) {
      for (int supply = 0; supply < market.supplies(); supply++) {
        if (market.serves(need, supply)) {
          int a = root(part, need);
          int b = root(part, market.needs() + supply);
          part[Math.max(a, b)] = Math.min(a, b);
          arcs++;
        }
      }
      if (arcs > MOST_ARCS) {
        throw new InvalidRequestException(
            "demands",
            market.needs() + " for " + market.supplies() + " offers",
            "so few that at most %s pairs of a demand and an offer fit; ask for some at a time"
                .formatted(Words.number(MOST_ARCS)));
      }
    }
    for (int i = 0; i < part.length; i++) {
      part[i] = root(part, i);
    }
    return part;
  }

  private static int root(int[] part, int i) {
    int at = i;
    while (part[at] != at) {
      part[at] = part[part[at]];
      at = part[at];
    }
    return at;
  }

  private static Transport transport(Market market, List<Integer> needs, List<Integer> supplies) {
    double[] available =
        supplies.stream().mapToDouble(supply -> market.supply(supply).quantity()).toArray();
    Transport.Builder builder = new Transport.Builder(needs.size(), available);
    for (int number : needs) {
      Need need = market.need(number);
      builder.demand(need.quantity(), need.line().priority(), !need.line().split());
      for (int offer = 0; offer < supplies.size(); offer++) {
        int supply = supplies.get(offer);
        Fit fit = market.findFit(number, supply);
        if (fit != null && market.serves(number, supply)) {
          builder.arc(
              offer, market.km(number, supply), fit.inexact(), market.isLate(number, supply));
        }
      }
    }
    return builder.build();
  }

  /** Whether some demand may be served by one offer only. */
  boolean hasWhole() {
    for (int demand = 0; demand < transport.demands(); demand++) {
      if (transport.isWhole(demand)) {
        return true;
      }
    }
    return false;
  }
}
