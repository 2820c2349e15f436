package eu.clustermatch.api.organisation;

import eu.clustermatch.api.profile.EntryListView;
import eu.clustermatch.api.profile.ListQuestion;
import eu.clustermatch.api.profile.Lists;
import eu.clustermatch.api.profile.ProfileView;
import eu.clustermatch.api.profile.Profiles;
import eu.clustermatch.api.web.FlatQuery;
import eu.clustermatch.engine.model.Label;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/v1/organisations")
class OrganisationController {
  private final Lists lists;
  private final Profiles<OrganisationNode> profiles;

  OrganisationController(Lists lists, Profiles.Factory profiles, OrganisationRepository nodes) {
    this.lists = lists;
    this.profiles = profiles.of(Label.ORGANISATION, nodes);
  }

  @Operation(summary = "List organisations by name")
  @GetMapping
  Mono<ResponseEntity<EntryListView>> list(
      @FlatQuery ListQuestion question, ServerWebExchange exchange) {
    return lists.page(Label.ORGANISATION, question, exchange);
  }

  @Operation(summary = "Read an organisation's profile")
  @GetMapping("/{id}")
  Mono<ResponseEntity<ProfileView>> get(@PathVariable String id, ServerWebExchange exchange) {
    return profiles.get(id, exchange);
  }

  @Operation(
      summary = "Create or replace an organisation's profile",
      description = "Replacing needs If-Match with the profile's ETag.")
  @PutMapping("/{id}")
  Mono<ResponseEntity<ProfileView>> put(
      @PathVariable String id,
      @Valid @RequestBody OrganisationBody body,
      ServerWebExchange exchange) {
    return profiles.put(id, body, exchange);
  }

  @Operation(
      summary = "Delete an organisation with all its relationships",
      description = "Needs If-Match with the profile's ETag.")
  @DeleteMapping("/{id}")
  Mono<ResponseEntity<Void>> delete(@PathVariable String id, ServerWebExchange exchange) {
    return profiles.delete(id, exchange);
  }
}
