package eu.clustermatch.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.importer.identity.ContradictionException;
import eu.clustermatch.importer.identity.Decision;
import eu.clustermatch.importer.identity.Decision.By;
import eu.clustermatch.importer.identity.Decisions;
import eu.clustermatch.importer.identity.Identification;
import eu.clustermatch.importer.identity.Identification.Summary;
import eu.clustermatch.importer.identity.Pair;
import eu.clustermatch.importer.resolve.Outcome;
import eu.clustermatch.importer.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/** Who is who in a store: decided, undone, remembered. */
class ResolveIT {
  private static final Pair BADER = new Pair("org:bader", "reg:1");
  private static final Pair BALTIC = new Pair("org:baltic", "reg:2");

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

  /** A list of members and a register that know two firms in common, one of them surely. */
  @BeforeEach
  void fill() throws IOException {
    store.clear();
    write("ours/nodes/Country.csv", "id,name\ncountry:DE,Germany\ncountry:LT,Lithuania\n");
    write(
        "ours/nodes/Organisation.csv",
        """
        id,name,city,website
        org:bader,Bader Feinmechanik GmbH,Jena,https://www.bader-feinmechanik.example
        org:baltic,Baltic Photonics UAB,Vilnius,
        org:cargo,Cargo Nord AG,Kiel,
        """);
    write(
        "ours/links/LOCATED_IN.csv",
        "from,to\norg:bader,country:DE\norg:baltic,country:LT\norg:cargo,country:DE\n");
    write(
        "register/nodes/Organisation.csv",
        """
        id,name,city,website
        reg:1,BADER FEINMECHANIK GESELLSCHAFT MIT BESCHRÄNKTER HAFTUNG,Jena,bader-feinmechanik.example
        reg:2,Baltic Photonics,,
        reg:3,Zebra Textil,Augsburg,
        """);
    write(
        "register/links/LOCATED_IN.csv",
        "from,to\nreg:1,country:DE\nreg:2,country:DE\nreg:3,country:DE\n");
    run("ours");
    run("register");
  }

  @Test
  void inventedFirmsOfTheSampleAreNobodysRecords() throws IOException {
    store.single("MATCH (n {id: 'reg:1'}) SET n.source = 'sample' RETURN n");

    assertThat(resolve()).isEqualTo(new Summary(5, 5, 0, 1, 0));
  }

