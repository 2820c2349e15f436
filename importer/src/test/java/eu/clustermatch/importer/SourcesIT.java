package eu.clustermatch.importer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.importer.source.SourceFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;

/** Several sources in one store: who says what, taking one back, one import at a time. */
class SourcesIT {
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
  void clear() {
    store.clear();
  }

  @Test
  void takingASourceBackLeavesWhatTheOthersSaid() throws IOException {
    write("ours/nodes/Cluster.csv", "id,name\ncluster:a,A\n");
    write("ours/nodes/Organisation.csv", "id,name,website\norg:a,Acme,\norg:b,B,http://b.eu\n");
    write("ours/links/MEMBER_OF.csv", "from,to\norg:a,cluster:a\norg:b,cluster:a\n");
    run("ours");
    List<String> alone = store.dump();
    write("theirs/nodes/Organisation.csv", "id,name,website\norg:a,ACME PLC,http://acme.eu\n");
    write("theirs/nodes/Product.csv", "id,name\nproduct:p,P\n");
    write("theirs/links/MEMBER_OF.csv", "from,to,validFrom\norg:a,cluster:a,2020-01-01\n");
    write("theirs/links/PRODUCES.csv", "from,to\norg:a,product:p\norg:b,product:p\n");
    run("theirs");

    assertThat(store.dump())
        .anySatisfy(
            line -> assertThat(line).startsWith("Organisation org:a").contains("name=ACME PLC"))
        .anySatisfy(line ->
            assertThat(line)
                .startsWith("org:a MEMBER_OF cluster:a")
                .contains("sources=[theirs, ours]"));

    SourceRemoval.Removed removed = remove("theirs");

    assertThat(removed).isEqualTo(new SourceRemoval.Removed(2, 1, 0, 2));
    assertThat(withoutVersions(store.dump())).isEqualTo(withoutVersions(alone));
  }

  @Test
  void whatOthersLinkToStaysBare() throws IOException {
    write("register/nodes/Organisation.csv", "id,name\norg:a,Acme\norg:b,B\n");
    run("register");
    write("ours/nodes/Cluster.csv", "id,name\ncluster:a,A\n");
    write("ours/links/MEMBER_OF.csv", "from,to\norg:a,cluster:a\n");
    run("ours");

    assertThat(remove("register")).isEqualTo(new SourceRemoval.Removed(0, 1, 1, 0));
    assertThat(store.dump())
        .contains("Organisation org:a {id=org:a, version=2}")
        .noneSatisfy(line -> assertThat(line).contains("org:b"));

    run("register");

    assertThat(store.dump())
        .contains("Organisation org:a {id=org:a, name=Acme, source=register, version=3}");
  }

  @Test
  void whatIsBareGoesWithTheLastLinkToIt() throws IOException {
    write("bareA/nodes/Organisation.csv", "id,name\norg:bare-a,A\norg:bare-b,B\n");
    run("bareA");
    write("bareB/nodes/Cluster.csv", "id,name\ncluster:b,B\n");
    write("bareB/links/MEMBER_OF.csv", "from,to\norg:bare-a,cluster:b\norg:bare-b,cluster:b\n");
    run("bareB");
    write("bareC/nodes/Cluster.csv", "id,name\ncluster:c,C\n");
    write("bareC/links/MEMBER_OF.csv", "from,to\norg:bare-b,cluster:c\n");
    run("bareC");
    assertThat(remove("bareA")).isEqualTo(new SourceRemoval.Removed(0, 0, 2, 0));
    long sequence = store.sequence();

    assertThat(remove("bareB")).isEqualTo(new SourceRemoval.Removed(2, 2, 0, 0));

    assertThat(store.dump())
        .noneSatisfy(line -> assertThat(line).contains("org:bare-a"))
        .anySatisfy(line -> assertThat(line).startsWith("Organisation org:bare-b"));
    assertThat(changedSince(sequence)).contains("org:bare-a", "cluster:b");

    assertThat(remove("bareC")).isEqualTo(new SourceRemoval.Removed(1, 2, 0, 0));
    assertThat(store.dump()).isEmpty();
  }

