package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.LinkRecord;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.SnapshotBuilder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * CPV and NACE with their labels in 23 languages, the suppliers of public procurement with what
 * they deliver, and industrial sites with what they do: straight from the shared files, for
 * measuring the engine without a store.
 */
public final class Procurement {
  public static final List<String> LANGUAGES =
      List.of("bg cs da de el en es et fi fr hr hu it lt lv mt nl pl pt ro sk sl sv".split(" "));

  /** The first division of each NACE section, A to U. */
  private static final int[] SECTIONS = {
    1, 5, 10, 35, 36, 41, 45, 49, 55, 58, 64, 68, 69, 77, 84, 85, 86, 90, 94, 97, 99
  };

  private final Map<String, Term> terms = new TreeMap<>();
  private final Map<String, String> suppliers = new TreeMap<>();
  private final List<LinkRecord> links = new ArrayList<>();
  private final Map<String, List<String>> texts = new HashMap<>();

  /** A term of a taxonomy with its label in each language. */
  public record Term(String id, Label label, Map<String, String> labels) {
    String in(String language) {
      return labels.getOrDefault(language, "");
    }
  }

  private Procurement() {}

  public static Procurement read() {
    Path taxonomy = RealData.folder("taxonomy");
    Procurement read = new Procurement();
    read.addTerms(taxonomy.resolve("cpv_labels_24lang.tsv.gz"), Label.PRODUCT, "cpv:");
    read.addTerms(taxonomy.resolve("nace_rev2_titles_26lang.tsv.gz"), Label.ACTIVITY, "nace:");
    RealData.rows(
        taxonomy.resolve("nace_rev2_notes_multilang.csv.gz"),
        ',',
        row -> read.text(row.getField("lang"), row.getField("includes")));
    read.addSuppliers(RealData.folder("ted"));
    read.addSites(RealData.folder("supply"));
    return read;
  }

  /** CPV first, then NACE, by code. */
  public List<Term> terms() {
    return List.copyOf(terms.values());
  }

  /** Labels, notes and notices of a language. */
  public List<String> texts(String language) {
    return texts.getOrDefault(language, List.of());
  }

  /**
   * @param named whether suppliers and sites have their names, which are words to be found by
   */
  public Snapshot snapshot(boolean named) {
    SnapshotBuilder builder = new SnapshotBuilder("procurement", 0, LocalDate.of(2023, 1, 1));
    terms.values().forEach(term -> builder.add(node(term)));
    suppliers.forEach((id, name) ->
        builder.add(
            new NodeRecord(Label.ORGANISATION, id, named ? Map.of("name", name) : Map.of())));
    links.forEach(builder::add);
    for (Term term : terms.values()) {
      String broader = broader(term);
      if (!broader.isEmpty()) {
        builder.add(
            new LinkRecord(
                Relationship.BROADER, term.label(), term.id(), term.label(), broader, Map.of()));
      }
    }
    return builder.build();
  }

  private static NodeRecord node(Term term) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("name", term.in("en"));
    term.labels().forEach((language, label) -> properties.put("name_" + language, label));
    return new NodeRecord(term.label(), term.id(), properties);
  }

  private void addTerms(Path file, Label label, String scheme) {
    RealData.rows(
        file,
        '\t',
        row -> {
          Map<String, String> labels = new HashMap<>();
          for (String language : LANGUAGES) {
            if (!row.getField(language).isBlank()) {
              labels.put(language, row.getField(language));
              text(language, row.getField(language));
            }
          }
          String id = scheme + row.getField("code");
          terms.put(id, new Term(id, label, labels));
        });
  }

  private void text(String language, String text) {
    texts.computeIfAbsent(language, key -> new ArrayList<>()).add(text);
  }

  private void addSuppliers(Path ted) {
    Map<String, List<String>> codes = new HashMap<>();
    RealData.rows(
        ted.resolve("ted_notices_2016_2022.csv.gz"),
        ',',
        row -> {
          codes.put(row.getField("notice_id"), List.of(row.getField("cpv").split(";")));
          text(
              row.getField("lang").toLowerCase(Locale.ROOT),
              row.getField("title") + "\n" + row.getField("description"));
        });
    RealData.rows(
        ted.resolve("ted_awards.csv.gz"),
        ',',
        row -> {
          String name = row.getField("supplier");
          String id = "ted:" + name + "/" + row.getField("supplier_country");
          for (String code : codes.getOrDefault(row.getField("notice_id"), List.of())) {
            link(id, name, Relationship.PRODUCES, terms.get("cpv:" + code));
          }
        });
  }

  private void addSites(Path supply) {
    Map<String, Term> byTitle = new HashMap<>();
    for (Term term : terms.values()) {
      if (term.label() == Label.ACTIVITY) {
        byTitle.merge(
            term.in("en").toLowerCase(Locale.ROOT),
            term,
            (a, b) -> a.id().length() >= b.id().length() ? a : b);
      }
    }
    RealData.rows(
        supply.resolve("eprtr_co2_facilities.csv"),
        ';',
        row -> {
          String name = row.getField("FacilityName");
          String title = row.getField("NACEMainEconomicActivityName").toLowerCase(Locale.ROOT);
          link("site:" + name, name, Relationship.ENGAGED_IN, byTitle.get(title));
        });
  }

  private void link(String id, String name, Relationship type, @Nullable Term term) {
    if (term != null) {
      suppliers.put(id, name);
      links.add(new LinkRecord(type, Label.ORGANISATION, id, term.label(), term.id(), Map.of()));
    }
  }

  private String broader(Term term) {
    return term.label() == Label.PRODUCT
        ? broaderProduct(term.id())
        : broaderActivity(term.id().substring("nace:".length()));
  }

  /** The code with its last digit that is not 0 set to 0, as far as there is such a one. */
  private String broaderProduct(String id) {
    StringBuilder code = new StringBuilder(id);
    for (int at = id.length() - 1; at >= "cpv:dd".length(); at--) {
      if (code.charAt(at) != '0') {
        code.setCharAt(at, '0');
        if (terms.containsKey(code.toString())) {
          return code.toString();
        }
      }
    }
    return "";
  }

  private static String broaderActivity(String code) {
    return switch (code.length()) {
      case 1 -> "";
      case 2 -> "nace:" + section(Integer.parseInt(code));
      case 4 -> "nace:" + code.substring(0, 2);
      default -> "nace:" + code.substring(0, code.length() - 1);
    };
  }

  private static char section(int division) {
    char section = 'A';
    for (int i = 0; i < SECTIONS.length; i++) {
      section = division >= SECTIONS[i] ? (char) ('A' + i) : section;
    }
    return section;
  }
}
