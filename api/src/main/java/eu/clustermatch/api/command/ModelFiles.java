package eu.clustermatch.api.command;

import eu.clustermatch.engine.rank.Model;
import java.io.IOException;
import java.nio.file.Path;

/** Models from files that the command line names. */
final class ModelFiles {
  private ModelFiles() {}

  /**
   * @throws IllegalArgumentException when there is no model in the file; the message names both
   */
  static Model read(Path file) {
    try {
      return Model.read(file);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }
}
