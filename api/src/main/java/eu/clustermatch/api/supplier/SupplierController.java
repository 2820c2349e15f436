package eu.clustermatch.api.supplier;

import eu.clustermatch.api.web.Page;
import eu.clustermatch.api.web.Questions;
import eu.clustermatch.engine.supplier.Side;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class SupplierController {
  private final Questions questions;

  SupplierController(Questions questions) {
    this.questions = questions;
  }

  @Operation(summary = "Rank who else can deliver, and prove whether they fail for the same reason")
  @PostMapping("/v1/supplier-search")
  Mono<ResponseEntity<SupplierAnswerView>> suppliers(@RequestBody SupplierQuestion question) {
    return answer(question, Side.SUPPLIERS);
  }

  @Operation(summary = "Rank who else buys what a customer or market that is gone bought")
  @PostMapping("/v1/market-search")
  Mono<ResponseEntity<SupplierAnswerView>> markets(@RequestBody SupplierQuestion question) {
    return answer(question, Side.MARKETS);
  }

  private Mono<ResponseEntity<SupplierAnswerView>> answer(SupplierQuestion question, Side side) {
    Page page = questions.page(question.identity(side), question.limit(), question.cursor());
    return questions.answer(
        page,
        engine ->
            SupplierAnswerView.of(
                engine.searchSuppliers(
                    question.toRequest(side, page.offset(), page.limit()), page.on()),
                page,
                question.explained()));
  }
}
