package eu.clustermatch.importer.identity;

import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.store.ChangeLog;
import eu.clustermatch.importer.identity.Decision.By;
import eu.clustermatch.importer.identity.Decision.Reason;
import eu.clustermatch.importer.resolve.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * The store's decisions about who is who: a node {@code Resolution} for each pair that was found to
 * be the same, is undecided, or of which a person said something. They know records by their ids
 * alone, so that they outlive them: nobody is asked twice, even where a source is taken back and
 * imported anew. What they come to is written as {@code SAME_AS} from each former record to the one
 * that is kept.
 */
public final class Decisions {
  private static final String ALL =
      """
      MATCH (r:Resolution) WHERE r.outcome <> 'undecided'
        AND EXISTS { (:Organisation {id: r.a}) } AND EXISTS { (:Organisation {id: r.b}) }
      RETURN properties(r) AS r
      """;
  private static final String FIND = "MATCH (r:Resolution {id: $id}) RETURN properties(r) AS r";
  private static final String SAVE =
      """
      UNWIND $rows AS row
      MERGE (r:Resolution {id: row.id})
      WITH r, row WHERE coalesce(r.by, '') <> 'person' OR row.values.by = 'person'
      SET r += row.values, r.at = datetime()
      """;
  private static final String DELETE = "UNWIND $ids AS id MATCH (r:Resolution {id: id}) DELETE r";

  /** Removing what is not there locks: to set a property to itself would read it before that. */
  private static final String LOCK = "MATCH (s:Store) REMOVE s.locked";

  private static final String SAME_AS =
      "MATCH (former:Organisation)-[:SAME_AS]->(kept) RETURN former.id AS former, kept.id AS kept";
  private static final String PART =
      """
      UNWIND $rows AS row
      MATCH (:Organisation {id: row.former})-[s:SAME_AS]->()
      DELETE s
      """;
  private static final String JOIN =
      """
      UNWIND $rows AS row
      MATCH (former:Organisation {id: row.former})
      MATCH (kept:Organisation {id: row.kept})
      CREATE (former)-[:SAME_AS {source: 'resolution'}]->(kept)
      """;

  private static final String BRIEF =
      """
      RETURN {id: n.id, name: n.name, city: n.city, website: n.website,
        sources: coalesce(n.sources, [n.source]),
        countries: COLLECT {
          MATCH (n)-[:LOCATED_IN]->()-[:WITHIN*0..6]->(c:Country) RETURN c.id ORDER BY c.id }}
      """;
  private static final double NO_SCORE = -1_000;
  private static final String LIST =
      """
      MATCH (r:Resolution)
      WHERE ($outcome IS NULL OR r.outcome = $outcome) AND ($by IS NULL OR r.by = $by)
        AND ($id IS NULL OR r.a = $id OR r.b = $id)
      """;
  private static final String COUNT = LIST + "RETURN count(r) AS total";
  private static final String PAGE =
      LIST
          + """
          WITH r, coalesce(r.score, $noScore) AS score
          WHERE $afterId IS NULL OR score < $afterScore
            OR (score = $afterScore AND r.id > $afterId)
          WITH r, score ORDER BY score DESC, r.id LIMIT $limit
          RETURN properties(r) AS r, COLLECT { MATCH (n:Organisation {id: r.a}) %1$s } AS a,
            COLLECT { MATCH (n:Organisation {id: r.b}) %1$s } AS b
          ORDER BY score DESC, r.id
          """
              .formatted(BRIEF);

  private Decisions() {}

  /**
   * Which decisions to list.
   *
   * @param outcome only these, or null for all
   * @param by only whose, or null for everybody's
   * @param id only those of this record, or null for all
   */
  public record Filter(@Nullable Outcome outcome, @Nullable By by, @Nullable String id) {
    private Map<String, Object> parameters(@Nullable Decision after, int limit) {
      Map<String, Object> parameters = new HashMap<>();
      parameters.put("outcome", outcome == null ? null : text(outcome));
      parameters.put("by", by == null ? null : text(by));
      parameters.put("id", id);
      parameters.put("noScore", NO_SCORE);
      parameters.put("afterId", after == null ? null : after.pair().key());
      parameters.put("afterScore", after == null ? null : after.scoreOr(NO_SCORE));
      parameters.put("limit", limit);
      return parameters;
    }
  }

