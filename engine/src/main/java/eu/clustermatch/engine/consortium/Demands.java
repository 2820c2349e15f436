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

  /** A team that meets a part, or null: then there is none, unless the budget is spent. */
  int @Nullable [] find(long mask, Budget budget) {
    return feasibility.find(rules(mask), budget);
  }

  /** A team that obeys these rules, or null: then there is none, unless the budget is spent. */
  int @Nullable [] find(Rules given, Budget budget) {
    return feasibility.find(given, budget);
  }

  /**
   * How many elements a conflict of several has at least, where nobody must not be with another. It
   * has the greatest size, for all candidates together meet whatever else can be met, and so much
   * more as takes one more member than that: one for each that is to be covered or is fixed, and
   * one for each country.
   */
  int leastConflict() {
    int atOneStroke = Math.max(0, rules.countries() - 1);
    return Math.max(2, 1 + rules.max() + 1 - atOneStroke);
  }

  /**
   * The rules for a team that gives up some: the sizes and the countries no further than needed, as
   * far as the budget lets that be known.
   *
   * @param candidates how many there are
   */
  Rules without(long dropped, int candidates, Budget budget) {
    Rules left = rules(all() & ~dropped);
    if (has(dropped, minSize())) {
      int min = Math.min(rules.min() - 1, candidates);
      while (min > 0 && find(withSizes(left, min, left.max()), budget) == null) {
        min--;
      }
      left = withSizes(left, min, left.max());
    }
    if (has(dropped, maxSize())) {
      left = withSizes(left, left.min(), leastMax(left, budget));
    }
    int countries = has(dropped, countries()) ? rules.countries() - 1 : left.countries();
    while (countries > 0 && find(withCountries(left, countries), budget) == null) {
      countries--;
    }
    return withCountries(left, countries);
  }

  /**
   * The fewest members that meet a part, its greatest size left out, which they exceed; or 0 where
   * the budget is spent before that is known.
   */
  int leastSize(long mask, Budget budget) {
    int least = leastMax(rules(mask & ~(1L << maxSize())), budget);
    return budget.isSpent() ? 0 : least;
  }

  /**
   * The least greatest size above the one asked for. One member is enough for each that is to be
   * covered, for each country and for itself, if fixed.
   */
  private int leastMax(Rules left, Budget budget) {
    int enough =
        Math.max(
            left.min(), left.fixed().size() + Long.bitCount(left.required()) + left.countries());
    int max = rules.max() + 1;
    while (max < enough && find(withSizes(left, left.min(), max), budget) == null) {
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
