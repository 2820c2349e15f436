package eu.clustermatch.importer;

import de.siegmar.fastcsv.writer.CsvWriter;
import eu.clustermatch.importer.source.Reject;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The CSV file of rejects. There is none while nothing was rejected. */
public final class RejectsFile implements Closeable {
  /** Its first line, with its end. */
  public static final String HEAD = "file,line,field,value,reason\r\n";

  private final Path path;
  private final boolean more;
  private @Nullable CsvWriter writer;

  /** Removes what an earlier import left at {@code path}. */
  public RejectsFile(Path path) throws IOException {
    this(path, false);
  }

  /**
   * @param more whether to write below what is at {@code path} instead of removing it
   */
  RejectsFile(Path path, boolean more) throws IOException {
    this.path = path;
    this.more = more;
    if (!more) {
      Files.deleteIfExists(path);
    }
  }

  public void add(Reject reject) {
    try {
      open()
          .writeRecord(
              cell(reject.origin().file()),
              Long.toString(reject.origin().line()),
              cell(reject.field()),
              cell(reject.value()),
              cell(reject.reason()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean exists() {
    return writer != null;
  }

  private CsvWriter open() throws IOException {
    CsvWriter open = writer;
    if (open == null) {
      Files.createDirectories(path.toAbsolutePath().getParent());
      boolean begun = more && Files.exists(path);
      open = CsvWriter.builder().build(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      if (!begun) {
        open.writeRecord("file", "line", "field", "value", "reason");
      }
      writer = open;
    }
    return open;
  }

  /** A cell that a spreadsheet would run as a formula begins with an apostrophe. */
  private static String cell(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
