package eu.clustermatch.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clustermatch.engine.alert.AlertKind;
import eu.clustermatch.engine.alert.AlertReader;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.SnapshotBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AlertRulesSettingTest {
  @TempDir private Path folder;

  @Test
  void rules_of_ones_own_replace_those_of_the_program() throws IOException {
    Snapshot empty = new SnapshotBuilder("empty", 1, LocalDate.EPOCH).build();
    AlertReader reader =
        new EngineConfiguration().alertReader(settings("finance\tclusters\t3\ten\tstrike\n"));
    assertThat(reader.read(empty, "Strike", "en").kind()).isEqualTo(AlertKind.FINANCE);
  }

  @Test
  void faulty_rules_are_refused_at_the_start() {
    assertThatThrownBy(
            () -> new EngineConfiguration().alertReader(settings("finance\tclusters\t9\ten\tx\n")))
        .isInstanceOf(StartupException.class)
        .hasMessageStartingWith("clustermatch.alerts.rules: ")
        .hasMessageEndingWith("line 1: weight must be 1 to 3, but was 9.");
  }

  private Settings settings(String rules) throws IOException {
    Path file = Files.writeString(folder.resolve("rules.tsv"), rules);
    Map<String, String> properties = Map.of("clustermatch.alerts.rules", file.toString());
    return new Binder(new MapConfigurationPropertySource(properties))
        .bind("clustermatch", Settings.class)
        .get();
  }
}
