package eu.clustermatch.importer.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.importer.RealData;
import eu.clustermatch.importer.resolve.Truth.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who is who among organisations that bore several names, by names and places only. Half of the
 * organisations served to work on the rules; the measurement is on the other. {@code
 * -Dresolution.half=design} shows the first half instead.
 */
@Tag("real-data")
class ResolutionQualityTest {
  private static final boolean DESIGN = "design".equals(System.getProperty("resolution.half"));

  @TempDir Path folder;

  @Test
  void organisationsWithSeveralNamesAreFound() throws IOException {
    List<Row> rows =
        Truth.variants(RealData.folder(".")).stream()
            .filter(row -> row.design() == DESIGN)
            .toList();
    ResolutionTable table = measure(rows, row -> true);
    System.out.println(table.text("Organisations with several names, among themselves"));
    System.out.println(table.examples());
    assertThat(table.precision()).isGreaterThan(0.95);
    assertThat(table.recall()).isGreaterThan(0.7);
  }

  @Test
  void theyAreFoundAmongAllOrganisationsToo() throws IOException {
    Path data = RealData.folder(".");
    List<Row> variants = Truth.variants(data);
    List<Row> rows = new ArrayList<>(variants);
    rows.addAll(Truth.others(data, variants));
    ResolutionTable table = measure(rows, row -> row.variant() && row.design() == DESIGN);
    System.out.println(table.text("The same among all named organisations of Horizon 2020"));
    System.out.println(table.mistakes(60));
    assertThat(table.recall()).isGreaterThan(0.3);
  }

  private ResolutionTable measure(List<Row> rows, Predicate<Row> asked) throws IOException {
    Map<String, Row> byId = new HashMap<>();
    rows.forEach(row -> byId.put(row.profile().party().id(), row));
    Set<Integer> left = new HashSet<>();
    ResolutionTable table = new ResolutionTable(byId);
    try (Resolution resolution = new Resolution(folder, ResolutionModel.standard())) {
      for (Row row : rows) {
        resolution.add(row.profile().party());
      }
      for (int a = 0; a < rows.size(); a++) {
        if (asked.test(rows.get(a))) {
          left.add(a);
        }
      }
      for (Pair pair : pairs(rows, left, resolution)) {
        table.add(resolution.compare(pair.a(), pair.b()), pair.broughtUp());
      }
    }
    return table;
  }

  private record Pair(int a, int b, boolean broughtUp) {}

  /** Those that blocking brings up, and the true ones that it misses. */
  private static List<Pair> pairs(List<Row> rows, Set<Integer> asked, Resolution resolution)
      throws IOException {
    Map<String, List<Integer>> byPic = new HashMap<>();
    Map<Long, Pair> pairs = new HashMap<>();
    for (int a : asked) {
      byPic.computeIfAbsent(rows.get(a).pic(), _ -> new ArrayList<>()).add(a);
      for (Neighbour b : resolution.neighbours(a)) {
        pairs.put(key(a, b.number()), pair(a, b.number(), true));
      }
    }
    for (List<Integer> same : byPic.values()) {
      for (int a : same) {
        for (int b : same) {
          if (a < b) {
            pairs.putIfAbsent(key(a, b), pair(a, b, false));
          }
        }
      }
    }
    return pairs.values().stream()
        .sorted(Comparator.comparingInt(Pair::a).thenComparingInt(Pair::b))
        .toList();
  }

  private static Pair pair(int a, int b, boolean broughtUp) {
    return new Pair(Math.min(a, b), Math.max(a, b), broughtUp);
  }

  private static long key(int a, int b) {
    return (long) Math.min(a, b) << Integer.SIZE | Math.max(a, b);
  }
}
