package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.stream.Stream;

/** The sources that come with the importer. */
public final class Sources {
  private static final String BASE = "eu/clustermatch/importer/";
  private static final ClassLoader LOADER = Sources.class.getClassLoader();

  private Sources() {}

  /** What every installation starts with: ecosystems, technologies, countries, activities. */
  public static Source vocabulary() {
    return ofClassPath("vocabulary");
  }

  /** Real European clusters with illustrative members, products and supply links around them. */
  public static Source sample() {
    return ofClassPath("sample");
  }

  /** The tables in a folder on the class path, looked through for every kind of file. */
  private static Source ofClassPath(String name) {
    return new Tables(
        name,
        () ->
            Stream.concat(
                    Arrays.stream(Label.values()).map(label -> "nodes/" + label.text() + ".csv"),
                    TableKind.Links.TYPES.stream().map(type -> "links/" + type + ".csv"))
                .filter(file -> LOADER.getResource(BASE + name + "/" + file) != null)
                .map(file -> Input.trusted(file, () -> open(BASE + name + "/" + file)))
                .toList());
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = LOADER.getResourceAsStream(resource);
    if (in == null) {
      throw new NoSuchFileException(resource);
    }
    return in;
  }
}
