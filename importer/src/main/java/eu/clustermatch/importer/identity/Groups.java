package eu.clustermatch.importer.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Groups of records that are one organisation each. Of a group the record with the least id is
 * kept, the others are former ones. For one thread.
 */
final class Groups {
  private final Map<String, Set<String>> groups = new HashMap<>();
  private final Set<Pair> different = new HashSet<>();

  /**
   * The groups that decisions make: a person's word first, then the program's, the surest first.
   * What would bring together two of whom a person says that they differ is passed over.
   */
  static Groups of(Collection<Decision> decisions) {
    Groups groups = new Groups();
    List<Decision> same = new ArrayList<>();
    for (Decision decision : decisions) {
      switch (decision.outcome()) {
        case SAME -> same.add(decision);
        case DIFFERENT -> groups.different.add(decision.pair());
        case UNDECIDED -> {}
      }
    }
    same.sort(
        Comparator.comparing(Decision::isPersons)
            .thenComparing(decision -> decision.scoreOr(0))
            .reversed()
            .thenComparing(Decision::pair));
    same.forEach(decision -> groups.join(decision.pair()));
    return groups;
  }

  /** Whether the two are in one group. */
  boolean areOne(Pair pair) {
    return group(pair.a()).contains(pair.b());
  }

  /** The record's group; itself alone where it is in none. */
  Set<String> group(String id) {
    return groups.getOrDefault(id, Set.of(id));
  }

  /** Makes one of the two groups, unless a person says that two of them differ. */
  boolean join(Pair pair) {
    return join(pair, (one, other) -> true);
  }

  /** The same, if each of the one may be each of the other. */
  boolean join(Pair pair, BiPredicate<String, String> may) {
    if (areOne(pair)) {
      return true;
    }
    Set<String> one = group(pair.a());
    Set<String> other = group(pair.b());
    if (inTheWay(pair).isPresent()
        || !one.stream().allMatch(a -> other.stream().allMatch(b -> may.test(a, b)))) {
      return false;
    }
    Set<String> both = new HashSet<>(one);
    both.addAll(other);
    both.forEach(id -> groups.put(id, both));
    return true;
  }

  /** The pair that a person says to differ, where the two groups would bring it together. */
  Optional<Pair> inTheWay(Pair pair) {
    return group(pair.a()).stream()
        .flatMap(a -> group(pair.b()).stream().filter(b -> !a.equals(b)).map(b -> Pair.of(a, b)))
        .filter(different::contains)
        .sorted()
        .findFirst();
  }

  /** For each former record the one that is kept. */
  Map<String, String> kept() {
    Map<String, String> kept = new TreeMap<>();
    groups.forEach((id, group) -> {
      String least = group.stream().min(Comparator.naturalOrder()).orElseThrow();
      if (!id.equals(least)) {
        kept.put(id, least);
      }
    });
    return kept;
  }
}
