package eu.clustermatch.engine.consortium;

import eu.clustermatch.engine.snapshot.Nodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All that a request asks of a team, so numbered that any part of it is a mask of bits: first what
 * is to be covered, then the countries, the least and the greatest size, then the fixed members.
 */
final class Demands {
  private final List<Requirement> requirements;
  private final Rules rules;
  private final int covered;
  private final Feasibility feasibility;

  /**
   * @param requirements in this order
   * @param rules all of them
   * @param covered how many of them are to be covered
   */
  Demands(List<Requirement> requirements, Rules rules, int covered, Feasibility feasibility) {
    this.requirements = List.copyOf(requirements);
    this.rules = rules;
    this.covered = covered;
    this.feasibility = feasibility;
  }

  /**
   * What a request asks.
   *
   * @param pool all who may be members
   */
  static Demands of(Brief brief, Pool pool) {
    ConsortiumRequest request = brief.request();
    Nodes nodes = brief.question().nodes();
    List<Requirement> requirements = new ArrayList<>(brief.required());
    requirements.add(Requirement.countries(request.countries()));
    requirements.add(Requirement.minSize(request.minSize()));
    requirements.add(Requirement.maxSize(request.maxSize()));
    for (int member : brief.fixed()) {
      requirements.add(Requirement.member(nodes.id(member), nodes.name(member)));
    }
    Rules rules =
        new Rules(
            (1L << brief.required().size()) - 1,
            request.minSize(),
            request.maxSize(),
            request.countries(),
            Arrays.stream(brief.fixed()).map(pool::find).boxed().toList(),
            List.of());
    return new Demands(requirements, rules, brief.required().size(), pool.feasibility());
  }

  /** Whether all answers so far are certain; if not, finding none means nothing. */
  boolean isCertain() {
    return feasibility.isCertain();
  }

  long all() {
    return (1L << requirements.size()) - 1;
  }

  /** Those of a mask, in their order. */
  List<Requirement> of(long mask) {
    return IntStream.range(0, requirements.size())
        .filter(i -> (mask >>> i & 1) == 1)
        .mapToObj(requirements::get)
        .toList();
  }

  private int countries() {
    return covered;
  }

  private int minSize() {
    return covered + 1;
  }

  private int maxSize() {
    return covered + 2;
  }

  private static boolean has(long mask, int requirement) {
    return (mask >>> requirement & 1) == 1;
  }

  /** The rules that hold where only a part is asked for. */
  Rules rules(long mask) {
    List<Integer> fixed = new ArrayList<>();
    for (int i = 0; i < rules.fixed().size(); i++) {
      if (has(mask, maxSize() + 1 + i)) {
        fixed.add(rules.fixed().get(i));
      }
    }
    return new Rules(
        rules.required() & mask,
        has(mask, minSize()) ? rules.min() : 0,
        has(mask, maxSize()) ? rules.max() : Integer.MAX_VALUE,
        has(mask, countries()) ? rules.countries() : 0,
        fixed,
        List.of());
  }

  /** A team that meets a part, or null. */
  int @Nullable [] find(long mask) {
    return feasibility.find(rules(mask));
  }

  /** A team that obeys these rules, or null. */
  int @Nullable [] find(Rules given) {
    return feasibility.find(given);
  }

  /**
   * The rules for a team that gives up some: the sizes and the countries no further than needed.
   *
   * @param candidates how many there are
   */
  Rules without(long dropped, int candidates) {
    Rules left = rules(all() & ~dropped);
    int max = left.max();
    if (has(dropped, maxSize())) {
      max = rules.max() + 1;
      while (feasibility.isCertain()
          && feasibility.find(withSizes(left, left.min(), max)) == null) {
        max++;
      }
    }
    int min = has(dropped, minSize()) ? Math.min(rules.min(), candidates) : left.min();
    Rules sized = withSizes(left, min, max);
    int countries = has(dropped, countries()) ? rules.countries() - 1 : left.countries();
    while (countries > 0 && feasibility.find(withCountries(sized, countries)) == null) {
      countries--;
    }
    return withCountries(sized, countries);
  }

  /** The fewest members that meet a part, its greatest size left out. */
  int leastSize(long mask) {
    Rules left = rules(mask);
    int max = Math.max(1, left.fixed().size());
    while (feasibility.isCertain() && feasibility.find(withSizes(left, 1, max)) == null) {
      max++;
    }
    return max;
  }

  private static Rules withSizes(Rules rules, int min, int max) {
    return new Rules(rules.required(), min, max, rules.countries(), rules.fixed(), rules.others());
  }

  private static Rules withCountries(Rules rules, int countries) {
    return new Rules(
        rules.required(), rules.min(), rules.max(), countries, rules.fixed(), rules.others());
  }
}
