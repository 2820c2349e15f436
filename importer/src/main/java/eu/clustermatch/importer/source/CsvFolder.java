package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Our own CSV layout: {@code nodes/<Label>.csv} and {@code links/<RELATIONSHIP_TYPE>.csv} in a
 * folder, in a zip (there also below one folder), or on the class path.
 */
public final class CsvFolder implements Source {
  private static final String NODES = "nodes";
  private static final String LINKS = "links";

  private final String name;
  private final String stamp;
  private final Listing listing;

  private interface Listing {
    List<Input> files() throws IOException;
  }

  private CsvFolder(String name, String stamp, Listing listing) {
    this.name = name;
    this.stamp = stamp;
    this.listing = listing;
  }

  /**
   * @param name what {@code source} says where a file has no such column
   */
  static CsvFolder of(String name, List<Input> files) {
    return new CsvFolder(name, name, () -> files);
  }

  /** Whether the file lies in a folder {@code nodes} or {@code links}. */
  static boolean recognises(Beginning beginning) {
    return isOurs(beginning.input());
  }

  private static boolean isOurs(Input file) {
    return file.isCsv() && (folderOf(file).equals(NODES) || folderOf(file).equals(LINKS));
  }

  /** The folder at {@code base} on the class path, looked through for every kind of file. */
  static CsvFolder ofClassPath(String name, String base) {
    return new CsvFolder(name, name, () -> onClassPath(base));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void read(Sink sink) throws IOException {
    Map<Label, Input> nodes = new TreeMap<>();
    Map<Relationship, Input> links = new TreeMap<>();
    List<Reject> strangers = new ArrayList<>();
    for (Input file : files()) {
      if (folderOf(file).equals(NODES)) {
        sort(file, Label.find(stem(file)), nodes, strangers, Label.values());
      } else {
        sort(file, Relationship.find(stem(file)), links, strangers, Relationship.values());
      }
    }
    sink.expect(rows(Stream.concat(nodes.values().stream(), links.values().stream()).toList()));
    strangers.forEach(sink::accept);
    nodes.forEach((label, file) -> new CsvNodes(label, stamp).read(file, sink));
    links.forEach((type, file) -> new CsvLinks(type, stamp).read(file, sink));
  }

  private static <K> void sort(
      Input file, Optional<K> kind, Map<K, Input> sorted, List<Reject> strangers, K[] kinds) {
    if (kind.isEmpty()) {
      String known = Arrays.stream(kinds).map(Object::toString).collect(Collectors.joining(", "));
      strangers.add(
          Reject.ofFile(
              file.name(), 1, "The file name must be one of " + known + " and end in .csv."));
    } else if (sorted.putIfAbsent(kind.get(), file) != null) {
      strangers.add(
          Reject.ofFile(file.name(), 1, "There is a second file of this kind; join the two."));
    }
  }

  private List<Input> files() throws IOException {
    List<Input> files =
        listing.files().stream()
            .filter(CsvFolder::isOurs)
            .sorted(Comparator.comparing(Input::name))
            .toList();
    if (files.isEmpty()) {
      throw new NoSuchFileException(
          name, null, "there is no file nodes/<Label>.csv or links/<TYPE>.csv in it");
    }
    return files;
  }

  /** The name of the folder that the file lies in. */
  private static String folderOf(Input file) {
    String[] parts = file.name().split("/");
    return parts.length < 2 ? "" : parts[parts.length - 2];
  }

  private static String stem(Input file) {
    return file.fileName().replaceFirst("(?i)\\.csv(\\.gz)?$", "");
  }

  private static long rows(List<Input> files) {
    long rows = 0;
    for (Input file : files) {
      try (InputStream in = file.open()) {
        rows += Math.max(0, Lines.count(in) - 1);
      } catch (IOException e) {
        // The reader meets the same error and reports it.
      }
    }
    return rows;
  }

  private static List<Input> onClassPath(String base) {
    ClassLoader loader = CsvFolder.class.getClassLoader();
    return Stream.concat(
            Arrays.stream(Label.values()).map(label -> NODES + "/" + label.text() + ".csv"),
            Arrays.stream(Relationship.values()).map(type -> LINKS + "/" + type + ".csv"))
        .filter(file -> loader.getResource(base + "/" + file) != null)
        .map(file -> new Input(file, () -> open(loader, base + "/" + file)))
        .toList();
  }

  private static InputStream open(ClassLoader loader, String resource) throws IOException {
    InputStream in = loader.getResourceAsStream(resource);
    if (in == null) {
      throw new NoSuchFileException(resource);
    }
    return in;
  }
}
