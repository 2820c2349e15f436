package eu.clustermatch.importer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.importer.source.Origin;
import eu.clustermatch.importer.source.Reject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsFileTest {
  @TempDir Path folder;

  @Test
  void formulasAreEscapedAndLongValuesCut() throws IOException {
    Path path = folder.resolve("new/r.csv");
    try (RejectsFile file = new RejectsFile(path)) {
      file.add(reject("=HYPERLINK(\"x\")"));
      file.add(reject("y".repeat(300)));
    }

    assertThat(Files.readAllLines(path))
        .containsExactly(
            "file,line,field,value,reason",
            "a.csv,7,name,\"'=HYPERLINK(\"\"x\"\")\",Because.",
            "a.csv,7,name," + "y".repeat(199) + "…,Because.");
  }

  @Test
  void withoutRejectsAStaleFileGoes() throws IOException {
    Path path = Files.writeString(folder.resolve("r.csv"), "old");
    try (RejectsFile file = new RejectsFile(path)) {
      assertThat(file.exists()).isFalse();
    }

    assertThat(path).doesNotExist();
  }

  @Test
  void severalSourcesMayShareAFile() throws IOException {
    Path path = folder.resolve("r.csv");
    for (String value : List.of("first", "second")) {
      try (RejectsFile file = new RejectsFile(path, value.equals("second"))) {
        file.add(reject(value));
      }
    }

    assertThat(Files.readAllLines(path))
        .containsExactly(
            "file,line,field,value,reason",
            "a.csv,7,name,first,Because.",
            "a.csv,7,name,second,Because.");
  }

  private static Reject reject(String value) {
    return new Reject(new Origin("a.csv", 7), "Cluster", "name", value, "Because.");
  }
}
