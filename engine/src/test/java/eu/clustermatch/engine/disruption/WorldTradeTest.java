package eu.clustermatch.engine.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.evaluate.RealData;
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
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who exports what: the concentration of real goods among countries. */
@Tag("real-data")
class WorldTradeTest {
  private static final Offset<Double> ROUNDING = within(1e-12);

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
