package eu.clustermatch.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import picocli.CommandLine;

/** What can be refused is refused before a store is opened: there is none to open. */
@ExtendWith(OutputCaptureExtension.class)
class ExposureCommandTest {
  private static final List<String> NO_STORE = List.of("--spring.neo4j.uri=bolt://127.0.0.1:1");

  @ParameterizedTest
  @CsvSource({
    "--questions=0, '--questions must be between 1 and 100000, but was 0.'",
    "--questions=100001, '--questions must be between 1 and 100000, but was 100001.'",
    "--k=0, '--k must be between 1 and 1000, but was 0.'",
    "--k=1001, '--k must be between 1 and 1000, but was 1001.'",
    "--discover=1.5, '--discover must be between 0 and 1, but was 1.5.'",
    "--discover=-0.1, '--discover must be between 0 and 1, but was -0.1.'",
    "--discover=NaN, '--discover must be between 0 and 1, but was NaN.'",
    "--model=/nowhere/own.properties, There is no file /nowhere/own.properties.",
  })
  void optionsThatCannotBe(String option, String why, CapturedOutput output) {
    assertThat(exposure(option)).isEqualTo(CommandLine.ExitCode.USAGE);

    assertThat(output.getErr()).isEqualToIgnoringNewLines(why);
  }

  @Test
  void whatCannotBeReadIsNoNumber(CapturedOutput output) {
    assertThat(exposure("--k=many")).isEqualTo(CommandLine.ExitCode.USAGE);

    assertThat(output.getErr()).contains("--k").contains("'many' is not an int");
  }

  private static int exposure(String... args) {
    try (CommandStore store = new CommandStore(NO_STORE)) {
      return new CommandLine(new ExposureCommand(store)).execute(args);
    }
  }
}
