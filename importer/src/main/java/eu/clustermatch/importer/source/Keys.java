package eu.clustermatch.importer.source;

/**
 * Which row had a key first, in 16 to 48 bytes a row whatever its key: an open-addressed table from
 * a 64-bit hash to the row's place. Keys are not kept, so two that differ may be taken for one: of
 * n rows the probability is n²/2⁶⁵, for 5,000,000 less than one in a million. The later row would
 * be rejected then, naming the earlier, and nothing would be lost in silence.
 */
final class Keys {
  static final long NONE = 0;

  private static final int SMALLEST = 1 << 10;

  private long[] hashes = new long[SMALLEST];
  private long[] places = new long[SMALLEST];
  private int size;

  /**
   * Remembers the place of a key that is new.
   *
   * @param place any number but 0
   * @return the place where the key was met first, or {@link #NONE} when it is new
   */
  long putIfAbsent(String key, long place) {
    if (size * 10L >= hashes.length * 7L) {
      grow();
    }
    long hash = hash(key);
    int slot = slot(hash);
    if (places[slot] == NONE) {
      hashes[slot] = hash;
      places[slot] = place;
      size++;
      return NONE;
    }
    return places[slot];
  }

  /** The place where the key was met first, or {@link #NONE}. */
  long get(String key) {
    return places[slot(hash(key))];
  }

  int size() {
    return size;
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) hash & mask;
    while (places[slot] != NONE && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    long[] oldPlaces = places;
    hashes = new long[2 * oldHashes.length];
    places = new long[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldPlaces[i] != NONE) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        places[slot] = oldPlaces[i];
      }
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
