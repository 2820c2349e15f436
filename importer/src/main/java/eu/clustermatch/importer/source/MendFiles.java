package eu.clustermatch.importer.source;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Copies rejected rows into files of their own, so that they can be mended and imported alone: rows
 * of CSV files under the names of these and with their headers, rows of workbooks as a CSV file a
 * sheet, objects of JSON one a line. Rows about persons, and columns about persons, are left
 * behind; so is what is no row.
 */
public final class MendFiles {
  /** Columns of official files that are about persons. */
  private static final Set<String> PERSONAL = Set.of("contactForm");

  private final RejectedLines lines = new RejectedLines();

  /** Remembers a reject. */
  public void add(Reject reject) {
    lines.add(reject);
  }

  /**
   * Writes the files.
   *
   * @param paths what was imported
   * @param folder where to; created when there is anything to write
   * @return the files written
   */
  public List<Path> write(List<Path> paths, Path folder) throws IOException {
    return writeRows(SourceFiles.inputs(paths), folder);
  }

  /**
   * Writes the files.
   *
   * @param uploads what {@link SourceFiles#findUploaded} looked at, and {@code limits} as there
   * @param folder as in {@link #write}
   */
  public List<Path> writeUploaded(Path uploads, UnzipLimits limits, Path folder)
      throws IOException {
    return writeRows(SourceFiles.uploaded(uploads, limits), folder);
  }

  private List<Path> writeRows(List<Input> files, Path folder) throws IOException {
    List<Path> written = new ArrayList<>();
    for (Input file : files) {
      written.addAll(write(file, folder.resolve(name(file)).normalize()));
    }
    return written;
  }

  private List<Path> write(Input file, Path path) throws IOException {
    if (lines.haveRows(file.name()) && file.isCsv()) {
      return writeCsv(file, path);
    }
    if (lines.haveRows(file.name()) && WorkbookFile.isNamedSo(file)) {
      return MendSheets.write(file, lines, path);
    }
    return lines.haveAny(file.name()) && JsonFile.recognises(Beginning.of(file))
        ? MendObjects.write(file, lines, path)
        : List.of();
  }

  private List<Path> writeCsv(Input file, Path path) throws IOException {
    try (Table table = Table.open(file)) {
      List<String> header = new ArrayList<>(table.columns().keySet());
      header.removeIf(column -> PERSONAL.contains(column) || Headings.isPersonal(column));
      Files.createDirectories(path.getParent());
      try (CsvWriter csv = CsvWriter.builder().build(path)) {
        csv.writeRecord(header);
        table.forEach(
            Reject.FILE,
            new Rejects(new ArrayList<>()),
            row -> {
              if (lines.haveRow(file.name(), row.origin().line())) {
                csv.writeRecord(header.stream().map(row::get).toList());
              }
            });
      }
      return List.of(path);
    } catch (FileRefused e) {
      // Of a file without a header nothing was rejected row by row.
      return List.of();
    }
  }

  /** Below the folder, whatever the file was and wherever it lay. */
  private static String name(Input file) {
    String name = file.name().replaceFirst("(?i)\\.gz$", "").replace(':', '_');
    String[] parts = name.split("/");
    return parts.length < 2 ? name : parts[parts.length - 2] + "/" + parts[parts.length - 1];
  }
}
