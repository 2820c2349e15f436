package eu.clustermatch.importer.source;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, decoded one by one, so that a line that is too long or is not UTF-8 costs
 * that line alone. Ends are LF or CRLF.
 */
final class Lines implements Closeable {
  /** Bytes of a line that are kept; the rest of a longer one is passed over. */
  static final int LONGEST = 1_000_000;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int end;
  private long number;

  Lines(InputStream in) {
    this.in = in;
  }

  /**
   * A line without its end.
   *
   * @param number counted from 1
   * @param flaw why it cannot be used, or null; {@code text} is empty then
   */
  record Line(long number, String text, @Nullable String flaw) {}

  /** Counts the line ends of a stream; the last one may be missing. */
  static long count(InputStream in) throws IOException {
    byte[] bytes = new byte[1 << 16];
    long count = 0;
    for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
      for (int i = 0; i < n; i++) {
        count += bytes[i] == '\n' ? 1 : 0;
      }
    }
    return count;
  }

  /** The number of the line that was read last; 0 before the first. */
  long number() {
    return number;
  }

  /** The next line, or null after the last. */
  @Nullable Line next() throws IOException {
    if (position == end && !fill()) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(200);
    long length = 0;
    boolean ended = false;
    while (!ended && (position < end || fill())) {
      int stop = position;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      length += stop - position;
      if (length <= LONGEST) {
        bytes.write(buffer, position, stop - position);
      }
      ended = stop < end;
      position = ended ? stop + 1 : stop;
    }
    number++;
    return length <= LONGEST ? decode(bytes.toByteArray()) : tooLong(length);
  }

  private Line tooLong(long length) {
    return new Line(number, "", "The line has " + length + " bytes; at most 1000000 are allowed.");
  }

  private Line decode(byte[] bytes) {
    int length = bytes.length;
    if (length > 0 && bytes[length - 1] == '\r') {
      length--;
    }
    try {
      ByteBuffer line = ByteBuffer.wrap(bytes, 0, length);
      String text = StandardCharsets.UTF_8.newDecoder().decode(line).toString();
      boolean marked = number == 1 && text.startsWith("\uFEFF");
      return new Line(number, marked ? text.substring(1) : text, null);
    } catch (CharacterCodingException e) {
      return new Line(number, "", "The line is not valid UTF-8; save the file as UTF-8.");
    }
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
