package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.importer.source.TedHistory.Known;
import eu.clustermatch.importer.source.TedHistory.Question;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Who won this very CPV code, then its class of four digits, its group of three and its division of
 * two, each by the number of contracts, then by id.
 */
final class SameCode implements SupplierRanking {
  private static final int[] DIGITS = {8, 4, 3, 2};

  private final Map<String, Map<String, Long>> contracts = new TreeMap<>();
  private final Map<String, Set<String>> deliveries = new HashMap<>();
  private final BiPredicate<Question, String> first;

  /**
   * @param first who is put before all others, even where no code is alike
   */
  private SameCode(Known known, BiPredicate<Question, String> first) {
    this.first = first;
    for (LinkItem link : known.all().links) {
      if (link.type() == Relationship.PRODUCES) {
        contracts
            .computeIfAbsent(link.from(), key -> new HashMap<>())
            .put(link.to(), (Long) link.properties().getOrDefault("awards", 0L));
      } else if (link.type() == Relationship.SUPPLIES) {
        deliveries.computeIfAbsent(link.to(), key -> new LinkedHashSet<>()).add(link.from());
      }
    }
  }

  static SameCode of(Known known) {
    return new SameCode(known, (question, supplier) -> false);
  }

  /** Those of the buyer's country first. */
  static SameCode ofCountry(Known known) {
    Map<String, String> countries = new HashMap<>();
    for (LinkItem link : known.all().links) {
      if (link.type() == Relationship.LOCATED_IN) {
        String place = link.to().substring(link.to().indexOf(':') + 1);
        countries.put(link.from(), Places.iso(place.substring(0, 2)));
      }
    }
    return new SameCode(
        known, (question, supplier) -> question.country().equals(countries.get(supplier)));
  }

  /** Those who delivered anything to the buyer first. */
  static SameCode ofBuyer(Known known) {
    Map<String, Set<String>> deliveries = of(known).deliveries;
    return new SameCode(
        known,
        (question, supplier) ->
            deliveries.getOrDefault(question.buyer(), Set.of()).contains(supplier));
  }

  /** How many contracts of a supplier are of each level. */
  private record Won(String supplier, boolean first, long[] contracts) {}

  @Override
  public List<String> rank(Question question) {
    Comparator<Won> order = Comparator.comparing(Won::first).reversed();
    for (int i = 0; i < DIGITS.length; i++) {
      int level = i;
      order = order.thenComparing(won -> won.contracts()[level], Comparator.reverseOrder());
    }
    return contracts.entrySet().stream()
        .map(entry -> won(question, entry.getKey(), entry.getValue()))
        .filter(won -> won.first() || won.contracts()[DIGITS.length - 1] > 0)
        .sorted(order.thenComparing(Won::supplier))
        .map(Won::supplier)
        .toList();
  }

  private Won won(Question question, String supplier, Map<String, Long> products) {
    long[] won = new long[DIGITS.length];
    products.forEach((product, count) -> {
      for (int i = 0; i < DIGITS.length; i++) {
        int end = "cpv:".length() + DIGITS[i];
        won[i] += product.regionMatches(0, question.product(), 0, end) ? count : 0;
      }
    });
    return new Won(supplier, first.test(question, supplier), won);
  }
}
