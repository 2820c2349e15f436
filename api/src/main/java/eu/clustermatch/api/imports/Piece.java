package eu.clustermatch.api.imports;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.PartEvent;

/**
 * A piece of an upload with its bytes copied out of the server's pooled buffer, which is let go at
 * once: so that none waits in a queue of ours, to be let go twice or never when a client goes away.
 *
 * @param event of which the content is gone
 */
record Piece(PartEvent event, byte[] bytes) {
  static Piece of(PartEvent event) {
    DataBuffer content = event.content();
    try {
      byte[] bytes = new byte[content.readableByteCount()];
      content.read(bytes);
      return new Piece(event, bytes);
    } finally {
      DataBufferUtils.release(content);
    }
  }
}
