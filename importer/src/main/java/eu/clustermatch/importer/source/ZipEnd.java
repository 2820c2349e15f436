package eu.clustermatch.importer.source;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * The end of a zip, which says how long its directory is. {@link java.util.zip.ZipFile} takes the
 * directory into memory as a whole, so this is to be known before. Fields as in PKWARE's APPNOTE
 * 6.3, sections 4.3.14 to 4.3.16.
 */
final class ZipEnd {
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int END_DIRECTORY = 12;
  private static final int LONGEST_COMMENT = 0xffff;

  private static final int LOCATOR = 0x07064b50;
  private static final int LOCATOR_LENGTH = 20;
  private static final int LOCATOR_END = 8;
  private static final int LONG_END_DIRECTORY = 40;

  private ZipEnd() {}

  /**
   * Bytes of the directory; where there is more than one thing like an end, which a comment may
   * hold, the most that one of them says.
   */
  static long directoryBytes(Path zip) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "r")) {
      long start = Math.max(0, file.length() - END_LENGTH - LONGEST_COMMENT - LOCATOR_LENGTH);
      ByteBuffer tail = read(file, start, (int) (file.length() - start));
      long most = 0;
      for (int at = 0; at + LOCATOR_LENGTH <= tail.limit(); at++) {
        int magic = tail.getInt(at);
        if (magic == END && at + END_LENGTH <= tail.limit()) {
          most = Math.max(most, shortLength(tail.getInt(at + END_DIRECTORY)));
        } else if (magic == LOCATOR) {
          most = Math.max(most, longLength(file, tail.getLong(at + LOCATOR_END)));
        }
      }
      return most;
    }
  }

  /** All ones say that the length stands elsewhere. */
  private static long shortLength(int length) {
    return length == -1 ? 0 : Integer.toUnsignedLong(length);
  }

  private static long longLength(RandomAccessFile file, long end) throws IOException {
    boolean inside = end >= 0 && end <= file.length() - LONG_END_DIRECTORY - Long.BYTES;
    return inside ? read(file, end + LONG_END_DIRECTORY, Long.BYTES).getLong(0) : 0;
  }

  private static ByteBuffer read(RandomAccessFile file, long start, int length) throws IOException {
    byte[] bytes = new byte[length];
    file.seek(start);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
