package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.model.Size;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is found per value of every facet, under all filters but the facet's own, so that a
 * second value can be chosen. A value of a hierarchy counts what lies below it, once.
 */
public final class Facets {
  private static final Comparator<FacetCount> MOST_FIRST =
      Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value);

  private Facets() {}

  /**
   * O(found × their values).
   *
   * @param found what the question found before any filter, or null for all there is
   */
  public static Map<String, List<FacetCount>> count(Selection selection, @Nullable BitSet found) {
    BitSet passing = narrow(selection.passing(), found);
    Map<String, List<FacetCount>> result = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      BitSet counted =
          selection.filters(facet) ? narrow(selection.passingAllBut(facet), found) : passing;
      List<FacetCount> counts = count(facet, counted, selection);
      counts.sort(MOST_FIRST);
      result.put(facet.key(), counts);
    }
    return result;
  }

  private static BitSet narrow(BitSet set, @Nullable BitSet found) {
    if (found != null) {
      set.and(found);
    }
    return set;
  }

  private static List<FacetCount> count(Facet facet, BitSet counted, Selection selection) {
    Nodes nodes = selection.snapshot().nodes();
    return switch (facet) {
      case LABEL ->
          counts(Label.values().length, labels(counted, nodes), i -> Label.values()[i].text());
      case SIZE ->
          counts(Size.values().length, sizes(counted, nodes), i -> Size.values()[i].text());
      case ROLE ->
          counts(Role.values().length, roles(counted, nodes), i -> Role.values()[i].text());
      default -> {
        int[] byNode = selection.view().facets().count(facet, counted, nodes.size());
        yield counts(byNode.length, byNode, node -> facet.written(nodes.id(node)));
      }
    };
  }

  private static int[] labels(BitSet counted, Nodes nodes) {
    int[] counts = new int[Label.values().length];
    for (Label label : Label.values()) {
      counts[label.ordinal()] = counted.get(nodes.first(label), nodes.end(label)).cardinality();
    }
    return counts;
  }

  private static int[] sizes(BitSet counted, Nodes nodes) {
    int[] counts = new int[Size.values().length];
    int end = nodes.end(Label.ORGANISATION);
    for (int node = counted.nextSetBit(nodes.first(Label.ORGANISATION));
        node >= 0 && node < end;
        node = counted.nextSetBit(node + 1)) {
      counts[nodes.size(node).ordinal()]++;
    }
    return counts;
  }

  private static int[] roles(BitSet counted, Nodes nodes) {
    int[] counts = new int[Role.values().length];
    for (int node = counted.nextSetBit(0); node >= 0; node = counted.nextSetBit(node + 1)) {
      for (int role = 0; role < counts.length; role++) {
        counts[role] += nodes.roleBit(node, role);
      }
    }
    return counts;
  }

  private static List<FacetCount> counts(int values, int[] counts, IntFunction<String> written) {
    List<FacetCount> result = new ArrayList<>();
    for (int value = 0; value < values; value++) {
      if (counts[value] > 0) {
        result.add(new FacetCount(written.apply(value), counts[value]));
      }
    }
    return result;
  }
}
