package eu.clustermatch.api.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Imports as a client of the API does. */
record ImportClient(WebTestClient client) {
  static final String PATH = "/v1/imports";
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** A form to send, such as a page in a browser would. */
  static final class Form {
    private final MultipartBodyBuilder parts = new MultipartBodyBuilder();

    Form file(String name, String text) {
      return file(name, text.getBytes(UTF_8));
    }

    Form file(String name, byte[] bytes) {
      parts
          .part("file", new ByteArrayResource(bytes))
          .header("Content-Disposition", "form-data; name=\"file\"; filename=\"" + name + "\"");
      return this;
    }

    Form field(String name, String value) {
      parts.part(name, value);
      return this;
    }
  }

  Json post(Form form) {
    return Json.of(request(HttpMethod.POST, PATH).bodyValue(form.parts.build()));
  }

  /** Posts what must be taken; tells the id. */
  String submit(Form form) {
    Json answer = post(form);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
    assertThat(answer.header("Location")).isEqualTo(PATH + "/" + answer.text("/id"));
    return answer.text("/id");
  }

  Json get(String id) {
    return Json.of(request(HttpMethod.GET, PATH + "/" + id));
  }

  Json list(String query) {
    return Json.of(request(HttpMethod.GET, PATH + query));
  }

  Json cancel(String id) {
    return Json.of(request(HttpMethod.DELETE, PATH + "/" + id));
  }

  byte[] download(String path) {
    byte[] body =
        request(HttpMethod.GET, PATH + "/" + path)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return body == null ? new byte[0] : body;
  }

  /** The job, once it is in one of the states. */
  Json await(String id, String... states) {
    Instant start = Instant.now();
    Json job = get(id);
    while (!List.of(states).contains(job.text("/state"))) {
      assertThat(Duration.between(start, Instant.now()))
          .as(job.body().toString())
          .isLessThan(LONGEST);
      pause();
      job = get(id);
    }
    return job;
  }

  Json ended(String id) {
    return await(id, "done", "failed", "cancelled");
  }

  private WebTestClient.RequestBodySpec request(HttpMethod method, String path) {
    return client.method(method).uri(path).header("Authorization", "Bearer " + ApiTest.TOKEN);
  }

  /** Waits until nothing is left of any upload. */
  static void awaitNoUpload() throws IOException {
    Instant start = Instant.now();
    while (!uploads().isEmpty()) {
      assertThat(Duration.between(start, Instant.now())).isLessThan(LONGEST);
      pause();
    }
  }

  /** The folders of uploads. */
  static List<Path> uploads() throws IOException {
    Path folder = Path.of(ImportTest.FOLDER);
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var all = Files.walk(folder, 2)) {
      return all.filter(path -> path.getFileName().toString().startsWith("upload-")).toList();
    } catch (UncheckedIOException e) {
      return List.of(folder); // deleted while it was listed
    }
  }

  static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code entries} alternates names and texts. */
  static byte[] zip(String... entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(entries[i + 1].getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
