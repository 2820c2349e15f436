package eu.clustermatch.importer.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A stream in UTF-16 with a byte order mark, as UTF-8. */
final class Utf16 extends InputStream {
  private final Reader reader;
  private final char[] characters = new char[1 << 13];

  /** The first half of a pair that the last characters ended in, or empty. */
  private String half = "";

  private byte[] bytes = {};
  private int position;

  Utf16(InputStream in) {
    this.reader = new InputStreamReader(in, StandardCharsets.UTF_16);
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - position);
    System.arraycopy(bytes, position, target, offset, count);
    position += count;
    return count;
  }

  /** Whether there is a byte. */
  private boolean fill() throws IOException {
    while (position == bytes.length) {
      int count = reader.read(characters);
      if (count < 0) {
        return false;
      }
      String text = half + new String(characters, 0, count);
      boolean cut = Character.isHighSurrogate(text.charAt(text.length() - 1));
      int whole = cut ? text.length() - 1 : text.length();
      half = text.substring(whole);
      bytes = text.substring(0, whole).getBytes(StandardCharsets.UTF_8);
      position = 0;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
