package eu.clustermatch.engine.failure;

import eu.clustermatch.engine.model.LinkRecord;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The definition, written down: how far each organisation fails, 0 for not at all, 1 for surely, ½
 * for nobody knows, as the least fixed point of "fails if out, or if an essential input fails",
 * with Kleene's and (the least) and or (the greatest). Works on the records alone.
 */
final class NaiveFixedPoint {
  private static final double UNKNOWN = .5;

  private final List<NodeRecord> nodes;
  private final List<LinkRecord> links;
  private final LocalDate today;
  private final Set<String> out = new HashSet<>();
  private final Set<String> partlyOut = new HashSet<>();

  NaiveFixedPoint(
      List<NodeRecord> nodes, List<LinkRecord> links, LocalDate today, Outage.Named named) {
    this.nodes = nodes;
    this.links = links.stream().filter(link -> holds(link, today)).toList();
    this.today = today;
    out.addAll(named.organisations());
    for (String country : named.countries()) {
      out("country:" + country, Relationship.WITHIN);
    }
    named.regions().forEach(region -> out(region, Relationship.WITHIN));
    named.products().forEach(product -> out(product, Relationship.BROADER));
    partlyOut.removeAll(out);
  }

  private static boolean holds(LinkRecord link, LocalDate today) {
    return !(link.properties().get("validTo") instanceof LocalDate end) || !end.isBefore(today);
  }

  private void out(String id, Relationship hierarchy) {
    for (NodeRecord node : nodes) {
      if (above(node.id(), hierarchy).contains(id)) {
        out.add(node.id());
      }
    }
    partlyOut.addAll(above(id, hierarchy));
  }

  private Set<String> above(String id, Relationship hierarchy) {
    Set<String> above = new HashSet<>(Set.of(id));
    boolean grew = true;
    while (grew) {
      grew = false;
      for (LinkRecord link : of(hierarchy)) {
        grew |= above.contains(link.from()) && above.add(link.to());
      }
    }
    return above;
  }

  private List<LinkRecord> of(Relationship type) {
    return links.stream().filter(link -> link.type() == type).toList();
  }

