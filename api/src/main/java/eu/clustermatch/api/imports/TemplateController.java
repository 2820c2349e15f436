package eu.clustermatch.api.imports;

import eu.clustermatch.importer.source.Template;
import io.swagger.v3.oas.annotations.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
@RequestMapping("/v1/imports/templates")
class TemplateController {
  @Operation(
      summary = "Download an empty workbook or empty CSV files to fill in",
      description = "clustermatch-template.xlsx or clustermatch-template.zip")
  @GetMapping("/{file}")
  Mono<ResponseEntity<byte[]>> get(@PathVariable String file) {
    Template template = Template.find(file).orElseThrow(() -> missing(file));
    return Mono.fromCallable(() -> bytes(template))
        .subscribeOn(Schedulers.boundedElastic())
        .map(bytes -> answer(template, bytes));
  }

  private static byte[] bytes(Template template) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    template.write(out);
    return out.toByteArray();
  }

  private static ResponseEntity<byte[]> answer(Template template, byte[] bytes) {
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(template.fileName()).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(template.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(bytes);
  }

  private static ResponseStatusException missing(String file) {
    String known =
        Arrays.stream(Template.values())
            .map(Template::fileName)
            .collect(Collectors.joining(" and "));
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, "There is no template %s; there are %s.".formatted(file, known));
  }
}
