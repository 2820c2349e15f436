package eu.clustermatch.api.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.api.Json;
import eu.clustermatch.api.imports.ImportClient.Form;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** From a file on somebody's disk to the next question. */
@ImportTest
class ImportsIT {
  private static final String HOLD_IMPORTS = "MATCH (l:ImportLock {name: 'import'}) SET l.held = 1";
  private static final String HOLD_WRITING = "MATCH (s:Store) SET s.held = 1";

  @Autowired private WebTestClient web;
  @Autowired private Driver driver;
  private ImportClient imports = new ImportClient(WebTestClient.bindToServer().build());

  @BeforeEach
  void asAdministrator() {
    imports = new ImportClient(web);
  }

  @Test
  void the_next_question_sees_what_was_imported() throws IOException {
    byte[] zip = ImportClient.zip("nodes/Organisation.csv", rows("seen", 3));
    String id = imports.submit(new Form().file("C:\\my files\\my members.zip", zip));
    Json job = imports.ended(id);
    Json list = Json.get(web, "/v1/organisations", "country", "LU");

    assertThat(job.text("/state")).as(job.body().toString()).isEqualTo("done");
    assertThat(job.text("/files/0")).isEqualTo("my members.zip");
    assertThat(job.text("/sourceName")).isEqualTo("my members");
    assertThat(job.body().at("/report/Organisation/created").asInt()).isEqualTo(3);
    assertThat(list.body().at("/total").asInt()).isEqualTo(3);
    assertThat(list.text("/snapshot")).isEqualTo(job.text("/snapshot"));
    assertThat(new String(imports.download(id + "/rejects"), UTF_8))
        .isEqualTo("file,line,field,value,reason\r\n");
    assertThat(imports.get(id + "/mend").status()).isEqualTo(404);
    assertThat(ImportClient.uploads()).isEmpty();
  }

  @Test
  void what_is_rejected_can_be_read_mended_and_sent_again() throws IOException {
    String csv = "id,name,country\norg:it-m1,Ours,MT\norg:it-m2,=cmd(),Narnia\n";
    String id = imports.submit(new Form().file("Organisation.csv", csv));
    Json job = imports.ended(id);
    assertThat(job.body().at("/rejected").asInt()).isEqualTo(1);
    assertThat(new String(imports.download(id + "/rejects"), UTF_8))
        .contains("\nOrganisation.csv,3,country,Narnia,\"It must be a country: ");

    String mended = onlyFile(imports.download(id + "/mend")).replace("Narnia", "Malta");
    assertThat(mended.lines()).containsExactly("id,name,country", "org:it-m2,=cmd(),Malta");
    imports.ended(imports.submit(new Form().file("Organisation.csv", mended)));
    assertThat(Json.get(web, "/v1/organisations", "country", "MT").body().at("/total").asInt())
        .isEqualTo(2);
  }

  @Test
  void a_value_that_a_spreadsheet_would_run_is_quoted() {
    String csv = "id,name,country\norg:it-f,Ours,=1+1\n";
    String id = imports.submit(new Form().file("Organisation.csv", csv).field("dryRun", "true"));
    imports.ended(id);
    assertThat(new String(imports.download(id + "/rejects"), UTF_8)).contains(",country,'=1+1,");
  }

  @Test
  void a_dry_run_counts_and_writes_nothing() {
    Form form = new Form().file("Organisation.csv", "id,name\norg:it-dry,Dry\n");
    Json job = imports.ended(imports.submit(form.field("dryRun", "true")));
    assertThat(job.body().at("/report/Organisation/created").asInt()).isEqualTo(1);
    assertThat(job.body().has("snapshot")).isFalse();
    assertThat(Json.get(web, "/v1/organisations/org:it-dry").status()).isEqualTo(404);
  }

  @Test
  void files_come_together_and_unknown_ones_are_passed_over() {
    Form form =
        new Form()
            .file("read me.txt", "Hello")
            .file("Cluster.csv", "id,name\ncluster:it-together,Together\n")
            .file("MEMBER_OF.csv", "from,to\norg:it-t,cluster:it-together\n")
            .file("Organisation.csv", "id,name\norg:it-t,One of us\n")
            .field("sourceName", "ours");
    Json job = imports.ended(imports.submit(form));
    assertThat(job.text("/passedOver/0")).isEqualTo("read me.txt");
    assertThat(job.body().at("/rejected").asInt()).as(job.body().toString()).isZero();
    Json profile = Json.get(web, "/v1/organisations/org:it-t");
    assertThat(profile.text("/clusters/0")).isEqualTo("cluster:it-together");
    assertThat(profile.text("/source")).isEqualTo("ours");
  }

