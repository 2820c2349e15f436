package eu.clustermatch.api.allocation;

import eu.clustermatch.api.web.LongQuestions;
import eu.clustermatch.engine.allocation.AllocationRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class AllocationController {
  private final LongQuestions questions;

  AllocationController(LongQuestions questions) {
    this.questions = questions;
  }

  @Operation(
      summary = "Allocate what is offered to what is needed, and say what is missing and why",
      description =
          "Serves as much as there is; of such plans takes one where most arrives in time, then one"
              + " with the fewest substitutes, then one with the least quantity × distance. Goods"
              + " are taken to come 600 km a day; a distance that is not known counts as 5,000 km.")
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = AllocationView.class)),
        @Content(mediaType = "application/x-ndjson")
      })
  @PostMapping("/v1/allocations")
  Mono<ResponseEntity<?>> allocate(
      @RequestBody AllocationQuestion question, ServerWebExchange exchange) {
    return questions.answer(
        exchange,
        (engine, on, watch) -> {
          AllocationRequest request =
              question.toRequest(on.snapshot(), LocalDate.now(ZoneOffset.UTC));
          return engine.allocate(request, on, watch);
        },
        AllocationView::of);
  }
}
