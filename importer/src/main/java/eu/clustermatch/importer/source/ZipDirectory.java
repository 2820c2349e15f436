package eu.clustermatch.importer.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The directory of a zip, checked before anything in it is read: no name leads out of the archive
 * or comes twice, no file lies upon another, and nothing is said to unpack to more than is allowed.
 */
final class ZipDirectory {
  /** Bytes of the directory for a file, a long name included. */
  private static final long LARGEST_ENTRY = 300;

  private final String name;
  private final UnzipLimits limits;

  private ZipDirectory(Path zip, UnzipLimits limits) {
    this.name = zip.getFileName().toString();
    this.limits = limits;
  }

  /**
   * A file in a zip.
   *
   * @param name what the zip calls it
   * @param path its name with forward slashes, as messages show it
   * @param zipped bytes that it takes in the zip
   */
  record Entry(String name, String path, long zipped) {}

  /**
   * The files of a zip, sorted by name; none where it is a workbook, to be read as one file.
   *
   * @throws ArchiveRefused when it is not proper
   */
  static List<Entry> files(Path zip, UnzipLimits limits) throws IOException {
    ZipDirectory directory = new ZipDirectory(zip, limits);
    if (ZipEnd.directoryBytes(zip) > LARGEST_ENTRY * Math.max(1_000, limits.files())) {
      throw directory.tooMany();
    }
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return directory.files(file, Files.size(zip));
    } catch (ZipException e) {
      throw directory.refused("The zip cannot be read: " + e.getMessage() + ".");
    }
  }

  private List<Entry> files(ZipFile file, long size) {
    if (isWorkbook(file)) {
      return List.of();
    }
    Set<String> paths = new HashSet<>();
    List<Entry> files = new ArrayList<>();
    for (ZipEntry entry : file.stream().toList()) {
      Entry found = new Entry(entry.getName(), path(entry), entry.getCompressedSize());
      if (!paths.add(found.path())) {
        throw refused("The zip holds two files called " + shown(entry) + ".");
      }
      if (!entry.isDirectory()) {
        checkSize(entry, size);
        files.add(found);
      }
    }
    checkAll(file, files, size);
    files.sort(Comparator.comparing(Entry::path));
    return files;
  }

  private static boolean isWorkbook(ZipFile file) {
    return file.getEntry("[Content_Types].xml") != null
        && file.stream().anyMatch(entry -> entry.getName().startsWith("xl/"));
  }

  /** Some programs of Windows write its own slashes. */
  private String path(ZipEntry entry) {
    String path = entry.getName().replace('\\', '/');
    boolean absolute = path.startsWith("/") || path.matches("(?s)[A-Za-z]:.*");
    boolean strange = path.isEmpty() || path.chars().anyMatch(Character::isISOControl);
    if (absolute || strange || Arrays.asList(path.split("/")).contains("..")) {
      throw refused(
          "The entry " + shown(entry) + " leads out of the zip; nothing of it was imported.");
    }
    return path;
  }

  private static String shown(ZipEntry entry) {
    return "'" + entry.getName().replaceAll("\\p{Cntrl}", "?") + "'";
  }

  private void checkSize(ZipEntry entry, long size) {
    if (entry.getCompressedSize() > size) {
      throw refused("The zip is cut off.");
    }
    if (entry.getSize() > UnzipLimits.mostFrom(entry.getCompressedSize())) {
      throw new ArchiveRefused(name + "/" + path(entry), UnzipLimits.tooDense());
    }
  }

  private void checkAll(ZipFile file, List<Entry> files, long size) {
    if (files.size() > limits.files()) {
      throw tooMany();
    }
    if (files.stream().mapToLong(Entry::zipped).sum() > size) {
      throw refused("The files in the zip lie upon each other, as in a bomb.");
    }
    if (file.stream().mapToLong(ZipEntry::getSize).sum() > limits.bytes()) {
      throw refused(limits.tooMany());
    }
  }

  private ArchiveRefused tooMany() {
    return refused("The zip holds more than " + limits.files() + " files; no more are allowed.");
  }

  private ArchiveRefused refused(String reason) {
    return new ArchiveRefused(name, reason);
  }
}
