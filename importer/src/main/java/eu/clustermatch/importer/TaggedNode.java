package eu.clustermatch.importer;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.text.LanguageDetector;
import eu.clustermatch.importer.tag.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * A node with texts. Names are no texts, and what a funder's call says ({@code topicText}) is not
 * said of the project.
 *
 * @param node its element id
 * @param mark of what it was tagged from the last time, null where it was not
 * @param texts by property, in alphabetical order
 */
record TaggedNode(
    Label label, String id, String node, @Nullable Long mark, Map<String, String> texts) {
  /** The properties that are texts, without their language. */
  static final List<String> TEXTS = List.of("title", "abstract", "description");

  private static final Pattern TEXT =
      Pattern.compile("(" + String.join("|", TEXTS) + ")(?:_(\\p{Lower}{2}))?");
  private static final String TITLE = "title";

  static TaggedNode of(Record row) {
    Map<String, Object> properties = row.get("properties").asMap();
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, value) -> {
      if (TEXT.matcher(key).matches() && value instanceof String text && !text.isBlank()) {
        texts.put(key, text);
      }
    });
    return new TaggedNode(
        Label.find(row.get("label").asString()).orElseThrow(),
        row.get("id").asString(),
        row.get("node").asString(),
        properties.get(Tagging.MARK) instanceof Long mark ? mark : null,
        texts);
  }

  List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    texts.forEach((key, text) -> passages.add(passage(key, text)));
    return passages;
  }

  private static Passage passage(String key, String text) {
    Matcher parts = TEXT.matcher(key);
    if (!parts.matches()) {
      throw new IllegalArgumentException(key + " is no text.");
    }
    String told = parts.group(2);
    String language = told == null ? LanguageDetector.detect(text) : told;
    return new Passage(key, language, told != null, parts.group(1).equals(TITLE), text);
  }
}
