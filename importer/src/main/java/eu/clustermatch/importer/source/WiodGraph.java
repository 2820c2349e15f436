package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Industries, what each of them puts out, and the flows between them. The share of a flow is a_ij =
 * Z_ij / x_j, what the receiving industry buys of the other by its whole output.
 */
final class WiodGraph {
  static final String FLOW = "musd";
  static final String OUTPUT = "output_musd";

  private final Gathered industries = new Gathered(Wiod.NAME);
  private final Map<String, Double> outputs = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  /** Where to what is wrong goes that is found before anything may be handed on. */
  Sink rejects() {
    return new Sink() {
      @Override
      public void expect(long items) {}

      @Override
      public void accept(Item item) {
        if (item instanceof Reject reject) {
          industries.reject(reject);
        }
      }
    };
  }

  /** How many nodes there are. */
  int size() {
    return industries.size();
  }

  void emitNodes(Sink sink) {
    industries.emitNodes(sink);
  }

  /**
   * Takes an industry from a row with the columns {@code country}, {@code industry}.
   *
   * @throws RowRejected when it is none
   */
  void addIndustry(Row row) {
    industry(row, "");
  }

  /**
   * Takes a row with the columns {@code country}, {@code industry}, {@code output_musd}.
   *
   * @throws RowRejected when it is wrong
   */
  void addOutput(Row row) {
    Double amount = amount(row, OUTPUT);
    outputs.put(industry(row, "").id(), amount);
  }

  /**
   * Takes the two industries of a flow, to be read later.
   *
   * @throws RowRejected when one of them is wrong
   */
  void addEnds(Row row) {
    industry(row, "from_");
    industry(row, "to_");
  }

  /**
   * The link of a flow: a row with the columns {@code from_country}, {@code from_industry}, {@code
   * to_country}, {@code to_industry}, {@code musd}.
   *
   * @param shares whether outputs are among the files; if not, the share stays unknown
   * @throws RowRejected when the row is wrong, or such a flow was taken before
   */
  LinkItem flow(Row row, boolean shares) {
    String from = industry(row, "from_").id();
    String to = industry(row, "to_").id();
    if (!seen.add(from + " " + to)) {
      throw row.rejected("to_industry", "The flow between these two stands in an earlier row.");
    }
    double amount = amount(row, FLOW);
    Map<String, Object> properties =
        new HashMap<>(Map.of("source", Wiod.NAME, "millionUsd", amount));
    if (shares) {
      properties.put("share", share(row, amount, to));
    }
    Set<Label> ends = Set.of(Label.ACTIVITY);
    Set<String> owned = Set.copyOf(properties.keySet());
    return new LinkItem(
        row.origin(), Relationship.INPUT_TO, ends, from, ends, to, properties, owned);
  }

  private double share(Row row, double amount, String to) {
    Double output = outputs.get(to);
    if (output == null) {
      throw row.rejected("to_industry", "The output of this industry is in none of the files.");
    }
    if (amount > output) {
      throw row.rejected(
          FLOW, "It must not be above the output of the receiving industry, %s.".formatted(output));
    }
    return output == 0 ? 0 : amount / output;
  }

  private static double amount(Row row, String column) {
    if (Cell.AMOUNT.read(row, column) instanceof Double amount) {
      return amount;
    }
    throw row.rejected(column, "It may not be empty.");
  }

  private GatheredNode industry(Row row, String prefix) {
    String country = row.get(prefix + "country");
    String code = row.get(prefix + "industry");
    if (!WiodIndustries.isCountry(country)) {
      throw row.rejected(prefix + "country", "It must be a country of three letters, or RoW.");
    }
    if (!WiodIndustries.isCode(code)) {
      throw row.rejected(prefix + "industry", "It must be an industry from c1 to c35.");
    }
    Optional<String> iso = Countries.iso(country);
    String place = iso.map(Countries::english).orElse(country);
    place = country.equals("RoW") ? "rest of the world" : place;
    String id = Wiod.NAME + ":" + country + "." + code;
    String title = WiodIndustries.title(code) + ", " + place;
    GatheredNode node = industries.node(row.origin(), Label.ACTIVITY, id);
    node.state("name", title).state("name_en", title);
    iso.ifPresent(known -> node.state("country", known));
    return node;
  }
}
