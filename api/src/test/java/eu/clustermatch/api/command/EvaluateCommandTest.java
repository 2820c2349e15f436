package eu.clustermatch.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.evaluate.TrainingYears;
import eu.clustermatch.engine.rank.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import picocli.CommandLine;

/** What can be refused is refused before a store is opened: there is none to open. */
@ExtendWith(OutputCaptureExtension.class)
class EvaluateCommandTest {
  private static final List<String> NO_STORE = List.of("--spring.neo4j.uri=bolt://127.0.0.1:1");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "99999, 2019, '--known must be a year from 1 to 9998, but was 99999.'",
    "-5, 2019, '--known must be a year from 1 to 9998, but was -5.'",
    "0, 2019, '--known must be a year from 1 to 9998, but was 0.'",
    "9999, 10000, '--known must be a year from 1 to 9998, but was 9999.'",
    "2017, 2017, '--until must be a year from 2018 to 9999, but was 2017.'",
    "2017, 10000, '--until must be a year from 2018 to 9999, but was 10000.'",
  })
  void yearsThatCannotBe(String known, String until, String why, CapturedOutput output) {
    assertThat(evaluate("--known", known, "--until", until)).isEqualTo(CommandLine.ExitCode.USAGE);

    assertThat(output.getErr()).isEqualToIgnoringNewLines(why);
  }

  @Test
  void answersThatCannotBeWritten(CapturedOutput output) {
    Path file = folder.resolve("missing").resolve("answers.csv");

    assertThat(evaluate("--answers", file.toString())).isEqualTo(CommandLine.ExitCode.USAGE);

    assertThat(output.getErr())
        .isEqualToIgnoringNewLines(
            "--answers: " + file + " cannot be written: its folder is not there.");
  }

  @Test
  void answersOfBeforeOutliveAWrongYear() throws IOException {
    Path file = Files.writeString(folder.resolve("answers.csv"), "of before");

    assertThat(evaluate("--answers", file.toString(), "--known", "0"))
        .isEqualTo(CommandLine.ExitCode.USAGE);

    assertThat(file).hasContent("of before");
  }

  @Test
  void whatIsAskedByDefaultWasNotLearnedFrom() {
    try (CommandStore store = new CommandStore(NO_STORE)) {
      int known =
          Integer.parseInt(
              new CommandLine(new EvaluateCommand(store))
                  .getCommandSpec()
                  .findOption("--known")
                  .defaultValue());

      assertThat(TrainingYears.of(Model.standard())).allMatch(year -> year <= known);
    }
  }

  private static int evaluate(String... args) {
    try (CommandStore store = new CommandStore(NO_STORE)) {
      return new CommandLine(new EvaluateCommand(store)).execute(args);
    }
  }
}