  /** A page of a list, the surest first, and how many there are in all. */
  public record Listed(List<Row> rows, int total) {}

  /** A decision with what is known of its records; null where one is no longer there. */
  public record Row(Decision decision, @Nullable Brief a, @Nullable Brief b) {}

  /**
   * What a person needs to know of a record to decide.
   *
   * @param country ISO 3166 alpha-2
   */
  public record Brief(
      String id,
      @Nullable String name,
      @Nullable String country,
      @Nullable String city,
      @Nullable String website,
      List<String> sources) {}

  /** The decision about a pair, or an undecided one where nothing is known of it. */
  private static Decision find(SimpleQueryRunner tx, Pair pair) {
    return tx.run(FIND, Map.of("id", pair.key())).stream()
        .map(row -> decision(row.get("r")))
        .findFirst()
        .orElse(new Decision(pair, Outcome.UNDECIDED, By.PROGRAM, null, List.of(), "", null));
  }

  /**
   * A page of decisions. O(decisions).
   *
   * @param after the pair that the page before ended with, or null for the first page
   */
  public static Listed list(SimpleQueryRunner tx, Filter filter, @Nullable Pair after, int limit) {
    Map<String, Object> parameters =
        filter.parameters(after == null ? null : find(tx, after), limit);
    return new Listed(
        tx.run(PAGE, parameters).list(Decisions::row),
        tx.run(COUNT, parameters).single().get("total").asInt());
  }

  /** The decision about a pair that is kept. */
  public static Row row(SimpleQueryRunner tx, Pair pair) {
    return list(tx, new Filter(null, null, pair.a()), null, Integer.MAX_VALUE).rows().stream()
        .filter(row -> row.decision().pair().equals(pair))
        .findFirst()
        .orElseThrow();
  }

  private static Row row(Record row) {
    return new Row(decision(row.get("r")), brief(row.get("a")), brief(row.get("b")));
  }

  private static @Nullable Brief brief(Value found) {
    if (found.isEmpty()) {
      return null;
    }
    Value record = found.get(0);
    Value countries = record.get("countries");
    return new Brief(
        record.get("id").asString(),
        record.get("name").asString(null),
        countries.isEmpty() ? null : countries.get(0).asString().replaceFirst("^country:", ""),
        record.get("city").asString(null),
        record.get("website").asString(null),
        record.get("sources").asList(Value::asString));
  }

  /**
   * Takes down a person's word about two records; {@link Outcome#UNDECIDED} takes it back.
   *
   * @throws InvalidRequestException when there is no such record
   * @throws ContradictionException when another word of a person says the opposite
   */
  public static Decision decide(SimpleQueryRunner tx, Pair pair, Outcome outcome) {
    tx.run(LOCK).consume();
    require(tx, "a", pair.a());
    require(tx, "b", pair.b());
    Decision before = find(tx, pair);
    Decision now =
        new Decision(
            pair,
            outcome,
            outcome == Outcome.UNDECIDED ? By.PROGRAM : By.PERSON,
            before.score(),
            before.reasons(),
            before.rule(),
            null);
    List<Decision> all = new ArrayList<>(all(tx));
    all.removeIf(decision -> decision.pair().equals(pair));
    all.add(now);
    ContradictionException.throwIfAny(all);
    tx.run(DELETE, Map.of("ids", List.of(pair.key()))).consume();
    save(tx, List.of(now));
    connect(tx);
    return find(tx, pair);
  }

  private static void require(SimpleQueryRunner tx, String parameter, String id) {
    if (!tx.run("MATCH (n:Organisation {id: $id}) RETURN 1", Map.of("id", id)).hasNext()) {
      throw new InvalidRequestException(parameter, id, "the id of a known organisation");
    }
  }

  static void delete(SimpleQueryRunner tx, Collection<Pair> pairs) {
    List<String> ids = pairs.stream().map(Pair::key).toList();
    tx.run(DELETE, Map.of("ids", ids)).consume();
  }

