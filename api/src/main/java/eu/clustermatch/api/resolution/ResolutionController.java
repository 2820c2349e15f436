package eu.clustermatch.api.resolution;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.importer.identity.ContradictionException;
import eu.clustermatch.importer.identity.Decisions;
import eu.clustermatch.importer.identity.Decisions.Filter;
import eu.clustermatch.importer.identity.Decisions.Listed;
import eu.clustermatch.importer.identity.Pair;
import eu.clustermatch.importer.resolve.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
@RequestMapping("/v1/resolutions")
class ResolutionController {
  private final Driver driver;

  ResolutionController(Driver driver) {
    this.driver = driver;
  }

  @Operation(
      summary = "List pairs of organisations that are, or might be, one",
      description = "The surest first. Undecided ones are for a person to decide.")
  @GetMapping
  Mono<ResolutionView.Page> list(
      @Valid @ModelAttribute @ParameterObject ResolutionQuestion question) {
    Filter filter = question.filter();
    Pair after = after(question.cursor());
    int limit = question.size();
    return store(session ->
        session.executeRead(tx -> page(Decisions.list(tx, filter, after, limit + 1), limit)));
  }

  private static ResolutionView.Page page(Listed found, int limit) {
    boolean more = found.rows().size() > limit;
    List<Decisions.Row> rows = more ? found.rows().subList(0, limit) : found.rows();
    return new ResolutionView.Page(
        found.total(),
        more ? cursor(rows.getLast().decision().pair()) : null,
        rows.stream().map(ResolutionView::of).toList());
  }

  @Operation(
      summary = "Decide whether two records are one organisation",
      description =
          "same: one of the two ids, the lesser, stands for both, and the other one answers 301."
              + " different: nobody is asked again. undecided: takes back what was decided.")
  @PostMapping
  Mono<ResolutionView> decide(@Valid @RequestBody ResolutionBody body) {
    Pair pair = body.pair();
    Outcome outcome = body.decided();
    return store(session -> session.executeWrite(tx -> decide(tx, pair, outcome)))
        .onErrorMap(
            ContradictionException.class,
            e -> new ResponseStatusException(HttpStatus.CONFLICT, e.getMessage()));
  }

  private static ResolutionView decide(TransactionContext tx, Pair pair, Outcome outcome) {
    Decisions.decide(tx, pair, outcome);
    return ResolutionView.of(Decisions.row(tx, pair));
  }

  private <T> Mono<T> store(Function<Session, T> work) {
    return Mono.fromCallable(
            () -> {
              try (Session session = driver.session()) {
                return work.apply(session);
              }
            })
        .subscribeOn(Schedulers.boundedElastic());
  }

  private static String cursor(Pair pair) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((pair.a() + "\n" + pair.b()).getBytes(UTF_8));
  }

  private static @Nullable Pair after(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      String[] ids = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split("\n", -1);
      return new Pair(ids[0], ids[1]);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new InvalidRequestException("cursor", cursor, "the next of an earlier answer");
    }
  }
}
