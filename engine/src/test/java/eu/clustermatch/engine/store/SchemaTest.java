package eu.clustermatch.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaTest {
  @Test
  void everyMigrationIsNamed() throws Exception {
    var folder = Objects.requireNonNull(Schema.class.getResource(Schema.FOLDER));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted())
          .isEqualTo(Schema.MIGRATIONS);
    }
  }
}
