package eu.clustermatch.api.imports;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ResponseStatusException;

/** How large an upload may be, all its files together. */
record UploadLimit(DataSize most) {
  /** What a request may take beside its files. */
  private static final DataSize FRAME = DataSize.ofMegabytes(1);

  /** Turns away what is known to be too large before it is received. */
  void checkAnnounced(long contentLength) {
    check(contentLength - FRAME.toBytes());
  }

  void check(long bytes) {
    if (bytes > most.toBytes()) {
      throw new ResponseStatusException(
          HttpStatus.CONTENT_TOO_LARGE,
          "An upload may have at most %s (clustermatch.imports.max-size).".formatted(text()));
    }
  }

  private String text() {
    if (most.toBytes() % DataSize.ofGigabytes(1).toBytes() == 0) {
      return most.toGigabytes() + " GB";
    }
    return most.toBytes() % DataSize.ofMegabytes(1).toBytes() == 0
        ? most.toMegabytes() + " MB"
        : most.toBytes() + " bytes";
  }
}
