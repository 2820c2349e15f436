package eu.clustermatch.api.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Holds the certificates of answers to a fixed point computed from what Cypher says. */
@ApiTest
class CertificateIT {
  private static final double UNKNOWN = 0.5;

  @Autowired private WebTestClient client;
  @Autowired private Driver driver;

  private record Outage(
      String json, List<String> countries, List<String> products, String supplier) {}

  private static final List<Outage> OUTAGES =
      List.of(
          new Outage("", List.of(), List.of(), ""),
          new Outage("\"countries\": [\"CN\"]", List.of("CN"), List.of(), ""),
          new Outage("\"countries\": [\"IT\", \"PL\"]", List.of("IT", "PL"), List.of(), ""),
          new Outage(
              "\"products\": [\"material:lithium\"]", List.of(), List.of("material:lithium"), ""),
          new Outage("", List.of(), List.of(), "org:sample-lyon-masks"),
          new Outage(
              "\"countries\": [\"AT\"]", List.of("AT"), List.of(), "org:sample-osaka-resist"));

  @Test
  void dependence_is_what_a_plain_fixed_point_over_the_store_says() {
    Facts facts = new Facts(driver);
    Map<String, Integer> seen = new TreeMap<>();
    for (Outage outage : OUTAGES) {
      Map<String, Double> fails = facts.solve(outage);
      for (String product :
          List.of(
              "product:battery-material",
              "product:protective-equipment",
              "product:battery-cell",
              "material:battery-raw-material",
              "product:electronic-component",
              "product:polymer")) {
        String supplier =
            outage.supplier().isEmpty() ? "" : "\"supplier\": \"" + outage.supplier() + "\", ";
        JsonNode answer =
            Json.post(
                    client,
                    "/v1/supplier-search",
                    "{%s\"product\": \"%s\", \"without\": {%s}, \"limit\": 100}"
                        .formatted(supplier, product, outage.json()))
                .body();
        for (JsonNode hit : answer.at("/hits")) {
          String id = hit.at("/id").asString();
          double expected = Objects.requireNonNull(fails.get(id));
          String certificate =
              expected == 1 ? "dependent" : expected == 0 ? "independent" : "unproven";
          assertThat(hit.at("/dependence").asString())
              .as("%s with %s", id, outage)
              .isEqualTo(certificate);
          assertThat(facts.isOut(id, outage)).as("%s is out", id).isFalse();
          seen.merge(certificate, 1, Integer::sum);
        }
      }
    }
    assertThat(seen).hasSize(3);
  }

  /** What the store says, as maps. */
  private static final class Facts {
    private final List<Map<String, Object>> supplies;
    private final List<Map<String, Object>> uses;
    private final List<Map<String, Object>> recipes;
    private final Map<String, Set<String>> made = new HashMap<>();
    private final Map<String, Set<String>> above = new HashMap<>();
    private final Map<String, Set<String>> standIns = new HashMap<>();
    private final Map<String, Set<String>> countries = new HashMap<>();
    private final Map<String, Set<String>> inputs = new HashMap<>();
    private final Set<String> declared;
    private final Set<String> withoutRecipe;
    private final List<String> organisations;

    Facts(Driver driver) {
      organisations = column(driver, "MATCH (o:Organisation) RETURN o.id AS x");
      supplies =
          rows(
              driver,
              "MATCH (a:Organisation)-[s:SUPPLIES]->(b:Organisation)"
                  + " RETURN a.id AS from, b.id AS to, s.product AS product");
      uses =
          rows(
              driver,
              "MATCH (o:Organisation)-[u:USES_INPUT]->(p:Product) RETURN o.id AS who, p.id AS"
                  + " product, u.complete = true AND u.completeSource IS NOT NULL AND"
                  + " u.completeDate IS NOT NULL AS complete");
      recipes =
          rows(
              driver,
              "MATCH (p:Product)-[i:INPUT_TO]->(t) RETURN p.id AS from, t.id AS to, i.essential AS"
                  + " essential");
      declared =
          Set.copyOf(
              column(
                  driver,
                  "MATCH (o:Organisation {inputsComplete: true}) WHERE o.inputsCompleteSource IS"
                      + " NOT NULL AND o.inputsCompleteDate IS NOT NULL RETURN o.id AS x"));
      withoutRecipe =
          Set.copyOf(
              column(
                  driver,
                  "MATCH (o:Organisation)-[r:PRODUCES]->(p:Product)"
                      + " WHERE coalesce(r.byProduct, false) = false AND NOT EXISTS"
                      + " { (p)-[:BROADER*0..9]->(:Product)<-[:INPUT_TO]-() }"
                      + " RETURN DISTINCT o.id AS x"));
      pairs(
          driver,
          "MATCH (o:Organisation)-[:USES_INPUT]->(p:Product) RETURN o.id AS a, p.id AS b"
              + " UNION MATCH (:Organisation)-[s:SUPPLIES]->(o:Organisation)"
              + " WHERE s.product IS NOT NULL RETURN o.id AS a, s.product AS b",
          inputs);
      pairs(
          driver,
          "MATCH (p:Product)-[:BROADER*0..9]->(b:Product) RETURN p.id AS a, b.id AS b",
          above);
      pairs(
          driver,
          "MATCH (o:Organisation)-[r:PRODUCES]->(:Product)-[:BROADER*0..9]->(b:Product)"
              + " WHERE coalesce(r.byProduct, false) = false RETURN o.id AS a, b.id AS b",
          made);
      pairs(driver, "MATCH (o:Organisation)-[:OPERATES_AT]->(s) RETURN o.id AS a, s.id AS b", made);
      pairs(
          driver,
          "MATCH (p:Product)-[:SUBSTITUTES]->(q:Product) RETURN q.id AS a, p.id AS b",
          standIns);
      pairs(
          driver,
          "MATCH (o:Organisation)-[:LOCATED_IN]->()-[:WITHIN*0..9]->(c:Country)"
              + " RETURN o.id AS a, c.id AS b",
          countries);
    }

