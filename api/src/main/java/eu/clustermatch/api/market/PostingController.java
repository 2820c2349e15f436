package eu.clustermatch.api.market;

import eu.clustermatch.engine.model.Label;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Both sides of the market. */
abstract class PostingController {
  private final Label label;
  private final Postings postings;
  private final PostingList list;
  private final Matches matches;

  private PostingController(Label label, Postings postings, PostingList list, Matches matches) {
    this.label = label;
    this.postings = postings;
    this.list = list;
    this.matches = matches;
  }

  @RestController
  @RequestMapping("/v1/offers")
  static final class Offers extends PostingController {
    Offers(Postings postings, PostingList list, Matches matches) {
      super(Label.OFFER, postings, list, matches);
    }
  }

  @RestController
  @RequestMapping("/v1/demands")
  static final class Demands extends PostingController {
    Demands(Postings postings, PostingList list, Matches matches) {
      super(Label.DEMAND, postings, list, matches);
    }
  }

  @Operation(summary = "List what is on the market, by id")
  @GetMapping
  Mono<ResponseEntity<PostingListView>> list(
      @Schema(allowableValues = {"business", "technology", "research", "skill", "visit", "crisis"})
          @RequestParam(required = false)
          @Nullable String kind,
      @Schema(description = "Id of who offers or seeks") @RequestParam(required = false)
          @Nullable String organisation,
      @Schema(description = "The day on which they are open; by default today")
          @RequestParam(required = false)
          @Nullable LocalDate on,
      @Schema(minimum = "1", maximum = "1000", defaultValue = "20") @RequestParam(required = false)
          @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return list.page(label, kind, organisation, on, limit, cursor);
  }

  @Operation(
      summary = "Put something on the market, and see at once what answers it",
      description =
          "Needs a token of the organisation that offers or seeks, or the administrator's. What it"
              + " is about is read from title and text where it is not stated; look at it.")
  @SecurityRequirement(name = "token")
  @PostMapping
  Mono<ResponseEntity<PostingView>> post(
      @RequestBody PostingBody body, ServerWebExchange exchange) {
    return postings.post(label, body, exchange);
  }

  @Operation(summary = "Read what is on the market")
  @GetMapping("/{id}")
  Mono<ResponseEntity<PostingView>> get(@PathVariable String id, ServerWebExchange exchange) {
    return postings.get(label, id, exchange);
  }

  @Operation(
      summary = "Replace what is on the market",
      description =
          "Needs If-Match with its ETag, and a token of its organisation or the administrator's."
              + " Who offers or seeks stays.")
  @PutMapping("/{id}")
  Mono<ResponseEntity<PostingView>> put(
      @PathVariable String id, @RequestBody PostingBody body, ServerWebExchange exchange) {
    return postings.put(label, id, body, exchange);
  }

  @Operation(
      summary = "Withdraw what is on the market",
      description =
          "Needs If-Match with its ETag, and a token of its organisation or the administrator's.")
  @DeleteMapping("/{id}")
  Mono<ResponseEntity<Void>> delete(@PathVariable String id, ServerWebExchange exchange) {
    return postings.delete(label, id, exchange);
  }

  @Operation(
      summary = "What answers it, best first, and why",
      description = "What one of the two sides has declined is not shown.")
  @GetMapping("/{id}/matches")
  Mono<ResponseEntity<MatchListView>> matches(
      @PathVariable String id,
      @Schema(description = "The day on which both are open; by default today")
          @RequestParam(required = false)
          @Nullable LocalDate on,
      @RequestParam(defaultValue = "true") boolean explain,
      @Schema(minimum = "1", maximum = "1000", defaultValue = "20") @RequestParam(required = false)
          @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return matches.list(label, id, on, explain, limit, cursor);
  }
}
