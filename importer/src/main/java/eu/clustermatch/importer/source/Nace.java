package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;

/**
 * NACE Rev. 2, the EU's classification of economic activities: one table with the titles in many
 * languages, one with what each class includes and excludes. What is excluded has a property of its
 * own, because it names just what an activity is not.
 */
final class Nace {
  private static final String NAME = "nace";
  private static final String CODE = "code";
  private static final String ENGLISH = "en";
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
  private static final Pattern CODES = Pattern.compile("[A-U]|\\d{2}(\\.\\d{1,2})?");
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

  /** The first division of each section (Regulation (EC) No 1893/2006, Annex I). */
  private static final NavigableMap<String, String> SECTIONS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("01", "A"),
              Map.entry("05", "B"),
              Map.entry("10", "C"),
              Map.entry("35", "D"),
              Map.entry("36", "E"),
              Map.entry("41", "F"),
              Map.entry("45", "G"),
              Map.entry("49", "H"),
              Map.entry("55", "I"),
              Map.entry("58", "J"),
              Map.entry("64", "K"),
              Map.entry("68", "L"),
              Map.entry("69", "M"),
              Map.entry("77", "N"),
              Map.entry("84", "O"),
              Map.entry("85", "P"),
              Map.entry("86", "Q"),
              Map.entry("90", "R"),
              Map.entry("94", "S"),
              Map.entry("97", "T"),
              Map.entry("99", "U")));

  private Nace() {}

  static boolean recognises(Beginning beginning) {
    return isTitles(beginning) || beginning.has(CODE, "lang", "includes", "includes_also");
  }

  private static boolean isTitles(Beginning beginning) {
    return beginning.has("level", CODE, ENGLISH, "de");
  }

  static Source of(List<Input> files) {
    return new GatheredSource(NAME, files, Nace::read);
  }

  static String id(String code) {
    return NAME + ":" + code;
  }

  private static void read(List<Input> files, Gathered graph) {
    NaceWords words = new NaceWords();
    List<Row> sections = new ArrayList<>();
    for (Input file : files) {
      graph.rows(file, Label.ACTIVITY.text(), row -> add(row, words, sections, graph));
    }
    for (Row section : sections) {
      addTitles(section, node(section, section.get(CODE), graph), words::sentence);
    }
  }

  private static void add(Row row, NaceWords words, List<Row> sections, Gathered graph) {
    String code = row.get(CODE);
    if (!CODES.matcher(code).matches()) {
      throw row.rejected(
          CODE, "It must be a section, division, group or class such as C or 27.20.");
    }
    GatheredNode node = node(row, code, graph);
    addBroader(row, code, node, graph);
    if (row.columns().containsKey("lang")) {
      addNotes(row, node);
    } else if (code.length() == 1) {
      sections.add(row);
    } else {
      addTitles(row, node, words::learn);
    }
  }

  private static GatheredNode node(Row row, String code, Gathered graph) {
    return graph.node(row.origin(), Label.ACTIVITY, id(code)).assume("name", code);
  }

  /**
   * @param written from a language and a title to how it is to be written
   */
  private static void addTitles(Row row, GatheredNode node, BinaryOperator<String> written) {
    for (String language : row.columns().keySet()) {
      if (LANGUAGE.matcher(language).matches()) {
        String title = written.apply(language, title(row, language));
        node.complete("name_" + language, title);
        if (language.equals(ENGLISH)) {
          node.complete("name", title);
        }
      }
    }
  }

  /**
   * The title as it was meant. In copies of Eurostat's table the column ru holds rulings in
   * English, and a Greek title shorter than the Norwegian one ends in the end of that.
   */
  private static String title(Row row, String language) {
    String title = row.get(language);
    return switch (language) {
      case "ru" -> CYRILLIC.matcher(title).find() ? title : "";
      case "el" -> withoutEndOf(title, row.get("no"));
      default -> title;
    };
  }

  private static String withoutEndOf(String greek, String norwegian) {
    int end = greek.length();
    int ahead = norwegian.length() - end;
    while (ahead == 0 && end > 0 && greek.charAt(end - 1) == norwegian.charAt(end - 1)) {
      end--;
    }
    boolean spilled = LATIN.matcher(greek.substring(end)).find();
    return spilled ? greek.substring(0, end).strip() : greek;
  }

  private static void addNotes(Row row, GatheredNode node) {
    String language = row.get("lang");
    if (!LANGUAGE.matcher(language).matches()) {
      throw row.rejected("lang", "It must be a language such as de.");
    }
    String also = row.get("includes_also");
    String both = row.get("includes") + (also.isEmpty() ? "" : "\n\n" + also);
    node.state("description_" + language, both.strip());
    node.state("excludes_" + language, row.get("excludes"));
  }

  private static void addBroader(Row row, String code, GatheredNode node, Gathered graph) {
    String broader = broader(code);
    if (!broader.isEmpty()) {
      GatheredNode above = node(row, broader, graph);
      addBroader(row, broader, above, graph);
      graph.link(row.origin(), Relationship.BROADER, node, above);
    }
  }

  /** The code above: 27.20, 27.2, 27, C; empty above a section. */
  private static String broader(String code) {
    return switch (code.length()) {
      case 1 -> "";
      case 2 -> SECTIONS.floorEntry(code) == null ? "" : SECTIONS.floorEntry(code).getValue();
      case 4 -> code.substring(0, 2);
      default -> code.substring(0, code.length() - 1);
    };
  }
}
