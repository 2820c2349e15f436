package eu.clustermatch.api.alert;

import eu.clustermatch.api.disruption.DisruptionView;
import eu.clustermatch.engine.model.InvalidRequestException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/v1/alerts")
class AlertController {
  private final Alerts alerts;
  private final JsonMapper mapper;

  AlertController(Alerts alerts, JsonMapper mapper) {
    this.alerts = alerts;
    this.mapper = mapper;
  }

  @Operation(summary = "List alerts by id")
  @GetMapping
  Mono<ResponseEntity<AlertListView>> list(
      @Schema(minimum = "1", maximum = "1000", defaultValue = "20") @RequestParam(required = false)
          @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return alerts.list(limit, cursor);
  }

  @Operation(
      summary = "Understand an alert in words, and store it",
      description =
          "What is stated beside the text counts instead of what is read in it. Organisations and"
              + " places only, never people.")
  @SecurityRequirement(name = "token")
  @PostMapping
  Mono<ResponseEntity<AlertView>> post(
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = AlertBody.class)))
          @RequestBody
          JsonNode body) {
    Set<String> stated = stated(body);
    stated.removeIf(part -> body.get(part).isNull());
    stated.add("text");
    return alerts.post(read(body, stated), stated);
  }

  @Operation(summary = "Read an alert")
  @GetMapping("/{id}")
  Mono<ResponseEntity<AlertView>> get(@PathVariable String id, ServerWebExchange exchange) {
    return alerts.get(id, exchange);
  }

  @Operation(
      summary = "Correct what was understood of an alert",
      description =
          "A JSON merge patch (RFC 7396); needs If-Match with the alert's ETag. What is stated of"
              + " kind, asks, concepts, tiers and place stays when the text is read again; null"
              + " takes that back. A changed text is read again.")
  @SecurityRequirement(name = "token")
  @PatchMapping(
      path = "/{id}",
      consumes = {"application/json", "application/merge-patch+json"})
  Mono<ResponseEntity<AlertView>> patch(
      @PathVariable String id,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = AlertBody.class)))
          @RequestBody
          JsonNode body,
      ServerWebExchange exchange) {
    Set<String> stated = stated(body);
    return alerts.patch(id, read(body, stated), stated, exchange);
  }

  @Operation(
      summary = "Who is affected by an alert, whom to tell, and what could stand in",
      description = "By what is stored of it, corrections included; as POST /v1/disruptions.")
  @GetMapping("/{id}/disruption")
  Mono<ResponseEntity<DisruptionView>> disruption(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return alerts.disruption(id, limit, cursor);
  }

  @Operation(
      summary = "Delete an alert with its links",
      description = "Needs If-Match with the alert's ETag.")
  @SecurityRequirement(name = "token")
  @DeleteMapping("/{id}")
  Mono<ResponseEntity<Void>> delete(@PathVariable String id, ServerWebExchange exchange) {
    return alerts.delete(id, exchange);
  }

  /** The names of what is stated, null included, which a record does not tell from absent. */
  private static Set<String> stated(JsonNode body) {
    if (!body.isObject()) {
      throw new InvalidRequestException("the body", null, "an object");
    }
    return new TreeSet<>(body.propertyNames());
  }

  private AlertBody read(JsonNode body, Set<String> stated) {
    return mapper.treeToValue(body, AlertBody.class).checked(stated);
  }
}
