package eu.clustermatch.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
  @TempDir Path folder;
  private final StringWriter err = new StringWriter();

  @Test
  void withoutAStoreItSaysWhatToGive() {
    assertThat(run("csv", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("--uri bolt://localhost:7687");
  }

  @Test
  void missingFileIsAUsageError() {
    assertThat(run("cordis", folder.resolve("no.csv").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("There is no file or folder", "no.csv");
  }

  @Test
  void noFileIsAUsageError() {
    assertThat(run("cordis")).isEqualTo(2);
  }

  @Test
  void unreachableStoreIsOneSentence() {
    assertThat(run("csv", folder.toString(), "--uri", "bolt://127.0.0.1:1", "--password", "x"))
        .isEqualTo(1);
    assertThat(err.toString()).startsWith("The store failed: ").doesNotContain("\tat ");
  }

  private int run(String... arguments) {
    return new CommandLine(new ImportCommand(null))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
