package eu.clustermatch.api.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An offer or a demand as it is stored.
 *
 * @param properties of its node; absent what is not stated
 * @param owner id of the cluster or organisation that offers or seeks, or null
 * @param ownerName what that is called
 * @param about ids of what it is about, with their names
 * @param place id of the region or country it lies in, or null
 */
record StoredPosting(
    Map<String, Object> properties,
    @Nullable String owner,
    @Nullable String ownerName,
    List<About> about,
    @Nullable String place) {

  /**
   * What an offer or a demand is about.
   *
   * @param matched the words that led to it, or null where a person stated it
   */
  record About(String id, String name, @Nullable String matched) {}

  String id() {
    return String.valueOf(properties.get("id"));
  }

  /** The same for all that one owner posts of one kind under one title. */
  String mark() {
    String titles = String.join("|", byLanguage("title").values()).toLowerCase(Locale.ROOT);
    return "%s|%s|%s".formatted(owner, text("kind"), titles);
  }

  @Nullable String text(String property) {
    return properties.get(property) instanceof String text ? text : null;
  }

  @Nullable LocalDate date(String property) {
    return properties.get(property) instanceof LocalDate date ? date : null;
  }

  @Nullable Integer count(String property) {
    return properties.get(property) instanceof Number number ? number.intValue() : null;
  }

  @Nullable Double number(String property) {
    return properties.get(property) instanceof Number number ? number.doubleValue() : null;
  }

  List<String> texts(String property) {
    return properties.get(property) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }

  /** By language, {@code ""} where none is named. */
  Map<String, String> byLanguage(String property) {
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, value) -> {
      if (value instanceof String text && key.matches(property + "(_[a-z]{2})?")) {
        texts.put(key.equals(property) ? "" : key.substring(property.length() + 1), text);
      }
    });
    return texts;
  }
}
