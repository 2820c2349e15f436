package eu.clustermatch.importer.source;

import eu.clustermatch.importer.source.Unzipping.Counted;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A file to read: on disk, in a zip or on the class path, gzipped or not.
 *
 * @param name its path as messages show it, with forward slashes
 * @param zip the zip that holds it, or null
 * @param counted counts what comes out where it is zipped or gzipped, or null for a trusted file
 */
record Input(String name, Opener opener, @Nullable Path zip, @Nullable Counted counted) {
  private static final int GZIP_MAGIC = 0x8b1f;

  interface Opener {
    InputStream open() throws IOException;
  }

  /** A file on the class path. */
  static Input trusted(String name, Opener opener) {
    return new Input(name, opener, null, null);
  }

  static Input of(Path file, String name, Unzipping unzipping) throws IOException {
    Counted counted = unzipping.file(name, Files.size(file));
    return new Input(slashes(name), () -> Files.newInputStream(file), null, counted);
  }

  /** The files of a zip at any depth, sorted by name; names begin with {@code prefix}. */
  static List<Input> inZip(Path zip, List<ZipDirectory.Entry> files, String prefix, Unzipping all) {
    return files.stream().map(file -> inZip(zip, file, prefix + file.path(), all)).toList();
  }

  private static Input inZip(Path zip, ZipDirectory.Entry file, String name, Unzipping unzipping) {
    Counted counted = unzipping.file(name, file.zipped());
    return new Input(name, () -> openEntry(zip, file.name()), zip, counted);
  }

  /** Whether {@code file} is a zip by its first bytes, whatever it is called. */
  static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] magic = in.readNBytes(4);
      return magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3;
    }
  }

  /** The last part of the name, without folders. */
  String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Whether its name says that it holds a table. */
  boolean isCsv() {
    String lower = fileName().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    return !lower.startsWith(".") && (lower.endsWith(".csv") || lower.endsWith(".tsv"));
  }

  /** Opens it from the beginning, unzipped by its first bytes. */
  InputStream open() throws IOException {
    BufferedInputStream in = new BufferedInputStream(opener.open(), 1 << 16);
    try {
      in.mark(2);
      boolean gzipped = (in.read() | in.read() << 8) == GZIP_MAGIC;
      in.reset();
      InputStream out = gzipped ? new GZIPInputStream(in, 1 << 16) : in;
      return counted != null && (gzipped || zip != null) ? counted.count(out) : out;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static InputStream openEntry(Path path, String name) throws IOException {
    ZipFile zip = new ZipFile(path.toFile());
    return new FilterInputStream(zip.getInputStream(zip.getEntry(name))) {
      @Override
      public void close() throws IOException {
        try (zip) {
          super.close();
        }
      }
    };
  }

  static String slashes(String path) {
    return path.replace('\\', '/');
  }
}
