package eu.clustermatch.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
  @TempDir Path folder;
  private final StringWriter err = new StringWriter();

  @Test
  void withoutAStoreItSaysWhatToGive() {
    assertThat(run(table())).isEqualTo(1);
    assertThat(err.toString()).contains("--uri bolt://localhost:7687");
  }

  @Test
  void missingFileIsAUsageError() {
    assertThat(run(folder.resolve("no.csv").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("There is no file or folder", "no.csv");
  }

  @Test
  void noFileIsAUsageError() {
    assertThat(run()).isEqualTo(2);
  }

  @Test
  void unreachableStoreIsOneSentence() {
    assertThat(run(table(), "--uri", "bolt://127.0.0.1:1", "--password", "x")).isEqualTo(1);
    assertThat(err.toString()).startsWith("The store failed: ").doesNotContain("\tat ");
  }

  @Test
  void fileOfNoKnownFormatIsNamed() throws IOException {
    Path unknown = folder.resolve("x.csv");
    Files.writeString(unknown, "colour,taste\nred,sweet\n");

    assertThat(run(unknown.toString(), "--uri", "bolt://127.0.0.1:1")).isEqualTo(1);
    assertThat(err.toString()).contains("None of the files is of a known format", "x.csv");
  }

  @Test
  void aSourcesNameIsCheckedBeforeAnythingIsRead() {
    assertThat(run(table(), "--source-name", "x@y")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("--source-name must be 1 to 100 letters, digits, spaces")
        .contains("no name that is taken: api, ", "but was 'x@y'.");
  }

  @Test
  void ofAFilesNameTheSourceKeepsWhatItMay() {
    ImportOptions options = new ImportOptions();
    assertThat(options.sourceName(List.of(Path.of("mitglieder@2026.csv"))))
        .isEqualTo("mitglieder_2026");
    assertThat(options.sourceName(List.of(Path.of("mitglieder_2026-to-mend"))))
        .isEqualTo("mitglieder_2026");
  }

  private String table() {
    Path file = folder.resolve("box/nodes/Cluster.csv");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "id,name\ncluster:a,A\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder.resolve("box").toString();
  }

  private int run(String... arguments) {
    return new CommandLine(new ImportCommand(null))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
