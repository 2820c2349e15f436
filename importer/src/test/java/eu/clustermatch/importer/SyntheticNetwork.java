package eu.clustermatch.importer;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Writes files as an association of many clusters would have them: organisations with names,
 * places, clusters, products, what they buy and whom they supply, five links an organisation. A few
 * clusters, regions and products have many of the links, most have few. The same seed gives the
 * same files.
 */
final class SyntheticNetwork {
  private static final List<String> COUNTRIES =
      List.of("DE", "FR", "IT", "ES", "PL", "NL", "SE", "GR", "RO", "PT");
  private static final List<String> TRADES =
      List.of("Metall", "Textil", "Agro", "Bio", "Opto", "Hydro", "Robo", "Pack", "Med", "Nano");
  private static final List<String> FORMS = List.of("GmbH", "SA", "SRL", "AB", "BV", "Sp. z o.o.");
  private static final List<String> SIZES = List.of("micro", "small", "medium", "large");
  private static final int REGIONS = 300;

  private final Path folder;
  private final int organisations;
  private final int from;
  private final Random random;

  /**
   * @param from the number of the first organisation
   * @param organisations how many
   */
  private SyntheticNetwork(Path folder, int from, int organisations, long seed) {
    this.folder = folder;
    this.from = from;
    this.organisations = organisations;
    this.random = new Random(seed);
  }

  /** Folder, number of organisations, seed, and how many to write again with other words. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int organisations = Integer.parseInt(args[1]);
    long seed = Long.parseLong(args[2]);
    write(folder.resolve("all"), organisations, seed);
    int changed = Integer.parseInt(args[3]);
    new SyntheticNetwork(folder.resolve("update"), organisations / 2, changed, seed + 1)
        .organisations(organisations);
  }

  /** Writes the whole network. */
  static void write(Path folder, int organisations, long seed) throws IOException {
    SyntheticNetwork network = new SyntheticNetwork(folder, 0, organisations, seed);
    network.table(
        "nodes/Country.csv",
        List.of("id", "name"),
        COUNTRIES.size(),
        i -> List.of("country:" + COUNTRIES.get(i), COUNTRIES.get(i)));
    network.table(
        "nodes/Region.csv", List.of("id", "name"), REGIONS, i -> List.of(region(i), "Region " + i));
    network.table(
        "links/WITHIN.csv",
        List.of("from", "to"),
        REGIONS,
        i -> List.of(region(i), "country:" + country(i)));
    int clusters = clusters(organisations);
    network.table(
        "nodes/Cluster.csv",
        List.of("id", "name"),
        clusters,
        i -> List.of("cluster:s" + i, "Cluster " + TRADES.get(i % TRADES.size()) + " " + i));
    network.table(
        "nodes/Product.csv",
        List.of("id", "name"),
        products(organisations),
        i -> List.of("product:s" + i, "Product " + TRADES.get(i % TRADES.size()) + " " + i));
    network.organisations(organisations);
  }

  private void organisations(int all) throws IOException {
    table(
        "nodes/Organisation.csv",
        List.of("id", "name", "size", "roles", "website"),
        organisations,
        i -> organisation(from + i));
    links("LOCATED_IN", i -> region(i % REGIONS));
    links("MEMBER_OF", i -> "cluster:s" + skewed(clusters(all)));
    links("PRODUCES", i -> "product:s" + skewed(products(all)));
    links("BUYS", i -> "product:s" + skewed(products(all)));
    table(
        "links/SUPPLIES.csv",
        List.of("from", "to", "product", "since"),
        organisations,
        i -> {
          int other = (from + i + 1 + random.nextInt(all - 1)) % all;
          return List.of(
              org(from + i),
              org(other),
              "product:s" + skewed(products(all)),
              "20%02d-0%d-1%d"
                  .formatted(random.nextInt(25), 1 + random.nextInt(9), random.nextInt(10)));
        });
  }

  private List<String> organisation(int i) {
    String word = word();
    String name =
        "%s%s %s"
            .formatted(
                TRADES.get(random.nextInt(TRADES.size())), word, FORMS.get(i % FORMS.size()));
    return List.of(
        org(i),
        name,
        SIZES.get(random.nextInt(SIZES.size())),
        "company",
        "http://www." + word + i + ".example");
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int syllable = 0; syllable < 3; syllable++) {
      word.append("bdfgklmnprstvz".charAt(random.nextInt(14)));
      word.append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  private void links(String type, IntFunction<String> to) throws IOException {
    table(
        "links/" + type + ".csv",
        List.of("from", "to"),
        organisations,
        i -> List.of(org(from + i), to.apply(from + i)));
  }

  /** Small numbers come up more often: the square of a uniform share. */
  private int skewed(int bound) {
    double share = random.nextDouble();
    return (int) (share * share * bound);
  }

  private static int clusters(int organisations) {
    return Math.max(3, organisations / 300);
  }

  private static int products(int organisations) {
    return Math.max(5, organisations / 100);
  }

  private static String org(int i) {
    return "org:s" + i;
  }

  private static String region(int i) {
    return "nuts:" + country(i) + i;
  }

  private static String country(int i) {
    return COUNTRIES.get(i % COUNTRIES.size());
  }

  private void table(String file, List<String> header, int rows, IntFunction<List<String>> row)
      throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    try (CsvWriter csv = CsvWriter.builder().build(path)) {
      csv.writeRecord(header);
      for (int i = 0; i < rows; i++) {
        csv.writeRecord(row.apply(i));
      }
    }
  }
}
