package eu.clustermatch.api.imports;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of this process's uploads and results, which its owner alone may read. A lock says
 * that it is in use, so that whoever comes next removes what a killed process left.
 */
final class WorkFolder implements AutoCloseable {
  private static final String NAME = "clustermatch-imports-";
  private static final String LOCK = "in-use";

  private final Path path;
  private final FileChannel lock;

  private WorkFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes one, and removes others that no process uses any more.
   *
   * @param parent made where it is missing; null for the system's folder for temporary files
   */
  static WorkFolder create(@Nullable String parent) throws IOException {
    Path path =
        parent == null
            ? Files.createTempDirectory(NAME)
            : Files.createTempDirectory(Files.createDirectories(Path.of(parent)), NAME);
    FileChannel lock =
        FileChannel.open(
            path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    lock.lock();
    removeLeft(path.resolveSibling(""));
    return new WorkFolder(path, lock);
  }

  Path path() {
    return path;
  }

  private static void removeLeft(Path parent) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, NAME + "*")) {
      for (Path folder : folders) {
        if (isLeft(folder.resolve(LOCK))) {
          FileSystemUtils.deleteRecursively(folder);
        }
      }
    }
  }

  private static boolean isLeft(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (IOException | OverlappingFileLockException e) {
      // Of somebody else, or in use by this process.
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
    FileSystemUtils.deleteRecursively(path);
  }
}
