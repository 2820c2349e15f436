package eu.clustermatch.api.profile;

import eu.clustermatch.api.web.Page;
import eu.clustermatch.api.web.Questions;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.ListRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lists clusters or organisations. */
@Component
public final class Lists {
  private final Questions questions;

  Lists(Questions questions) {
    this.questions = questions;
  }

  /** A page of those that carry {@code label}. */
  public Mono<ResponseEntity<EntryListView>> page(
      Label label, ListQuestion question, ServerWebExchange exchange) {
    Filters filters = question.filters(label);
    Page page = questions.page(filters, question.limit(), question.cursor());
    ListRequest request = new ListRequest(filters, page.offset(), page.limit());
    return questions.answerOnce(
        exchange, page, "list", engine -> EntryListView.of(engine.list(request, page.on()), page));
  }
}
