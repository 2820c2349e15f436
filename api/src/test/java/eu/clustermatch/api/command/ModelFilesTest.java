package eu.clustermatch.api.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.clustermatch.engine.rank.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {
  private static final Model MODEL = Model.standard().trained("on", "κείμενο \\ text");

  @TempDir private Path folder;

  @Test
  void aModelIsReadAsItWasWritten() throws IOException {
    Path file = folder.resolve("own.properties");
    ModelFiles.checkWritable(file);
    assertThat(file).as("after a check").doesNotExist();

    ModelFiles.write(MODEL, file);

    assertThat(ModelFiles.read(file)).isEqualTo(MODEL);
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @Test
  void whatIsThereIsReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("own.properties"), "another".repeat(10_000));
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    ModelFiles.checkWritable(link);
    assertThat(file).as("after a check").content().startsWith("another");

    ModelFiles.write(MODEL, link);

    assertThat(ModelFiles.read(file)).isEqualTo(MODEL);
    assertThat(link).isSymbolicLink();
  }

  /** A text that has no UTF-8 fails in the middle of the file. */
  @Test
  void whereWritingFailsWhatWasThereStays() throws IOException {
    Path file = Files.writeString(folder.resolve("own.properties"), "another");
    Model unwritable = MODEL.trained("zz", "x".repeat(100_000) + "\ud800");

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> ModelFiles.write(unwritable, file));

    assertThat(file).hasContent("another");
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @Test
  void theCheckNamesTheFileAndTheFlaw() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "");

    assertRefused(folder, "it is a folder or a device");
    assertRefused(folder.resolve("missing").resolve("own"), "its folder is not there");
    assertRefused(taken.resolve("own"), "nothing can be made in its folder");
  }

  private static void assertRefused(Path file, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFiles.checkWritable(file))
        .withMessage("%s cannot be written: %s.", file, why);
  }

  @Test
  void whereThereIsNoModelToReadItSaysSo() throws IOException {
    Path missing = folder.resolve("missing");
    Path empty = Files.createFile(folder.resolve("empty"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFiles.read(missing))
        .withMessage("There is no file %s.", missing);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFiles.read(empty))
        .withMessage("%s: The model lacks version.", empty);
  }
}
