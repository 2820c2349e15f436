package eu.clustermatch.importer.source;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Our own tables in CSV, workbooks and JSON. Files are read up to three times, so that no more of
 * them is kept than which rows came first: for the nodes, for the links that have rows of their
 * own, and for those that rows of nodes say.
 */
final class Tables implements Source {
  private final String name;
  private final Listing listing;

  interface Listing {
    List<Input> files() throws IOException;
  }

  /**
   * @param name also what {@code source} says where a row does not
   */
  Tables(String name, Listing listing) {
    this.name = name;
    this.listing = listing;
  }

  static Tables of(String name, List<Input> files) {
    return new Tables(name, () -> files);
  }

  static boolean recognises(Beginning beginning) {
    return CsvTable.recognises(beginning)
        || WorkbookFile.recognises(beginning)
        || JsonFile.recognises(beginning);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void read(Sink sink) throws IOException {
    List<Input> files = new ArrayList<>(listing.files());
    if (files.isEmpty()) {
      throw new NoSuchFileException(name, null, "there is no table in it");
    }
    files.sort(Comparator.comparing(Input::name));
    List<Opened> opened = files.stream().map(file -> new Opened(file, table(file))).toList();
    sink.expect(rows(opened));
    TablesReading reading = new TablesReading(name, sink);
    read(opened, reading.nodes());
    reading.endNodes();
    read(opened, reading.links());
    read(opened, reading.shorthands());
  }

  private record Opened(Input file, TableFile table) {}

  private static void read(List<Opened> files, TablesReading.Pass pass) {
    for (Opened file : files) {
      try {
        file.table().read(pass);
      } catch (FileRefused e) {
        pass.refused(Reject.ofFile(file.file().name(), 1, e.reason()));
      } catch (IOException e) {
        pass.refused(
            Reject.ofFile(file.file().name(), 1, "The file cannot be read: " + e.getMessage()));
      }
    }
  }

  private static TableFile table(Input file) {
    if (file.isCsv()) {
      return new CsvTable(file);
    }
    return WorkbookFile.isNamedSo(file) ? new WorkbookFile(file) : new JsonFile(file);
  }

  private static long rows(List<Opened> files) {
    long rows = 0;
    for (Opened file : files) {
      try {
        rows += file.table().rows();
      } catch (IOException e) {
        // The reader meets the same error and reports it.
      }
    }
    return rows;
  }
}
