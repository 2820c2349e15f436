package eu.clustermatch.api.command;

import eu.clustermatch.engine.rank.Model;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Models in files that the command line names. */
final class ModelFiles {
  private ModelFiles() {}

  /**
   * @throws IllegalArgumentException when there is no model in the file; the message names both
   */
  static Model read(Path file) {
    try {
      return Model.read(file);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("There is no file " + file + ".", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Checks that a file can be written, before long work.
   *
   * @throws IllegalArgumentException when it cannot be; the message names the file and the flaw
   */
  static void checkWritable(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw unwritable(file, "it is a folder or a device", null);
    }
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw unwritable(file, "it is protected", null);
    }
    try {
      Files.delete(Files.createFile(draft(target(file))));
    } catch (NoSuchFileException e) {
      throw unwritable(file, "its folder is not there", e);
    } catch (IOException e) {
      throw unwritable(file, "nothing can be made in its folder", e);
    }
  }

  private static IllegalArgumentException unwritable(
      Path file, String why, @Nullable IOException cause) {
    return new IllegalArgumentException("%s cannot be written: %s.".formatted(file, why), cause);
  }

  /** Writes a model so that the file holds, at any time, all of it or what was there before. */
  static void write(Model model, Path file) throws IOException {
    Path target = target(file);
    Path draft = draft(target);
    try {
      try (Writer out = Files.newBufferedWriter(draft, StandardOpenOption.CREATE_NEW)) {
        model.write(out);
      }
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Where the file is; a link to it stays. */
  private static Path target(Path file) throws IOException {
    return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
  }

  /** In the same folder, because no move between file systems is atomic. */
  private static Path draft(Path target) {
    return target.resolveSibling("%s.%s.part".formatted(target.getFileName(), UUID.randomUUID()));
  }
}
