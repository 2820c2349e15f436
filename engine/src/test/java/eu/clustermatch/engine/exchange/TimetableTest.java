package eu.clustermatch.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimetableTest {
  private static final int FIRST = (int) LocalDate.of(2026, 3, 2).toEpochDay();
  private static final WorkingDays DAYS = WorkingDays.of("DE", FIRST, FIRST + 60, 1);

  @Test
  void anOrderIsFoundWhereverThereIsOne() {
    int found = 0;
    for (int seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      int visits = 2 + random.nextInt(4);
      int atOnce = 1 + random.nextInt(2);
      int[] earliest = new int[visits];
      int[] ends = new int[visits];
      int[] lengths = new int[visits];
      for (int i = 0; i < visits; i++) {
        earliest[i] = random.nextInt(5);
        lengths[i] = 1 + random.nextInt(3);
        ends[i] = earliest[i] + lengths[i] - 1 + random.nextInt(4);
      }
      int[] starts = new Timetable(DAYS, atOnce, earliest, ends, lengths).find();

      boolean possible = isPossible(0, new int[visits], atOnce, earliest, ends, lengths);
      assertThat(starts.length == visits).as("seed %d", seed).isEqualTo(possible);
      if (possible) {
        assertThat(mostAtOnce(visits, starts, lengths)).isLessThanOrEqualTo(atOnce);
        found++;
      }
    }
    assertThat(found).isBetween(200, 1800);
  }

  private static boolean isPossible(
      int visit, int[] starts, int atOnce, int[] earliest, int[] ends, int[] lengths) {
    if (visit == starts.length) {
      return true;
    }
    for (int start = earliest[visit]; start + lengths[visit] - 1 <= ends[visit]; start++) {
      starts[visit] = start;
      if (mostAtOnce(visit + 1, starts, lengths) <= atOnce
          && isPossible(visit + 1, starts, atOnce, earliest, ends, lengths)) {
        return true;
      }
    }
    return false;
  }

  private static int mostAtOnce(int visits, int[] starts, int[] lengths) {
    int most = 0;
    for (int day = 0; day < 20; day++) {
      int present = 0;
      for (int i = 0; i < visits; i++) {
        present += starts[i] <= day && day < starts[i] + lengths[i] ? 1 : 0;
      }
      most = Math.max(most, present);
    }
    return most;
  }
}
