package eu.clustermatch.importer.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything a source yields. */
final class Collected implements Sink {
  final List<NodeItem> nodes = new ArrayList<>();
  final List<LinkItem> links = new ArrayList<>();
  final List<Reject> rejects = new ArrayList<>();

  static Collected of(Source source) {
    Collected all = new Collected();
    try {
      source.read(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** Everything in files, of whatever formats they are. */
  static Collected of(String name, Path... files) {
    Collected all = new Collected();
    try {
      for (Source source : SourceFiles.find(name, List.of(files)).sources()) {
        source.read(all);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  static Path write(Path folder, String file, String text) {
    return write(folder, file, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path write(Path folder, String file, byte[] bytes) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      return Files.write(path, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void expect(long items) {}

  @Override
  public void accept(Item item) {
    switch (item) {
      case NodeItem node -> nodes.add(node);
      case LinkItem link -> links.add(link);
      case Reject reject -> rejects.add(reject);
    }
  }

  List<String> ids() {
    return nodes.stream().map(item -> item.node().id()).toList();
  }

  /** The rejects as "file:line field 'value' reason". */
  List<String> reasons() {
    return rejects.stream().map(Reject::toString).toList();
  }

  /** The links as "from TYPE to". */
  List<String> arrows() {
    return links.stream().map(l -> l.from() + " " + l.type() + " " + l.to()).toList();
  }
}
