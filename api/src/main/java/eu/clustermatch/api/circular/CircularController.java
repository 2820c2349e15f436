package eu.clustermatch.api.circular;

import eu.clustermatch.api.web.FlatQuery;
import eu.clustermatch.api.web.Page;
import eu.clustermatch.api.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class CircularController {
  private final Questions questions;

  CircularController(Questions questions) {
    this.questions = questions;
  }

  @Operation(
      summary = "Match one's by-products with another's inputs",
      description =
          "The surest first: who uses it, buys it, or makes something of which it is an input; then"
              + " by distance.")
  @GetMapping("/v1/circular-matches")
  Mono<ResponseEntity<CircularAnswerView>> matches(
      @FlatQuery CircularQuestion question, ServerWebExchange exchange) {
    Page page = questions.page(question.identity(), question.limit(), question.cursor());
    return questions.answerOnce(
        exchange,
        page,
        "circular",
        engine ->
            CircularAnswerView.of(
                engine.matchByProducts(question.toRequest(page.offset(), page.limit()), page.on()),
                page));
  }
}
