package eu.clustermatch.engine.failure;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.LinkRecord;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.SnapshotBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A small random graph of supply: cycles, substitutes, products above products, marks that are
 * there, not there, or without a date, firms of which only the country is known or no place at all.
 */
public final class RandomSupply {
  public static final LocalDate TODAY = LocalDate.of(2020, 1, 1);

  private final Random random;
  final List<NodeRecord> nodes = new ArrayList<>();
  final List<LinkRecord> links = new ArrayList<>();
  public final List<String> organisations = new ArrayList<>();
  public final List<String> products = new ArrayList<>();

  public RandomSupply(long seed) {
    random = new Random(seed);
    node(Label.COUNTRY, "country:IT", Map.of());
    node(Label.COUNTRY, "country:DE", Map.of());
    for (String region : List.of("nuts:ITC", "nuts:ITC4", "nuts:ITF", "nuts:DE2")) {
      node(Label.REGION, region, Map.of());
    }
    link(Label.REGION, "nuts:ITC4", Relationship.WITHIN, Label.REGION, "nuts:ITC", Map.of());
    link(Label.REGION, "nuts:ITC", Relationship.WITHIN, Label.COUNTRY, "country:IT", Map.of());
    link(Label.REGION, "nuts:ITF", Relationship.WITHIN, Label.COUNTRY, "country:IT", Map.of());
    link(Label.REGION, "nuts:DE2", Relationship.WITHIN, Label.COUNTRY, "country:DE", Map.of());
    int size = 3 + random.nextInt(8);
    for (int i = 0; i < size; i++) {
      String id = "product:" + i;
      products.add(id);
      node(Label.PRODUCT, id, Map.of());
      if (i > 0 && chance(.4)) {
        products(id, Relationship.BROADER, "product:" + random.nextInt(i), Map.of());
      }
    }
    for (int i = 0; i < size; i++) {
      recipes();
    }
    int firms = 4 + random.nextInt(20);
    for (int i = 0; i < firms; i++) {
      organisation("org:" + i);
    }
    for (String firm : organisations) {
      supply(firm);
    }
  }

  private void recipes() {
    products(any(products), Relationship.INPUT_TO, any(products), said("essential"));
    if (chance(.4)) {
      products(any(products), Relationship.SUBSTITUTES, any(products), Map.of());
    }
  }

  private void organisation(String id) {
    organisations.add(id);
    Map<String, Object> properties = new HashMap<>();
    if (chance(.3)) {
      mark("inputsComplete", properties);
    }
    node(Label.ORGANISATION, id, properties);
    if (chance(.85)) {
      place(id);
      if (chance(.1)) {
        place(id);
      }
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      Map<String, Object> produces = chance(.1) ? Map.of("byProduct", true) : Map.of();
      link(Label.ORGANISATION, id, Relationship.PRODUCES, Label.PRODUCT, any(products), produces);
    }
  }

  private void place(String id) {
    if (chance(.3)) {
      String country = chance(.7) ? "country:IT" : "country:DE";
      link(Label.ORGANISATION, id, Relationship.LOCATED_IN, Label.COUNTRY, country, Map.of());
    } else {
      String region = any(List.of("nuts:ITC", "nuts:ITC4", "nuts:ITF", "nuts:DE2"));
      link(Label.ORGANISATION, id, Relationship.LOCATED_IN, Label.REGION, region, Map.of());
    }
  }

  private void supply(String firm) {
    boolean known = chance(.7);
    for (int i = random.nextInt(4); i > 0; i--) {
      Map<String, Object> uses = new HashMap<>();
      if (known || chance(.3)) {
        mark("complete", uses);
      }
      String input = any(products);
      link(Label.ORGANISATION, firm, Relationship.USES_INPUT, Label.PRODUCT, input, uses);
      for (int j = random.nextInt(4); j > 0; j--) {
        supply(any(organisations), firm, chance(.8) ? input : any(products));
      }
    }
  }

  private void supply(String from, String to, String product) {
    Map<String, Object> said = new HashMap<>();
    if (chance(.95)) {
      said.put("product", product);
    }
    if (chance(.1)) {
      said.put("validTo", TODAY.minusDays(1));
    }
    link(Label.ORGANISATION, from, Relationship.SUPPLIES, Label.ORGANISATION, to, said);
  }

  private void mark(String name, Map<String, Object> properties) {
    properties.put(name, !chance(.1));
    if (!chance(.05)) {
      properties.put(name + "Source", "declared");
    }
    if (!chance(.05)) {
      properties.put(name + "Date", TODAY.minusYears(1));
    }
  }

  private Map<String, Object> said(String name) {
    double what = random.nextDouble();
    return what < .6 ? Map.of(name, true) : what < .8 ? Map.of(name, false) : Map.of();
  }

  /** Of each kind of thing some, none or several. */
  public Outage.Named outage() {
    return new Outage.Named(
        chance(.15) ? List.of(chance(.5) ? "IT" : "DE") : List.of(),
        chance(.3) ? List.of(any(List.of("nuts:ITC", "nuts:ITC4", "nuts:ITF"))) : List.of(),
        chance(.4) ? List.of(any(products)) : List.of(),
        List.of(),
        chance(.6) ? List.of(any(organisations), any(organisations)) : List.of());
  }

  public Snapshot snapshot() {
    SnapshotBuilder builder = new SnapshotBuilder("random", 1, TODAY);
    nodes.forEach(builder::add);
    links.forEach(builder::add);
    return builder.build();
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private String any(List<String> ids) {
    return ids.get(random.nextInt(ids.size()));
  }

  private void node(Label label, String id, Map<String, Object> properties) {
    nodes.add(new NodeRecord(label, id, properties));
  }

  private void products(String from, Relationship type, String to, Map<String, Object> said) {
    link(Label.PRODUCT, from, type, Label.PRODUCT, to, said);
  }

  /** As in the store, one of a type between two, of supplies one a product. */
  private void link(
      Label from, String a, Relationship type, Label to, String b, Map<String, Object> said) {
    LinkRecord link = new LinkRecord(type, from, a, to, b, said);
    if (!a.equals(b) && links.stream().noneMatch(other -> isSame(other, link))) {
      links.add(link);
    }
  }

  private static boolean isSame(LinkRecord a, LinkRecord b) {
    return a.type() == b.type()
        && a.from().equals(b.from())
        && a.to().equals(b.to())
        && java.util.Objects.equals(product(a), product(b));
  }

  private static @Nullable Object product(LinkRecord link) {
    return link.properties().get("product");
  }
}
