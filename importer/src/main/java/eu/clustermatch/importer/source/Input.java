package eu.clustermatch.importer.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A file to read: on disk, in a zip or on the class path, gzipped or not.
 *
 * @param name its path as messages show it, with forward slashes
 */
record Input(String name, Opener opener) {
  private static final int GZIP_MAGIC = 0x8b1f;

  interface Opener {
    InputStream open() throws IOException;
  }

  static Input of(Path file) {
    return new Input(slashes(file.toString()), () -> Files.newInputStream(file));
  }

  /** The files of a folder or zip at any depth, sorted by name; names are relative to it. */
  static List<Input> inside(Path folderOrZip) throws IOException {
    return Files.isDirectory(folderOrZip) ? inFolder(folderOrZip) : inZip(folderOrZip);
  }

  /** Whether {@code file} is a zip by its first bytes, whatever it is called. */
  static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] magic = in.readNBytes(4);
      return magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3;
    }
  }

  /** Whether a zip is a workbook (XLSX), to be read as one file. */
  static boolean isWorkbook(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return file.getEntry("[Content_Types].xml") != null
          && file.stream().anyMatch(entry -> entry.getName().startsWith("xl/"));
    } catch (ZipException e) {
      return false;
    }
  }

  /** The last part of the name, without folders. */
  String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Whether its name says that it holds a table. */
  boolean isCsv() {
    String lower = fileName().toLowerCase(Locale.ROOT);
    return !lower.startsWith(".") && (lower.endsWith(".csv") || lower.endsWith(".csv.gz"));
  }

  /** Opens it from the beginning, unzipped by its first bytes. */
  InputStream open() throws IOException {
    BufferedInputStream in = new BufferedInputStream(opener.open(), 1 << 16);
    try {
      in.mark(2);
      boolean gzipped = (in.read() | in.read() << 8) == GZIP_MAGIC;
      in.reset();
      return gzipped ? new GZIPInputStream(in, 1 << 16) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static List<Input> inFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(file ->
              new Input(
                  slashes(folder.relativize(file).toString()), () -> Files.newInputStream(file)))
          .toList();
    }
  }

  private static List<Input> inZip(Path zip) throws IOException {
    List<Input> inputs = new ArrayList<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      file.stream()
          .filter(entry -> !entry.isDirectory())
          .map(ZipEntry::getName)
          .sorted()
          .forEach(name -> inputs.add(new Input(name, () -> openEntry(zip, name))));
    }
    return inputs;
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

  private static String slashes(String path) {
    return path.replace('\\', '/');
  }
}
