package eu.clustermatch.api.market;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/v1/matches")
@SecurityRequirement(name = "token")
class MatchController {
  private final Matches matches;

  MatchController(Matches matches) {
    this.matches = matches;
  }

  @Operation(
      summary = "Your matches that you or the other side have accepted",
      description = "With how to reach the other side where both have.")
  @GetMapping
  Mono<ResponseEntity<MatchStateListView>> list(
      @Schema(minimum = "1", maximum = "1000", defaultValue = "20") @RequestParam(required = false)
          @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      ServerWebExchange exchange) {
    return matches.own(limit, cursor, exchange);
  }

  @Operation(summary = "What was said to a match of yours")
  @GetMapping("/{id}")
  Mono<MatchStateView> get(@PathVariable String id, ServerWebExchange exchange) {
    return matches.get(id, exchange);
  }

  @Operation(
      summary = "Accept a match",
      description =
          "With a token of one of the two sides. When both have accepted, both are told how to"
              + " reach the other organisation.")
  @PostMapping("/{id}/accept")
  Mono<MatchStateView> accept(@PathVariable String id, ServerWebExchange exchange) {
    return matches.accept(id, exchange);
  }

  @Operation(
      summary = "Decline a match for good",
      description =
          "With a token of one of the two sides. It is never proposed again to either, and the"
              + " other side is not told; for you it is not available any more.")
  @PostMapping("/{id}/decline")
  Mono<ResponseEntity<Void>> decline(@PathVariable String id, ServerWebExchange exchange) {
    return matches.decline(id, exchange);
  }
}
