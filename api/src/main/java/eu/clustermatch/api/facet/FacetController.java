package eu.clustermatch.api.facet;

import eu.clustermatch.api.web.FiltersBody;
import eu.clustermatch.api.web.FlatQuery;
import eu.clustermatch.api.web.Page;
import eu.clustermatch.api.web.Questions;
import eu.clustermatch.engine.snapshot.EntryList;
import eu.clustermatch.engine.snapshot.FacetCount;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.ListRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class FacetController {
  private final Questions questions;

  FacetController(Questions questions) {
    this.questions = questions;
  }

  @Operation(
      summary = "Count clusters and organisations by facet",
      description = "A facet's counts apply all filters but its own.")
  @GetMapping("/v1/facets")
  Mono<ResponseEntity<FacetsView>> facets(
      @FlatQuery FacetQuestion question, ServerWebExchange exchange) {
    Filters filters = FiltersBody.toFilters(question.filters());
    Page page = questions.page(filters, null, null);
    ListRequest request = new ListRequest(filters, 0, 1);
    return questions.answerOnce(
        exchange, page, "facets", engine -> FacetsView.of(engine.list(request, page.on())));
  }

  record FacetQuestion(@Nullable FiltersBody filters) {}

  @Schema(name = "Facets")
  record FacetsView(String snapshot, int total, Map<String, List<FacetCount>> facets) {
    static FacetsView of(EntryList list) {
      return new FacetsView(list.snapshot(), list.total(), list.facets());
    }
  }
}
