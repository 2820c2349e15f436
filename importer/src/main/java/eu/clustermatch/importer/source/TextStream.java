package eu.clustermatch.importer.source;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/**
 * A text file as a stream of lines that end in LF or CRLF and are in UTF-8, unless they were saved
 * in the letters of one computer: UTF-16 with a byte order mark is recoded, and where lines end in
 * CR alone, as on a Mac of old, LF takes its place.
 */
final class TextStream {
  private static final int BEGINNING = 1 << 13;

  /** The first bytes, by which the file is judged. */
  private final byte[] beginning;

  private final InputStream all;

  private TextStream(byte[] beginning, InputStream all) {
    this.beginning = beginning;
    this.all = all;
  }

  static TextStream of(InputStream in) {
    TextStream plain = begun(in);
    TextStream text = plain.isUtf16() ? begun(new Utf16(plain.all)) : plain;
    return text.endsLinesInCr() ? new TextStream(text.beginning, new CrToLf(text.all)) : text;
  }

  /** The stream, from its beginning. */
  InputStream all() {
    return all;
  }

  /** Whether there is anything in it that nobody types. */
  boolean isBinary() {
    return has(beginning, 0);
  }

  /** A file that breaks off early begins with what can be read; its reader meets the end again. */
  private static TextStream begun(InputStream in) {
    byte[] bytes = new byte[BEGINNING];
    int length = 0;
    try {
      for (int n = 0; n >= 0 && length < BEGINNING; length += Math.max(0, n)) {
        n = in.read(bytes, length, BEGINNING - length);
      }
    } catch (IOException e) {
      // What there is must do.
    }
    byte[] read = Arrays.copyOf(bytes, length);
    return new TextStream(read, new SequenceInputStream(new ByteArrayInputStream(read), in));
  }

  private boolean isUtf16() {
    int mark = beginning.length < 2 ? 0 : (beginning[0] & 0xFF) << 8 | beginning[1] & 0xFF;
    return mark == 0xFEFF || mark == 0xFFFE;
  }

  /** The last byte does not count: a CR there may have its LF behind it. */
  private boolean endsLinesInCr() {
    byte[] inner = Arrays.copyOf(beginning, Math.max(0, beginning.length - 1));
    return has(inner, '\r') && !has(beginning, '\n');
  }

  private static boolean has(byte[] bytes, int wanted) {
    for (byte each : bytes) {
      if (each == wanted) {
        return true;
      }
    }
    return false;
  }

  private static final class CrToLf extends FilterInputStream {
    CrToLf(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      return read == '\r' ? '\n' : read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      for (int i = offset; i < offset + count; i++) {
        target[i] = target[i] == '\r' ? (byte) '\n' : target[i];
      }
      return count;
    }
  }
}