  /** By organisation. */
  Map<String, Double> solve(List<String> organisations) {
    Map<String, Double> fails = new HashMap<>();
    organisations.forEach(id -> fails.put(id, 0.0));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (String id : organisations) {
        double now = fails(id, fails);
        changed |= now != Objects.requireNonNull(fails.put(id, now));
      }
    }
    return fails;
  }

  private double fails(String id, Map<String, Double> fails) {
    double value = Math.max(itself(id), place(id));
    value = Math.max(value, isComplete(id) ? 0 : UNKNOWN);
    Set<String> listed = new HashSet<>();
    for (LinkRecord uses : of(Relationship.USES_INPUT)) {
      if (uses.from().equals(id)) {
        double input = input(id, uses.to(), fails);
        value = Math.max(value, Math.min(essential(id, uses.to()), input));
        supplies(id).stream()
            .filter(supply -> serves(supply, uses.to()) || mayServe(supply, uses.to()))
            .forEach(supply -> listed.add(supply.from() + product(supply)));
      }
    }
    for (LinkRecord supply : supplies(id)) {
      if (!product(supply).isEmpty() && !listed.contains(supply.from() + product(supply))) {
        double spared = essential(id, product(supply)) == 0 ? 0 : UNKNOWN;
        value = Math.max(value, Math.min(spared, unlisted(id, product(supply), fails)));
      }
    }
    return value;
  }

  /** All deliveries of the very product that nobody lists. */
  private double unlisted(String id, String product, Map<String, Double> fails) {
    return supplies(id).stream()
        .filter(supply -> product(supply).equals(product))
        .mapToDouble(supply -> delivery(supply, fails))
        .min()
        .orElseThrow();
  }

  private double itself(String id) {
    return out.contains(id) ? 1 : 0;
  }

  private double place(String id) {
    List<String> places =
        of(Relationship.LOCATED_IN).stream()
            .filter(link -> link.from().equals(id))
            .map(LinkRecord::to)
            .toList();
    boolean anyOut =
        out.stream().anyMatch(place -> place.startsWith("nuts:") || place.startsWith("country:"));
    if (!anyOut) {
      return 0;
    }
    boolean inCountry =
        places.stream()
            .flatMap(place -> above(place, Relationship.WITHIN).stream())
            .anyMatch(place -> place.startsWith("country:"));
    double value = inCountry ? 0 : UNKNOWN;
    for (String place : places) {
      boolean morePrecise =
          places.stream()
              .anyMatch(other ->
                  !other.equals(place) && above(other, Relationship.WITHIN).contains(place));
      if (out.contains(place)) {
        value = 1;
      } else if (partlyOut.contains(place) && !morePrecise) {
        value = Math.max(value, UNKNOWN);
      }
    }
    return value;
  }

  private boolean isComplete(String id) {
    NodeRecord node = nodes.stream().filter(n -> n.id().equals(id)).findFirst().orElseThrow();
    List<LinkRecord> inputs =
        of(Relationship.USES_INPUT).stream().filter(link -> link.from().equals(id)).toList();
    return isMarked("inputsComplete", node.properties())
        || (!inputs.isEmpty()
            && inputs.stream().allMatch(link -> isMarked("complete", link.properties())));
  }

  private boolean isMarked(String name, Map<String, Object> said) {
    return Boolean.TRUE.equals(said.get(name))
        && said.containsKey(name + "Source")
        && said.get(name + "Date") instanceof LocalDate date
        && !date.isAfter(today);
  }

  private List<LinkRecord> supplies(String to) {
    return of(Relationship.SUPPLIES).stream().filter(link -> link.to().equals(to)).toList();
  }

  private static String product(LinkRecord supply) {
    return Objects.toString(supply.properties().get("product"), "");
  }

  private boolean isOfInput(LinkRecord supply, String input) {
    return !product(supply).isEmpty()
        && above(product(supply), Relationship.BROADER).contains(input);
  }

  private boolean serves(LinkRecord supply, String input) {
    boolean stands =
        of(Relationship.SUBSTITUTES).stream()
            .anyMatch(link -> link.to().equals(input) && isOfInput(supply, link.from()));
    return isOfInput(supply, input) || stands;
  }

  private boolean mayServe(LinkRecord supply, String input) {
    return product(supply).isEmpty()
        || above(input, Relationship.BROADER).contains(product(supply));
  }

  private double input(String id, String input, Map<String, Double> fails) {
    double value = 1;
    boolean somebody = out.contains(input);
    for (LinkRecord supply : supplies(id)) {
      double delivery = delivery(supply, fails);
      if (serves(supply, input)) {
        value = Math.min(value, delivery);
        somebody |= isOfInput(supply, input);
      } else if (mayServe(supply, input)) {
        value = Math.min(value, Math.max(UNKNOWN, delivery));
      }
    }
    return somebody ? value : Math.min(value, UNKNOWN);
  }

  private double delivery(LinkRecord supply, Map<String, Double> fails) {
    double product =
        out.contains(product(supply)) ? 1 : partlyOut.contains(product(supply)) ? UNKNOWN : 0;
    return Math.max(product, Objects.requireNonNull(fails.get(supply.from())));
  }

  private double essential(String id, String input) {
    double value = -1;
    for (LinkRecord recipe : of(Relationship.INPUT_TO)) {
      boolean made =
          of(Relationship.PRODUCES).stream()
              .filter(link -> link.from().equals(id))
              .filter(link -> !Boolean.TRUE.equals(link.properties().get("byProduct")))
              .anyMatch(link -> above(link.to(), Relationship.BROADER).contains(recipe.to()));
      if (made && above(input, Relationship.BROADER).contains(recipe.from())) {
        Object said = recipe.properties().get("essential");
        double says = said == null ? UNKNOWN : said.equals(true) ? 1 : 0;
        value = Math.max(value, Math.min(says, alone(id, input, recipe.from())));
      }
    }
    return value < 0 || (value == 0 && !areRecipesKnown(id)) ? UNKNOWN : value;
  }

  /** ½ where another kind of what a recipe needs might do. */
  private double alone(String id, String input, String needed) {
    Stream<String> listed =
        of(Relationship.USES_INPUT).stream()
            .filter(link -> link.from().equals(id))
            .map(LinkRecord::to);
    Stream<String> supplied =
        supplies(id).stream().map(NaiveFixedPoint::product).filter(product -> !product.isEmpty());
    boolean others =
        Stream.concat(listed, supplied)
            .map(other -> above(other, Relationship.BROADER))
            .anyMatch(kinds -> kinds.contains(needed) && !kinds.contains(input));
    return others && !input.equals(needed) ? UNKNOWN : 1;
  }

  private boolean areRecipesKnown(String id) {
    return of(Relationship.PRODUCES).stream()
        .filter(link -> link.from().equals(id))
        .filter(link -> !Boolean.TRUE.equals(link.properties().get("byProduct")))
        .allMatch(link ->
            of(Relationship.INPUT_TO).stream()
                .anyMatch(recipe -> above(link.to(), Relationship.BROADER).contains(recipe.to())));
  }
}
