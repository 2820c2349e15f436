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

/** Finds out what files are, by how they begin. */
public final class SourceFiles {
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
   * @throws IOException when a file cannot be opened
   */
  public static Found find(String name, List<Path> paths) throws IOException {
    Map<Format, List<Input>> byFormat = new EnumMap<>(Format.class);
    List<String> passedOver = new ArrayList<>();
    for (Input file : inputs(paths)) {
      Optional<Format> format = format(Beginning.of(file));
      format.ifPresentOrElse(
          known -> byFormat.computeIfAbsent(known, key -> new ArrayList<>()).add(file),
          () -> passedOver.add(file.name()));
    }
    List<Source> sources = new ArrayList<>();
    byFormat.forEach((format, files) -> sources.add(format.source(name, files)));
    return new Found(List.copyOf(sources), List.copyOf(passedOver));
  }

  /** What a source is called after its first file or folder, when nobody says otherwise. */
  public static String name(List<Path> paths) {
    String first = paths.getFirst().toAbsolutePath().normalize().getFileName().toString();
    return first.replaceFirst("(?i)(\\.(zip|gz|csv|tsv|xlsx|json|ndjson|xml|yaml))+$", "");
  }

  private static Optional<Format> format(Beginning beginning) {
    for (Format format : Format.values()) {
      if (format.recognises(beginning)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The files in files, folders and zips. */
  static List<Input> inputs(List<Path> paths) throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString(), null, "there is no such file");
      }
      boolean many = Files.isDirectory(path) || (Input.isZip(path) && !Input.isWorkbook(path));
      inputs.addAll(many ? Input.inside(path) : List.of(Input.of(path)));
    }
    return inputs;
  }
}
