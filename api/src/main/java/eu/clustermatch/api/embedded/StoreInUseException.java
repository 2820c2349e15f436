package eu.clustermatch.api.embedded;

import eu.clustermatch.api.config.StartupException;
import java.nio.file.Path;

/** Another process has the data folder open. */
final class StoreInUseException extends StartupException {
  private static final long serialVersionUID = 1L;

  StoreInUseException(Path folder, Throwable cause) {
    super(
        "Another process is using the data folder %s: stop it, or set clustermatch.store.folder."
            .formatted(folder),
        cause);
  }
}
