package eu.clustermatch.api.disruption;

import eu.clustermatch.api.web.Page;
import eu.clustermatch.api.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class DisruptionController {
  private final Questions questions;

  DisruptionController(Questions questions) {
    this.questions = questions;
  }

  @Operation(summary = "What fails when this is out, whom to tell, and what could stand in")
  @PostMapping("/v1/disruptions")
  Mono<ResponseEntity<DisruptionView>> disruption(@RequestBody DisruptionQuestion question) {
    Page page = questions.page(question.identity(), question.limit(), question.cursor());
    return questions.answer(
        page,
        engine ->
            DisruptionView.of(
                engine.disrupt(question.toRequest(page.offset(), page.limit()), page.on()), page));
  }
}
