package eu.clustermatch.importer.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A workbook in a temporary file: its parts cannot be read in the order in which they come. */
record WorkbookCopy(Path path) implements Closeable {
  /** One that was not checked, not to be given to a reader that trusts it. */
  static WorkbookCopy of(Input workbook) throws IOException {
    WorkbookCopy copy = new WorkbookCopy(Files.createTempFile("workbook", ".xlsx"));
    try (InputStream in = workbook.open()) {
      Files.copy(in, copy.path, StandardCopyOption.REPLACE_EXISTING);
      return copy;
    } catch (IOException | RuntimeException e) {
      copy.close();
      throw e;
    }
  }

  /**
   * @throws FileRefused when the workbook does not keep to what {@link WorkbookCheck} wants
   */
  static WorkbookCopy checked(Input workbook) throws IOException, FileRefused {
    WorkbookCopy copy = of(workbook);
    try {
      WorkbookCheck.check(copy.path);
      return copy;
    } catch (IOException | FileRefused | RuntimeException e) {
      copy.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    Files.delete(path);
  }
}