  /** All of the program's, of records that may no longer be there too. */
  static List<Decision> programs(SimpleQueryRunner tx) {
    return tx.run("MATCH (r:Resolution {by: 'program'}) RETURN properties(r) AS r")
        .list(row -> decision(row.get("r")));
  }

  /** The pairs of which a person said something. */
  static Set<Pair> persons(SimpleQueryRunner tx) {
    return new HashSet<>(
        tx.run("MATCH (r:Resolution {by: 'person'}) RETURN r.a AS a, r.b AS b")
            .list(row -> new Pair(row.get("a").asString(), row.get("b").asString())));
  }

  /** Keeps decisions; the program's do not touch a person's. */
  static void save(SimpleQueryRunner tx, Collection<Decision> decisions) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Decision decision : decisions) {
      rows.add(Map.of("id", decision.pair().key(), "values", values(decision)));
    }
    tx.run(SAVE, Map.of("rows", rows)).consume();
  }

  /**
   * Makes the {@code SAME_AS} of the store what the decisions about its records come to, and tells
   * the log of changes. O(decisions).
   *
   * @return how many records changed their place
   */
  public static int connect(SimpleQueryRunner tx) {
    tx.run(LOCK).consume();
    Map<String, String> wanted = Groups.of(all(tx)).kept();
    Map<String, String> there = new TreeMap<>();
    tx.run(SAME_AS)
        .forEachRemaining(
            row -> there.put(row.get("former").asString(), row.get("kept").asString()));
    List<Map<String, String>> part = rows(there, wanted);
    List<Map<String, String>> join = rows(wanted, there);
    if (part.isEmpty() && join.isEmpty()) {
      return 0;
    }
    tx.run(PART, Map.of("rows", part)).consume();
    tx.run(JOIN, Map.of("rows", join)).consume();
    Set<String> former = new LinkedHashSet<>();
    Stream.of(part, join).flatMap(List::stream).forEach(row -> former.add(row.get("former")));
    tx.run(ChangeLog.APPEND, Values.parameters("kind", "resolve", "ids", List.copyOf(former)))
        .consume();
    return former.size();
  }

  /** What is in {@code some} and not just so in {@code others}. */
  private static List<Map<String, String>> rows(
      Map<String, String> some, Map<String, String> others) {
    List<Map<String, String>> rows = new ArrayList<>();
    some.forEach((former, kept) -> {
      if (!kept.equals(others.get(former))) {
        rows.add(Map.of("former", former, "kept", kept));
      }
    });
    return rows;
  }

  /** All that is decided about records that are there. */
  static List<Decision> all(SimpleQueryRunner tx) {
    return tx.run(ALL).list(row -> decision(row.get("r")));
  }

  private static Map<String, Object> values(Decision decision) {
    Map<String, Object> values = new HashMap<>();
    values.put("a", decision.pair().a());
    values.put("b", decision.pair().b());
    values.put("outcome", text(decision.outcome()));
    values.put("by", text(decision.by()));
    values.put("rule", decision.rule());
    if (decision.score() != null) {
      values.put("score", decision.score());
      values.put("features", decision.reasons().stream().map(Reason::feature).toList());
      values.put("contributions", decision.reasons().stream().map(Reason::contribution).toList());
      values.put("because", decision.reasons().stream().map(Reason::because).toList());
    }
    return values;
  }

  static Decision decision(Value r) {
    return new Decision(
        new Pair(r.get("a").asString(), r.get("b").asString()),
        Outcome.valueOf(r.get("outcome").asString().toUpperCase(Locale.ROOT)),
        By.valueOf(r.get("by").asString().toUpperCase(Locale.ROOT)),
        r.get("score").isNull() ? null : (Double) r.get("score").asDouble(),
        reasons(r),
        r.get("rule").asString(""),
        r.get("at").asZonedDateTime());
  }

  private static List<Reason> reasons(Value r) {
    if (r.get("features").isNull()) {
      return List.of();
    }
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < r.get("features").size(); i++) {
      reasons.add(
          new Reason(
              r.get("features").get(i).asString(),
              r.get("contributions").get(i).asDouble(),
              r.get("because").get(i).asString()));
    }
    return reasons;
  }

  static String text(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
