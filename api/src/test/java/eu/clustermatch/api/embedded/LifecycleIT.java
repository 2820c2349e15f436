package eu.clustermatch.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.api.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What happens to the embedded store from process to process. */
class LifecycleIT {
  private static final String OURS = "/v1/clusters/cluster:it-ours";
  private static final String IMPORTED = "/v1/clusters/cluster:it-imported";
  private static final String SAMPLE = "/v1/clusters/cluster:transilvania-it";

  @TempDir private Path folder;

  @Test
  void a_store_keeps_what_was_committed() throws Exception {
    String token;
    try (Application first = Application.start(folder)) {
      token = first.token();
      assertThat(first.output()).contains("Loaded the sample: ");
      assertThat(Json.get(first.client(), SAMPLE).status()).isEqualTo(200);
      assertThat(write(first.client(), HttpMethod.PUT, OURS, token).status()).isEqualTo(201);
      assertThat(write(first.client(), HttpMethod.DELETE, SAMPLE, token).status()).isEqualTo(204);
      connectionIsTheOwners();
      aSecondApplicationIsToldSo();
      anImportReachesTheRunningStore(first);
      first.kill();
    }
    assertThat(connection()).exists();

    try (Application second = Application.start(folder, "--clustermatch.sample=false")) {
      assertThat(second.output())
          .contains("Took the sample out again: ")
          .doesNotContain("Loaded the sample", "Administrator token");
      WebTestClient client = second.client();
      assertThat(Json.get(client, "/v1/clusters").body().at("/total").asInt()).isEqualTo(2);
      assertThat(Json.get(client, "/v1/organisations").body().at("/total").asInt()).isZero();
      assertThat(Json.get(client, OURS).status()).isEqualTo(200);
      assertThat(Json.get(client, IMPORTED).status()).isEqualTo(200);
      assertThat(Json.get(client, SAMPLE).status()).isEqualTo(404);
      assertThat(write(client, HttpMethod.DELETE, OURS, token).status()).isEqualTo(204);
      second.stop();
    }
    assertThat(connection()).doesNotExist();
  }

  @Test
  void an_empty_store_stays_empty_and_its_token_can_be_replaced() throws Exception {
    String old;
    try (Application first = Application.start(folder, "--clustermatch.sample=false")) {
      old = first.token();
      first.stop();
    }
    Application command = Application.run(folder, "token");
    assertThat(command.exitCode()).isZero();
    String issued = command.output().lines().reduce((a, b) -> b).orElseThrow();

    try (Application second = Application.start(folder, "--clustermatch.matching.open=false")) {
      WebTestClient client = second.client();
      assertThat(Json.get(client, "/v1/clusters").body().at("/total").asInt()).isZero();
      assertThat(write(client, HttpMethod.PUT, OURS, old).status()).isEqualTo(401);
      assertThat(write(client, HttpMethod.PUT, OURS, issued).status()).isEqualTo(201);
      onlyWhoHasTheTokenPlans(client, issued);
    }
  }

  @Test
  void an_import_opens_a_store_that_nobody_has_open() throws Exception {
    Application imported = Application.run(folder, "import", csv().toString());
    assertThat(imported.output()).contains("Writing to the embedded store, data folder ");
    assertThat(imported.exitCode()).isZero();
    assertThat(connection()).doesNotExist();
  }

  @Test
  void a_store_that_does_not_answer_is_told_in_a_sentence() throws Exception {
    Application failed = Application.run(folder, "--spring.neo4j.uri=bolt://127.0.0.1:1");
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.output())
        .contains("Neo4j at bolt://127.0.0.1:1 does not answer: start it, or set spring.neo4j.uri.")
        .doesNotContain("\tat ", "Caused by");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  private void connectionIsTheOwners() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(connection())))
        .isEqualTo("rw-------");
  }

  private void aSecondApplicationIsToldSo() throws Exception {
    Application second = Application.run(folder, "--server.port=0");
    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.output())
        .contains(
            "Another process is using the data folder "
                + folder.resolve("data").toRealPath()
                + ": stop it, or set clustermatch.store.folder.")
        .doesNotContain("\tat ", "Caused by");
    assertThat(connection()).exists();
  }

  private void anImportReachesTheRunningStore(Application running) throws Exception {
    Application imported = Application.run(folder, "import", csv().toString());
    assertThat(imported.output()).contains("Writing to the running ClusterMatch at bolt://127.");
    assertThat(imported.exitCode()).isZero();
    assertThat(Json.get(running.client(), IMPORTED).text("/name")).isEqualTo("Imported");
  }

  private static void onlyWhoHasTheTokenPlans(WebTestClient client, String token) {
    for (String plan : List.of("exchange-proposals", "consortia", "allocations", "meetings")) {
      assertThat(Json.post(client, "/v1/" + plan, "{}").status()).as(plan).isEqualTo(401);
    }
    Json planned =
        Json.of(
            client
                .post()
                .uri("/v1/allocations")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .bodyValue("{}"));
    assertThat(planned.status()).as("there is nothing to plan for").isEqualTo(400);
    assertThat(planned.text("/parameter")).isEqualTo("demands");
  }

  private Path csv() throws IOException {
    Path csv = folder.resolve("csv");
    Path file = Files.createDirectories(csv.resolve("nodes")).resolve("Cluster.csv");
    Files.writeString(file, "id,name,source\ncluster:it-imported,Imported,test\n");
    return csv;
  }

  private Path connection() {
    return folder.resolve("data/connection.properties");
  }

  private static Json write(WebTestClient client, HttpMethod method, String path, String token) {
    WebTestClient.RequestBodySpec request =
        client
            .method(method)
            .uri(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json");
    return method.equals(HttpMethod.PUT)
        ? Json.of(request.bodyValue("{\"name\": \"Ours\"}"))
        : Json.of(request.header("If-Match", "*"));
  }
}
