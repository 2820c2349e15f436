package eu.clustermatch.engine.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A value for every pair of a demand and an offer that depends on one trait of each only, such as
 * their places: worked out once for every pair of traits.
 */
final class Table<T> {
  /** Works out the value of two traits. */
  interface Rule<T> {
    @Nullable T of(int needTrait, int supplyTrait);
  }

  private final int[] row;
  private final int[] column;
  private final List<List<@Nullable T>> cells = new ArrayList<>();

  Table(
      int needs,
      IntUnaryOperator needTrait,
      int supplies,
      IntUnaryOperator supplyTrait,
      Rule<T> rule) {
    Map<Integer, Integer> rows = new LinkedHashMap<>();
    Map<Integer, Integer> columns = new LinkedHashMap<>();
    row = numbers(needs, needTrait, rows);
    column = numbers(supplies, supplyTrait, columns);
    for (int a : rows.keySet()) {
      List<@Nullable T> cell = new ArrayList<>();
      for (int b : columns.keySet()) {
        cell.add(rule.of(a, b));
      }
      cells.add(cell);
    }
  }

  private static int[] numbers(int size, IntUnaryOperator trait, Map<Integer, Integer> known) {
    return IntStream.range(0, size)
        .map(i -> known.computeIfAbsent(trait.applyAsInt(i), x -> known.size()))
        .toArray();
  }

  @Nullable T get(int need, int supply) {
    return cells.get(row[need]).get(column[supply]);
  }
}
