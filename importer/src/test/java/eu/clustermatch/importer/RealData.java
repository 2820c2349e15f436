package eu.clustermatch.importer;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The real data outside the repository. */
public final class RealData {
  private RealData() {}

  /**
   * A folder of it. Where there is none the test is skipped with the reason, or fails when the
   * system property {@code clustermatch.required} names {@code data}.
   */
  public static Path folder(String name) {
    Path folder = Path.of(System.getProperty("clustermatch.data", "../shared/data"), name);
    if (Files.isDirectory(folder)) {
      return folder;
    }
    String reason = "There is no real data at " + folder + "; give -Dclustermatch.data=PATH.";
    System.out.println(reason);
    String required = System.getProperty("clustermatch.required", "");
    if (Arrays.asList(required.split(",")).contains("data")) {
      return fail(reason);
    }
    return abort(reason);
  }
}
