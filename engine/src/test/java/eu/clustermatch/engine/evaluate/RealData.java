package eu.clustermatch.engine.evaluate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** The shared data beside the repository. */
public final class RealData {
  private RealData() {}

  /**
   * A folder of it; skips the calling test, or fails it where data is required, when it is not
   * there.
   */
  public static Path folder(String name) {
    Path folder = Path.of(System.getProperty("clustermatch.data", "../../shared/data"), name);
    if (!Files.isDirectory(folder)) {
      if (System.getProperty("clustermatch.required", "").contains("data")) {
        throw new AssertionError("Real data is required, but is not at " + folder);
      }
      Assumptions.abort("No real data at " + folder + ": set -Dclustermatch.data");
    }
    return folder;
  }

  /** The rows of a table with a header, zipped if it is called so. */
  public static void rows(Path file, char separator, Consumer<NamedCsvRecord> consumer) {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(separator == '\t' ? '\u0000' : '"')
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      csv.forEach(consumer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
