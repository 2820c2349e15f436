package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people mean who write a name where an id should stand: a node of the same import, of the
 * vocabulary that comes with ClusterMatch, or else of the store. Of a label with more than 200,000
 * names in the import, or in the store, none of those is known, which bounds the memory.
 */
final class References {
  private static final int MOST_NAMES = 200_000;
  private static final String AMBIGUOUS = "";
  private static final Map<String, String> TOO_MANY = Map.of();
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*:[A-Za-z0-9._-]{1,190}");
  private static final Pattern NACE =
      Pattern.compile("(?:[A-U] ?)?(\\d{2}(?:\\.\\d{1,2}){0,2})|([A-U])");
  private static final Pattern CPV = Pattern.compile("(\\d{8})(?:-\\d)?");
  private static final Set<Label> NAMED =
      Set.of(
          Label.ORGANISATION,
          Label.CLUSTER,
          Label.NETWORK,
          Label.PRODUCT,
          Label.SKILL,
          Label.TECHNOLOGY,
          Label.ECOSYSTEM,
          Label.ACTIVITY);

  private final Map<Label, Map<String, String>> imported = new EnumMap<>(Label.class);
  private final Map<Label, Map<String, String>> stored = new EnumMap<>(Label.class);
  private final StoredNames store;

  /** As {@link Sink#names}. */
  interface StoredNames {
    void of(Label label, int most, BiConsumer<String, String> idAndName);
  }

  References(StoredNames store) {
    this.store = store;
  }

  /** A node of this import may be meant by its names from now on. */
  @SuppressWarnings("ReferenceEquality") // empty maps are equal
  void add(Label label, Map<String, Object> properties, String id) {
    Map<String, String> names = imported.get(label);
    if (!NAMED.contains(label) || names == TOO_MANY) {
      return;
    }
    if (names == null) {
      names = new HashMap<>();
      imported.put(label, names);
    }
    for (String name : of(properties)) {
      add(names, name, id);
    }
    if (names.size() > MOST_NAMES) {
      imported.put(label, TOO_MANY);
    }
  }

  /** What a node may be called: its names and aliases in all languages. */
  static List<String> of(Map<String, Object> properties) {
    List<String> names = new ArrayList<>();
    properties.forEach((property, value) -> {
      if (property.equals(Layout.NAME) || property.startsWith(Layout.NAME + "_")) {
        names.add(String.valueOf(value));
      } else if (property.startsWith("alias_") && value instanceof List<?> aliases) {
        aliases.forEach(alias -> names.add(String.valueOf(alias)));
      }
    });
    return names;
  }

  /**
   * The id that is meant.
   *
   * @param labels what may be meant
   * @throws RowRejected when it is none, or may be several
   */
  String id(String column, String written, List<Label> labels) {
    if (ID.matcher(written).matches()) {
      return written;
    }
    return labels.stream()
        .map(label -> found(column, written, label, find(label, written)))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() ->
            labels.stream()
                .map(label -> found(column, written, label, findStored(label, written)))
                .flatMap(Optional::stream)
                .findFirst())
        .orElseThrow(() -> new RowRejected(column, written, refusal(labels)));
  }

  private static Optional<String> found(
      String column, String written, Label label, @Nullable String id) {
    if (AMBIGUOUS.equals(id)) {
      throw new RowRejected(
          column,
          written,
          "Several nodes of kind %s bear this name; please write the id of the one that is meant."
              .formatted(label.text()));
    }
    return Optional.ofNullable(id);
  }

  private @Nullable String findStored(Label label, String written) {
    return stored.computeIfAbsent(label, this::stored).get(Wording.normalised(written));
  }

  private Map<String, String> stored(Label label) {
    Map<String, String> names = new HashMap<>();
    store.of(label, MOST_NAMES + 1, (id, name) -> add(names, name, id));
    return names.size() > MOST_NAMES ? TOO_MANY : names;
  }

  /** The id of the only node of that label and name, empty when there are several, or null. */
  @Nullable String find(Label label, String written) {
    String name = Wording.normalised(written);
    String id = imported.getOrDefault(label, Map.of()).get(name);
    if (id == null) {
      id = Vocabulary.id(label, name);
    }
    return id == null ? code(label, written) : id;
  }

  /** Which id a name stands for from now on; several are none. */
  static void add(Map<String, String> names, String written, String id) {
    names.merge(
        Wording.normalised(written),
        id,
        (earlier, later) -> earlier.equals(later) ? later : AMBIGUOUS);
  }

  private static @Nullable String code(Label label, String written) {
    var nace = NACE.matcher(written.toUpperCase(Locale.ROOT));
    if (label == Label.ACTIVITY && nace.matches()) {
      return "nace:" + (nace.group(1) == null ? nace.group(2) : nace.group(1));
    }
    var cpv = CPV.matcher(written);
    return label == Label.PRODUCT && cpv.matches() ? "cpv:" + cpv.group(1) : null;
  }

  private static String refusal(List<Label> labels) {
    Label label = labels.getFirst();
    return switch (label) {
      case ECOSYSTEM, TECHNOLOGY -> {
        Set<String> names = new TreeSet<>();
        labels.forEach(each -> names.addAll(Vocabulary.names(each)));
        yield "It must be one of " + String.join("; ", names) + ", or an id.";
      }
      case ACTIVITY -> "It must be a NACE code such as C, 27 or 27.11, or the name of one.";
      case PRODUCT ->
          "No product of this name is in this import or the store; please write its id, such as"
              + " cpv:31712000, or add it to the sheet Products.";
      default ->
          "No %1$s of this name is in this import or the store; please write its id, such as"
                  .formatted(label.noun())
              + " %s:gaia, or add it to the sheet ".formatted(label.noun())
              + label.text()
              + "s.";
    };
  }
}
