package eu.clustermatch.api.exchange;

import eu.clustermatch.api.table.TableFile;
import eu.clustermatch.api.web.LongQuestions;
import eu.clustermatch.api.web.LongQuestions.Tables;
import eu.clustermatch.engine.exchange.ExchangeRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class ExchangeController {
  private final LongQuestions questions;

  ExchangeController(LongQuestions questions) {
    this.questions = questions;
  }

  @Operation(
      summary = "Propose who should visit whom, by the rules of the exchange scheme",
      description =
          "A whole plan with dates, and for everybody who is left out the rule or the competition"
              + " and what would change it. Accept application/x-ndjson for progress while it"
              + " works, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet for a"
              + " workbook, text/csv for the visits alone.",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "The plan",
              content = {
                @Content(
                    mediaType = "application/json",
                    schema = @Schema(implementation = ExchangeAnswerView.class)),
                @Content(mediaType = "application/x-ndjson"),
                @Content(
                    mediaType =
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                @Content(mediaType = "text/csv")
              }))
  @PostMapping("/v1/exchange-proposals")
  Mono<ResponseEntity<?>> propose(
      ServerWebExchange exchange, @RequestBody ExchangeQuestion question) {
    ExchangeQuestion checked = question.checked();
    return questions.answer(
        exchange,
        (engine, on, watch) -> {
          ExchangeRequest request = checked.toRequest(on.snapshot(), LocalDate.now(ZoneOffset.UTC));
          return engine.proposeExchanges(request, on, watch);
        },
        ExchangeAnswerView::of,
        new Tables<>("exchange-plan", PlanTables::of, List.of(TableFile.XLSX, TableFile.CSV)));
  }
}
