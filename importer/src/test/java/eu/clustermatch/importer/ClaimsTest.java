package eu.clustermatch.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Values;

class ClaimsTest {
  private final Map<String, Object> node = new HashMap<>(Map.of("id", "org:a", "version", 1L));

  @Test
  void aSingleSourceSaysThingsPlainly() {
    state("cordis", Map.of("name", "ACME", "size", "unknown"), Set.of("name", "website"));

    assertThat(node)
        .isEqualTo(
            Map.of(
                "id", "org:a", "version", 1L, "source", "cordis", "name", "ACME", "size",
                "unknown"));
  }

  @Test
  void whoSaysSomethingNewCounts() {
    state("cordis", Map.of("name", "ACME"), Set.of("name"));
    state("ours", Map.of("name", "Acme Ltd"), Set.of("name"));

    assertThat(node).containsEntry("name", "Acme Ltd").containsEntry("source", "ours");
    assertThat(node).containsEntry("name@cordis", "ACME").containsEntry("name@ours", "Acme Ltd");

    boolean changed = state("cordis", Map.of("name", "ACME"), Set.of("name"));

    assertThat(changed).isFalse();
    assertThat(node).containsEntry("name", "Acme Ltd");

    state("cordis", Map.of("name", "ACME PLC"), Set.of("name"));

    assertThat(node).containsEntry("name", "ACME PLC").containsEntry("source", "cordis");
  }

  @Test
  void aPersonHasTheLastWord() {
    state(Claims.API, Map.of("name", "Acme"), Set.of("name"));
    state("cordis", Map.of("name", "ACME PLC"), Set.of("name"));

    assertThat(node).containsEntry("name", "Acme").containsEntry("name@cordis", "ACME PLC");
  }

  @Test
  void aDefaultCountsOnlyWhereNobodySaysMore() {
    state("ours", Map.of("size", "small"), Set.of("size"));
    state("cordis", Map.of("name", "ACME", "size", "unknown"), Set.of("name"));

    assertThat(node).containsEntry("size", "small").containsEntry("size@cordis?", "unknown");

    retract("ours");

    assertThat(node).containsEntry("size", "unknown").doesNotContainKey("sources");
  }

  @Test
  void aDefaultOfTheFirstSourceDoesNotComeBackWhenItSaysSomethingElse() {
    state("cordis", Map.of("name", "ACME", "size", "unknown"), Set.of("name"));
    state("ours", Map.of("size", "small"), Set.of("size"));
    state("cordis", Map.of("name", "ACME PLC", "size", "unknown"), Set.of("name"));

    assertThat(node).containsEntry("size", "small").containsEntry("name", "ACME PLC");
  }

  @Test
  void anEmptyCellTakesBackOnlyWhatItsOwnSourceSaid() {
    state("cordis", Map.of("website", "http://a.eu"), Set.of("website"));
    state("ours", Map.of("website", "http://acme.eu"), Set.of("website"));
    state("ours", Map.of(), Set.of("website"));

    assertThat(node).containsEntry("website", "http://a.eu");
  }

  @Test
  void whatIsOnlyMentionedKeepsItsSource() {
    state("nuts", Map.of("name", "País Vasco"), Set.of("name"));
    state("cordis", Map.of("name", "ES21"), Set.of());

    assertThat(node).containsEntry("source", "nuts").containsEntry("name", "País Vasco");
  }

  @Test
  void aPersonsEditIsOneMoreSource() {
    state("cordis", Map.of("name", "ACME", "website", "http://a.eu"), Set.of("name", "website"));
    Map<String, Object> before = new HashMap<>(node);
    node.put("name", "Acme");
    node.put("source", Claims.API);
    node.remove("website");
    Claims claims = Claims.of(before);
    claims.edit(before, node);
    apply(node, claims);

    assertThat(node)
        .containsEntry("name", "Acme")
        .containsEntry("name@cordis", "ACME")
        .containsEntry("source", Claims.API)
        .doesNotContainKeys("website", "website@cordis");

    retract(Claims.API);

    assertThat(node).containsEntry("name", "ACME").containsEntry("source", "cordis");
  }

  @Test
  void aSourceMayHaveTheMarksInItsName() {
    state("x@y", Map.of("name", "A"), Set.of("name"));
    state("plain", Map.of("name", "B", "size", "unknown"), Set.of("name"));
    state("x@y", Map.of("name", "C"), Set.of("name"));
    state("who?", Map.of("size", "small"), Set.of("size"));

    retract("x@y");
    retract("plain");

    assertThat(node).containsEntry("size", "small").containsEntry("source", "who?");
    assertThat(node).containsOnlyKeys("id", "version", "source", "size");
  }

  /** Whatever else was said and taken back: what is left is what the others alone had said. */
  @Test
  void takingASourceBackLeavesExactlyWhatTheOthersSaid() {
    Random random = new Random(3);
    for (int round = 0; round < 2_000; round++) {
      Map<String, Object> with = new HashMap<>();
      Map<String, Object> without = new HashMap<>();
      for (int step = 0; step < 8; step++) {
        String source = "s" + random.nextInt(3);
        Set<String> owned = Set.of("a", "b");
        Map<String, Object> stated = new HashMap<>();
        if (random.nextBoolean()) {
          stated.put("a", random.nextLong(3));
        }
        if (random.nextBoolean()) {
          stated.put("b", random.nextLong(3));
        }
        state(with, source, stated, owned);
        if (!source.equals("s0")) {
          state(without, source, stated, owned);
        }
      }
      Claims claims = Claims.of(with);
      claims.retract("s0");
      apply(with, claims);
      assertThat(with).isEqualTo(without);
    }
  }

  private boolean state(String source, Map<String, Object> stated, Set<String> owned) {
    return state(node, source, stated, owned);
  }

  private static boolean state(
      Map<String, Object> node, String source, Map<String, Object> stated, Set<String> owned) {
    Claims claims = Claims.of(node);
    boolean changed = claims.state(source, stated, owned);
    apply(node, claims);
    return changed;
  }

  private void retract(String source) {
    Claims claims = Claims.of(node);
    assertThat(claims.retract(source)).isTrue();
    apply(node, claims);
  }

  private static void apply(Map<String, Object> node, Claims claims) {
    claims
        .changeOf(node)
        .forEach((key, value) -> {
          if (value.equals(Values.NULL)) {
            node.remove(key);
          } else {
            node.put(key, value);
          }
        });
  }
}
