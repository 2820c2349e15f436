package eu.clustermatch.api.dependency;

import eu.clustermatch.api.web.FlatQuery;
import eu.clustermatch.api.web.Page;
import eu.clustermatch.api.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/v1/dependencies")
class DependencyController {
  private final Questions questions;

  DependencyController(Questions questions) {
    this.questions = questions;
  }

  @Operation(
      summary = "Who makes a product, and how concentrated that is",
      description =
          "Shares of its total among countries and organisations, with bounds where part of it is"
              + " not known. Who makes kinds of a product makes it; by-products count.")
  @GetMapping("/{product}")
  Mono<ResponseEntity<DependencyAnswerView>> get(
      @PathVariable String product,
      @FlatQuery DependencyQuestion question,
      ServerWebExchange exchange) {
    double threshold = Threshold.of(question.threshold());
    Page page = questions.page(question, null, null);
    return questions.answerOnce(
        exchange,
        page,
        "dependency " + product,
        engine ->
            engine
                .findDependency(product, question.asOf(), page.on())
                .map(answer -> DependencyAnswerView.of(answer, threshold))
                .orElseThrow(() -> missing(product)));
  }

  @Operation(
      summary = "Rank products by how few hands they are in",
      description =
          "Those that organisations which pass the filters make, use or buy, themselves or a kind"
              + " of them; without filters all products. Ranked by the lower bound of the index"
              + " over countries, then of the share from outside the EU.")
  @GetMapping
  Mono<ResponseEntity<DependencyListView>> list(
      @FlatQuery DependencyListQuestion question, ServerWebExchange exchange) {
    double threshold = Threshold.of(question.threshold());
    Page page = questions.page(question.identity(), question.limit(), question.cursor());
    return questions.answerOnce(
        exchange,
        page,
        "dependencies",
        engine ->
            DependencyListView.of(
                engine.listDependencies(question.toRequest(page.offset(), page.limit()), page.on()),
                page,
                threshold));
  }

  private static ResponseStatusException missing(String id) {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, "There is no product %s.".formatted(id));
  }
}
