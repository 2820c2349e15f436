package eu.clustermatch.importer.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which column a heading means, as people write it: whatever its case, in one of the languages of
 * {@code headings.csv}, with its language ({@code Name (DE)}, {@code name_de}) or in two languages
 * ({@code Name / Nom}).
 */
final class Headings {
  private static final Pattern WITH_LANGUAGE =
      Pattern.compile("(.+?)[\\s_(\\[/-]+([A-Za-z]{2})[)\\]]?");
  private static final Pattern BETWEEN_TWO = Pattern.compile("\\s*[/|\\n]\\s*");
  private static final Map<String, List<Meaning>> MEANINGS = meanings();
  private static final Set<String> PERSONAL = personal();

  private Headings() {}

  /**
   * A column that a heading may mean.
   *
   * @param language the heading's own, or empty
   */
  private record Meaning(String column, String language) {
    /** The column as the layout has it, free if possible, or null when it has none. */
    private @Nullable String in(Layout layout, Set<String> taken) {
      String translated = column + "_" + language;
      boolean plain = layout.cell(column) != null;
      if (plain && !taken.contains(column)) {
        return column;
      }
      return layout.cell(translated) != null ? translated : plain ? column : null;
    }
  }

  /**
   * The column that the heading means, or null when it is none of the layout's.
   *
   * @param taken columns that have been found already; a second heading for the name that is in
   *     some language means the name in that language
   */
  static @Nullable String column(String heading, Layout layout, Set<String> taken) {
    if (layout.cell(heading) != null) {
      return heading;
    }
    String whole = whole(heading, layout, taken);
    return whole == null ? ofTwo(heading, layout, taken) : whole;
  }

  /** Whether the heading announces persons or how to reach them, which are never read. */
  static boolean isPersonal(String heading) {
    return PERSONAL.contains(Wording.normalised(heading));
  }

  private static @Nullable String whole(String heading, Layout layout, Set<String> taken) {
    for (Meaning meaning : MEANINGS.getOrDefault(Wording.normalised(heading), List.of())) {
      String column = meaning.in(layout, taken);
      if (column != null) {
        return column;
      }
    }
    return withLanguage(heading, layout);
  }

  private static @Nullable String withLanguage(String heading, Layout layout) {
    Matcher matcher = WITH_LANGUAGE.matcher(heading);
    if (!matcher.matches()) {
      return null;
    }
    String language = matcher.group(2).toLowerCase(Locale.ROOT);
    for (Meaning meaning : MEANINGS.getOrDefault(Wording.normalised(matcher.group(1)), List.of())) {
      String column = meaning.column() + "_" + language;
      if (layout.cell(column) != null) {
        return column;
      }
    }
    return null;
  }

  private static @Nullable String ofTwo(String heading, Layout layout, Set<String> taken) {
    Set<String> columns = new HashSet<>();
    for (String part : BETWEEN_TWO.split(heading)) {
      String column = whole(part, layout, taken);
      columns.add(column == null ? "" : column);
    }
    String only = columns.iterator().next();
    return columns.size() == 1 && !only.isEmpty() ? only : null;
  }

  private static Map<String, List<Meaning>> meanings() {
    Map<String, List<Meaning>> meanings = new HashMap<>();
    for (String[] line : Wording.lines("headings.csv")) {
      Meaning meaning = new Meaning(line[0], line[1]);
      add(meanings, line[0], meaning);
      Arrays.stream(line[2].split("\\|")).forEach(heading -> add(meanings, heading, meaning));
    }
    return Map.copyOf(meanings);
  }

  private static void add(Map<String, List<Meaning>> meanings, String heading, Meaning meaning) {
    meanings.computeIfAbsent(Wording.normalised(heading), key -> new ArrayList<>()).add(meaning);
  }

  private static Set<String> personal() {
    Set<String> personal = new HashSet<>();
    for (String[] line : Wording.lines("personal-headings.csv")) {
      Arrays.stream(line[0].split("\\|")).map(Wording::normalised).forEach(personal::add);
    }
    return Set.copyOf(personal);
  }
}
