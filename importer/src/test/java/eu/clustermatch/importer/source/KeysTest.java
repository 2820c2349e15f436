package eu.clustermatch.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeysTest {
  @Test
  void knowsTheFirstPlaceOfEveryKey() {
    Keys keys = new Keys();
    Map<String, Long> plain = new HashMap<>();
    Random random = new Random(1);
    for (long place = 1; place <= 200_000; place++) {
      String key = "org:" + random.nextInt(150_000);
      Long earlier = plain.putIfAbsent(key, place);

      assertThat(keys.putIfAbsent(key, place)).isEqualTo(earlier == null ? Keys.NONE : earlier);
    }
    plain.forEach((key, place) -> assertThat(keys.get(key)).isEqualTo(place));
    assertThat(keys.get("org:150000")).isEqualTo(Keys.NONE);
    assertThat(keys.size()).isEqualTo(plain.size());
  }
}
