package eu.clustermatch.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Values;

/**
 * What each source says about one node or link, as it lies in the store.
 *
 * <p>What only one source speaks of has {@code source} and its properties. From the second source
 * on, {@code sources} lists them all, {@code source} is the first of them, and beside every
 * property that counts stands who says what: {@code name@cordis}, or {@code name@cordis?} for a
 * default, which counts only where nobody says more. The first in the list that says something
 * counts: a person's word through the API, then whoever said something new last.
 */
public final class Claims {
  /** The source of what is written through the API. */
  public static final String API = "api";

  /** The source of what was there before anybody kept account. */
  private static final String UNKNOWN = "unknown";

  private static final String SOURCE = "source";
  private static final String SOURCES = "sources";

  /** Which counts whatever sources say; the last ones belong to the market. */
  private static final Set<String> NOBODYS =
      Set.of(
          "id",
          "version",
          SOURCE,
          SOURCES,
          Tagging.MARK,
          "contactEmail",
          "contactPhone",
          "contactWebsite",
          "declined",
          "declinedBefore",
          "vetoes");

  private static final char BY = '@';
  private static final String DEFAULT = "?";

  /** Statements by source in the order in which they count; the key of a default ends in "?". */
  private final Map<String, Map<String, Object>> bySource;

  private Claims(Map<String, Map<String, Object>> bySource) {
    this.bySource = bySource;
  }

  /** Reads what the properties of a node or link in the store say. */
  public static Claims of(Map<String, Object> properties) {
    Map<String, Map<String, Object>> bySource = new LinkedHashMap<>();
    if (properties.get(SOURCES) instanceof List<?> sources) {
      sources.forEach(source -> bySource.put(source.toString(), new HashMap<>()));
      properties.forEach((key, value) -> {
        // No property has such a character in its name, but old stores have sources that do.
        int by = key.indexOf(BY);
        if (by > 0) {
          String said = key.substring(by + 1);
          boolean weak = said.endsWith(DEFAULT) && !bySource.containsKey(said);
          String source = said.substring(0, said.length() - (weak ? 1 : 0));
          String property = key.substring(0, by) + (weak ? DEFAULT : "");
          bySource.computeIfAbsent(source, name -> new HashMap<>()).put(property, value);
        }
      });
    } else {
      Map<String, Object> statements = new HashMap<>(properties);
      statements.keySet().removeAll(NOBODYS);
      if (properties.containsKey(SOURCE) || !statements.isEmpty()) {
        bySource.put(properties.getOrDefault(SOURCE, UNKNOWN).toString(), statements);
      }
    }
    return new Claims(bySource);
  }

  /**
   * Takes down what a source says.
   *
   * @param stated all that it says
   * @param owned the properties that it speaks for: of these it says what is stated and no more;
   *     what is stated and not owned is a default
   * @return whether that differs from what it said before
   */
  public boolean state(String source, Map<String, Object> stated, Set<String> owned) {
    Map<String, Object> before = bySource.get(source);
    Map<String, Object> now = before == null ? new HashMap<>() : new HashMap<>(before);
    now.keySet().removeIf(key -> owned.contains(key) && !stated.containsKey(key));
    stated.forEach((key, value) -> state(now, key, value, owned.contains(key)));
    if (before != null && plain(before).equals(plain(now))) {
      return false;
    }
    put(source, now);
    return true;
  }

  private static void state(Map<String, Object> now, String key, Object value, boolean owned) {
    if (NOBODYS.contains(key)) {
      return;
    }
    if (owned) {
      now.remove(key + DEFAULT);
      now.put(key, value);
    } else if (!now.containsKey(key + DEFAULT)
        && (!now.containsKey(key) || Objects.equals(now.get(key), value))) {
      now.remove(key);
      now.put(key + DEFAULT, value);
    }
  }

  /** Without the marks of defaults, which are not kept while there is one source alone. */
  private static Map<String, Object> plain(Map<String, Object> statements) {
    Map<String, Object> plain = new HashMap<>();
    statements.forEach((key, value) -> plain.put(withoutMark(key), value));
    return plain;
  }