    private static List<Map<String, Object>> rows(Driver driver, String cypher) {
      return driver.executableQuery(cypher).execute().records().stream()
          .map(row -> row.asMap())
          .toList();
    }

    private static List<String> column(Driver driver, String cypher) {
      return rows(driver, cypher).stream().map(row -> text(row, "x")).toList();
    }

    private static void pairs(Driver driver, String cypher, Map<String, Set<String>> into) {
      rows(driver, cypher)
          .forEach(row ->
              into.computeIfAbsent(text(row, "a"), key -> new HashSet<>()).add(text(row, "b")));
    }

    private static String text(Map<String, Object> row, String key) {
      return Objects.requireNonNull(row.get(key)).toString();
    }

    boolean isOut(String id, Outage outage) {
      return id.equals(outage.supplier())
          || countries.getOrDefault(id, Set.of()).stream()
              .anyMatch(country -> outage.countries().contains(country.substring(8)));
    }

    private boolean isProductOut(String product, Outage outage) {
      return above.getOrDefault(product, Set.of()).stream().anyMatch(outage.products()::contains);
    }

    Map<String, Double> solve(Outage outage) {
      Map<String, Double> fails = new HashMap<>();
      organisations.forEach(id -> fails.put(id, 0.0));
      boolean changed = true;
      while (changed) {
        changed = false;
        for (String id : organisations) {
          double now = fails(id, outage, fails);
          changed |= now != Objects.requireNonNull(fails.put(id, now));
        }
      }
      return fails;
    }

    private double fails(String id, Outage outage, Map<String, Double> fails) {
      if (isOut(id, outage)) {
        return 1;
      }
      boolean unplaced = !outage.countries().isEmpty() && !countries.containsKey(id);
      double value = unplaced ? UNKNOWN : 0;
      List<Map<String, Object>> inputs = new ArrayList<>(uses);
      inputs.removeIf(row -> !id.equals(row.get("who")));
      boolean known =
          declared.contains(id)
              || (!inputs.isEmpty()
                  && inputs.stream().allMatch(row -> Boolean.TRUE.equals(row.get("complete"))));
      value = Math.max(value, known ? 0 : UNKNOWN);
      Set<String> listed = new HashSet<>();
      for (Map<String, Object> input : inputs) {
        String product = text(input, "product");
        value =
            Math.max(
                value, Math.min(essential(id, product), input(id, product, outage, fails, listed)));
      }
      // Every delivery of the sample serves an input that is listed, or belongs to who lists none.
      boolean unlisted =
          supplies.stream()
              .anyMatch(row ->
                  id.equals(row.get("to"))
                      && !listed.contains(row.get("from") + " " + row.get("product")));
      return known && unlisted ? Math.max(value, UNKNOWN) : value;
    }

    private double input(
        String id, String product, Outage outage, Map<String, Double> fails, Set<String> listed) {
      double value = 1;
      boolean somebody = isProductOut(product, outage);
      for (Map<String, Object> row : supplies) {
        if (id.equals(row.get("to"))) {
          String supplied = text(row, "product");
          Set<String> up = above.getOrDefault(supplied, Set.of(supplied));
          boolean own = up.contains(product);
          boolean standsIn =
              standIns.getOrDefault(product, Set.of()).stream().anyMatch(up::contains);
          boolean perhaps = above.getOrDefault(product, Set.of()).contains(supplied);
          double delivery =
              isProductOut(supplied, outage)
                  ? 1
                  : Objects.requireNonNull(fails.get(text(row, "from")));
          if (own || standsIn) {
            value = Math.min(value, delivery);
          } else if (perhaps) {
            value = Math.min(value, Math.max(UNKNOWN, delivery));
          }
          if (own || standsIn || perhaps) {
            listed.add(row.get("from") + " " + supplied);
          }
          somebody |= own;
        }
      }
      return somebody ? value : Math.min(value, UNKNOWN);
    }

    private double essential(String id, String product) {
      double value = -1;
      for (Map<String, Object> recipe : recipes) {
        if (above.getOrDefault(product, Set.of()).contains(text(recipe, "from"))
            && made.getOrDefault(id, Set.of()).contains(text(recipe, "to"))) {
          Object said = recipe.get("essential");
          double says = said == null ? UNKNOWN : said.equals(true) ? 1 : 0;
          boolean others = says == 1 && hasOther(id, product, text(recipe, "from"));
          value = Math.max(value, others ? UNKNOWN : says);
        }
      }
      boolean unsure = value == 0 && withoutRecipe.contains(id);
      return value < 0 || unsure ? UNKNOWN : value;
    }

    /** Whether it has another kind of what a recipe needs, such as another plastic. */
    private boolean hasOther(String id, String product, String needed) {
      return !product.equals(needed)
          && inputs.getOrDefault(id, Set.of()).stream()
              .map(other -> above.getOrDefault(other, Set.of()))
              .anyMatch(kinds -> kinds.contains(needed) && !kinds.contains(product));
    }
  }
}
