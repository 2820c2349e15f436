package eu.clustermatch.importer.source;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Copies rejected rows into files of their own, with the header and under the names of the files
 * that they come from, so that they can be mended and imported alone. Rows about persons, and
 * columns about persons, are left behind; so is what is no row of a CSV file.
 */
public final class MendFiles {
  /** Columns of official files that are about persons. */
  private static final Set<String> PERSONAL = Set.of("contactForm");

  private final Map<String, BitSet> lines = new HashMap<>();

  /** Remembers a reject. */
  public void add(Reject reject) {
    boolean row = !reject.kind().equals(Reject.FILE) && !reject.isAboutPerson();
    if (row && reject.origin().line() <= Integer.MAX_VALUE) {
      lines
          .computeIfAbsent(reject.origin().file(), file -> new BitSet())
          .set((int) reject.origin().line());
    }
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
      BitSet wanted = lines.get(file.name());
      if (wanted != null && file.isCsv()) {
        write(file, wanted, folder, written);
      }
    }
    return written;
  }

  private static void write(Input file, BitSet wanted, Path folder, List<Path> written)
      throws IOException {
    Path path = folder.resolve(name(file)).normalize();
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
              if (wanted.get((int) row.origin().line())) {
                csv.writeRecord(header.stream().map(row::get).toList());
              }
            });
      }
      written.add(path);
    } catch (FileRefused e) {
      // Of a file without a header nothing was rejected row by row.
    }
  }

  /** Plain CSV below the folder, whatever the file was and wherever it lay. */
  private static String name(Input file) {
    String name = file.name().replaceFirst("(?i)\\.gz$", "").replace(':', '_');
    String[] parts = name.split("/");
    return parts.length < 2 ? name : parts[parts.length - 2] + "/" + parts[parts.length - 1];
  }
}
