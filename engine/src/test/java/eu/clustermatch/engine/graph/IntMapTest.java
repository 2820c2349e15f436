package eu.clustermatch.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntMapTest {
  @Test
  void keepsTheFirstValueOfEachKeyUpToItsSize() {
    for (int size : new int[] {0, 1, 2, 3, 64, 1000}) {
      Random random = new Random(size);
      IntMap map = new IntMap(size);
      Map<Integer, Integer> expected = new HashMap<>();
      for (int i = 0; i < size; i++) {
        int key = random.nextInt(Math.max(1, size)) * (i % 2 == 0 ? 1 : 1 << 20);
        map.putIfAbsent(Math.abs(key), i);
        expected.putIfAbsent(Math.abs(key), i);
      }
      for (int key = 0; key < 2 * size + 2; key++) {
        assertThat(map.get(key)).isEqualTo(expected.getOrDefault(key, -1));
      }
      expected.forEach((key, value) -> assertThat(map.get(key)).isEqualTo(value));
    }
  }
}
