package eu.clustermatch.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import picocli.CommandLine;

/** What can be refused is refused before a store is opened: there is none to open. */
@ExtendWith(OutputCaptureExtension.class)
class TrainCommandTest {
  private static final List<String> NO_STORE = List.of("--spring.neo4j.uri=bolt://127.0.0.1:1");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"2016", "2017,2016", "2016,2016", "0,2016", "2016,10000"})
  void yearsThatCannotBe(String years, CapturedOutput output) {
    Path file = folder.resolve("own.properties");

    assertThat(train("--years=" + years, file.toString())).isEqualTo(CommandLine.ExitCode.USAGE);

    assertThat(output.getErr())
        .isEqualToIgnoringNewLines(
            "--years: At least two years from 1 to 9999 are needed, ascending, but they were %s."
                .formatted(years.replace(",", ", ")));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileThatCannotBeWritten(CapturedOutput output) {
    Path file = folder.resolve("missing").resolve("own.properties");

    assertThat(train(file.toString())).isEqualTo(CommandLine.ExitCode.USAGE);

    assertThat(output.getErr())
        .isEqualToIgnoringNewLines(file + " cannot be written: its folder is not there.");
  }

  @Test
  void aStartThatIsNoModel(CapturedOutput output) {
    Path start = folder.resolve("start.properties");

    assertThat(train("--start=" + start, folder.resolve("own.properties").toString()))
        .isEqualTo(CommandLine.ExitCode.USAGE);

    assertThat(output.getErr()).isEqualToIgnoringNewLines("There is no file " + start + ".");
  }

  private static int train(String... args) {
    try (CommandStore store = new CommandStore(NO_STORE)) {
      return new CommandLine(new TrainCommand(store)).execute(args);
    }
  }
}
