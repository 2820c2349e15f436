package eu.clustermatch.api.profile;

import java.util.function.Predicate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.neo4j.core.support.RetryExceptionPredicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Runs work on the store as one transaction. */
@Component
public final class Transactions {
  private static final Predicate<Throwable> PASSING = new RetryExceptionPredicate();

  /** Again where another writer was in the way, or created the same node at the same time. */
  private static final Retry RETRY =
      Retry.max(3)
          .filter(e -> PASSING.test(e) || e instanceof DataIntegrityViolationException)
          .onRetryExhaustedThrow((retry, last) -> last.failure());

  private final TransactionalOperator transaction;

  Transactions(TransactionalOperator transaction) {
    this.transaction = transaction;
  }

  public <T> Mono<T> read(Mono<T> work) {
    return transaction.transactional(work);
  }

  /** As {@link #read}, up to four times where others are in the way. */
  public <T> Mono<T> write(Mono<T> work) {
    return transaction.transactional(work).retryWhen(RETRY);
  }
}
