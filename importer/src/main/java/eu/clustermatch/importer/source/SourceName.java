package eu.clustermatch.importer.source;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a source may be called. Its name stands in the store beside what it says, is part of the
 * names of files where its rejects are kept, and is typed to take it back.
 */
public final class SourceName {
  /** Those that stay in names of uploaded files, too. */
  private static final String CHARACTERS = "\\p{L}\\p{M}\\p{N} ._()+-";

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}_(][" + CHARACTERS + "]{0,99}(?<! )");

  /** What the program itself says: sources of its own, of what it brings, of official files. */
  private static final SortedSet<String> TAKEN =
      new TreeSet<>(
          List.of(
              "api",
              "tags",
              "unknown",
              "sample",
              "vocabulary",
              "nuts",
              "nace",
              "cpv",
              "hs",
              "sitc",
              "product-space",
              "wiod",
              "cordis",
              "euroscivoc",
              "oshub",
              "eprtr",
              "chemical-park",
              "ted"));

  /** As the end of the sentence "It must be …". */
  public static final String ALLOWED =
      "1 to 100 letters, digits, spaces or . _ - + ( ), beginning with a letter, a digit, _ or ("
          + " and not ending with a space, and no name that is taken: "
          + String.join(", ", TAKEN);

  /** What a row may say, which may tell of an official source or cite what it is from. */
  static final String STATABLE =
      "a text in one line of at most 200 characters, without @ and not ending in ?, and neither api"
          + " nor tags";

  private static final Pattern STATED = Pattern.compile("[^@\\p{Cc}\\p{Zl}\\p{Zp}]{1,200}(?<!\\?)");

  /** What a person says through the API counts before all, and what the tagger says is its own. */
  private static final Set<String> NOT_OF_ROWS = Set.of("api", "tags");

  private SourceName() {}

  /** Whether somebody may give a source this name. */
  public static boolean isAllowed(String name) {
    return NAME.matcher(name).matches() && !TAKEN.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether a row of a table may say that it is of this source. */
  static boolean isStatable(String text) {
    return STATED.matcher(text).matches() && !NOT_OF_ROWS.contains(text.toLowerCase(Locale.ROOT));
  }

  /**
   * A name made of a file's, with underscores for what it may not have. Accents are composed, or a
   * name that came from one system could not be typed on another.
   */
  public static String ofFile(String file) {
    String name =
        Normalizer.normalize(file.strip(), Normalizer.Form.NFC)
            .replaceAll("[^" + CHARACTERS + "]", "_")
            .replaceFirst("^[^\\p{L}\\p{N}_(]", "_")
            .replaceFirst("^(.{100}).*", "$1")
            .strip();
    return isAllowed(name) ? name : name + "_";
  }
}
