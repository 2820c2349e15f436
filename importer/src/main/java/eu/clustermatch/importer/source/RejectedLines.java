package eu.clustermatch.importer.source;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** In which lines of which files something was rejected. */
final class RejectedLines {
  private final Map<String, BitSet> rows = new HashMap<>();

  /** With rows, or sheets that have rows. */
  private final Set<String> files = new HashSet<>();

  private final Map<String, BitSet> parts = new HashMap<>();
  private final Map<String, BitSet> persons = new HashMap<>();

  void add(Reject reject) {
    if (reject.isAboutPerson()) {
      add(persons, reject.origin());
    } else if (reject.kind().equals(Reject.FILE)) {
      add(parts, reject.origin());
    } else {
      add(rows, reject.origin());
      String file = reject.origin().file();
      for (int end = file.length(); end >= 0; end = file.lastIndexOf('#', end - 1)) {
        files.add(file.substring(0, end));
      }
    }
  }

  private static void add(Map<String, BitSet> lines, Origin origin) {
    if (origin.line() <= Integer.MAX_VALUE) {
      lines.computeIfAbsent(origin.file(), file -> new BitSet()).set((int) origin.line());
    }
  }

  /** Whether rows of a file, or of a sheet in it, were rejected. */
  boolean haveRows(String file) {
    return files.contains(file);
  }

  /** Whether anything in a file was rejected. */
  boolean haveAny(String file) {
    return haveRows(file) || parts.containsKey(file);
  }

  /** Whether a row that begins there was rejected, and nothing there is about a person. */
  boolean haveRow(String file, long line) {
    return have(rows, file, line) && !have(persons, file, line);
  }

  /** The same of anything that begins there. */
  boolean haveAny(String file, long line) {
    return (have(rows, file, line) || have(parts, file, line)) && !have(persons, file, line);
  }

  private static boolean have(Map<String, BitSet> lines, String file, long line) {
    BitSet known = lines.get(file);
    return known != null && line <= Integer.MAX_VALUE && known.get((int) line);
  }
}
