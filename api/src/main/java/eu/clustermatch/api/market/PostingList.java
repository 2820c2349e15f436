package eu.clustermatch.api.market;

import eu.clustermatch.api.web.Headers;
import eu.clustermatch.api.web.Page;
import eu.clustermatch.api.web.Questions;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.MarketKind;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Posting;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lists offers or demands. */
@Component
final class PostingList {
  private static final String KINDS =
      String.join(", ", Arrays.stream(MarketKind.values()).map(MarketKind::text).toList());

  private final Questions questions;
  private final PostingStore store;

  PostingList(Questions questions, PostingStore store) {
    this.questions = questions;
    this.store = store;
  }

  /** A page of those that a snapshot has, as they are now. */
  Mono<ResponseEntity<PostingListView>> page(
      Label label,
      @Nullable String kind,
      @Nullable String organisation,
      @Nullable LocalDate on,
      @Nullable Integer limit,
      @Nullable String cursor) {
    if (kind != null && MarketKind.find(kind).isEmpty()) {
      throw new InvalidRequestException("kind", kind, "one of " + KINDS);
    }
    LocalDate day = on == null ? Postings.today() : on;
    Page page =
        questions.page(
            Arrays.asList("postings", label, kind, organisation, day.toString()), limit, cursor);
    Snapshot snapshot = page.on().snapshot();
    return questions
        .compute(current -> find(snapshot, label, kind, organisation, Snapshot.day(day)))
        .flatMap(found -> {
          List<String> shown =
              found.subList(
                  Math.min(page.offset(), found.size()),
                  Math.min(page.offset() + page.limit(), found.size()));
          String id = page.on().id();
          return store
              .find(label, shown)
              .map(posting -> PostingView.of(label, posting, null, id))
              .collectList()
              .map(views ->
                  ResponseEntity.ok()
                      .header(Headers.SNAPSHOT, id)
                      .body(
                          new PostingListView(
                              id,
                              day,
                              // What was withdrawn since the snapshot is not counted either.
                              found.size() - shown.size() + views.size(),
                              false,
                              page.next(found.size()),
                              views)));
        });
  }

  private static List<String> find(
      Snapshot snapshot,
      Label label,
      @Nullable String kind,
      @Nullable String organisation,
      int day) {
    Nodes nodes = snapshot.nodes();
    return IntStream.range(nodes.first(label), nodes.end(label))
        .mapToObj(node -> Objects.requireNonNull(snapshot.market().posting(node)))
        .filter(posting -> posting.isOpen(day))
        .filter(posting -> kind == null || isOf(posting, kind))
        .filter(posting -> organisation == null || isOf(nodes, posting, organisation))
        .map(posting -> nodes.id(posting.node()))
        .toList();
  }

  private static boolean isOf(Posting posting, String kind) {
    MarketKind own = posting.kind();
    return own != null && own.text().equals(kind);
  }

  private static boolean isOf(Nodes nodes, Posting posting, String organisation) {
    return posting.owner() != Nodes.NONE && nodes.id(posting.owner()).equals(organisation);
  }
}
