package eu.clustermatch.engine.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.model.Watch;
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
      Conflicts conflicts = conflicts(holds);
      Conflicts.Conflict found = conflicts.smallestConflict();
      assertThat(found.certain() && found.smallest()).isTrue();
      long conflict = found.set();
      assertThat(holds.test(conflict)).isFalse();
      assertThat(Long.bitCount(conflict)).isEqualTo(fewest(set -> !holds.test(set)));
      List<Long> corrections = conflicts.smallestCorrections(1_000).sets();
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
    Conflicts conflicts = conflicts(set -> false);
    assertThat(conflicts.smallestConflict().set()).isZero();
    assertThat(conflicts.smallestCorrections(3).sets()).isEmpty();
  }

  /** So many requirements that each take a member of their own, and the last: at most so many. */
  private static Conflicts seats(int requirements, int most, int least, Watch watch) {
    long size = 1L << requirements;
    return new Conflicts(
        (set, budget) ->
            budget.spend(100) && ((set & size) == 0 || Long.bitCount(set & ~size) <= most),
        2 * size - 1,
        least,
        watch);
  }

  @Test
  void where_comparing_takes_too_much_the_conflict_still_has_nothing_it_could_do_without() {
    for (int requirements = 16; requirements <= 20; requirements++) {
      for (int most = 6; most <= 8; most++) {
        Conflicts.Conflict found = seats(requirements, most, 2, Watch.PATIENT).smallestConflict();
        assertThat(Long.bitCount(found.set())).isEqualTo(most + 2);
        assertThat(found.certain()).isTrue();
        assertThat(found.smallest()).isFalse();
        assertThat(seats(requirements, most, most + 2, Watch.PATIENT).smallestConflict())
            .isEqualTo(new Conflicts.Conflict(found.set(), true, true));
        assertThat(seats(requirements, most, 2, Watch.PATIENT).smallestCorrections(6))
            .isEqualTo(new Conflicts.Corrections(List.of(1L << requirements), true));
      }
    }
  }

  /** At most half of them can hold together. */
  @Test
  void where_comparing_takes_too_much_something_to_give_up_is_found_still() {
    long all = (1L << 40) - 1;
    Conflicts conflicts =
        new Conflicts(
            (set, budget) -> budget.spend(1_000) && Long.bitCount(set) <= 20,
            all,
            2,
            Watch.PATIENT);
    Conflicts.Corrections corrections = conflicts.smallestCorrections(6);
    assertThat(corrections.smallest()).isFalse();
    assertThat(corrections.sets()).hasSize(1);
    assertThat(Long.bitCount(corrections.sets().getFirst())).isEqualTo(20);
  }

  private static Conflicts conflicts(LongPredicate holds) {
    return new Conflicts((set, budget) -> holds.test(set), ALL, 2, Watch.PATIENT);
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
