package eu.clustermatch.api.disruption;

import eu.clustermatch.api.web.Page;
import eu.clustermatch.api.web.Questions;
import eu.clustermatch.engine.MatchEngine;
import eu.clustermatch.engine.alert.AlertDisruption;
import eu.clustermatch.engine.alert.AlertReader;
import eu.clustermatch.engine.alert.AlertReading;
import eu.clustermatch.engine.disruption.DisruptionRequest;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.text.Concept;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class DisruptionController {
  private final Questions questions;
  private final AlertReader reader;

  DisruptionController(Questions questions, AlertReader reader) {
    this.questions = questions;
    this.reader = reader;
  }

  @Operation(
      summary = "What fails when this is out, whom to tell, and what could stand in",
      description =
          "A text is read as an alert is: where supply is disrupted the products it names are out;"
              + " of every other kind, or without a product, nothing is out, and whoever has to do"
              + " with what it names may be affected.")
  @PostMapping("/v1/disruptions")
  Mono<ResponseEntity<DisruptionView>> disruption(@RequestBody DisruptionQuestion question) {
    Page page = questions.page(question.identity(), question.limit(), question.cursor());
    return questions.answer(page, engine -> answer(engine, question, page));
  }

  private DisruptionView answer(MatchEngine engine, DisruptionQuestion question, Page page) {
    DisruptionRequest stated = question.toRequest(page.offset(), page.limit());
    String text = question.text();
    if (text == null || text.isBlank()) {
      return DisruptionView.of(engine.disrupt(stated, page.on()), page, null);
    }
    Snapshot snapshot = page.on().snapshot();
    AlertReading reading = reader.read(snapshot, text, question.language());
    DisruptionRequest request =
        AlertDisruption.with(
            snapshot,
            stated,
            reading.kind(),
            reading.asks(),
            reading.tiers(),
            reading.concepts().stream().map(Concept::id).toList(),
            reading.places().stream().map(Concept::id).toList());
    if (request.asksNothing()) {
      throw new InvalidRequestException(
          "text",
          text,
          "about something that is known here, such as a product, a place, a technology or an"
              + " ecosystem: nothing of it was recognised");
    }
    return DisruptionView.of(engine.disrupt(request, page.on()), page, reading);
  }
}
