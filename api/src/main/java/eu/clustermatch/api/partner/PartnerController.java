package eu.clustermatch.api.partner;

import eu.clustermatch.api.web.FlatQuery;
import eu.clustermatch.api.web.Page;
import eu.clustermatch.api.web.Questions;
import eu.clustermatch.engine.MatchEngine;
import eu.clustermatch.engine.partner.WhyNotRequest;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class PartnerController {
  private final Questions questions;

  PartnerController(Questions questions) {
    this.questions = questions;
  }

  @Operation(summary = "Rank partners for clusters, organisations or an idea, and say why")
  @PostMapping("/v1/partner-search")
  Mono<ResponseEntity<PartnerAnswerView>> search(@RequestBody PartnerQuestion question) {
    Page page = page(question);
    return questions.answer(page, engine -> ask(engine, question, page));
  }

  @Operation(summary = "The same question by query parameters")
  @GetMapping("/v1/partners")
  Mono<ResponseEntity<PartnerAnswerView>> search(
      @FlatQuery PartnerQuestion question, ServerWebExchange exchange) {
    Page page = page(question);
    String variant = String.valueOf(question.explained());
    return questions.answerOnce(exchange, page, variant, engine -> ask(engine, question, page));
  }

  @Operation(
      summary = "Why one is not among the first k, and the fewest edits that would bring it there")
  @PostMapping("/v1/partner-search/why-not")
  Mono<ResponseEntity<WhyNotView>> whyNot(@RequestBody WhyNotQuestion question) {
    WhyNotRequest request = question.toRequest();
    Page page = page(question.search());
    return questions.answer(page, engine -> WhyNotView.of(engine.whyNot(request, page.on())));
  }

  private Page page(PartnerQuestion question) {
    return questions.page(question.identity(), question.limit(), question.cursor());
  }

  private static PartnerAnswerView ask(MatchEngine engine, PartnerQuestion question, Page page) {
    return PartnerAnswerView.of(
        engine.searchPartners(question.toRequest(page.offset(), page.limit()), page.on()),
        page,
        question.explained());
  }
}
