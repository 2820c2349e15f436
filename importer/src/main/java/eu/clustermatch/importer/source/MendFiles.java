package eu.clustermatch.importer.source;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Copies rejected rows into files of their own, so that they can be mended and imported alone: rows
 * of CSV files under the names of these and with their headers, rows of workbooks as a CSV file a
 * sheet, objects of JSON one a line. Rows about persons, columns about persons and those that are
 * not read are left behind; so is what is no row, such as one with too few fields.
 */
public final class MendFiles {
  /** Columns of official files that are about persons. */
  private static final Set<String> PERSONAL = Set.of("contactForm");

  /** The folder says what is in a file of ours. */
  private static final int LAST = 2;

  private static final int ALL = Integer.MAX_VALUE;

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
    Map<String, Long> names =
        files.stream()
            .collect(Collectors.groupingBy(file -> name(file, LAST), Collectors.counting()));
    List<Path> written = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    try (OpenZips open = OpenZips.of(files)) {
      for (Input file : files) {
        boolean alone = names.getOrDefault(name(file, LAST), 0L) == 1;
        String name = name(file, alone ? LAST : ALL);
        // A file may lie beside one that differs in its ending only, which is not kept.
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
          free = i + "/" + name;
        }
        written.addAll(write(file, folder.resolve(free)));
      }
    }
    return written;
  }

  private List<Path> write(Input file, Path path) throws IOException {
    if (file.isCsv() && lines.haveRows(file.name())) {
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
      if (CsvTable.recognises(Beginning.of(file))) {
        header.removeAll(new CsvTable(file).columns(table).strangers());
      }
      AtomicLong copied = new AtomicLong();
      Files.createDirectories(path.getParent());
      try (CsvWriter csv = CsvWriter.builder().build(path)) {
        csv.writeRecord(header);
        table.forEach(
            Reject.FILE,
            new Rejects(new ArrayList<>()),
            row -> {
              if (lines.haveRow(file.name(), row.origin().line())) {
                csv.writeRecord(header.stream().map(row::get).toList());
                copied.incrementAndGet();
              }
            });
      }
      if (copied.get() == 0) {
        Files.delete(path);
        return List.of();
      }
      return List.of(path);
    } catch (FileRefused e) {
      // Of a file without a header nothing was rejected row by row.
      return List.of();
    }
  }

  /**
   * Where to below a folder, and never outside of it.
   *
   * @param most how many parts of its path to keep at most
   */
  private static String name(Input file, int most) {
    String name =
        file.name()
            .replaceFirst("(?i)\\.gz$", "")
            .replaceFirst("(?i)\\.json$", ".ndjson")
            .replace(':', '_');
    List<String> parts =
        Stream.of(name.split("/")).filter(part -> !part.matches("\\.{0,2}")).toList();
    return String.join("/", parts.subList(Math.max(0, parts.size() - most), parts.size()));
  }
}
