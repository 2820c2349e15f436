package eu.clustermatch.engine.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConflictsTest {
  private static final int REQUIREMENTS = 8;
  private static final long ALL = (1L << REQUIREMENTS) - 1;

  @Test
  void conflicts_and_corrections_are_smallest() {
    for (int seed = 0; seed < 200; seed++) {
      LongPredicate holds = random(new Random(seed));
      Conflicts conflicts = new Conflicts(holds, ALL);
      long conflict = conflicts.smallestConflict();
      assertThat(holds.test(conflict)).isFalse();
      assertThat(Long.bitCount(conflict)).isEqualTo(fewest(set -> !holds.test(set)));
      List<Long> corrections = conflicts.smallestCorrections(1_000);
      int fewest = fewest(set -> holds.test(ALL & ~set));
      assertThat(corrections)
          .containsExactlyInAnyOrderElementsOf(
              LongStream.rangeClosed(0, ALL)
                  .filter(set -> Long.bitCount(set) == fewest && holds.test(ALL & ~set))
                  .boxed()
                  .toList());
    }
  }

  @Test
  void where_nothing_holds_there_is_no_correction() {
    Conflicts conflicts = new Conflicts(set -> false, ALL);
    assertThat(conflicts.smallestConflict()).isZero();
    assertThat(conflicts.smallestCorrections(3)).isEmpty();
  }

  /** Holds unless a set contains one of a few random ones. */
  private static LongPredicate random(Random random) {
    long[] cores =
        LongStream.generate(() -> random.nextLong(1, ALL + 1))
            .limit(1 + random.nextInt(6))
            .toArray();
    return set -> LongStream.of(cores).noneMatch(core -> (core & ~set) == 0);
  }

  private static int fewest(LongPredicate wanted) {
    return LongStream.rangeClosed(0, ALL)
        .filter(wanted)
        .mapToInt(Long::bitCount)
        .min()
        .orElseThrow();
  }
}
