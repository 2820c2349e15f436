package eu.clustermatch.engine.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.evaluate.RealData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sectors of the world as they supplied each other in 2011. */
@Tag("real-data")
class WorldInputOutputTest {
  /** The members of the EU; the table has no Croatia. */
  private static final Set<String> EU =
      Set.of(
          "AUT", "BEL", "BGR", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GRC", "HRV",
          "HUN", "IRL", "ITA", "LTU", "LUX", "LVA", "MLT", "NLD", "POL", "PRT", "ROU", "SVK", "SVN",
          "SWE");

  private record Flow(int from, int to, double share) {}

  private final List<String> sectors = new ArrayList<>();
  private final List<Flow> flows = new ArrayList<>();

  /** Electrical and optical equipment from China fails. */
  @Test
  void estimateEqualsADirectSolution() {
    read(RealData.folder("supply"));
    int[] from = flows.stream().mapToInt(Flow::from).toArray();
    int[] to = flows.stream().mapToInt(Flow::to).toArray();
    double[] share = flows.stream().mapToDouble(Flow::share).toArray();
    int failed = sectors.indexOf("CHN c14");

    double[] q = SectorEstimate.of(sectors.size(), from, to, share).inoperability(failed);

    double[] direct = LinearSystem.losses(sectors.size(), from, to, share, failed);
    assertThat(sectors).hasSize(1435);
    assertThat(q).containsExactly(direct, within(1e-9));
    System.out.printf("%d sectors, %d flows; the EU's most hit:%n", q.length, flows.size());
    IntStream.range(0, q.length)
        .filter(j -> EU.contains(sectors.get(j).substring(0, 3)))
        .boxed()
        .sorted(Comparator.comparingDouble(j -> -q[j]))
        .limit(10)
        .forEach(j -> System.out.printf("%s %.4f%n", sectors.get(j), q[j]));
  }

  private void read(Path folder) {
    List<Double> outputs = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    RealData.rows(
        folder.resolve("wiod2011_output.csv"),
        ',',
        row -> {
          String sector = row.getField("country") + " " + row.getField("industry");
          numbers.put(sector, sectors.size());
          sectors.add(sector);
          outputs.add(Double.valueOf(row.getField("output_musd")));
        });
    RealData.rows(
        folder.resolve("wiod2011_interindustry_ge10musd.csv.gz"),
        ',',
        row -> {
          String from = row.getField("from_country") + " " + row.getField("from_industry");
          String to = row.getField("to_country") + " " + row.getField("to_industry");
          int receiving = Objects.requireNonNull(numbers.get(to), to);
          double share = Double.parseDouble(row.getField("musd")) / outputs.get(receiving);
          flows.add(new Flow(Objects.requireNonNull(numbers.get(from), from), receiving, share));
        });
  }
}
