package eu.clustermatch.importer.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Which row had a key first, in 16 to 48 bytes a row whatever its key: an open-addressed table from
 * a 64-bit hash to the row's place. A large table lies in a temporary file that is mapped, so that
 * the heap does not grow with what is read. Keys are not kept, so two that differ may be taken for
 * one: of n rows the probability is n²/2⁶⁵, for 5,000,000 less than one in a million. The later row
 * would be rejected then, naming the earlier, and nothing would be lost in silence. Safe for use by
 * several threads.
 */
public final class Keys {
  public static final long NONE = 0;

  private static final int SMALLEST = 1 << 10;
  private static final long MOST_ON_HEAP = 1 << 17;

  /** Hash and place in turn; a place of {@link #NONE} marks a free slot. */
  private MemorySegment table = MemorySegment.ofArray(new long[2 * SMALLEST]);

  private long slots = SMALLEST;
  private long size;

  /**
   * Remembers the place of a key that is new.
   *
   * @param place any number but 0
   * @return the place where the key was met first, or {@link #NONE} when it is new
   * @throws UncheckedIOException when the temporary folder has no room left
   */
  public synchronized long putIfAbsent(String key, long place) {
    if (size * 10 >= slots * 7) {
      grow();
    }
    long hash = hash(key);
    long slot = slot(hash);
    long earlier = place(slot);
    if (earlier == NONE) {
      put(slot, hash, place);
      size++;
    }
    return earlier;
  }

  /** The place where the key was met first, or {@link #NONE}. */
  public synchronized long get(String key) {
    return place(slot(hash(key)));
  }

  long size() {
    return size;
  }

  private long slot(long hash) {
    long slot = hash & slots - 1;
    while (place(slot) != NONE && hash(slot) != hash) {
      slot = slot + 1 & slots - 1;
    }
    return slot;
  }

  private long hash(long slot) {
    return table.getAtIndex(ValueLayout.JAVA_LONG, 2 * slot);
  }

  private long place(long slot) {
    return table.getAtIndex(ValueLayout.JAVA_LONG, 2 * slot + 1);
  }

  private void put(long slot, long hash, long place) {
    table.setAtIndex(ValueLayout.JAVA_LONG, 2 * slot, hash);
    table.setAtIndex(ValueLayout.JAVA_LONG, 2 * slot + 1, place);
  }

  private void grow() {
    MemorySegment old = table;
    slots *= 2;
    table = slots > MOST_ON_HEAP ? mapped(slots) : MemorySegment.ofArray(new long[2 * (int) slots]);
    for (long i = 0; i < slots; i += 2) {
      long place = old.getAtIndex(ValueLayout.JAVA_LONG, i + 1);
      if (place != NONE) {
        long hash = old.getAtIndex(ValueLayout.JAVA_LONG, i);
        put(slot(hash), hash, place);
      }
    }
  }

  /** Of a file that is deleted at once: the mapping lives until nobody refers to it. */
  private static MemorySegment mapped(long slots) {
    try {
      Path file = Files.createTempFile("clustermatch-keys", ".map");
      try (FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE)) {
        return channel.map(MapMode.READ_WRITE, 0, 16 * slots, Arena.ofAuto());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * FNV-1a over the characters, then the finisher of MurmurHash3, which spreads it over all bits.
   */
  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }
}
