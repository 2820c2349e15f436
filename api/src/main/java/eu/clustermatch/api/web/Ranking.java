package eu.clustermatch.api.web;

import eu.clustermatch.api.config.Settings;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The one place where questions are computed: a thread for each core and a bounded queue. */
@Component
final class Ranking implements AutoCloseable {
  private final Scheduler scheduler;

  Ranking(Settings settings) {
    int cores = Runtime.getRuntime().availableProcessors();
    scheduler =
        Schedulers.fromExecutorService(
            new ThreadPoolExecutor(
                cores,
                cores,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.ranking().queue()),
                new CustomizableThreadFactory("ranking-")));
  }

  /**
   * Computes the answer when a core is free.
   *
   * @return fails with {@link java.util.concurrent.RejectedExecutionException} when the queue is
   *     full
   */
  <A> Mono<A> run(Callable<A> question) {
    return Mono.fromCallable(question).subscribeOn(scheduler);
  }

  @Override
  public void close() {
    scheduler.dispose();
  }
}
