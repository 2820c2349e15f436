package eu.clustermatch.importer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.importer.source.SourceFiles;
import eu.clustermatch.importer.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.SessionConfig;

/** The tags of texts in a store: beside what is declared, kept up to date, taken back. */
class TaggingIT {
  private static TestStore store;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws IOException {
    store = TestStore.start();
  }

  @AfterAll
  static void stop() {
    store.close();
  }

  @BeforeEach
  void load() throws IOException {
    store.clear();
    write(
        "ours/nodes/Technology.csv",
        """
        id,name,alias_en,source
        technology:robotics,Robotics,robots,terms
        euroscivoc:457,welding,,terms
        """);
    write(
        "ours/nodes/Ecosystem.csv",
        "id,name,name_de,source\necosystem:tourism,Tourism,Tourismus,terms\n");
    write(
        "ours/nodes/Product.csv",
        "id,name,name_de,source\ncpv:34144900,Electric vehicles,Elektrofahrzeuge,terms\n");
    write("ours/nodes/Cluster.csv", "id,name\ncluster:a,A\n");
    write(
        "ours/nodes/Project.csv",
        """
        id,title_en,title_de
        project:robots,Robots for welding,
        project:cars,,Laden für Elektrofahrzeuge
        """);
    write("ours/links/APPLIES.csv", "from,to\nproject:robots,technology:robotics\n");
    run("ours");
    // As through the API, without a word about the language.
    store.single(
        "MATCH (c:Cluster {id: 'cluster:a'}) SET c.description = 'Wir lieben den Tourismus.' RETURN"
            + " c");
  }

  @Test
  void tagsStandBesideWhatIsDeclared() {
    List<String> before = withoutTags(store.dump());

    TagReport report = tag();

    assertThat(report.tagged()).isEqualTo(3);
    assertThat(tags())
        .containsExactly(
            "cluster:a MENTIONS ecosystem:tourism",
            "project:cars MENTIONS cpv:34144900",
            "project:robots MENTIONS euroscivoc:457",
            "project:robots MENTIONS technology:robotics");
    assertThat(store.dump())
        .anySatisfy(line ->
            assertThat(line)
                .startsWith("project:cars MENTIONS cpv:34144900 {confidence=0.")
                .endsWith(
                    "field=title_de, language=de, source=tags, taggedBy=tags-2,"
                        + " words=Elektrofahrzeuge}"))
        .anySatisfy(
            line -> assertThat(line).startsWith("cluster:a MENTIONS").contains("language=de"));
    assertThat(withoutTags(store.dump())).isEqualTo(before);
  }

  @Test
  void aSecondRunChangesNothing() {
    tag();
    List<String> dump = store.dump();
    long sequence = store.sequence();

    TagReport second = tag();

    assertThat(second.tagged()).isZero();
    assertThat(second.unchanged()).isEqualTo(3);
    assertThat(store.dump()).isEqualTo(dump);
    assertThat(store.sequence()).isEqualTo(sequence);
  }

  @Test
  void theSameFilesAgainLeaveTheMark() throws IOException {
    tag();
    run("ours");

    assertThat(tag().tagged()).isZero();
  }

  @Test
  void aChangedTextChangesItsTags() throws IOException {
    tag();
    write("ours/nodes/Project.csv", "id,title_en\nproject:robots,Tourism without welding\n");
    run("ours");

    TagReport report = tag();

    assertThat(report.tagged()).isEqualTo(1);
    assertThat(report.written()).isEqualTo(1);
    assertThat(report.removed()).isEqualTo(1);
    assertThat(tags())
        .contains(
            "project:robots MENTIONS ecosystem:tourism", "project:robots MENTIONS euroscivoc:457")
        .doesNotContain("project:robots MENTIONS technology:robotics");
    assertThat(
            store
                .single("MATCH (c:Change) RETURN c.ids ORDER BY c.sequence DESC LIMIT 1")
                .get(0)
                .asList())
        .containsExactly("project:robots");
  }

  @Test
  void aNewTermIsFoundInOldTexts() throws IOException {
    tag();
    write("more/nodes/Technology.csv", "id,name_de\ntechnology:charging,Laden\n");
    run("more");

    assertThat(tag().tagged()).isEqualTo(3);
    assertThat(tags()).contains("project:cars MENTIONS technology:charging");
  }

  @Test
  void tagsCanBeTakenBackAndMadeAgain() {
    List<String> before = store.dump();
    tag();
    List<String> tagged = store.dump();

    assertThat(SourceLog.list(store.driver(), SessionConfig.defaultConfig()))
        .extracting(SourceLog.Entry::name)
        .contains("tags");
    assertThat(remove("tags").links()).isEqualTo(4);
    assertThat(store.dump()).isEqualTo(before);

    assertThat(tag().written()).isEqualTo(4);
    assertThat(store.dump()).isEqualTo(tagged);
  }

  @Test
  void tagsKeepNoNodeOfASourceThatIsTakenBack() {
    tag();

    assertThat(remove("ours").bare()).isZero();
    assertThat(tags()).containsExactly();
    assertThat(store.number("MATCH (n:Project) RETURN count(n)")).isZero();
  }

  @Test
  void anActivityLeadsToItsEcosystem() throws IOException {
    Import.into(store.driver()).run(Sources.vocabulary());

    assertThat(
            store.number(
                "MATCH (:Activity {id: 'nace:13'})-[:ACTIVE_IN]->(:Ecosystem {id:"
                    + " 'ecosystem:textile'}) RETURN count(*)"))
        .isEqualTo(1);
  }

  private static TagReport tag() {
    return new Tagging(store.driver(), SessionConfig.defaultConfig(), Progress.NONE).run();
  }

  private static List<String> tags() {
    return store.dump().stream()
        .filter(line -> line.contains(" MENTIONS "))
        .map(line -> line.substring(0, line.indexOf(" {")))
        .toList();
  }

  private static List<String> withoutTags(List<String> dump) {
    return dump.stream()
        .filter(line -> !line.contains(" MENTIONS "))
        .map(line -> line.replaceAll("taggedFrom=-?\\d+, ", ""))
        .toList();
  }

  private static SourceRemoval.Removed remove(String source) {
    return SourceRemoval.remove(store.driver(), SessionConfig.defaultConfig(), source, () -> {});
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void run(String name) throws IOException {
    Import.into(store.driver())
        .run(SourceFiles.find(name, List.of(folder.resolve(name))).sources().getFirst());
  }
}
