package eu.clustermatch.api.imports;

import static eu.clustermatch.api.imports.ImportClient.PATH;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import eu.clustermatch.api.imports.ImportClient.Form;
import eu.clustermatch.importer.source.SourceName;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What is turned away, and that nothing of it stays. */
@ImportTest
class UploadIT {
  private static final String CSV = "id,name\norg:it-upload,Upload\n";

  @Autowired private WebTestClient web;
  @LocalServerPort private int port;
  private ImportClient imports = new ImportClient(WebTestClient.bindToServer().build());

  @BeforeEach
  void asAdministrator() {
    imports = new ImportClient(web);
  }

  @AfterEach
  void nothing_of_an_upload_is_left() throws IOException {
    ImportClient.awaitNoUpload();
    assertThat(Json.get(web, "/v1/organisations/org:it-upload").status()).isEqualTo(404);
  }

  @Test
  void everything_about_imports_needs_the_token() {
    for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.HEAD)) {
      assertUnauthorised(web.method(method).uri(PATH));
      assertUnauthorised(web.method(method).uri(PATH).header("Authorization", "Bearer wrong"));
    }
    assertUnauthorised(web.get().uri(PATH + "/x/rejects"));
    assertUnauthorised(web.delete().uri(PATH + "/x"));
  }

  private static void assertUnauthorised(WebTestClient.RequestHeadersSpec<?> request) {
    request.exchange().expectStatus().isUnauthorized().expectBody().returnResult();
  }

  @Test
  void only_a_form_is_taken() {
    Json json =
        Json.of(
            web.post()
                .uri(PATH)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + ApiTest.TOKEN)
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .bodyValue("{}"));
    assertThat(json.status()).isEqualTo(415);
    assertThat(json.text("/detail")).isEqualTo("Please send Content-Type: multipart/form-data.");
  }

  @Test
  void there_must_be_a_file_of_a_known_format() {
    assertRefused(
        new Form().field("sourceName", "x"),
        "file must be a part with a file name: what is to be imported.");
    assertRefused(
        new Form().file("notes.pdf", "%PDF-1.7"),
        "file must be of a known format: nuts, nace, cpv, hs, product-space, wiod, cordis,"
            + " euroscivoc, facilities, ted, tables, but was notes.pdf.");
  }

  @Test
  void fields_are_read_strictly() {
    assertRefused(
        new Form().file("Organisation.csv", CSV).field("dryRun", "yes"),
        "dryRun must be true or false, but was yes.");
    assertRefused(
        new Form().file("Organisation.csv", CSV).field("colour", "red"),
        "colour must be a file, or one of the fields sourceName and dryRun, but was red.");
    assertRefused(
        new Form().file("Organisation.csv", CSV).field("sourceName", "x@y"),
        "sourceName must be " + SourceName.ALLOWED + ", but was x@y.");
    assertRefused(
        new Form().file("Organisation.csv", CSV).file("x/Organisation.csv", CSV),
        "file must be called like no other of the upload, but was Organisation.csv.");
  }

  @Test
  void names_that_lead_elsewhere_lead_nowhere() {
    String id =
        imports.submit(new Form().file("../../../Organisation.csv", CSV).field("dryRun", "true"));
    assertThat(imports.ended(id).text("/files/0")).isEqualTo("Organisation.csv");
  }

  @Test
  void a_zip_that_leads_out_of_itself_is_refused() {
    assertRefused(
        new Form().file("evil.zip", ImportClient.zip("Organisation.csv", CSV, "../x.csv", CSV)),
        "evil.zip: The entry '../x.csv' leads out of the zip; nothing of it was imported.");
  }

  @Test
  void bombs_are_refused() {
    byte[] zeros = ImportClient.zip("Organisation.csv", "\0".repeat(200_000_000));
    assertThat(zeros).hasSizeLessThan(300_000);
    assertRefused(
        new Form().file("bomb.zip", zeros),
        "bomb.zip/Organisation.csv: More than 200 times its size comes out of it, as of a bomb; if"
            + " it is none, unzip it first.");
    assertRefused(
        new Form().file("many.zip", ImportClient.zip(names(51))),
        "many.zip: The zip holds more than 50 files; no more are allowed.");
  }

  @Test
  void a_bomb_that_shows_only_while_it_is_read_fails_its_job() {
    byte[] bomb = ImportClient.gzip(CSV + "\n".repeat(40_000_000));
    Json job = imports.ended(imports.submit(new Form().file("Organisation.csv.gz", bomb)));
    assertThat(job.text("/state")).isEqualTo("failed");
    assertThat(job.text("/error/type")).isEqualTo("urn:clustermatch:problem:archive-refused");
    assertThat(job.text("/error/detail"))
        .isEqualTo(
            "Organisation.csv.gz: More than 200 times its size comes out of it, as of a bomb; if it"
                + " is none, unzip it first. What was written before stays; importing it again"
                + " goes on from there.");
  }

  @Test
  void too_much_is_refused_whether_it_is_announced_or_not() throws IOException {
    Json large = imports.post(new Form().file("Organisation.csv", CSV + "x".repeat(3 << 20)));
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.text("/detail"))
        .isEqualTo("An upload may have at most 3 MB (clustermatch.imports.max-size).");
    try (Socket socket = open(1L << 40)) {
      assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
          .isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void nothing_is_left_of_an_upload_that_breaks_off() throws IOException {
    try (Socket socket = open(1_000_000)) {
      OutputStream out = socket.getOutputStream();
      out.write(
          """
          --cut\r
          Content-Disposition: form-data; name="file"; filename="Organisation.csv"\r
          \r
          """
              .getBytes(UTF_8));
      out.write(CSV.repeat(1000).getBytes(UTF_8));
      out.flush();
      while (ImportClient.uploads().isEmpty()) {
        ImportClient.pause();
      }
    }
    ImportClient.awaitNoUpload();
    for (int i = 0; i < 4; i++) {
      String id = imports.submit(new Form().file("Cluster.csv", "id,name\ncluster:it-u,U\n"));
      assertThat(imports.ended(id).text("/state")).isEqualTo("done");
    }
  }

  @Test
  void a_connection_on_which_an_upload_came_in_pieces_is_read_on() throws Exception {
    List<byte[]> pieces =
        Stream.of(
                "--cut\r\n",
                "Content-Disposition: form-data; name=\"file\"; filename=\"Cluster.csv\"\r\n\r\n",
                "id,name\ncluster:it-u,U\n",
                "\r\n--cut\r\n",
                "Content-Disposition: form-data; name=\"dryRun\"\r\n\r\ntrue\r\n",
                "--cut--\r\n")
            .map(piece -> piece.getBytes(UTF_8))
            .toList();
    try (HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
      for (int i = 0; i < 100; i++) {
        HttpResponse<String> taken = send(client, "", "POST", BodyPublishers.ofByteArrays(pieces));
        String id = taken.headers().firstValue("Location").orElseThrow().substring(PATH.length());
        for (int look = 0; look < 3; look++) {
          assertThat(send(client, id, "GET", BodyPublishers.noBody()).statusCode()).isEqualTo(200);
        }
        imports.ended(id.substring(1));
      }
    }
  }

  private HttpResponse<String> send(HttpClient client, String id, String method, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + PATH + id))
            .header(HttpHeaders.AUTHORIZATION, "Bearer " + ApiTest.TOKEN)
            .header(HttpHeaders.CONTENT_TYPE, "multipart/form-data; boundary=cut")
            .timeout(Duration.ofSeconds(20))
            .method(method, body)
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private Socket open(long length) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    String head =
        """
        POST /v1/imports HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Type: multipart/form-data; boundary=cut\r
        Content-Length: %d\r
        \r
        """
            .formatted(ApiTest.TOKEN, length);
    socket.getOutputStream().write(head.getBytes(UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  private void assertRefused(Form form, String sentence) {
    Json answer = imports.post(form);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
    assertThat(answer.text("/detail")).isEqualTo(sentence);
  }

  private static String[] names(int files) {
    String[] entries = new String[2 * files];
    for (int i = 0; i < files; i++) {
      entries[2 * i] = i + ".txt";
      entries[2 * i + 1] = "";
    }
    return entries;
  }
}
