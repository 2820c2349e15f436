package eu.clustermatch.api.meeting;

import eu.clustermatch.api.web.LongQuestions;
import eu.clustermatch.engine.meeting.MeetingRequest;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class MeetingController {
  private static final MediaType WORKBOOK =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final LongQuestions questions;

  MeetingController(LongQuestions questions) {
    this.questions = questions;
  }

  @Operation(
      summary = "The timetable of a matchmaking event: who meets whom, when and at which table",
      description =
          "Nobody is in two places, no two meet twice, vetoes and availability are heeded; fair"
              + " first, then of the greatest weight. As JSON, as lines with the progress"
              + " (application/x-ndjson), or as a workbook"
              + " (application/vnd.openxmlformats-officedocument.spreadsheetml.sheet).")
  @PostMapping("/v1/meetings")
  Mono<ResponseEntity<?>> meetings(
      @RequestBody MeetingQuestion question, ServerWebExchange exchange) {
    MeetingRequest request = question.toRequest();
    if (exchange.getRequest().getHeaders().getAccept().contains(WORKBOOK)) {
      return questions
          .compute((engine, on, watch) ->
              MeetingWorkbook.of(engine.scheduleMeetings(request, on, watch)))
          .map(computed -> attachment(computed.body(computed.answer())));
    }
    return questions.answer(
        exchange,
        (engine, on, watch) -> MeetingView.of(engine.scheduleMeetings(request, on, watch)));
  }

  private static ResponseEntity<?> attachment(ResponseEntity<?> workbook) {
    ContentDisposition attachment =
        ContentDisposition.attachment().filename("meetings.xlsx").build();
    return ResponseEntity.ok()
        .headers(workbook.getHeaders())
        .contentType(WORKBOOK)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(workbook.getBody());
  }
}
