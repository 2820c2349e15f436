package eu.clustermatch.importer.source;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, decoded one by one, so that a line that is too long or cannot be decoded
 * costs that line alone. Ends are LF or CRLF.
 */
final class Lines implements Closeable {
  /** Bytes of a line that are kept; the rest of a longer one is passed over. */
  static final int LONGEST = 1_000_000;

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Nobody types these, but letters of central Europe look so when read as western ones. */
  private static final Pattern MISREAD = Pattern.compile("[\\p{Cntrl}&&[^\t]]|\\p{L}[¹³¿]\\p{L}");

  private final InputStream in;
  private final boolean windows;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int end;
  private long number;
  private long firstInWindows;

  /** Lines in UTF-8. */
  Lines(InputStream in) {
    this(in, false);
  }

  private Lines(InputStream in, boolean windows) {
    this.in = in;
    this.windows = windows;
  }

  /**
   * The lines of a table, which spreadsheets save in UTF-8, in UTF-16, or in the letters of the
   * computer; a line that is no UTF-8 is read as Windows-1252, the western ones.
   */
  static Lines ofTable(InputStream in) {
    TextStream text = TextStream.of(in);
    return new Lines(text.all(), !text.isBinary());
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

  /** The number of the first line that was read as Windows-1252; 0 when there was none. */
  long firstInWindows() {
    return firstInWindows;
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
      String text = decode(bytes, length, StandardCharsets.UTF_8);
      boolean marked = number == 1 && text.startsWith("\uFEFF");
      return new Line(number, marked ? text.substring(1) : text, null);
    } catch (CharacterCodingException e) {
      return windows
          ? decodeWindows(bytes, length)
          : new Line(number, "", "The line is not valid UTF-8; save the file as UTF-8.");
    }
  }

  private Line decodeWindows(byte[] bytes, int length) {
    try {
      String text = decode(bytes, length, WINDOWS);
      if (!MISREAD.matcher(text).find()) {
        firstInWindows = firstInWindows == 0 ? number : firstInWindows;
        return new Line(number, text, null);
      }
    } catch (CharacterCodingException e) {
      // Falls through: it has bytes that are no letters.
    }
    String flaw = "The line is neither UTF-8 nor Windows-1252; save the file as UTF-8.";
    return new Line(number, "", flaw);
  }

  private static String decode(byte[] bytes, int length, Charset charset)
      throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
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
