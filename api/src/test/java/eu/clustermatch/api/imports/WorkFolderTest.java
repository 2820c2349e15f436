package eu.clustermatch.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {
  @TempDir Path parent;

  @Test
  void whatAKilledProcessLeftIsRemovedAndWhatIsInUseIsNot() throws IOException {
    Path left = Files.createDirectory(parent.resolve("clustermatch-imports-1"));
    Files.createFile(left.resolve("in-use"));
    Files.createDirectory(left.resolve("upload-1"));
    Path others = Files.createDirectory(parent.resolve("something-else"));

    try (WorkFolder used = WorkFolder.create(parent.toString());
        WorkFolder second = WorkFolder.create(parent.toString())) {
      assertThat(parent).isDirectoryNotContaining(left::equals);
      assertThat(others).exists();
      assertThat(used.path()).exists();
      assertThat(second.path()).exists();
    }
    assertThat(parent).isDirectoryNotContaining(path -> !path.equals(others));
  }
}