  @Test
  void whatIsSurelyTheSameBecomesOneAndWhatIsNotIsAsked() throws IOException {
    Summary summary = resolve();

    assertThat(summary).isEqualTo(new Summary(6, 6, 1, 1, 1));
    assertThat(merged()).containsExactly("reg:1 > org:bader");
    Decision same = decision(BADER);
    assertThat(same.outcome()).isEqualTo(Outcome.SAME);
    assertThat(same.reasons()).extracting(Decision.Reason::feature).contains("same-website");
    Decision undecided = decision(BALTIC);
    assertThat(undecided.outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(undecided.rule())
        .isEqualTo("Never the same by the name alone: the countries differ.");
  }

  @Test
  void twoRowsOfOneListAreNeverJoinedUnasked() throws IOException {
    write(
        "ours/nodes/Organisation.csv",
        """
        id,name,city,website
        org:bader,Bader Feinmechanik GmbH,Jena,https://www.bader-feinmechanik.example
        org:bader-2,Bader Feinmechanik,Jena,https://www.bader-feinmechanik.example
        """);
    write("ours/links/LOCATED_IN.csv", "from,to\norg:bader,country:DE\norg:bader-2,country:DE\n");
    SourceRemoval.remove(store.driver(), SessionConfig.defaultConfig(), "register", () -> {});
    run("ours");

    assertThat(resolve()).isEqualTo(new Summary(4, 4, 0, 1, 0));
    assertThat(decision(new Pair("org:bader", "org:bader-2")).rule())
        .isEqualTo("Never the same by itself: one list has both, as two.");
  }

  @Test
  void aSecondRunComparesOnlyWhatChanged() throws IOException {
    resolve();
    List<String> before = store.dump();
    long sequence = store.sequence();

    assertThat(resolve()).isEqualTo(new Summary(6, 0, 0, 0, 0));
    assertThat(store.dump()).isEqualTo(before);
    assertThat(store.sequence()).isEqualTo(sequence);

    write("ours/nodes/Organisation.csv", "id,name,city\norg:cargo,Zebra Textil,Augsburg\n");
    run("ours");

    assertThat(resolve()).isEqualTo(new Summary(6, 1, 1, 0, 1));
    assertThat(merged()).containsExactly("reg:1 > org:bader", "reg:3 > org:cargo");
  }

  @Test
  void aPersonsWordStandsForEver() throws IOException {
    resolve();

    decide(BADER, Outcome.DIFFERENT);
    decide(BALTIC, Outcome.SAME);

    assertThat(merged()).containsExactly("reg:2 > org:baltic");
    assertThat(resolveAll().same()).isZero();
    assertThat(merged()).containsExactly("reg:2 > org:baltic");

    SourceRemoval.remove(store.driver(), SessionConfig.defaultConfig(), "register", () -> {});
    assertThat(merged()).isEmpty();
    run("register");

    assertThat(merged()).containsExactly("reg:2 > org:baltic");
    assertThat(decision(BADER).by()).isEqualTo(By.PERSON);
  }

  @Test
  void aDecisionCanBeTakenBack() throws IOException {
    resolve();
    decide(BADER, Outcome.DIFFERENT);
    decide(BADER, Outcome.UNDECIDED);

    assertThat(decision(BADER).by()).isEqualTo(By.PROGRAM);
    assertThat(merged()).isEmpty();
    resolveAll();
    assertThat(merged()).containsExactly("reg:1 > org:bader");

    Identification.undo(store.driver(), SessionConfig.defaultConfig());

    assertThat(merged()).isEmpty();
    assertThat(store.number("MATCH (r:Resolution) RETURN count(r)")).isZero();
  }

  @Test
  void aSourceTakenBackTakesItsRecordsOutOfTheirGroups() throws IOException {
    resolve();

    SourceRemoval.remove(store.driver(), SessionConfig.defaultConfig(), "ours", () -> {});

    assertThat(merged()).isEmpty();
    assertThat(store.number("MATCH (n:Organisation) WHERE n.id STARTS WITH 'org:' RETURN count(n)"))
        .isZero();
  }

  @Test
  void wordsThatContradictEachOtherAreRefused() {
    Pair cargo = new Pair("org:bader", "org:cargo");
    Pair third = new Pair("org:cargo", "reg:1");
    decide(cargo, Outcome.SAME);
    decide(third, Outcome.SAME);

    assertThatThrownBy(() -> decide(BADER, Outcome.DIFFERENT))
        .isInstanceOf(ContradictionException.class)
        .hasMessageContaining("org:bader and reg:1 are said to differ");
    assertThat(merged()).containsExactly("org:cargo > org:bader", "reg:1 > org:bader");
    assertThatThrownBy(() -> decide(new Pair("org:bader", "org:nobody"), Outcome.SAME))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("org:nobody");
  }

  private static List<String> merged() {
    try (Session session = store.driver().session()) {
      return session
          .run("MATCH (f)-[:SAME_AS]->(k) RETURN f.id + ' > ' + k.id AS pair ORDER BY pair")
          .list(row -> row.get("pair").asString());
    }
  }

  private static Decision decision(Pair pair) {
    try (Session session = store.driver().session()) {
      return session.executeRead(tx ->
          Decisions.list(tx, new Decisions.Filter(null, null, pair.a()), null, 10).rows().stream()
              .map(Decisions.Row::decision)
              .filter(decision -> decision.pair().equals(pair))
              .findFirst()
              .orElseThrow());
    }
  }

  private static void decide(Pair pair, Outcome outcome) {
    try (Session session = store.driver().session()) {
      session.executeWriteWithoutResult(tx -> Decisions.decide(tx, pair, outcome));
    }
  }

  private static Summary resolve() throws IOException {
    return resolve(false);
  }

  private static Summary resolveAll() throws IOException {
    return resolve(true);
  }

  private static Summary resolve(boolean all) throws IOException {
    return Identification.run(
        store.driver(), SessionConfig.defaultConfig(), all, false, expected -> {}, () -> {});
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
