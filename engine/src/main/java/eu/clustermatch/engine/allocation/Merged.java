package eu.clustermatch.engine.allocation;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A transportation problem with alike demands as one and alike offers as one: those with the same
 * arcs, kilometre by kilometre. A crisis has few places, products and days, and many lines of each;
 * what is alike would let the solver turn in circles. Its best plans are those of the whole problem
 * and back, since nothing tells apart what was merged.
 */
final class Merged {
  /** What is left of a quantity by rounding alone, relative to it. */
  private static final double ROUNDING = 1e-9;

  private final Transport whole;
  private final List<List<Integer>> demands;
  private final List<List<Integer>> offers;
  private final Transport transport;

  /**
   * O(arcs).
   *
   * @param whole with demands that may all be split
   */
  Merged(Transport whole) {
    this.whole = whole;
    this.demands = alike(demandKeys());
    this.offers = alike(offerKeys());
    this.transport = merge();
  }

  /** The problem of what was merged. */
  Transport transport() {
    return transport;
  }

  private List<long[]> demandKeys() {
    List<long[]> keys = new ArrayList<>();
    for (int demand = 0; demand < whole.demands(); demand++) {
      int first = whole.firstArc(demand);
      long[] key = new long[whole.endArc(demand) - first + 1];
      for (int i = 1; i < key.length; i++) {
        key[i] = key(whole.offerOf(first + i - 1), first + i - 1);
      }
      key[0] = whole.priority(demand);
      keys.add(key);
    }
    return keys;
  }

  private List<long[]> offerKeys() {
    int[] count = new int[whole.offers()];
    for (int arc = 0; arc < whole.arcs(); arc++) {
      count[whole.offerOf(arc)]++;
    }
    List<long[]> keys = new ArrayList<>();
    Arrays.stream(count).forEach(arcs -> keys.add(new long[arcs]));
    for (int arc = whole.arcs() - 1; arc >= 0; arc--) {
      int offer = whole.offerOf(arc);
      keys.get(offer)[--count[offer]] = key(whole.demandOf(arc), arc);
    }
    return keys;
  }

  private long key(int otherEnd, int arc) {
    return (long) otherEnd << 32
        | (long) whole.km(arc) << 16
        | (long) whole.inexact(arc) << 1
        | (whole.isLate(arc) ? 1 : 0);
  }

  /** The numbers of those with the same key, in the order of the first of them. */
  private static List<List<Integer>> alike(List<long[]> keys) {
    Map<LongBuffer, List<Integer>> found = new HashMap<>();
    List<List<Integer>> all = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      found
          .computeIfAbsent(
              LongBuffer.wrap(keys.get(i)),
              key -> {
                List<Integer> members = new ArrayList<>();
                all.add(members);
                return members;
              })
          .add(i);
    }
    return all;
  }

  private Transport merge() {
    int[] mergedOf = new int[whole.offers()];
    double[] available = new double[offers.size()];
    for (int merged = 0; merged < available.length; merged++) {
      for (int offer : offers.get(merged)) {
        mergedOf[offer] = merged;
        available[merged] += whole.available(offer);
      }
    }
    Transport.Builder builder = new Transport.Builder(demands.size(), available);
    for (List<Integer> members : demands) {
      int any = members.getFirst();
      double asked = members.stream().mapToDouble(whole::asked).sum();
      builder.demand(asked, whole.priority(any), false);
      for (int arc = whole.firstArc(any); arc < whole.endArc(any); arc++) {
        int merged = mergedOf[whole.offerOf(arc)];
        if (offers.get(merged).getFirst() == whole.offerOf(arc)) {
          builder.arc(merged, whole.km(arc), whole.inexact(arc), whole.isLate(arc));
        }
      }
    }
    return builder.build();
  }

  /** A plan of the whole problem: of what is alike the first are served, and give, first. */
  Plan expand(Plan plan) {
    double[] asked = new double[whole.demands()];
    Arrays.setAll(asked, whole::asked);
    double[] left = new double[whole.offers()];
    Arrays.setAll(left, whole::available);
    double[] flow = new double[whole.arcs()];
    for (int arc = 0; arc < transport.arcs(); arc++) {
      List<Integer> to = demands.get(transport.demandOf(arc));
      List<Integer> from = offers.get(transport.offerOf(arc));
      double rest = plan.flows().quantity(arc);
      double least = ROUNDING * rest;
      int d = 0;
      int o = 0;
      while (rest > least && d < to.size() && o < from.size()) {
        int demand = to.get(d);
        int offer = from.get(o);
        double moved = Math.min(rest, Math.min(asked[demand], left[offer]));
        if (moved > 0) {
          flow[arc(demand, offer)] += moved;
          rest -= moved;
          asked[demand] -= moved;
          left[offer] -= moved;
        }
        if (asked[demand] <= ROUNDING * whole.asked(demand)) {
          d++;
        } else if (left[offer] <= ROUNDING * whole.available(offer)) {
          o++;
        }
      }
    }
    int[] arcs = new int[flow.length];
    Arrays.setAll(arcs, arc -> arc);
    return new Plan(new Flows(whole, arcs, flow), plan.proven(), plan.bound());
  }

  private int arc(int demand, int offer) {
    int low = whole.firstArc(demand);
    int high = whole.endArc(demand) - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (whole.offerOf(middle) < offer) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