  @Test
  void whatAPersonWritesMeanwhileStays() throws Exception {
    write("register/nodes/Organisation.csv", "id,name\norg:a,Acme\norg:b,B\n");
    run("register");
    FutureTask<SourceRemoval.Removed> removal = new FutureTask<>(() -> remove("register"));
    try (Session session = store.driver().session();
        Transaction edit = session.beginTransaction()) {
      Map<String, Object> before =
          edit.run(
                  """
                  MATCH (n:Organisation {id: 'org:a'})
                  SET n.version = coalesce(n.version, 1)
                  RETURN properties(n)
                  """)
              .single()
              .get(0)
              .asMap();
      Claims claims = Claims.of(before);
      claims.state(Claims.API, Map.of("website", "http://acme.eu"), Set.of("website"));
      edit.run(
              "MATCH (n:Organisation {id: 'org:a'}) SET n += $set, n.version = n.version + 1",
              Map.of("set", claims.changeOf(before)))
          .consume();
      Thread.ofPlatform().start(removal);
      awaitWriterWaiting();
      edit.commit();
    }

    assertThat(removal.get()).isEqualTo(new SourceRemoval.Removed(0, 1, 0, 1));
    assertThat(store.dump())
        .containsExactly(
            "Organisation org:a {id=org:a, source=api, version=3, website=http://acme.eu}");
  }

  /** Until a transaction waits for the lock of a node. */
  private static void awaitWriterWaiting() throws InterruptedException {
    String blocked =
        "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*)";
    while (store.number(blocked) == 0) {
      Thread.sleep(20);
    }
  }

  @Test
  void theStoreKnowsItsSources() throws IOException {
    write("ours/nodes/Cluster.csv", "id,name\ncluster:a,A\n");
    run("ours");

    assertThat(SourceLog.list(store.driver(), SessionConfig.defaultConfig()))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.name()).isEqualTo("ours");
          assertThat(entry.finished()).isAfterOrEqualTo(entry.started());
        });

    remove("ours");

    assertThat(SourceLog.list(store.driver(), SessionConfig.defaultConfig())).isEmpty();
    assertThat(remove("ours")).isEqualTo(SourceRemoval.Removed.NOTHING);
  }

  @Test
  void aSecondImportWaitsForTheFirst() throws Exception {
    write("ours/nodes/Cluster.csv", "id,name\ncluster:a,A\n");
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch waiting = new CountDownLatch(1);
    Thread second;
    try (ImportLock first =
        ImportLock.take(store.driver(), SessionConfig.defaultConfig(), () -> {})) {
      second =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  run("ours", waiting::countDown);
                  done.set(true);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      assertThat(waiting.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(store.dump()).isEmpty();
      assertThat(done).isFalse();
    }
    second.join();
    assertThat(done).isTrue();
    assertThat(store.dump()).hasSize(1);
  }

  private static List<String> changedSince(long sequence) {
    return store
        .single(
            "MATCH (c:Change) WHERE c.sequence > %d UNWIND c.ids AS id RETURN collect(id)"
                .formatted(sequence))
        .get(0)
        .asList(Value::asString);
  }

  private static List<String> withoutVersions(List<String> dump) {
    return dump.stream().map(line -> line.replaceAll("version=\\d+", "")).toList();
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
    run(name, () -> {});
  }

  private void run(String name, Runnable waiting) throws IOException {
    Progress progress =
        new Progress() {
          @Override
          public void expect(long items) {}

          @Override
          public void waiting() {
            waiting.run();
          }

          @Override
          public void committed(long items) {}
        };
    new Import(store.driver(), SessionConfig.defaultConfig(), false, progress, reject -> {})
        .run(SourceFiles.find(name, List.of(folder.resolve(name))).sources().getFirst());
  }
}
