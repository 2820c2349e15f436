package eu.clustermatch.api.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The files of one upload, in a folder of their own that goes with them, and a place among all. */
final class Upload {
  private static final Logger log = LoggerFactory.getLogger(Upload.class);

  private final Path folder;
  private final Runnable freePlace;
  private final List<String> files = new ArrayList<>();
  private boolean discarded;
  private boolean taken;

  /**
   * @param folder empty
   * @param freePlace lets another upload in
   */
  Upload(Path folder, Runnable freePlace) {
    this.folder = folder;
    this.freePlace = freePlace;
  }

  Path folder() {
    return folder;
  }

  /** Names of the files, in the order they came. */
  List<String> files() {
    return List.copyOf(files);
  }

  /**
   * Creates a file.
   *
   * @param name a safe one
   * @throws FileAlreadyExistsException when there is one of that name
   */
  synchronized OutputStream create(String name) throws IOException {
    checkThere();
    Path file = resolve(name);
    OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    files.add(file.getFileName().toString());
    return out;
  }

  /** In some locales Java cannot name a file but in ASCII. */
  private Path resolve(String name) {
    try {
      return folder.resolve(name);
    } catch (InvalidPathException e) {
      return folder.resolve(name.replaceAll("[^\\x20-\\x7e]", "_"));
    }
  }

  /** From now on, who takes it is to {@link #delete} it. */
  synchronized void take() throws IOException {
    checkThere();
    taken = true;
  }

  /** Deletes it unless it was taken. */
  synchronized void discard() {
    if (!taken) {
      delete();
    }
  }

  synchronized void delete() {
    if (discarded) {
      return;
    }
    discarded = true;
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      log.warn("The folder {} of an import could not be deleted", folder, e);
    } finally {
      freePlace.run();
    }
  }

  private void checkThere() throws IOException {
    if (discarded) {
      throw new IOException("The upload was given up.");
    }
  }
}
