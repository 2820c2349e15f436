package eu.clustermatch.importer;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.clustermatch.importer.source.Reject;
import eu.clustermatch.importer.source.Source;
import eu.clustermatch.importer.source.SourceFiles;
import eu.clustermatch.importer.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.SessionConfig;

/** The whole real CORDIS data of the folder that {@code clustermatch.data} names. */
class CordisDataIT {
  private static TestStore store;
  private static Path data;

  @BeforeAll
  static void start() throws IOException {
    data = RealData.folder("cordis");
    store = TestStore.start();
  }

  @AfterAll
  static void stop() {
    if (store != null) {
      store.close();
    }
  }

  @BeforeEach
  void clear() throws IOException {
    store.clear();
    Import.into(store.driver()).run(Sources.vocabulary());
  }

  @Test
  void graphHasWhatTheFilesHaveHoweverOftenAndEvenKilledTheyAreImported() throws IOException {
    assertThat(batchesUntilKilled(5)).isEqualTo(5);
    long killed = store.number("MATCH (n) RETURN count(n)");
    run(shared(), Progress.NONE, new ArrayList<>());
    List<String> resumed = store.dump();
    clear();

    List<Reject> rejects = new ArrayList<>();
    long start = System.nanoTime();
    ImportReport report = run(shared(), Progress.NONE, rejects);
    System.out.printf(
        "Shared CORDIS data in %.1f s%n%s", (System.nanoTime() - start) / 1e9, report);

    assertSameCounts(rejects);
    assertThat(store.number("MATCH (n) RETURN count(n)")).isGreaterThan(killed);
    List<String> dump = store.dump();
    assertThat(resumed).isEqualTo(dump);

    long sequence = store.sequence();
    start = System.nanoTime();
    ImportReport second = run(shared(), Progress.NONE, new ArrayList<>());
    System.out.printf("Again, changing nothing, in %.1f s%n", (System.nanoTime() - start) / 1e9);
    assertThat(second.total().created() + second.total().updated()).isZero();
    assertThat(store.sequence()).isEqualTo(sequence);
    assertThat(store.dump()).isEqualTo(dump);
  }

  /** The files are counted here by other means than the importer's. */
  private static void assertSameCounts(List<Reject> rejects) throws IOException {
    List<NamedCsvRecord> projects = rows("h2020_projects_shared_to2019.csv.gz");
    List<NamedCsvRecord> organisations = rows("h2020_organisations.csv.gz");
    Set<String> persons = persons(organisations, rejects);
    assertThat(persons).hasSizeBetween(1, organisations.size() / 100);
    List<NamedCsvRecord> all = rows("h2020_participations_shared_to2019.csv.gz");
    List<NamedCsvRecord> participations =
        all.stream().filter(row -> !persons.contains(row.getField("pic"))).toList();
    assertThat(nodes("Project")).isEqualTo(projects.size() - rejected(rejects, "Project"));
    assertThat(nodes("Organisation"))
        .isEqualTo(organisations.size() - rejected(rejects, "Organisation"));
    assertThat(links("TOOK_PART_IN"))
        .isEqualTo(all.size() - rejected(rejects, "TOOK_PART_IN"))
        .isEqualTo(participations.size());
    assertThat(links("LOCATED_IN"))
        .isEqualTo(
            placed(
                organisations.stream()
                    .filter(row -> !persons.contains(row.getField("pic")))
                    .toList(),
                participations));
    assertThat(rejects).allSatisfy(reject -> assertThat(reject.reason()).isNotEmpty());
    assertThat(
            store.number(
                "MATCH (:Organisation)-[r:TOOK_PART_IN {role: 'coordinator'}]->() RETURN count(r)"))
        .isEqualTo(
            participations.stream().filter(p -> p.getField("role").equals("coordinator")).count());
    assertThat(
            Math.round(
                store
                    .single("MATCH ()-[r:TOOK_PART_IN]->() RETURN sum(r.contribution)")
                    .get(0)
                    .asDouble()))
        .isEqualTo(
            Math.round(
                participations.stream()
                    .map(p -> p.getField("contribution"))
                    .filter(c -> !c.isEmpty())
                    .mapToDouble(Double::parseDouble)
                    .sum()));
  }

