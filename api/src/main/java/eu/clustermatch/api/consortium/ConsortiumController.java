package eu.clustermatch.api.consortium;

import eu.clustermatch.api.web.LongQuestions;
import eu.clustermatch.engine.consortium.ConsortiumRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class ConsortiumController {
  private final LongQuestions questions;

  ConsortiumController(LongQuestions questions) {
    this.questions = questions;
  }

  @Operation(
      summary = "Find the best teams that cover what is required, or what stands in the way",
      description =
          "Each further team differs enough from every team before it: they share at most half of"
              + " the free members, those whom the question does not name, of the smaller of the"
              + " two. Where no team can meet all requirements, a smallest set of them that cannot"
              + " hold together is named, with the team that gives up fewest. With Accept:"
              + " application/x-ndjson the answer is the last of several lines, after those of"
              + " progress.")
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ConsortiumAnswerView.class)),
        @Content(mediaType = "application/x-ndjson")
      })
  @PostMapping("/v1/consortia")
  Mono<ResponseEntity<?>> consortia(
      @RequestBody ConsortiumQuestion question, ServerWebExchange exchange) {
    ConsortiumRequest request = question.toRequest();
    return questions.answer(
        exchange,
        (engine, on, watch) -> engine.findConsortia(request, on, watch),
        ConsortiumAnswerView::of);
  }
}
