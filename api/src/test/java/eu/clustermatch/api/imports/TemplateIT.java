package eu.clustermatch.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import eu.clustermatch.importer.source.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ApiTest
class TemplateIT {
  private static final String PATH = "/v1/imports/templates/";

  @Autowired private WebTestClient client;
  @TempDir Path folder;

  @Test
  void the_workbook_has_sheets_and_the_zip_tables() throws IOException {
    assertThat(entries(Template.WORKBOOK)).contains("xl/workbook.xml", "xl/worksheets/sheet1.xml");
    assertThat(entries(Template.CSV)).contains("nodes/Organisation.csv", "links/MEMBER_OF.csv");
  }

  @Test
  void another_name_is_not_found() {
    Json answer = Json.get(client, PATH + "template.doc");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("/detail"))
        .isEqualTo(
            "There is no template template.doc; there are clustermatch-template.xlsx and"
                + " clustermatch-template.zip.");
  }

  private List<String> entries(Template template) throws IOException {
    byte[] bytes =
        client
            .get()
            .uri(PATH + template.fileName())
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType(template.mediaType())
            .expectBody()
            .returnResult()
            .getResponseBody();
    Path file = Files.write(folder.resolve(template.fileName()), Objects.requireNonNull(bytes));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }
}
