package eu.clustermatch.importer.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipFile;

/**
 * Keeps zips open while their files are read: the JDK reads the directory of a zip anew for each
 * opening, unless it is open already, which of 100,000 small files would take hours.
 */
record OpenZips(List<ZipFile> zips) implements Closeable {
  static OpenZips of(List<Input> files) throws IOException {
    Set<Path> paths = new LinkedHashSet<>();
    files.stream().map(Input::zip).filter(Objects::nonNull).forEach(paths::add);
    OpenZips open = new OpenZips(new ArrayList<>());
    try {
      for (Path path : paths) {
        open.zips.add(new ZipFile(path.toFile()));
      }
      return open;
    } catch (IOException e) {
      open.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    for (ZipFile zip : zips) {
      zip.close();
    }
  }
}
