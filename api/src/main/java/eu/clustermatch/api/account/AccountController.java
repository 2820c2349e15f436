package eu.clustermatch.api.account;

import eu.clustermatch.api.profile.Transactions;
import eu.clustermatch.api.web.Headers;
import eu.clustermatch.api.web.Speaker;
import eu.clustermatch.engine.model.Label;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/v1/{kind:clusters|organisations}/{id}")
@SecurityRequirement(name = "token")
class AccountController {
  private final AccountStore accounts;
  private final Transactions transactions;

  AccountController(AccountStore accounts, Transactions transactions) {
    this.accounts = accounts;
    this.transactions = transactions;
  }

  @Operation(
      summary = "Issue a token that speaks for a cluster or organisation",
      description = "For administrators. Tokens issued before stay valid.")
  @PostMapping("/tokens")
  @ResponseStatus(HttpStatus.CREATED)
  Mono<TokenView> issue(@PathVariable String kind, @PathVariable String id) {
    Label label = label(kind);
    return transactions.write(accounts.lock(label, id).then(accounts.issue(label, id)));
  }

  @Operation(
      summary = "Make all tokens of a cluster or organisation invalid",
      description = "For administrators.")
  @DeleteMapping("/tokens")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> revoke(@PathVariable String kind, @PathVariable String id) {
    Label label = label(kind);
    return transactions.write(accounts.lock(label, id).then(accounts.revoke(label, id)));
  }

  @Operation(
      summary = "How others may reach you",
      description = "With a token of its own, or the administrator's.")
  @GetMapping("/contact")
  Mono<ContactView> contact(
      @PathVariable String kind, @PathVariable String id, ServerWebExchange exchange) {
    return own(kind, id, exchange, label -> accounts.contact(label, id));
  }

  @Operation(
      summary = "Say how others may reach you",
      description =
          "With a token of its own, or the administrator's. Shown to those alone with whom a match"
              + " was accepted by both sides.")
  @PutMapping("/contact")
  Mono<ContactView> contact(
      @PathVariable String kind,
      @PathVariable String id,
      @Valid @RequestBody ContactBody body,
      ServerWebExchange exchange) {
    return own(
        kind,
        id,
        exchange,
        label -> accounts.state(label, id, body).then(accounts.contact(label, id)));
  }

  @Operation(
      summary = "Whom you never want to be matched with",
      description = "With a token of its own, or the administrator's.")
  @GetMapping("/vetoes")
  Mono<VetoesBody> vetoes(
      @PathVariable String kind, @PathVariable String id, ServerWebExchange exchange) {
    return own(kind, id, exchange, label -> accounts.vetoes(label, id).map(VetoesBody::new));
  }

  @Operation(
      summary = "Say whom you never want to be matched with",
      description =
          "With a token of its own, or the administrator's. Replaces what was said before; nobody"
              + " else is told.")
  @PutMapping("/vetoes")
  Mono<ResponseEntity<VetoesBody>> vetoes(
      @PathVariable String kind,
      @PathVariable String id,
      @Valid @RequestBody VetoesBody body,
      ServerWebExchange exchange) {
    return own(kind, id, exchange, label -> accounts.state(label, id, body.ids()))
        .map(change ->
            ResponseEntity.ok()
                .header(Headers.CHANGE, change.toString())
                .body(new VetoesBody(body.ids())));
  }

  private <T> Mono<T> own(
      String kind, String id, ServerWebExchange exchange, Function<Label, Mono<T>> work) {
    Label label = label(kind);
    return Speaker.of(exchange)
        .flatMap(speaker -> {
          speaker.mustSpeakFor(id);
          return transactions.write(accounts.lock(label, id).then(work.apply(label)));
        });
  }

  private static Label label(String kind) {
    return kind.equals("clusters") ? Label.CLUSTER : Label.ORGANISATION;
  }
}
