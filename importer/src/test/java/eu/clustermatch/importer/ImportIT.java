package eu.clustermatch.importer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.importer.source.Reject;
import eu.clustermatch.importer.source.SourceFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import picocli.CommandLine;

class ImportIT {
  private static TestStore store;

  @TempDir Path folder;
  @TempDir Path other;
  private final List<Reject> rejects = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    store = TestStore.start();
  }

  @AfterAll
  static void stop() {
    store.close();
  }

  @BeforeEach
  void clear() {
    store.clear();
  }

  @Test
  void importReplacesThePropertiesOfItsColumnsAndNoOthers() throws IOException {
    write("nodes/Cluster.csv", "id,name,website,founded\ncluster:a,A,http://a.eu,1999\n");
    run(false);
    write("nodes/Cluster.csv", "id,name,website\ncluster:a,B,\n");

    ImportReport report = run(false);

    assertThat(report.of("Cluster")).isEqualTo(new ImportReport.Counts(0, 1, 0, 0));
    assertThat(store.dump())
        .containsExactly(
            "Cluster cluster:a {founded=1999, id=cluster:a, name=B, source=box, version=2}");
  }

  @Test
  void changeNamesWhatChangedAndNothingElse() throws IOException {
    write("nodes/Cluster.csv", "id,name\ncluster:a,A\ncluster:b,B\n");
    run(false);
    write("nodes/Cluster.csv", "id,name\ncluster:a,A\ncluster:b,C\n");
    run(false);

    assertThat(store.sequence()).isEqualTo(2);
    assertThat(
            store
                .single(
                    "MATCH (c:Change {sequence: 2}) RETURN c.kind + ' ' + c.ids[0] + ' ' +"
                        + " size(c.ids)")
                .get(0)
                .asString())
        .isEqualTo("import cluster:b 1");
  }

  /** A link that a person took away is not stated again; other alerts and parts are as before. */
  @Test
  void whatAPersonCorrectedOfAnAlertStays() throws IOException {
    write("nodes/Product.csv", "id,name\nproduct:a,A\nproduct:b,B\n");
    write("nodes/Country.csv", "id,name\ncountry:AT,Austria\n");
    write("nodes/Alert.csv", "id,name,kind\nalert:x,X,supply\nalert:y,Y,supply\n");
    write(
        "links/AFFECTS.csv", "from,to\nalert:x,product:a\nalert:x,country:AT\nalert:y,product:a\n");
    run(false);
    try (Session session = store.driver().session()) {
      session
          .run(
              """
              MATCH (a:Alert {id: 'alert:x'})-[l:AFFECTS]->(), (b:Product {id: 'product:b'})
              DELETE l
              SET a.corrected = ['concepts']
              MERGE (a)-[:AFFECTS {source: 'api'}]->(b)
              """)
          .consume();
    }

    ImportReport report = run(false);

    assertThat(report.of("AFFECTS")).isEqualTo(new ImportReport.Counts(1, 0, 2, 0));
    assertThat(store.dump())
        .filteredOn(line -> line.contains("AFFECTS"))
        .containsExactly(
            "alert:x AFFECTS country:AT {source=box}",
            "alert:x AFFECTS product:b {source=api}",
            "alert:y AFFECTS product:a {source=box}");
  }

  @Test
  void aNameMayMeanANodeOfTheStore() throws IOException {
    write(
        "nodes/Cluster.csv",
        "id,name,name_de\ncluster:a,Air,Luft\ncluster:b,Sea,\ncluster:c,Sea,\n");
    run(false);
    Files.delete(folder.resolve("nodes/Cluster.csv"));
    write("Members.csv", "Name;Country;memberOf\nWings Ltd;IE;LUFT\nBoats Ltd;IE;Sea\n");

    run(false);

    assertThat(rejects)
        .extracting(Reject::toString)
        .containsExactly(
            "Members.csv, line 3, memberOf 'Sea': Several nodes of kind Cluster bear this name;"
                + " please write the id of the one that is meant.");
    assertThat(store.dump()).contains("org:box-ie-wings-ltd MEMBER_OF cluster:a {source=box}");
  }

  @Test
  void anIdBelongsToOneKind() throws IOException {
    write("nodes/Cluster.csv", "id,name\ncluster:a,A\n");
    run(false);
    write("nodes/Organisation.csv", "id,name\ncluster:a,A\norg:b,B\n");
    write("nodes/Product.csv", "id,name\norg:b,B\n");

    run(false);

    assertThat(rejects)
        .extracting(Reject::toString)
        .containsExactlyInAnyOrder(
            "nodes/Organisation.csv, line 2, id 'cluster:a': It is the id of a node of kind Cluster"
                + " already.",
            "nodes/Product.csv, line 2, id 'org:b': It is the id of a node of kind Organisation"
                + " already.");
  }

  /** Several batches, of which the store does not show one while the next is compared with it. */
  @Test
  void anIdBelongsToOneKindAlsoWhileBatchesAreOnTheirWay() throws IOException {
    StringBuilder firms = new StringBuilder("id,name\n");
    StringBuilder products = new StringBuilder("id,name\n");
    for (int i = 0; i < 9_000; i++) {
      firms.append("x:%d,Firm %1$d\n".formatted(i));
      products.append("x:%d,Product %1$d\n".formatted(i % 100 == 0 ? i : 10_000 + i));
    }
    write("nodes/Organisation.csv", firms.toString());
    write("nodes/Product.csv", products.toString());

    ImportReport report = run(false);

    assertThat(report.of("Organisation").created()).isEqualTo(9_000);
    assertThat(report.of("Product").created()).isEqualTo(8_910);
    assertThat(report.of("Product").rejected()).isEqualTo(90);
    assertThat(store.number("MATCH (n) WHERE n.id STARTS WITH 'x:' RETURN count(DISTINCT n.id)"))
        .isEqualTo(17_910);
  }

  /** So many that they are created without being looked for first. */
  @Test
  void ofManyNewLinksThoseThatLackAnEndAreRejected() throws IOException {
    StringBuilder members = new StringBuilder("id,name\n");
    StringBuilder links = new StringBuilder("from,to\n");
    for (int i = 0; i < 600; i++) {
      members.append("org:%d,Firm %1$d\n".formatted(i));
      links.append("org:%d,cluster:a\n".formatted(i == 300 ? 9_999 : i));
    }
    write("nodes/Cluster.csv", "id,name\ncluster:a,A\n");
    write("nodes/Organisation.csv", members.toString());
    write("links/MEMBER_OF.csv", links.toString());

    ImportReport first = run(false);
    ImportReport second = run(false);

    assertThat(first.of("MEMBER_OF")).isEqualTo(new ImportReport.Counts(599, 0, 0, 1));
    assertThat(second.of("MEMBER_OF")).isEqualTo(new ImportReport.Counts(0, 0, 599, 1));
    assertThat(second.of("Organisation")).isEqualTo(new ImportReport.Counts(0, 0, 600, 0));
    assertThat(store.number("MATCH (:Organisation)-[r:MEMBER_OF]->() RETURN count(r)"))
        .isEqualTo(599);
    assertThat(rejects)
        .extracting(Reject::toString)
        .containsOnly(
            "links/MEMBER_OF.csv, line 302, from 'org:9999': Unknown Organisation org:9999.");
  }

  @Test
  void linksNeedTheirEnds() throws IOException {
    write("nodes/Cluster.csv", "id,name\ncluster:a,A\n");
    write("nodes/Organisation.csv", "id,name\norg:a,A\norg:b,B\n");
    write("nodes/Technology.csv", "id,name\ntechnology:t,T\n");
    write("nodes/Product.csv", "id,name\nproduct:p,P\n");
    write(
        "links/MEMBER_OF.csv",
        "from,to\norg:a,cluster:a\norg:x,cluster:a\ncluster:a,cluster:b\norg:b,technology:t\n");
    write("links/BROADER.csv", "from,to\ntechnology:t,product:p\n");
    write("links/SUPPLIES.csv", "from,to,product\norg:a,org:b,product:x\norg:a,org:b,product:p\n");

    ImportReport report = run(false);

    assertThat(rejects)
        .extracting(Reject::toString)
        .containsExactlyInAnyOrder(
            "links/MEMBER_OF.csv, line 3, from 'org:x': Unknown Organisation org:x.",
            "links/MEMBER_OF.csv, line 4, from 'cluster:a': "
                + "It must be one of kind Organisation, but is of kind Cluster.",
            "links/MEMBER_OF.csv, line 5, to 'technology:t': "
                + "It must be one of kind Cluster, but is of kind Technology.",
            "links/BROADER.csv, line 2, to 'product:p': "
                + "BROADER does not lead from Technology to Product.",
            "links/SUPPLIES.csv, line 2, product 'product:x': Unknown Product product:x.");
    assertThat(report.of("MEMBER_OF")).isEqualTo(new ImportReport.Counts(1, 0, 0, 3));
    assertThat(store.number("MATCH ()-[r:SUPPLIES]->() RETURN count(r)")).isEqualTo(1);
    assertThat(report.complete()).isFalse();
  }

  @Test
  void dryRunCountsAndWritesNothing() throws IOException {
    write("nodes/Cluster.csv", "id,name\ncluster:a,A\n");
    write("nodes/Organisation.csv", "id,name\norg:a,A\n");
    write("links/MEMBER_OF.csv", "from,to\norg:a,cluster:a\n");

    ImportReport report = run(true);

    assertThat(report.total()).isEqualTo(new ImportReport.Counts(3, 0, 0, 0));
    assertThat(store.dump()).isEmpty();
    assertThat(store.sequence()).isZero();
  }

  @Test
  void commandSaysWhereItWritesAndWhatWasRejected() throws IOException {
    write("nodes/Cluster.csv", "id,name\ncluster:a,A\ncluster:a,=1+1\n");
    Path file = other.resolve("r.csv");

    Answer first = command(folder.toString(), "--uri", store.uri(), "--rejects", file.toString());

    assertThat(first.code()).isEqualTo(3);
    assertThat(first.out()).contains("Writing to " + store.uri() + " (database neo4j, ");
    assertThat(first.out()).containsPattern("total +2 +1 +0 +0 +1");
    assertThat(first.err()).contains(file.toString());
    assertThat(Files.readString(file))
        .startsWith("file,line,field,value,reason")
        .contains("nodes/Cluster.csv,3,id,cluster:a,Line 2 has the same");

    write("nodes/Cluster.csv", "id,name\ncluster:a,A\n");
    Answer second = command(folder.toString(), "--uri", store.uri(), "--rejects", file.toString());

    assertThat(second.code()).isZero();
    assertThat(second.out()).containsPattern("total +1 +0 +0 +1 +0");
    assertThat(file).doesNotExist();
  }

  @Test
  void rejectedRowsCanBeMendedAndImportedAlone() throws IOException {
    write("nodes/Cluster.csv", "id,name\ncluster:a,A\n");
    write(
        "nodes/Organisation.csv",
        "id,name,size\norg:a,Acme,small\norg:b,Beta Works,tiny\norg:c,Natural person,small\n");
    write("links/MEMBER_OF.csv", "from,to\norg:a,cluster:a\norg:a,cluster:aa\n");
    Path out = other.resolve("out");

    Answer first =
        command(
            folder.toString(),
            "--uri",
            store.uri(),
            "--source-name",
            "box",
            "--rejects",
            out.resolve("r.csv").toString());

    Path toMend = out.resolve("box-to-mend");
    assertThat(first.err()).contains("to mend and import alone", "MEMBER_OF.csv");
    assertThat(Files.readString(toMend.resolve("nodes/Organisation.csv")))
        .isEqualToNormalizingNewlines("id,name,size\norg:b,Beta Works,tiny\n");
    Path links = toMend.resolve("links/MEMBER_OF.csv");
    Files.writeString(links, Files.readString(links).replace("cluster:aa", "cluster:b"));
    Files.writeString(
        toMend.resolve("nodes/Organisation.csv"), "id,name,size\norg:b,Beta Works,micro\n");
    Files.writeString(toMend.resolve("nodes/Cluster.csv"), "id,name\ncluster:b,B\n");

    Answer second = command(toMend.toString(), "--uri", store.uri(), "--source-name", "box");

    assertThat(second.code()).isZero();
    assertThat(store.dump())
        .contains("org:a MEMBER_OF cluster:b {source=box}")
        .anySatisfy(line -> assertThat(line).startsWith("Organisation org:b").contains("micro"))
        .noneSatisfy(line -> assertThat(line).contains("org:c"));
  }

  @Test
  void rowsMendedInPlaceStayAsTheyAre() throws IOException {
    write(
        "nodes/Organisation.csv", "id,name,size\norg:b,Beta Works,tiny\norg:c,Gamma Works,huge\n");
    Path out = other.resolve("out");
    String[] rejects = {
      "--uri", store.uri(), "--source-name", "box", "--rejects", out.resolve("r.csv").toString()
    };
    command(with(folder, rejects));
    Path mended = out.resolve("box-to-mend/nodes/Organisation.csv");
    Files.writeString(mended, Files.readString(mended).replace("tiny", "micro"));
    String before = Files.readString(mended);

    Answer second = command(with(out.resolve("box-to-mend"), rejects));

    assertThat(second.code()).isEqualTo(3);
    assertThat(Files.readString(mended)).isEqualTo(before);
    assertThat(Files.readString(out.resolve("box-to-mend-2/nodes/Organisation.csv")))
        .isEqualToNormalizingNewlines("id,name,size\norg:c,Gamma Works,huge\n");
    assertThat(store.number("MATCH (n:Organisation) WHERE n.size = 'micro' RETURN count(n)"))
        .isEqualTo(1);
  }

  private static String[] with(Path path, String... options) {
    return Stream.concat(Stream.of(path.toString()), Stream.of(options)).toArray(String[]::new);
  }

  @Test
  void commandFailsWhereNothingCouldBeImported() {
    write("nodes/Product.csv", "name\nA\n");

    Answer answer =
        command(
            folder.toString(),
            "--uri",
            store.uri(),
            "--quiet",
            "--rejects",
            folder.resolve("r.csv").toString());

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains("nodes/Product.csv, line 1: The column id is missing.");
  }

  private record Answer(int code, String out, String err) {}

  private static Answer command(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new ImportCommand(null))
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Answer(code, out.toString(), err.toString());
  }

  private void write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ImportReport run(boolean dryRun) throws IOException {
    return new Import(
            store.driver(), SessionConfig.defaultConfig(), dryRun, Progress.NONE, rejects::add)
        .run(SourceFiles.find("box", List.of(folder)).sources().getFirst());
  }
}
