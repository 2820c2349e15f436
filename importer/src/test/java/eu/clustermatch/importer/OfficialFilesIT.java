package eu.clustermatch.importer;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.clustermatch.importer.source.Item;
import eu.clustermatch.importer.source.LinkItem;
import eu.clustermatch.importer.source.NodeItem;
import eu.clustermatch.importer.source.Reject;
import eu.clustermatch.importer.source.Sink;
import eu.clustermatch.importer.source.Source;
import eu.clustermatch.importer.source.SourceFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The whole of each official file, counted by the readers and by other means. */
class OfficialFilesIT {
  @Test
  void classifications() throws IOException {
    Counted nace =
        read("taxonomy", "nace_rev2_titles_26lang.tsv.gz", "nace_rev2_notes_multilang.csv.gz");
    nace.has("Activity", lines("taxonomy", "nace_rev2_titles_26lang.tsv.gz"));
    nace.has("BROADER", nace.of("Activity") - 21);

    Counted cpv = read("taxonomy", "cpv_labels_24lang.tsv.gz");
    cpv.has("Product", lines("taxonomy", "cpv_labels_24lang.tsv.gz"));
    cpv.has("BROADER", cpv.of("Product") - 45);

    Counted nuts = read("taxonomy", "nuts_labels_24lang.tsv.gz", "NUTS2021-2024.yaml");
    nuts.has("Region", lines("taxonomy", "nuts_labels_24lang.tsv.gz") - nuts.of("Country"));
    nuts.has("WITHIN", nuts.of("Region"));

    Counted hs = read("taxonomy", "harmonized-system.csv");
    hs.has("Product", lines("taxonomy", "harmonized-system.csv") - 1);
  }

  @Test
  void sciencesAndWhatProjectsAreTaggedWith() throws IOException {
    assertThat(read("taxonomy", "euroscivoc_codes_paths.csv").of("Technology")).isEqualTo(980);
    Counted tags = read("cordis", "horizon_europe_project_euroscivoc.csv.gz");
    tags.has("ADDRESSES", lines("cordis", "horizon_europe_project_euroscivoc.csv.gz"));
    tags.has(
        "Project",
        distinct("cordis", Map.of("horizon_europe_project_euroscivoc.csv.gz", "projectID")));
  }

  @Test
  void flowsAndNearness() throws IOException {
    Counted wiod = read("supply", "wiod2011_interindustry_ge10musd.csv.gz", "wiod2011_output.csv");
    wiod.has("Activity", lines("supply", "wiod2011_output.csv"));
    wiod.has("INPUT_TO", lines("supply", "wiod2011_interindustry_ge10musd.csv.gz"));
    assertThat(wiod.shares.values()).allSatisfy(sum -> assertThat(sum).isBetween(0.0, 1.0));

    Counted near = read("supply", "product_space_sitc4_proximity_ge0.4.csv.gz", "sitc2_desc.csv");
    near.has("Product", lines("supply", "sitc2_desc.csv"));
    near.has("CAPABILITY_NEAR", lines("supply", "product_space_sitc4_proximity_ge0.4.csv.gz"));
  }

  @Test
  void sites() throws IOException {
    Counted register = read("supply", "eprtr_co2_facilities.csv");
    register.has("Organisation", lines("supply", "eprtr_co2_facilities.csv"));
    register.has("ENGAGED_IN", register.of("Organisation"));
    read("supply", "chemical_parks.csv").has("LOCATED_IN", lines("supply", "chemical_parks.csv"));

    long rows = 0;
    List<String> lists = new ArrayList<>();
    for (int list : List.of(2, 4, 5, 8, 10, 11, 14, 15)) {
      lists.add("oshub/facility_list_" + list + "_geocoded.csv");
      rows += rows("supply", lists.getLast()).size();
    }
    // Three sites stand in two lists, or twice in one.
    read("supply", lists.toArray(String[]::new)).has("Organisation", rows - 3);
  }

  @Test
  void overlappingCordisFilesGiveEveryProjectOnce() throws IOException {
    Map<String, String> projects =
        Map.of(
            "h2020_projects_shared_to2019.csv.gz", "id",
            "h2020_all_project_titles.csv.gz", "id",
            "fp7_projects_titles.csv.gz", "id",
            "h2020_projects_fulltext_97.csv", "id",
            "horizon_europe_project_head100.csv", "id",
            "horizon_europe_project_topics.csv.gz", "projectID",
            "h2020_participations_shared_to2019.csv.gz", "project_id",
            "h2020_organizations_2023schema_2812.csv.gz", "projectID",
            "horizon_europe_organization_head100.csv", "projectID");
    Map<String, String> organisations =
        Map.of(
            "h2020_organisations.csv.gz", "pic",
            "cluster_organisations_by_name_63.csv", "pic",
            "h2020_participations_shared_to2019.csv.gz", "pic",
            "h2020_organizations_2023schema_2812.csv.gz", "organisationID",
            "horizon_europe_organization_head100.csv", "organisationID");
    Set<String> files = new HashSet<>(projects.keySet());
    files.addAll(organisations.keySet());

    Counted all = read("cordis", files.toArray(String[]::new));
    all.has("Project", distinct("cordis", projects));
    long persons = distinct("cordis", organisations) - all.of("Organisation");
    assertThat(persons).isBetween(1L, all.persons);
  }

