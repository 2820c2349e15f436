package eu.clustermatch.api.imports;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What was uploaded cannot be kept, most likely because the disk is full. */
final class UploadFailed extends ResponseStatusException {
  private static final long serialVersionUID = 1L;

  UploadFailed(IOException cause) {
    super(
        HttpStatus.INSUFFICIENT_STORAGE,
        "The upload cannot be kept here: is there room below clustermatch.imports.folder?",
        cause);
  }
}