  /** The numbers of those whose rows were rejected because they are persons by their names. */
  private static Set<String> persons(List<NamedCsvRecord> organisations, List<Reject> rejects) {
    Set<Long> lines =
        rejects.stream()
            .filter(reject -> reject.kind().equals("Organisation") && reject.isAboutPerson())
            .map(reject -> reject.origin().line())
            .collect(Collectors.toSet());
    return organisations.stream()
        .filter(row -> lines.contains(row.getStartingLineNumber()))
        .map(row -> row.getField("pic"))
        .collect(Collectors.toSet());
  }

  @Test
  void officialHorizonEuropeFilesLoad() throws IOException {
    List<Reject> rejects = new ArrayList<>();
    ImportReport report =
        run(
            only(
                data.resolve("horizon_europe_project_head100.csv"),
                data.resolve("horizon_europe_organization_head100.csv")),
            Progress.NONE,
            rejects);

    assertThat(rejects).isEmpty();
    assertThat(report.of("Project").created()).isEqualTo(100);
    assertThat(report.of("Organisation").created()).isEqualTo(92);
    assertThat(links("TOOK_PART_IN")).isEqualTo(100);
    assertThat(
            store
                .single(
                    "MATCH (:Organisation {id: 'cordis:999981634'})-[:LOCATED_IN]->(r)"
                        + "-[:WITHIN*]->(c:Country) RETURN r.id + ' ' + c.id")
                .get(0)
                .asString())
        .isEqualTo("nuts:NL221 country:NL");
  }

  private static int batchesUntilKilled(int most) throws IOException {
    int[] batches = {0};
    Progress killer =
        new Progress() {
          @Override
          public void expect(long items) {}

          @Override
          public void committed(long items) {
            if (++batches[0] == most) {
              throw new Killed();
            }
          }
        };
    try {
      run(shared(), killer, new ArrayList<>());
    } catch (Killed e) {
      return batches[0];
    }
    return -1;
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static Source shared() throws IOException {
    return only(
        data.resolve("h2020_projects_shared_to2019.csv.gz"),
        data.resolve("h2020_participations_shared_to2019.csv.gz"),
        data.resolve("h2020_organisations.csv.gz"));
  }

  private static Source only(Path... files) throws IOException {
    List<Source> sources = SourceFiles.find("data", List.of(files)).sources();
    assertThat(sources).hasSize(1);
    return sources.getFirst();
  }

  private static ImportReport run(Source source, Progress progress, List<Reject> rejects)
      throws IOException {
    return new Import(store.driver(), SessionConfig.defaultConfig(), false, progress, rejects::add)
        .run(source);
  }

  /** How many organisations have a country in either file. */
  private static long placed(
      List<NamedCsvRecord> organisations, List<NamedCsvRecord> participations) {
    Set<String> byParticipation =
        participations.stream()
            .filter(row -> !row.getField("country").isEmpty())
            .map(row -> row.getField("pic"))
            .collect(Collectors.toSet());
    return organisations.stream()
        .filter(row ->
            !row.getField("country").isEmpty() || byParticipation.contains(row.getField("pic")))
        .count();
  }

  private static List<NamedCsvRecord> rows(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(new GZIPInputStream(Files.newInputStream(data.resolve(file))))) {
      return reader.stream().toList();
    }
  }

  private static long rejected(List<Reject> rejects, String kind) {
    return rejects.stream().filter(reject -> reject.kind().equals(kind)).count();
  }

  private static long nodes(String label) {
    return store.number("MATCH (n:" + label + ") RETURN count(n)");
  }

  private static long links(String type) {
    return store.number("MATCH ()-[r:" + type + "]->() RETURN count(r)");
  }
}