  @Test
  void one_import_waits_and_the_next_is_queued_while_another_process_imports() {
    String first;
    String second;
    String third;
    try (Session session = driver.session();
        Transaction other = session.beginTransaction()) {
      other.run(HOLD_IMPORTS).consume();
      first = imports.submit(new Form().file("Organisation.csv", rows("first", 1)));
      imports.await(first, "waiting");
      second = imports.submit(new Form().file("Organisation.csv", rows("second", 1)));
      third = imports.submit(new Form().file("Organisation.csv", rows("third", 1)));
      assertThat(imports.get(second).text("/state")).isEqualTo("queued");
      assertThat(imports.get(second + "/rejects").status()).isEqualTo(409);
      noMoreThanThree();

      assertThat(imports.cancel(third).text("/state")).isEqualTo("cancelled");
      assertThat(imports.cancel(first).status()).isEqualTo(202);
      assertThat(imports.ended(first).text("/state")).isEqualTo("cancelled");
      imports.await(second, "waiting");
    }
    assertThat(imports.ended(second).text("/state")).isEqualTo("done");
    assertThat(exists("second")).isTrue();
    assertThat(exists("first")).isFalse();
    assertThat(exists("third")).isFalse();
    assertThat(imports.cancel(second).status()).isEqualTo(409);
  }

  private void noMoreThanThree() {
    Json full = imports.post(new Form().file("Organisation.csv", rows("full", 1)));
    assertThat(full.status()).isEqualTo(503);
    assertThat(full.header("Retry-After")).isEqualTo("30");
    assertThat(full.text("/detail")).startsWith("3 imports are under way");
  }

  @Test
  void an_import_is_cancelled_between_batches_and_finished_by_another() {
    int rows = 60_000;
    Form form = new Form().file("Organisation.csv.gz", ImportClient.gzip(rows("batch", rows)));
    String id;
    try (Session session = driver.session();
        Transaction other = session.beginTransaction()) {
      other.run(HOLD_WRITING).consume();
      id = imports.submit(form);
      imports.await(id, "running");
      assertThat(imports.cancel(id).text("/state")).isEqualTo("running");
    }
    Json cancelled = imports.ended(id);
    assertThat(cancelled.text("/state")).isEqualTo("cancelled");
    assertThat(cancelled.body().at("/progress/items").asInt()).isLessThan(rows);
    assertThat(stored("batch")).isEqualTo(cancelled.body().at("/progress/items").asInt());

    Json done = imports.ended(imports.submit(form));
    assertThat(done.text("/state")).as(done.body().toString()).isEqualTo("done");
    assertThat(stored("batch")).isEqualTo(rows);
  }

  @Test
  void imports_are_listed_newest_first() {
    Form form = new Form().file("Organisation.csv", rows("listed", 1)).field("dryRun", "true");
    String older = imports.submit(form);
    imports.ended(older);
    String newer = imports.submit(form);
    imports.ended(newer);
    Json list = imports.list("?limit=1");
    assertThat(list.text("/imports/0/id")).isEqualTo(newer);
    Json next = imports.list("?limit=1&cursor=" + list.text("/next"));
    assertThat(next.text("/imports/0/id")).isEqualTo(older);
    assertThat(imports.list("?cursor=x").status()).isEqualTo(400);
  }

  @Test
  void an_import_that_is_not_known_is_not_found() {
    Json missing = imports.get("nobody");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.text("/detail"))
        .isEqualTo(
            "There is no import nobody. The process that took an import keeps the last 100, until"
                + " it restarts.");
  }

  private boolean exists(String name) {
    return Json.get(web, "/v1/organisations/org:it-" + name + "-0").status() == 200;
  }

  private int stored(String name) {
    return driver
        .executableQuery(
            "MATCH (o:Organisation) WHERE o.id STARTS WITH $start RETURN count(o) AS count")
        .withParameters(Map.of("start", "org:it-" + name + "-"))
        .execute()
        .records()
        .getFirst()
        .get("count")
        .asInt();
  }

  private static String rows(String name, int count) {
    String country = name.equals("seen") ? "LU" : "";
    StringBuilder csv = new StringBuilder("id,name,country\n");
    for (int i = 0; i < count; i++) {
      csv.append("org:it-%1$s-%2$d,Made %1$s %2$d,%3$s\n".formatted(name, i, country));
    }
    return csv.toString();
  }

  private static String onlyFile(byte[] zip) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      ZipEntry entry = in.getNextEntry();
      while (entry != null && entry.isDirectory()) {
        entry = in.getNextEntry();
      }
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
