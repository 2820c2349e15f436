package eu.clustermatch.importer.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which row of an import said something first, over all of its files. */
final class Firsts {
  private static final int LINE_BITS = 40;

  private final Map<String, Keys> byKind = new HashMap<>();
  private final List<String> files = new ArrayList<>();
  private final Map<String, Long> numbers = new HashMap<>();

  /**
   * @param value what stands in the column
   * @param what what an earlier row must not have the same of, the end of a sentence
   * @throws RowRejected when an earlier row of that kind had the same key
   */
  void check(String kind, Origin origin, String column, String value, String key, String what) {
    long earlier = keys(kind).putIfAbsent(key, place(origin));
    if (earlier != Keys.NONE) {
      throw new RowRejected(column, value, where(earlier, origin) + " has the same" + what);
    }
  }

  /** Remembers the key, and says whether it is new. */
  boolean add(String kind, Origin origin, String key) {
    return keys(kind).putIfAbsent(key, place(origin)) == Keys.NONE;
  }

  boolean has(String kind, String key) {
    return keys(kind).get(key) != Keys.NONE;
  }

  /** Whether it was this row that had the key first. */
  boolean isFirst(String kind, Origin origin, String key) {
    return keys(kind).get(key) == place(origin);
  }

  private Keys keys(String kind) {
    return byKind.computeIfAbsent(kind, key -> new Keys());
  }

  private String where(long place, Origin later) {
    String file = files.get((int) (place >>> LINE_BITS) - 1);
    String line = "Line " + (place & (1L << LINE_BITS) - 1);
    return file.equals(later.file()) ? line : line + " of " + file;
  }

  private long place(Origin origin) {
    Long number = numbers.get(origin.file());
    if (number == null) {
      files.add(origin.file());
      number = (long) files.size();
      numbers.put(origin.file(), number);
    }
    return number << LINE_BITS | origin.line();
  }
}
