package eu.clustermatch.engine.consortium;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A seeded random problem with its rules: what is required, the size and so on are drawn, too. */
final class RandomProblem {
  final Problem problem;
  final Rules rules;

  RandomProblem(Random random, int most) {
    int size = 3 + random.nextInt(most - 2);
    int requirements = random.nextInt(6);
    int countries = 1 + random.nextInt(6);
    int[] linear = new int[size];
    long[] covered = new long[size];
    long[] itself = new long[size];
    int[] country = new int[size];
    double density = 0.1 + 0.5 * random.nextDouble();
    for (int i = 0; i < size; i++) {
      linear[i] = random.nextInt(1_800_000) - 750_000;
      country[i] = random.nextInt(countries + 1) - 1;
      for (int r = 0; r < requirements; r++) {
        if (random.nextDouble() < density) {
          covered[i] |= 1L << r;
          itself[i] |= random.nextBoolean() ? 1L << r : 0;
        }
      }
    }
    Ties.Builder ties = new Ties.Builder(size);
    double tied = random.nextDouble();
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        if (random.nextDouble() < tied) {
          ties.add(i, j, random.nextInt(400_000));
        }
      }
    }
    int doubling = requirements == 0 ? 0 : -250_000 / requirements;
    this.problem =
        new Problem(linear, covered, itself, country, vetoed(random, size), ties.build(), doubling);
    int max = 1 + random.nextInt(Math.min(8, size));
    List<Integer> all = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    java.util.Collections.shuffle(all, random);
    List<Integer> fixed =
        all.subList(0, random.nextInt(Math.min(3, max) + 1)).stream().sorted().toList();
    this.rules =
        new Rules(
            (1L << requirements) - 1,
            1 + random.nextInt(max),
            max,
            random.nextInt(Math.min(4, max) + 1),
            fixed,
            List.of());
  }

  /** A few who must not be together, in every other problem. */
  private static int[][] vetoed(Random random, int size) {
    List<TreeSet<Integer>> vetoed = new ArrayList<>();
    IntStream.range(0, size).forEach(i -> vetoed.add(new TreeSet<>()));
    for (int vetoes = random.nextBoolean() ? 0 : random.nextInt(size); vetoes > 0; vetoes--) {
      int one = random.nextInt(size);
      int other = random.nextInt(size);
      if (one != other) {
        vetoed.get(one).add(other);
        vetoed.get(other).add(one);
      }
    }
    return vetoed.stream()
        .map(others -> others.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }
}
