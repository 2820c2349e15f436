package eu.clustermatch.importer.identity;

import eu.clustermatch.importer.resolve.Party;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/** The organisations of a store as entity resolution reads them. */
final class StoreParties {
  private static final String ALL =
      """
      MATCH (n:Organisation)
      WHERE coalesce(n.source, '') <> 'sample'
      WITH n, n.id AS id ORDER BY id
      RETURN id, properties(n) AS n,
        COLLECT {
          MATCH (n)-[:LOCATED_IN]->(:Region|Country)-[:WITHIN*0..6]->(c:Country)
          RETURN c.id ORDER BY c.id } AS countries,
        COLLECT {
          MATCH (n)-[:LOCATED_IN]->(r:Region) RETURN r.id ORDER BY size(r.id) DESC, r.id } AS regions
      """;

  /** What is written through the API is no list; TED has one firm under several names. */
  private static final Set<String> NO_LISTS = Set.of("api", "ted");

  private StoreParties() {}

  /**
   * Tells of all that have a name, in the order of their ids, and of the lists that have each as an
   * organisation of its own; a few at a time are in memory. Firms of the sample are invented, and
   * so are nobody's records.
   */
  static void read(Session session, BiConsumer<Party, Set<String>> each) {
    Map<Set<String>, Set<String>> known = new HashMap<>();
    Result rows = session.run(ALL);
    while (rows.hasNext()) {
      Record row = rows.next();
      Party party = party(row);
      if (party != null) {
        Set<String> lists = lists(row.get("n"));
        each.accept(party, known.computeIfAbsent(lists, same -> same));
      }
    }
  }

  private static Set<String> lists(Value node) {
    Set<String> lists = new HashSet<>(node.get("sources").asList(Value::asString, List.of()));
    if (lists.isEmpty() && !node.get("source").isNull()) {
      lists.add(node.get("source").asString());
    }
    lists.removeAll(NO_LISTS);
    return Set.copyOf(lists);
  }

  private static @Nullable Party party(Record row) {
    Map<String, Value> node = new TreeMap<>(row.get("n").asMap(value -> value));
    List<String> names = names(node);
    if (names.isEmpty()) {
      return null;
    }
    return new Party(
        row.get("id").asString(),
        names,
        local(row.get("countries")),
        local(row.get("regions")),
        text(node, "city"),
        null,
        text(node, "vat"),
        text(node, "website"),
        roles(node));
  }

  /**
   * The name that counts first, then those in other languages and of other sources, short ones,
   * other ones.
   */
  private static List<String> names(Map<String, Value> node) {
    Set<String> names = new LinkedHashSet<>();
    for (String property : List.of("name", "shortName")) {
      node.forEach((key, value) -> {
        if (key.equals(property)
            || key.startsWith(property + "_")
            || key.startsWith(property + "@")) {
          names.add(value.asString(""));
        }
      });
    }
    Value others = node.get("alsoNamed");
    if (others != null) {
      names.addAll(others.asList(Value::asString, List.of()));
    }
    names.removeIf(String::isBlank);
    return List.copyOf(names);
  }

  private static @Nullable String text(Map<String, Value> node, String property) {
    Value value = node.get(property);
    return value == null ? null : value.asString(null);
  }

  private static Set<String> roles(Map<String, Value> node) {
    Value roles = node.get("roles");
    return roles == null ? Set.of() : Set.copyOf(roles.asList(Value::asString));
  }

  /** The first of the ids without its prefix. */
  private static @Nullable String local(Value ids) {
    return ids.isEmpty() ? null : ids.get(0).asString().replaceFirst("^[^:]*:", "");
  }
}
