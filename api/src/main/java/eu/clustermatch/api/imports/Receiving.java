package eu.clustermatch.api.imports;

import eu.clustermatch.api.web.Fault;
import eu.clustermatch.api.web.FaultyRequestException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.web.server.ResponseStatusException;

/**
 * Writes the parts of a request into an upload as they come. Blocks; for one thread at a time.
 *
 * <p>A fault is told at the end, and what still comes is let go: of a request that is broken off
 * instead, Spring's parser loses the buffers that it holds (spring-framework issue 37115).
 */
final class Receiving {
  private static final List<String> FIELDS = List.of(ImportOrder.SOURCE_NAME, ImportOrder.DRY_RUN);

  private final Upload upload;
  private final UploadLimit limit;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private @Nullable OutputStream out;
  private @Nullable RuntimeException fault;
  private long bytes;

  Receiving(Upload upload, UploadLimit limit) {
    this.upload = upload;
    this.limit = limit;
  }

  /** Takes the next piece. */
  void accept(Piece piece) {
    try {
      if (fault == null) {
        keep(piece);
      }
    } catch (ResponseStatusException | FaultyRequestException e) {
      fault = e;
      upload.discard();
    }
  }

  private void keep(Piece piece) {
    switch (piece.event()) {
      case FormPartEvent field -> put(field.name(), field.value());
      case FilePartEvent file -> keep(file, piece.bytes());
      default -> throw unknown(piece.event().name(), "without a file name");
    }
  }

  private void keep(FilePartEvent file, byte[] content) {
    try {
      write(file, content);
    } catch (FileAlreadyExistsException e) {
      String name = UploadName.safe(file.filename());
      throw faulty("file", name, "called like no other of the upload");
    } catch (IOException e) {
      throw new UploadFailed(e);
    }
  }

  private void put(String name, String value) {
    if (!FIELDS.contains(name)) {
      throw unknown(name, value);
    }
    if (fields.put(name, value) != null) {
      throw faulty(name, value, "there once");
    }
  }

  private void write(FilePartEvent file, byte[] content) throws IOException {
    if (out == null) {
      out = upload.create(UploadName.safe(file.filename()));
    }
    bytes += content.length;
    limit.check(bytes);
    out.write(content);
    if (file.isLast()) {
      close();
    }
  }

  /** Closes a file that was not finished. */
  void close() throws IOException {
    if (out != null) {
      out.close();
      out = null;
    }
  }

  /**
   * What was asked for, once all is there.
   *
   * @throws FaultyRequestException when there is no file, or a field is faulty
   * @throws ResponseStatusException when it is too large, or could not be kept
   */
  ImportOrder order() {
    if (fault != null) {
      throw fault;
    }
    if (upload.files().isEmpty()) {
      throw faulty("file", null, "a part with a file name: what is to be imported");
    }
    return ImportOrder.of(upload.files(), fields);
  }

  private static FaultyRequestException unknown(String name, String value) {
    return faulty(name, value, "a file, or one of the fields " + String.join(" and ", FIELDS));
  }

  static FaultyRequestException faulty(String name, @Nullable String value, String allowed) {
    return new FaultyRequestException(List.of(new Fault(name, value, allowed)));
  }
}
