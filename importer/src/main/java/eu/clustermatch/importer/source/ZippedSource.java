package eu.clustermatch.importer.source;

import java.io.IOException;
import java.util.List;

/** A source some of whose files lie in zips. */
record ZippedSource(Source source, List<Input> files) implements Source {
  @Override
  public String name() {
    return source.name();
  }

  @Override
  public void read(Sink sink) throws IOException {
    try (OpenZips open = OpenZips.of(files)) {
      source.read(sink);
    }
  }
}
