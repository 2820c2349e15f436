package eu.clustermatch.api.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it is stored.
 *
 * @param properties of its node; absent what is not known
 * @param concepts what it affects, places apart
 * @param places that it affects
 */
record Alert(Map<String, Object> properties, List<Subject> concepts, List<Subject> places) {
  static final String DESCRIPTION = "description";

  @Nullable String text(String property) {
    return properties.get(property) instanceof String text ? text : null;
  }

  @Nullable LocalDate date(String property) {
    return properties.get(property) instanceof LocalDate date ? date : null;
  }

  List<String> texts(String property) {
    return properties.get(property) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }

  List<Integer> tiers() {
    return texts("tiers").stream().map(Integer::valueOf).toList();
  }

  /** What it says, in the language that is known of it, in English, or else in any. */
  String words() {
    Map<String, Object> sorted = new TreeMap<>(properties);
    for (String key : List.of(DESCRIPTION + "_" + text("language"), DESCRIPTION + "_en")) {
      if (sorted.get(key) instanceof String text) {
        return text;
      }
    }
    return sorted.entrySet().stream()
        .filter(entry -> entry.getKey().matches("(description|name)(_[a-z]{2})?"))
        .map(entry -> entry.getValue().toString())
        .findFirst()
        .orElse("");
  }
}
