package eu.clustermatch.api.valuechain;

import eu.clustermatch.api.web.FlatQuery;
import eu.clustermatch.api.web.Page;
import eu.clustermatch.api.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class ValueChainController {
  private final Questions questions;

  ValueChainController(Questions questions) {
    this.questions = questions;
  }

  @Operation(
      summary = "Which stages nobody, one firm or one country covers, and who could",
      description =
          "Only organisations that pass the filters count, as operators and as candidates.")
  @GetMapping("/v1/value-chains/{id}/gaps")
  Mono<ResponseEntity<ValueChainGapsView>> gaps(
      @PathVariable String id, @FlatQuery GapQuestion question, ServerWebExchange exchange) {
    Page page = questions.page(question.toRequest(id, 1), question.limit(), null);
    return questions.answerOnce(
        exchange,
        page,
        "gaps",
        engine ->
            engine
                .findValueChain(question.toRequest(id, page.limit()), page.on())
                .map(ValueChainGapsView::of)
                .orElseThrow(() ->
                    new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no value chain %s.".formatted(id))));
  }
}
