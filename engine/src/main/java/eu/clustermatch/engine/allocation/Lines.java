package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Unit;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads demands and offers against a snapshot, in the order of their ids. */
final class Lines {
  /** The quantities that can be planned with, in the base unit. */
  static final double LEAST = 1e-6;

  static final double MOST = 1e10;
  static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
  private static final int MOST_PRIORITY = 10;

  private final Nodes nodes;

  Lines(Nodes nodes) {
    this.nodes = nodes;
  }

  /**
   * @throws InvalidRequestException when a line cannot be understood
   */
  List<Need> needs(List<DemandLine> lines) {
    List<Need> needs = new ArrayList<>();
    Map<String, Integer> ids = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      DemandLine line = lines.get(i);
      String at = "demands[" + i + "].";
      unique(at, "demands", line.id(), i, ids);
      int product = product(at, line.product());
      Unit unit = unit(at, line.unit());
      double quantity = quantity(at, line.quantity(), unit);
      day(at + "by", line.by());
      if (line.priority() < 1 || line.priority() > MOST_PRIORITY) {
        throw new InvalidRequestException(
            at + "priority", line.priority(), "between 1 and " + MOST_PRIORITY);
      }
      needs.add(new Need(line, product, unit, quantity, place(at, line.place())));
    }
    needs.sort(Comparator.comparing(need -> need.line().id()));
    return needs;
  }

  /**
   * @throws InvalidRequestException when a line cannot be understood
   */
  List<Supply> supplies(List<OfferLine> lines) {
    List<Supply> supplies = new ArrayList<>();
    Map<String, Integer> ids = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      OfferLine line = lines.get(i);
      String at = "offers[" + i + "].";
      unique(at, "offers", line.id(), i, ids);
      int product = product(at, line.product());
      Unit unit = unit(at, line.unit());
      double quantity = quantity(at, line.quantity(), unit);
      day(at + "from", line.from());
      int provider = provider(at, line.provider());
      int stated = place(at, line.place());
      // Coordinates of a provider are those of its site or of its region.
      int place = stated == Nodes.NONE ? provider : stated;
      supplies.add(new Supply(line, product, unit, quantity, place, provider));
    }
    supplies.sort(Comparator.comparing(supply -> supply.line().id()));
    return supplies;
  }

  private static void unique(
      String at, String list, String id, int index, Map<String, Integer> ids) {
    if (id.isBlank()) {
      throw new InvalidRequestException(at + "id", "blank", "a text that is not blank");
    }
    Integer earlier = ids.putIfAbsent(id, index);
    if (earlier != null) {
      throw new InvalidRequestException(
          at + "id", id, "another than that of %s[%d]".formatted(list, earlier));
    }
  }

  private int product(String at, String id) {
    int node = nodes.find(Label.PRODUCT, id);
    if (node == Nodes.NONE) {
      throw new InvalidRequestException(at + "product", id, "the id of a product that is known");
    }
    return node;
  }

  private int provider(String at, @Nullable String id) {
    if (id == null) {
      return Nodes.NONE;
    }
    int organisation = nodes.find(Label.ORGANISATION, id);
    int node = organisation == Nodes.NONE ? nodes.find(Label.CLUSTER, id) : organisation;
    if (node == Nodes.NONE) {
      throw new InvalidRequestException(
          at + "provider", id, "the id of an organisation or a cluster that is known");
    }
    return node;
  }

  private int place(String at, @Nullable String text) {
    if (text == null) {
      return Nodes.NONE;
    }
    int country = nodes.find(Label.COUNTRY, Vocabulary.id("country", text));
    int node =
        country == Nodes.NONE ? nodes.find(Label.REGION, Vocabulary.id("nuts", text)) : country;
    if (node == Nodes.NONE) {
      throw new InvalidRequestException(
          at + "place", text, "a country such as FR or a NUTS region such as nuts:FRK26, known");
    }
    return node;
  }

  private static Unit unit(String at, String text) {
    Unit unit = Unit.find(text);
    if (unit == null) {
      throw new InvalidRequestException(at + "unit", text, "one of " + Unit.known());
    }
    return unit;
  }

  private static double quantity(String at, double quantity, Unit unit) {
    double base = unit.toBase(quantity);
    // Not a number is neither less nor more.
    if (!(base >= LEAST && base <= MOST)) {
      throw new InvalidRequestException(
          at + "quantity",
          quantity,
          "a number above 0 that makes %s to %s %s"
              .formatted("0.000001", "10,000,000,000", unit.dimension().plural()));
    }
    return base;
  }

  private static void day(String parameter, @Nullable LocalDate day) {
    if (day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
      throw new InvalidRequestException(
          parameter, day, "a day from %s to %s".formatted(FIRST_DAY, LAST_DAY));
    }
  }
}