  @Test
  void namesThatOrganisationsBore() throws IOException {
    Counted names = read("names", "cordis_pic_name_variants.csv");
    // Two of them are persons, under two names each.
    names.has("Organisation", distinct("names", Map.of("cordis_pic_name_variants.csv", "pic")) - 2);
    assertThat(names.persons).isEqualTo(4);
    assertThat(names.names).isEqualTo(lines("names", "cordis_pic_name_variants.csv") - 4);
  }

  @Test
  void secondImportIntoAStoreChangesNothing() throws IOException {
    Path taxonomy = RealData.folder("taxonomy");
    Path supply = RealData.folder("supply");
    List<Path> files =
        List.of(
            taxonomy.resolve("NUTS2021-2024.yaml"),
            taxonomy.resolve("nace_rev2_titles_26lang.tsv.gz"),
            taxonomy.resolve("euroscivoc_codes_paths.csv"),
            supply.resolve("wiod2011_output.csv"),
            supply.resolve("eprtr_co2_facilities.csv"),
            supply.resolve("chemical_parks.csv"));
    try (TestStore store = TestStore.start()) {
      store.clear();
      assertThat(changed(store, files)).isPositive();
      assertThat(changed(store, files)).isZero();
      assertThat(
              store.number(
                  "MATCH (o:Organisation)-[:ENGAGED_IN]->(:Activity)-[:BROADER*3]->"
                      + "({id: 'nace:C'}) RETURN count(o)"))
          .isPositive();
    }
  }

  private static long changed(TestStore store, List<Path> files) throws IOException {
    long changed = 0;
    for (Source source : SourceFiles.find("data", files).sources()) {
      ImportReport report = Import.into(store.driver()).run(source);
      assertThat(report.total().rejected()).isZero();
      changed += report.total().created() + report.total().updated();
    }
    return changed;
  }

  /** What a source gave, by kind; and of flows the sum of shares by who receives. */
  private static final class Counted implements Sink {
    private final Map<String, Long> byKind = new HashMap<>();
    private final Map<String, Double> shares = new HashMap<>();
    private long persons;
    private long names;

    @Override
    public void expect(long items) {}

    @Override
    public void accept(Item item) {
      if (item instanceof Reject reject) {
        assertThat(reject.isAboutPerson()).as(reject.toString()).isTrue();
        persons++;
        return;
      }
      byKind.merge(item.kind(), 1L, Long::sum);
      if (item instanceof NodeItem node
          && node.node().properties().get("alsoNamed") instanceof List<?> names) {
        this.names += names.size();
      }
      if (item instanceof LinkItem link && link.properties().get("share") instanceof Double share) {
        shares.merge(link.to(), share, Double::sum);
      }
    }

    long of(String kind) {
      return byKind.getOrDefault(kind, 0L);
    }

    void has(String kind, long count) {
      assertThat(of(kind)).as(kind).isEqualTo(count);
    }
  }

  private static Counted read(String folder, String... files) throws IOException {
    Path data = RealData.folder(folder);
    List<Path> paths = Arrays.stream(files).map(data::resolve).toList();
    SourceFiles.Found found = SourceFiles.find("data", paths);
    assertThat(found.passedOver()).isEmpty();
    assertThat(found.sources()).hasSize(1);
    Counted counted = new Counted();
    for (Source source : found.sources()) {
      source.read(counted);
    }
    return counted;
  }

  /** Lines without the header. */
  private static long lines(String folder, String file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(open(folder, file), StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.isBlank()).count() - 1;
    }
  }

  private static long distinct(String folder, Map<String, String> columns) throws IOException {
    Set<String> values = new HashSet<>();
    for (Map.Entry<String, String> column : columns.entrySet()) {
      rows(folder, column.getKey()).forEach(row -> values.add(row.getField(column.getValue())));
    }
    return values.size();
  }

  private static List<NamedCsvRecord> rows(String folder, String file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(open(folder, file))) {
      return reader.stream().toList();
    }
  }

  private static InputStream open(String folder, String file) throws IOException {
    InputStream in = Files.newInputStream(RealData.folder(folder).resolve(file));
    return file.endsWith(".gz") ? new GZIPInputStream(in) : in;
  }
}
