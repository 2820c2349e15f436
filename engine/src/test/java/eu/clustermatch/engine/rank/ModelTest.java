package eu.clustermatch.engine.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.clustermatch.engine.rank.Model.Learned;
import eu.clustermatch.engine.rank.Model.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTest {
  private static final String FILE =
      """
      version=mine
      base=-1.5
      trained.on=projects of 2016
      led-on-topic.shape=of-best 0.5
      led-on-topic.weight=2
      led-on-topic.learned=rising
      track-record.shape=logarithmic 1 500
      track-record.weight.idea=0.1
      track-record.weight.group=-0.25
      track-record.weight.circle=0
      track-record.learned=either-way
      """;

  @TempDir private Path folder;

  @Test
  void aWeightIsForAllSituationsOrForOne() throws IOException {
    assertThat(read(FILE))
        .isEqualTo(
            new Model(
                    "mine",
                    -1.5,
                    List.of(
                        Term.of("led-on-topic", Shape.parse("of-best 0.5"), 2, Learned.RISING),
                        Term.of(
                                "track-record",
                                Shape.parse("logarithmic 1 500"),
                                0,
                                Learned.EITHER_WAY)
                            .weighing(Situation.IDEA, 0.1)
                            .weighing(Situation.GROUP, -0.25)))
                .trained("on", "projects of 2016"));
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    Term byHand =
        Term.of("profile-text", new Shape.Identity(), 4, Learned.BY_HAND)
            .weighing(Situation.CIRCLE, 1e-9);
    Term halves = Term.of("recent-record", Shape.parse("saturating 0.5"), 1 / 3.0, Learned.RISING);
    Model model =
        new Model("größer = besser: 2", 0.125, List.of(byHand, halves))
            .trained("idea.quality", "nDCG@20 0.2 [0.1, 0.3], 50 %");

    assertThat(written(model)).isEqualTo(model);
    assertThat(written(Model.standard())).isEqualTo(Model.standard());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\models\\new",
        "ends in \\",
        "two\nlines=2",
        "\r\n# after a break",
        "  after blanks ",
        "\t\fafter a tab",
        "# = : !",
        "\\u0041",
        "Κύπρος, Łódź, 模型, 🔋",
        "\u0085\u2028",
        ""
      })
  void anyTextComesBack(String text) throws IOException {
    Model model = new Model(text, 0, List.of()).trained("on", text).trained(text, "on");

    assertThat(written(model)).isEqualTo(model);
  }

  private Model written(Model model) throws IOException {
    StringBuilder text = new StringBuilder();
    model.write(text);
    return read(text.toString());
  }

  private Model read(String text) throws IOException {
    return Model.read(Files.writeString(folder.resolve("model.properties"), text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          version=mine           |                     | The model lacks version.
          base=-1.5              |                     | The model lacks base.
          base=-1.5              | base=much           | base must be a number, but was much.
          base=-1.5              | base=Infinity       | base must be finite, but was Infinity.
          topic.weight=2         |                     | The model lacks led-on-topic.weight.idea.
          weight.circle=0        |                     | lacks track-record.weight.circle.
          weight.group=-0.25     | weight.group=x      | record.weight.group must be a number
          weight.group=-0.25     | weight.group=NaN    | track-record needs a finite weight for group
          topic.weight=2         | topic.weight=-1     | idea of at least 0, but it was -1.0.
          topic.learned=rising   | topic.learned=once  | led-on-topic.learned: learned must be one of
          topic.learned=rising   |                     | The model lacks led-on-topic.learned.
          shape=of-best 0.5      | shape=wavy          | led-on-topic.shape: A shape must be one of
          shape=of-best 0.5      | shape=of-best half  | led-on-topic.shape must be a number
          topic.weight=2         | topic.wait=2        | The model lacks led-on-topic.weight.idea.
          trained.on             | train.on            | A model has no train.on;
          track-record.shape     | trick-record.shape  | A model has no track-record.learned;
          """)
  void anErrorNamesTheFlaw(String line, String flawed, String message) {
    String file = flawed == null ? without(line) : FILE.replace(line, flawed);
    assertThat(file).isNotEqualTo(FILE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(file))
        .withMessageContaining(message);
  }

  private static String without(String part) {
    return FILE.lines()
        .filter(line -> !line.contains(part))
        .reduce("", (text, line) -> text + line + "\n");
  }

  @Test
  void aSecondWeightBesideThatForAllIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(FILE + "led-on-topic.weight.idea=3\n"))
        .withMessageContaining("led-on-topic.weight.idea");
  }
}
