package eu.clustermatch.importer.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what comes out of the archives of one import, so that no bomb fills memory or disk. Read
 * by one thread at a time.
 */
final class Unzipping {
  private final UnzipLimits limits;
  private long bytes;

  Unzipping(UnzipLimits limits) {
    this.limits = limits;
  }

  UnzipLimits limits() {
    return limits;
  }

  /** A zipped file, which may be read more than once and counts once. */
  Counted file(String name, long zipped) {
    return new Counted(name, zipped);
  }

  /** What came out of one file. */
  final class Counted {
    private final String name;
    private final long most;
    private long furthest;

    private Counted(String name, long zipped) {
      this.name = name;
      this.most = UnzipLimits.mostFrom(zipped);
    }

    /** The same stream, which ends with {@link ArchiveRefused} where too much comes out of it. */
    InputStream count(InputStream in) {
      return new Counting(in, this);
    }

    private void reached(long position) {
      if (position <= furthest) {
        return;
      }
      bytes += position - furthest;
      furthest = position;
      if (furthest > most) {
        throw new ArchiveRefused(name, UnzipLimits.tooDense());
      }
      if (bytes > limits.bytes()) {
        throw new ArchiveRefused(name, limits.tooMany());
      }
    }
  }

  private static final class Counting extends FilterInputStream {
    private final Counted file;
    private long position;

    Counting(InputStream in, Counted file) {
      super(in);
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      return b < 0 ? b : counted(b, 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      return n < 0 ? n : counted(n, n);
    }

    @Override
    public long skip(long n) throws IOException {
      long skipped = super.skip(n);
      counted(0, skipped);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private int counted(int result, long read) {
      position += read;
      file.reached(position);
      return result;
    }
  }
}
