package eu.clustermatch.engine.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.disruption.Dependency.Bounds;
import eu.clustermatch.engine.evaluate.RealData;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who exports what: the concentration of real goods among countries. */
@Tag("real-data")
class WorldTradeTest {
  private static final Offset<Double> ROUNDING = within(1e-12);
  private static final Offset<Double> FLOATS = within(1e-6);

  private record Product(String code, Map<String, BigDecimal> byCountry, double index) {
    String firstCountry() {
      return Collections.max(byCountry.entrySet(), Map.Entry.comparingByValue()).getKey();
    }
  }

  @Test
  void concentrationOfEveryProductEqualsExactArithmetic() {
    Path folder = RealData.folder("supply");
    List<Product> products = read(folder);
    assertThat(products).hasSize(785);
    for (Product product : products) {
      Collection<BigDecimal> amounts = product.byCountry.values();
      Concentration all = concentration(amounts, sum(amounts));
      assertThat(all.coverage()).as(product.code).isCloseTo(1, ROUNDING);
      assertThat(all.low()).as(product.code).isCloseTo(product.index, ROUNDING);
      assertThat(all.high()).as(product.code).isCloseTo(product.index, ROUNDING);
    }
    print(products, folder);
  }

  /**
   * As a graph: a firm for each country that makes what it exports. Capacities are kept as floats.
   */
  @Test
  void dependencyOnEveryProductEqualsExactArithmetic() {
    List<Product> products = read(RealData.folder("supply"));
    StringBuilder text = new StringBuilder();
    for (String country : countries(products)) {
      text.append("Country country:%1$s\nOrganisation org:%1$s\n".formatted(country));
      text.append("org:%1$s LOCATED_IN country:%1$s\n".formatted(country));
    }
    for (Product product : products) {
      String total = sum(product.byCountry.values()).toPlainString();
      text.append("Product sitc:%s {total: %s; totalUnit: $}\n".formatted(product.code, total));
      product.byCountry.forEach((country, amount) ->
          text.append(
              "org:%s PRODUCES sitc:%s {capacity: %s; unit: $}\n"
                  .formatted(country, product.code, amount.toPlainString())));
    }
    Snapshot snapshot = Drawing.of(text.toString()).snapshot();
    for (Product product : products) {
      DependencyAnswer answer =
          Dependencies.find(snapshot, "drawn", "sitc:" + product.code, null).orElseThrow();
      Dependency known = answer.dependency();
      assertThat(known.organisations()).isEqualTo(product.byCountry.size());
      for (Bounds index : List.of(notNull(known.hhiCountry()), notNull(known.hhiOrganisation()))) {
        assertThat(index.low()).as(product.code).isCloseTo(product.index, FLOATS);
        assertThat(index.high()).as(product.code).isCloseTo(product.index, FLOATS);
      }
      assertThat(notNull(known.coverage())).as(product.code).isCloseTo(1, FLOATS);
      assertThat(notNull(answer.byCountry().getFirst().country()))
          .isEqualTo(product.firstCountry());
    }
  }

  private static NavigableSet<String> countries(List<Product> products) {
    NavigableSet<String> countries = new TreeSet<>();
    products.forEach(product -> countries.addAll(product.byCountry.keySet()));
    return countries;
  }

  private static <T> T notNull(@Nullable T value) {
    return Objects.requireNonNull(value);
  }

  /** Half of the countries, in the order of their codes, are as if not known. */
  @Test
  void boundsHoldWhatIsKnownOfEveryProduct() {
    for (Product product : read(RealData.folder("supply"))) {
      List<BigDecimal> amounts = List.copyOf(product.byCountry.values());
      List<BigDecimal> known = amounts.subList(0, (amounts.size() + 1) / 2);
      BigDecimal total = sum(amounts);
      Concentration half = concentration(known, total);
      assertThat(half.coverage())
          .as(product.code)
          .isCloseTo(sum(known).divide(total, MathContext.DECIMAL128).doubleValue(), ROUNDING);
      assertThat(half.low()).as(product.code).isLessThanOrEqualTo(product.index + 1e-12);
      assertThat(half.high()).as(product.code).isGreaterThanOrEqualTo(product.index - 1e-12);
    }
  }

  private static Concentration concentration(Collection<BigDecimal> amounts, BigDecimal total) {
    return Concentration.of(
        amounts.stream().mapToDouble(BigDecimal::doubleValue).toArray(), total.doubleValue());
  }

  /** Σ v² / (Σ v)². */
  private static double index(Collection<BigDecimal> amounts) {
    BigDecimal total = sum(amounts);
    BigDecimal squares = BigDecimal.ZERO;
    for (BigDecimal amount : amounts) {
      squares = squares.add(amount.multiply(amount));
    }
    return squares.divide(total.multiply(total), MathContext.DECIMAL128).doubleValue();
  }

  private static BigDecimal sum(Collection<BigDecimal> amounts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal amount : amounts) {
      sum = sum.add(amount);
    }
    return sum;
  }

  private static List<Product> read(Path folder) {
    Map<String, Map<String, BigDecimal>> exports = new TreeMap<>();
    RealData.rows(
        folder.resolve("world_exports_sitc4_1998_2000.csv.gz"),
        ',',
        row ->
            exports
                .computeIfAbsent(row.getField("product"), product -> new TreeMap<>())
                .merge(
                    row.getField("country"),
                    new BigDecimal(row.getField("value")),
                    BigDecimal::add));
    List<Product> products = new ArrayList<>();
    exports.forEach(
        (code, byCountry) -> products.add(new Product(code, byCountry, index(byCountry.values()))));
    return products;
  }

  private static void print(List<Product> products, Path folder) {
    Map<String, String> names = new HashMap<>();
    RealData.rows(
        folder.resolve("sitc2_desc.csv"),
        ',',
        row -> names.put(row.getField("code"), row.getField("desc")));
    products.stream()
        .sorted(Comparator.comparingDouble(Product::index).reversed())
        .limit(5)
        .forEach(product ->
            System.out.printf(
                "%s HHI %.4f, %d countries, most from %s: %s%n",
                product.code,
                product.index,
                product.byCountry.size(),
                product.firstCountry(),
                names.get(product.code)));
  }
}
