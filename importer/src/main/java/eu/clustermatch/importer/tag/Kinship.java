package eu.clustermatch.importer.tag;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which terms lie above, below and beside each other. */
final class Kinship {
  private final Map<String, Set<String>> broader = new HashMap<>();

  Kinship(Collection<Term> terms) {
    terms.forEach(term -> broader.put(term.id(), term.broader()));
  }

  /** Whether one lies somewhere above the other. */
  boolean isAbove(String above, String below) {
    return above(below, above, new HashSet<>());
  }

  private boolean above(String id, String wanted, Set<String> seen) {
    for (String next : broader.getOrDefault(id, Set.of())) {
      if (next.equals(wanted) || (seen.add(next) && above(next, wanted, seen))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one lies above the other, or both right below the same. */
  boolean areKin(String a, String b) {
    return isAbove(a, b) || isAbove(b, a) || haveParent(a, b);
  }

  private boolean haveParent(String a, String b) {
    Set<String> common = new HashSet<>(broader.getOrDefault(a, Set.of()));
    common.retainAll(broader.getOrDefault(b, Set.of()));
    return !common.isEmpty();
  }
}
