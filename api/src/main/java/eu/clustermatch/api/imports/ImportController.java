package eu.clustermatch.api.imports;

import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.importer.RejectsFile;
import eu.clustermatch.importer.source.SourceFiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/v1/imports")
@SecurityRequirement(name = "token")
class ImportController {
  private static final int DEFAULT_LIMIT = 20;
  private static final int GREATEST_LIMIT = 1000;

  private final Uploads uploads;
  private final Imports imports;

  ImportController(Uploads uploads, Imports imports) {
    this.uploads = uploads;
    this.imports = imports;
  }

  @Operation(
      summary = "Import files",
      description =
          """
          Any files that the importer knows, plain, gzipped or zipped: tables of members and other \
          nodes and links, CORDIS, TED, classifications. Answers at once with a job; it is done \
          when questions are answered with it.\
          """)
  @ApiResponse(responseCode = "202", description = "The import is queued; Location tells its job")
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Mono<ResponseEntity<ImportView>> post(
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                      schema = @Schema(implementation = UploadForm.class)))
          @RequestBody
          Flux<PartEvent> pieces,
      ServerWebExchange exchange) {
    return uploads
        .receive(pieces, exchange.getRequest().getHeaders().getContentLength())
        .map(job ->
            ResponseEntity.accepted()
                .location(URI.create("/v1/imports/" + job.id()))
                .body(job.view()));
  }

  @Operation(summary = "List the last imports, newest first")
  @GetMapping
  ResponseEntity<ImportListView> list(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    int size = limit == null ? DEFAULT_LIMIT : limit;
    if (size < 1 || size > GREATEST_LIMIT) {
      throw new InvalidRequestException("limit", size, "between 1 and " + GREATEST_LIMIT);
    }
    return unkept().body(imports.list(size, cursor));
  }

  @Operation(summary = "How far an import is, and what became of it")
  @GetMapping("/{id}")
  ResponseEntity<ImportView> get(@PathVariable String id) {
    return unkept().body(imports.get(id).view());
  }

  @Operation(
      summary = "What an import rejected, and why",
      description =
          "Once it has ended; the first 100,000. Cells that a spreadsheet would run as a formula"
              + " begin with an apostrophe.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(type = "string", example = ImportController.REJECTS)))
  @GetMapping(path = "/{id}/rejects", produces = "text/csv")
  ResponseEntity<Resource> rejects(@PathVariable String id) {
    Path file = ended(id).rejects();
    Resource csv =
        Files.exists(file)
            ? new FileSystemResource(file)
            : new ByteArrayResource(RejectsFile.HEAD.getBytes(StandardCharsets.UTF_8));
    return attached("rejects-" + id + ".csv", "text/csv;charset=UTF-8", csv);
  }

  @Operation(
      summary = "The rejected rows themselves, to be mended and imported alone",
      description =
          "A zip with the rows of CSV files and sheets as CSV, and the objects of JSON one a"
              + " line; those about persons are left out.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping(path = "/{id}/mend", produces = "application/zip")
  ResponseEntity<Resource> mend(@PathVariable String id) {
    ImportJob job = ended(id);
    if (!job.hasMend()) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND,
          "The import %s has no rows to be mended; only rows of tables are copied.".formatted(id));
    }
    return attached(
        SourceFiles.zipToMend(job.sourceName()),
        "application/zip",
        new FileSystemResource(job.mend()));
  }

  @Operation(
      summary = "Cancel an import",
      description =
          "It stops after the batch at hand. What is written stays; importing the same again"
              + " finishes it.")
  @ApiResponse(responseCode = "202", description = "It is cancelled, or will be at once")
  @DeleteMapping("/{id}")
  ResponseEntity<ImportView> cancel(@PathVariable String id) {
    ImportJob job = imports.get(id);
    if (!imports.cancel(job)) {
      throw new ResponseStatusException(
          HttpStatus.CONFLICT, "The import %s has ended already.".formatted(id));
    }
    return ResponseEntity.accepted().body(job.view());
  }

  private ImportJob ended(String id) {
    ImportJob job = imports.get(id);
    if (!job.hasEnded()) {
      throw new ResponseStatusException(
          HttpStatus.CONFLICT, "The import %s has not ended yet.".formatted(id));
    }
    return job;
  }

  private static ResponseEntity<Resource> attached(String name, String type, Resource body) {
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return unkept()
        .contentType(MediaType.parseMediaType(type))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(body);
  }

  private static ResponseEntity.BodyBuilder unkept() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore());
  }

  static final String REJECTS =
      """
      file,line,field,value,reason
      members.csv,7,country,Frankreich!,The country must be …
      """;
}
