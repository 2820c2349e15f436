package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Flows between the industries of countries, as the World Input-Output Database tells them (release
 * 2013; Timmer et al. 2015). The share of a flow is a_ij = Z_ij / x_j, what the receiving industry
 * buys of the other by its whole output; without the file of outputs it stays unknown.
 *
 * <p>The flows are read twice, for the industries and for themselves, so that they need no room.
 */
final class Wiod implements Source {
  private static final String NAME = "wiod";
  private static final String FLOW = "musd";
  private static final String OUTPUT = "output_musd";
  private static final Pattern COUNTRIES = Pattern.compile("[A-Za-z]{3}");
  private static final Pattern INDUSTRIES = Pattern.compile("c([1-9]|[12]\\d|3[0-5])");

  private final List<Input> flows;
  private final List<Input> outputs;

  private Wiod(List<Input> flows, List<Input> outputs) {
    this.flows = List.copyOf(flows);
    this.outputs = List.copyOf(outputs);
  }

  static boolean recognises(Beginning beginning) {
    return isFlows(beginning) || beginning.has("country", "industry", OUTPUT);
  }

  private static boolean isFlows(Beginning beginning) {
    return beginning.has("from_country", "from_industry", "to_country", "to_industry", FLOW);
  }

  static Source of(List<Input> files) {
    List<Input> flows = files.stream().filter(file -> isFlows(Beginning.of(file))).toList();
    List<Input> outputs = new ArrayList<>(files);
    outputs.removeAll(flows);
    return new Wiod(flows, outputs);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void read(Sink sink) {
    Gathered industries = new Gathered(NAME);
    Map<String, Double> output = new HashMap<>();
    for (Input file : outputs) {
      industries.rows(file, Label.ACTIVITY.text(), row -> addOutput(row, industries, output));
    }
    long[] count = {0};
    // What is wrong with a flow is said when it is read again.
    Sink silent = new Rejects(new ArrayList<>());
    for (Input file : flows) {
      Rows.read(
          file,
          Relationship.INPUT_TO.name(),
          silent,
          row -> {
            industry(row, "from_", industries);
            industry(row, "to_", industries);
            count[0]++;
          });
    }
    sink.expect(industries.size() + count[0]);
    industries.emitNodes(sink);
    Set<String> seen = new HashSet<>();
    for (Input file : flows) {
      Rows.read(
          file,
          Relationship.INPUT_TO.name(),
          sink,
          row -> sink.accept(flow(row, industries, output, seen)));
    }
  }

  private static void addOutput(Row row, Gathered industries, Map<String, Double> output) {
    Double amount = amount(row, OUTPUT);
    output.put(industry(row, "", industries).id(), amount);
  }

  private LinkItem flow(
      Row row, Gathered industries, Map<String, Double> output, Set<String> seen) {
    GatheredNode from = industry(row, "from_", industries);
    GatheredNode to = industry(row, "to_", industries);
    if (!seen.add(from.id() + " " + to.id())) {
      throw row.rejected("to_industry", "The flow between these two stands in an earlier row.");
    }
    double amount = amount(row, FLOW);
    Map<String, Object> properties = new HashMap<>(Map.of("source", NAME, "millionUsd", amount));
    if (!outputs.isEmpty()) {
      properties.put("share", share(row, amount, output.get(to.id())));
    }
    return new LinkItem(
        row.origin(),
        Relationship.INPUT_TO,
        Set.of(Label.ACTIVITY),
        from.id(),
        Set.of(Label.ACTIVITY),
        to.id(),
        properties,
        Set.copyOf(properties.keySet()));
  }

  private static double share(Row row, double amount, @Nullable Double output) {
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

  private static GatheredNode industry(Row row, String prefix, Gathered industries) {
    String country = row.get(prefix + "country");
    String code = row.get(prefix + "industry");
    if (!COUNTRIES.matcher(country).matches()) {
      throw row.rejected(prefix + "country", "It must be a country of three letters, or RoW.");
    }
    if (!INDUSTRIES.matcher(code).matches()) {
      throw row.rejected(prefix + "industry", "It must be an industry from c1 to c35.");
    }
    Optional<String> iso = Countries.iso(country);
    String place = iso.map(Countries::english).orElse(country);
    place = country.equals("RoW") ? "rest of the world" : place;
    String id = NAME + ":" + country + "." + code;
    String title = WiodIndustries.title(code) + ", " + place;
    GatheredNode node = industries.node(row.origin(), Label.ACTIVITY, id);
    node.state("name", title).state("name_en", title);
    iso.ifPresent(known -> node.state("country", known));
    return node;
  }
}
