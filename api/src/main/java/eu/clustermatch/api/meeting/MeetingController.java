package eu.clustermatch.api.meeting;

import eu.clustermatch.api.table.TableFile;
import eu.clustermatch.api.web.LongQuestions;
import eu.clustermatch.api.web.LongQuestions.Tables;
import eu.clustermatch.engine.meeting.MeetingRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class MeetingController {
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
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = MeetingView.class)),
        @Content(mediaType = "application/x-ndjson"),
        @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
      })
  @PostMapping("/v1/meetings")
  Mono<ResponseEntity<?>> meetings(
      @RequestBody MeetingQuestion question, ServerWebExchange exchange) {
    MeetingRequest request = question.toRequest();
    return questions.answer(
        exchange,
        (engine, on, watch) -> engine.scheduleMeetings(request, on, watch),
        MeetingView::of,
        new Tables<>("meetings", MeetingTables::of, List.of(TableFile.XLSX)));
  }
}
