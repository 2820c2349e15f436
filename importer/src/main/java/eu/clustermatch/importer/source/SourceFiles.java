package eu.clustermatch.importer.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds out what files are, by how they begin. */
public final class SourceFiles {
  /** How the folder of a source's rejected rows ends. */
  private static final String MENDED = "-to-mend";

  /**
   * A folder of rows to be mended, or it as a zip; there may be several of one source, and browsers
   * number what they fetch again.
   */
  private static final Pattern TO_MEND =
      Pattern.compile("(.+)" + MENDED + "(-\\d+)?( ?\\(\\d+\\))?(\\.zip)?");

  private SourceFiles() {}

  /**
   * What there is to import.
   *
   * @param sources one a format, in the order to import them
   * @param passedOver the names of files that no format recognises
   */
  public record Found(List<Source> sources, List<String> passedOver) {}

  /**
   * Looks at files, at all files in folders, and into zips.
   *
   * @param name what {@code source} says where neither a format nor a file does
   * @throws NoSuchFileException when one of the paths is not there
   * @throws ArchiveRefused when a zip is not proper or holds too much
   * @throws IOException when a file cannot be opened
   */
  public static Found find(String name, List<Path> paths) throws IOException {
    return sources(name, inputs(paths));
  }

  /**
   * Looks at the files of a flat folder that somebody else has filled, and into its zips. Their
   * names are relative to it.
   *
   * @param name as in {@link #find}
   * @param limits what its archives may unpack to
   * @throws ArchiveRefused when a zip is not proper or holds too much; also later, while a source
   *     is read, where it only shows then
   * @throws IOException when a file cannot be opened
   */
  public static Found findUploaded(String name, Path folder, UnzipLimits limits)
      throws IOException {
    return sources(name, uploaded(folder, limits));
  }

  private static Found sources(String name, List<Input> files) throws IOException {
    Map<Format, List<Input>> byFormat = new EnumMap<>(Format.class);
    List<String> passedOver = new ArrayList<>();
    try (OpenZips open = OpenZips.of(files)) {
      for (Input file : files) {
        Optional<Format> format = format(Beginning.of(file));
        format.ifPresentOrElse(
            known -> byFormat.computeIfAbsent(known, key -> new ArrayList<>()).add(file),
            () -> passedOver.add(file.name()));
      }
    }
    List<Source> sources = new ArrayList<>();
    byFormat.forEach(
        (format, ours) -> sources.add(new ZippedSource(format.source(name, ours), ours)));
    return new Found(List.copyOf(sources), List.copyOf(passedOver));
  }

  /**
   * What a source is called after its first file or folder, when nobody says otherwise. Rows that
   * were copied to be mended are still those of their source, or they would become others.
   */
  public static String name(List<Path> paths) {
    Path path = paths.getFirst().toAbsolutePath().normalize();
    for (Path part : path) {
      Matcher mended = TO_MEND.matcher(part.toString());
      if (mended.matches()) {
        return mended.group(1);
      }
    }
    String first = path.getFileName().toString();
    return first.replaceFirst("(?i)(\\.(zip|gz|csv|tsv|xlsx|json|ndjson|xml|yaml))+$", "");
  }

  /**
   * Where rejected rows of a source are to be copied: beside the list of rejects, and never over
   * rows of before, which may be mended by half or even be what is imported.
   */
  public static Path folderToMend(Path rejects, String source) {
    String name = source + MENDED;
    Path folder = rejects.resolveSibling(name);
    for (int i = 2; Files.exists(folder); i++) {
      folder = rejects.resolveSibling(name + "-" + i);
    }
    return folder;
  }

  /** What to call a zip of such a folder, so that {@link #name} finds the source in it. */
  public static String zipToMend(String source) {
    return source.replaceAll("[^\\p{L}\\p{N}._ ()+-]", "_") + MENDED + ".zip";
  }

  private static Optional<Format> format(Beginning beginning) {
    for (Format format : Format.values()) {
      if (format.recognises(beginning)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * The files in files, folders and zips; those in a zip or folder are named relative to it, or,
   * where there are several, with it.
   */
  static List<Input> inputs(List<Path> paths) throws IOException {
    Unzipping unzipping = new Unzipping(UnzipLimits.GENEROUS);
    List<Input> inputs = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString(), null, "there is no such file");
      }
      if (Files.isDirectory(path)) {
        for (Path file : files(path)) {
          String name = paths.size() > 1 ? file.toString() : path.relativize(file).toString();
          inputs.addAll(unzipped(file, name, name + "/", unzipping));
        }
      } else {
        String prefix = paths.size() > 1 ? path + "/" : "";
        inputs.addAll(unzipped(path, path.toString(), prefix, unzipping));
      }
    }
    return inputs;
  }

  /** The files that were uploaded into a folder; those in a zip are named with the zip. */
  static List<Input> uploaded(Path folder, UnzipLimits limits) throws IOException {
    Unzipping unzipping = new Unzipping(limits);
    List<Input> inputs = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString();
      inputs.addAll(unzipped(file, name, name + "/", unzipping));
    }
    return inputs;
  }

  /** A file, or the files in it where it is a zip and no workbook. */
  private static List<Input> unzipped(Path path, String name, String prefix, Unzipping unzipping)
      throws IOException {
    if (Input.isZip(path)) {
      List<ZipDirectory.Entry> files = ZipDirectory.files(path, unzipping.limits());
      if (!files.isEmpty()) {
        return Input.inZip(path, files, prefix, unzipping);
      }
    }
    return List.of(Input.of(path, name, unzipping));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
