package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.text.ConceptLabel;
import eu.clustermatch.engine.text.LabelTable;
import eu.clustermatch.engine.text.TextDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which properties of a node are text, and in which language: {@code name}, {@code name_de}, {@code
 * abstract_en}.
 */
final class Texts {
  private static final Set<Label> DOCUMENTS =
      Set.of(Label.CLUSTER, Label.ORGANISATION, Label.PROJECT);
  private static final Set<Label> CONCEPTS =
      Set.of(Label.TECHNOLOGY, Label.ECOSYSTEM, Label.PRODUCT, Label.ACTIVITY, Label.SKILL);

  private static final Set<Label> PLACES = Set.of(Label.REGION, Label.COUNTRY);

  private Texts() {}

  static boolean isDocument(Label label) {
    return DOCUMENTS.contains(label);
  }

  static boolean isConcept(Label label) {
    return CONCEPTS.contains(label);
  }

  static boolean isPlace(Label label) {
    return PLACES.contains(label);
  }

  static TextDocument document(int node, int validFrom, NodeRecord record) {
    return new TextDocument(
        node,
        record.id(),
        record.label(),
        validFrom,
        byLanguage(record, "name", "acronym", Folding.ALSO_NAMED),
        byLanguage(record, "title"),
        byLanguage(record, "description", "abstract", "topicText"));
  }

  /**
   * Title and body in English, else those whose language is not said; null where there are none.
   */
  static @Nullable String english(NodeRecord record) {
    Map<String, String> texts = byLanguage(record, "title", "description", "abstract", "topicText");
    return texts.getOrDefault("en", texts.get(""));
  }

  /**
   * What a node is called where one name must do: its name, else its acronym or title, English
   * first.
   */
  static @Nullable String displayName(NodeRecord record) {
    for (String property : List.of("name", "acronym", "title")) {
      Map<String, String> texts = byLanguage(record, property);
      for (String language : List.of("", "en")) {
        if (texts.containsKey(language)) {
          return texts.get(language);
        }
      }
      if (!texts.isEmpty()) {
        return texts.values().iterator().next();
      }
    }
    return null;
  }

  /**
   * A concept is known by its names and its aliases; several aliases lie in one property as a list.
   */
  static List<ConceptLabel> labels(NodeRecord record) {
    List<ConceptLabel> labels = new ArrayList<>();
    byLanguage(record, "name")
        .forEach((language, name) -> labels.add(new ConceptLabel(record.id(), language, name)));
    new TreeMap<>(record.properties())
        .forEach((key, value) -> {
          String language = languageOf(key, "alias");
          if (language != null && value instanceof List<?> aliases) {
            aliases.forEach(
                alias -> labels.add(new ConceptLabel(record.id(), language, alias.toString())));
          }
        });
    return labels;
  }

  /**
   * What a place is called: its names, and those of a country in every language that texts are read
   * in, as the Unicode CLDR has them.
   */
  static List<ConceptLabel> placeNames(NodeRecord record) {
    List<ConceptLabel> names = labels(record);
    if (record.label() == Label.COUNTRY) {
      Locale country = Locale.of("", Vocabulary.shortForm(record.id()));
      for (String language : Locale.getISOLanguages()) {
        if (LabelTable.knows(language)) {
          String name = country.getDisplayCountry(Locale.of(language));
          names.add(new ConceptLabel(record.id(), language, name));
        }
      }
    }
    return names;
  }

  private static Map<String, String> byLanguage(NodeRecord record, String... properties) {
    Map<String, String> texts = new TreeMap<>();
    for (String property : properties) {
      record
          .properties()
          .forEach((key, value) -> {
            String language = languageOf(key, property);
            if (language != null) {
              each(value, text -> texts.merge(language, text, Texts::joined));
            }
          });
    }
    return texts;
  }

  /** The texts in a property, which may be a list of them. */
  private static void each(Object value, Consumer<String> use) {
    if (value instanceof List<?> several) {
      several.forEach(one -> each(one, use));
    } else if (value instanceof String text && !text.isBlank()) {
      use.accept(text);
    }
  }

  private static String joined(String first, String further) {
    return first.contains(further) ? first : first + ". " + further;
  }

  /**
   * The language of the property {@code key} if it holds {@code property}: {@code ""} where none is
   * named.
   */
  private static @Nullable String languageOf(String key, String property) {
    if (key.equals(property)) {
      return "";
    }
    boolean named =
        key.length() == property.length() + 3
            && key.startsWith(property)
            && key.charAt(property.length()) == '_';
    return named ? key.substring(property.length() + 1) : null;
  }
}
