package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A CSV file of ours: {@code nodes/<Label>.csv} or {@code links/<TYPE>.csv}, whose columns must be
 * exactly those of the layout; or one elsewhere that is called like what it holds, or lists
 * members, whose columns may be called as people do.
 */
record CsvTable(Input file) implements TableFile {
  private static final String NODES = "nodes";
  private static final String LINKS = "links";

  static boolean recognises(Beginning beginning) {
    Input file = beginning.input();
    if (isOfLayout(file)) {
      return true;
    }
    return file.isCsv() && new CsvTable(file).isHeader(List.copyOf(beginning.columns()));
  }

  /** Whether lines above the header are passed over: not in files of our own layout. */
  boolean mayHaveTitle() {
    return file.isCsv() && !isOfLayout(file);
  }

  /** Whether rows under such a header, as people write it, can be read. */
  boolean isHeader(List<String> header) {
    Optional<TableKind> kind = TableKind.find(stem(file));
    return kind.isPresent() && Columns.suffice(kind.get(), header)
        || Columns.areOfMembersOnly(header);
  }

  @Override
  public void read(Reader reader) throws IOException, FileRefused {
    try (Table table = Table.open(file)) {
      Columns columns = columns(table);
      long line = table.headerLine();
      columns.strangers().forEach(heading -> reader.refused(stranger(file.name(), line, heading)));
      if (reader.wants(columns)) {
        Sink rejects = rejects(reject -> reader.unreadable(columns, reject));
        table.forEach(
            columns.kind().text(),
            rejects,
            row -> reader.row(columns, new Row(row.origin(), columns.index(), row.fields())));
      }
    }
  }

  @Override
  public long rows() throws IOException {
    try (InputStream in = file.open()) {
      return Math.max(0, Lines.count(in) - 1);
    }
  }

  /** That a column was left out. */
  static Reject stranger(String file, long line, String heading) {
    String reason =
        Headings.isPersonal(heading)
            ? "This column is about persons and was left out; only organisations are stored."
            : "This column is unknown and was left out; the template says which there are.";
    return new Reject(new Origin(file, line), Reject.FILE, heading, "", reason);
  }

  /** The header of this file, understood. */
  Columns columns(Table table) throws FileRefused {
    if (isOfLayout(file)) {
      return Columns.exact(kindOfLayout(), table.columns());
    }
    return Columns.friendly(TableKind.find(stem(file)).orElse(TableKind.MEMBERS), table.header());
  }

  private TableKind kindOfLayout() throws FileRefused {
    boolean nodes = folder().equals(NODES);
    Optional<? extends TableKind> kind =
        nodes
            ? Label.find(stem(file)).map(TableKind.Nodes::new)
            : TableKind.Links.type(stem(file)).map(TableKind.Links::new);
    return kind.orElseThrow(() -> {
      List<?> kinds = nodes ? List.of(Label.values()) : TableKind.Links.TYPES;
      String known = kinds.stream().map(Object::toString).collect(Collectors.joining(", "));
      return new FileRefused("The file name must be one of " + known + " and end in .csv.");
    });
  }

  private static boolean isOfLayout(Input file) {
    String folder = new CsvTable(file).folder();
    return file.isCsv() && (folder.equals(NODES) || folder.equals(LINKS));
  }

  /** The name of the folder that the file lies in. */
  private String folder() {
    String[] parts = file.name().split("/");
    return parts.length < 2 ? "" : parts[parts.length - 2];
  }

  private static String stem(Input file) {
    return file.fileName().replaceFirst("(?i)\\.[ct]sv(\\.gz)?$", "");
  }

  private static Sink rejects(Consumer<Reject> use) {
    return new Sink() {
      @Override
      public void expect(long items) {}

      @Override
      public void accept(Item item) {
        if (item instanceof Reject reject) {
          use.accept(reject);
        }
      }
    };
  }
}
