package eu.clustermatch.engine.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A market of a few words in two languages, about products of a random taxonomy, by seed. */
final class RandomMarket {
  private static final List<String> ENGLISH =
      List.of("masks", "gloves", "filters", "valves", "sensors", "yarn", "resin", "pumps");
  private static final List<String> GERMAN =
      List.of("masken", "handschuhe", "filter", "ventile", "fühler", "garn", "harz", "pumpen");
  private static final int OF_EACH_SIDE = 8;

  private final Random random;
  private final List<String> nodes = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private final List<String> postings = new ArrayList<>();

  RandomMarket(int seed) {
    random = new Random(seed);
    int products = 4 + seed % 20;
    IntStream.range(0, products).forEach(product -> product(product, products));
    for (int i = 0; i < OF_EACH_SIDE; i++) {
      posting("Offer", "offer:" + i, "OFFERS", products);
      posting("Demand", "demand:" + i, "SEEKS", products);
    }
  }

  String drawing() {
    return String.join("\n", nodes) + "\n" + String.join("\n", links);
  }

  /** Ids of all offers and demands. */
  List<String> postings() {
    return List.copyOf(postings);
  }

  private void product(int product, int products) {
    int word = random.nextInt(ENGLISH.size());
    nodes.add(
        "Product product:%d {name: %s; name_de: %s}"
            .formatted(product, ENGLISH.get(word), GERMAN.get(word)));
    if (product > 0 && random.nextInt(4) > 0) {
      links.add("product:%d BROADER product:%d".formatted(product, random.nextInt(product)));
    }
    if (random.nextInt(3) == 0) {
      int other = (product + 1 + random.nextInt(products - 1)) % products;
      links.add(
          "product:%d SUBSTITUTES product:%d {degree: 0.%d}"
              .formatted(product, other, random.nextInt(10)));
    }
  }

  private void posting(String label, String id, String side, int products) {
    String owner = "org:of-" + id.replace(':', '-');
    String language = random.nextBoolean() ? "en" : "de";
    nodes.add("Organisation %s {name: O}".formatted(owner));
    nodes.add(
        "%s %s {kind: business; language: %s; title_%s: %s}"
            .formatted(label, id, language, language, title(language)));
    links.add("%s %s %s".formatted(owner, side, id));
    for (int about = random.nextInt(3); about > 0; about--) {
      links.add("%s ABOUT product:%d".formatted(id, random.nextInt(products)));
    }
    postings.add(id);
  }

  private String title(String language) {
    List<String> words = language.equals("en") ? ENGLISH : GERMAN;
    return IntStream.range(0, 1 + random.nextInt(6))
        .mapToObj(i -> words.get(random.nextInt(words.size())))
        .collect(Collectors.joining(" "));
  }
}