  private static String withoutMark(String key) {
    return key.endsWith(DEFAULT) ? key.substring(0, key.length() - 1) : key;
  }

  /** In the first place, after a person's; but at the end where it says nothing of its own. */
  private void put(String source, Map<String, Object> statements) {
    Map<String, Map<String, Object>> others = new LinkedHashMap<>(bySource);
    others.remove(source);
    boolean last = statements.keySet().stream().allMatch(key -> key.endsWith(DEFAULT));
    Map<String, Object> person = source.equals(API) ? null : others.remove(API);
    bySource.clear();
    if (person != null) {
      bySource.put(API, person);
    }
    if (!last) {
      bySource.put(source, statements);
    }
    bySource.putAll(others);
    bySource.putIfAbsent(source, statements);
  }

  /**
   * Takes down what a person changed: what is new or different counts from now on, and what is gone
   * is gone until a source says it anew.
   *
   * @param before the properties as they were, of which these are the claims
   * @param after the properties as they are to be
   */
  public void edit(Map<String, Object> before, Map<String, Object> after) {
    Map<String, Object> edited = new HashMap<>();
    for (String key : plainKeys(after)) {
      if (!Objects.equals(after.get(key), before.get(key))) {
        edited.put(key, after.get(key));
      }
    }
    for (String key : plainKeys(before)) {
      if (!after.containsKey(key)) {
        bySource.values().forEach(said -> said.keySet().removeAll(Set.of(key, key + DEFAULT)));
      }
    }
    if (!edited.isEmpty()) {
      state(API, edited, edited.keySet());
    }
  }

  private static Set<String> plainKeys(Map<String, Object> properties) {
    Set<String> keys = new LinkedHashSet<>(properties.keySet());
    keys.removeIf(key -> NOBODYS.contains(key) || key.indexOf(BY) > 0);
    return keys;
  }

  /** Takes back all that a source says; whether it said anything. */
  public boolean retract(String source) {
    return bySource.remove(source) != null;
  }

  /** Whether nobody says anything any more. */
  public boolean isEmpty() {
    return bySource.isEmpty();
  }

  /**
   * What has to be written so that the store says this. What no source speaks of stays as it is.
   *
   * @param existing what it says now
   * @return the properties to set, {@link Values#NULL} to remove; empty where nothing differs
   */
  public Map<String, Object> changeOf(Map<String, Object> existing) {
    Map<String, Object> wanted = properties();
    Map<String, Object> change = new HashMap<>();
    wanted.forEach((key, value) -> {
      if (!value.equals(existing.get(key))) {
        change.put(key, value);
      }
    });
    for (String key : Claims.of(existing).properties().keySet()) {
      if (!wanted.containsKey(key)) {
        change.put(key, Values.NULL);
      }
    }
    return change;
  }

  private Map<String, Object> properties() {
    List<String> sources = new ArrayList<>(bySource.keySet());
    Map<String, Object> all = new HashMap<>();
    for (String key : keys()) {
      all.put(key, counting(key));
    }
    if (!sources.isEmpty()) {
      all.put(SOURCE, sources.getFirst());
    }
    if (sources.size() > 1) {
      all.put(SOURCES, sources);
      bySource.forEach((source, statements) ->
          statements.forEach((key, value) -> all.put(said(key, source), value)));
    }
    return all;
  }

  private Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    for (Map<String, Object> statements : bySource.values()) {
      statements.keySet().forEach(key -> keys.add(withoutMark(key)));
    }
    return keys;
  }

  private Object counting(String key) {
    Object value = first(key);
    return value != null ? value : Objects.requireNonNull(first(key + DEFAULT));
  }

  private @Nullable Object first(String key) {
    for (Map<String, Object> statements : bySource.values()) {
      Object value = statements.get(key);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static String said(String key, String source) {
    String mark = key.endsWith(DEFAULT) ? DEFAULT : "";
    return withoutMark(key) + BY + source + mark;
  }
}
