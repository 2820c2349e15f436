package eu.clustermatch.api.imports;

import eu.clustermatch.api.config.Settings;
import eu.clustermatch.engine.MatchEngine;
import eu.clustermatch.importer.Import;
import eu.clustermatch.importer.source.ArchiveRefused;
import eu.clustermatch.importer.source.Source;
import eu.clustermatch.importer.source.UnzipLimits;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does what a job asks for. */
@Component
final class Importing {
  private static final Logger log = LoggerFactory.getLogger(Importing.class);
  private static final String SEQUENCE =
      "MATCH (s:Store {name: 'clustermatch'}) RETURN s.sequence AS sequence";

  private final Driver driver;
  private final Showing showing;
  private final UnzipLimits limits;

  Importing(Driver driver, MatchEngine engine, Settings settings) {
    this.driver = driver;
    this.showing = Showing.of(engine);
    this.limits = settings.imports().unzipLimits();
  }

  /** Runs the job to its end, on this thread, and deletes its upload. */
  void run(ImportJob job, List<Source> sources) {
    if (!job.begin()) {
      return;
    }
    ImportError error = null;
    boolean stopped = false;
    try {
      write(job, sources);
      error = job.order().dryRun() ? null : show(job);
    } catch (ImportStopped e) {
      stopped = true;
    } catch (Exception | Error e) {
      stopped = job.isStopping();
      error = error(job, e);
    }
    Thread.interrupted();
    job.upload().delete();
    end(job, stopped, error);
  }

  private void write(ImportJob job, List<Source> sources) throws IOException {
    try (Rejected rejects = new Rejected(job)) {
      try {
        for (Source source : sources) {
          job.add(
              new Import(driver, SessionConfig.defaultConfig(), job.order().dryRun(), job, rejects)
                  .run(new StoppableSource(source, job)));
        }
      } finally {
        rejects.writeMend(job.upload().folder(), limits);
      }
    }
  }

  /** Waits until questions are answered with what was written; says so where they are not. */
  private @Nullable ImportError show(ImportJob job) throws InterruptedException {
    String snapshot = showing.await(sequence(), job::check);
    if (snapshot == null) {
      return ImportError.of(
          "not-shown",
          "All of it is in the store, but questions are not answered with it yet, because the"
              + " store's changes are not being followed: see /actuator/health.");
    }
    job.shown(snapshot);
    return null;
  }

  /** The number of the last change. */
  private long sequence() {
    return driver.executableQuery(SEQUENCE).execute().records().getFirst().get("sequence").asLong();
  }

  private static ImportError error(ImportJob job, Throwable e) {
    if (e instanceof ArchiveRefused refused) {
      return ImportError.of("archive-refused", refused.sentence() + WHAT_STAYS);
    }
    log.error("The import {} failed", job.id(), e);
    return switch (e) {
      case Neo4jException store -> ImportError.of("store-failed", "The store failed." + WHAT_STAYS);
      case IOException file ->
          ImportError.of("files-unreadable", "The files cannot be read." + WHAT_STAYS);
      default ->
          ImportError.of("internal", "Something went wrong here; the log says what." + WHAT_STAYS);
    };
  }

  private static final String WHAT_STAYS =
      " What was written before stays; importing it again goes on from there.";

  private static void end(ImportJob job, boolean stopped, @Nullable ImportError error) {
    if (stopped) {
      job.cancelled();
    } else if (error != null) {
      job.failed(error);
    } else {
      job.done();
    }
    log.info("Import of {}: {}", job.order().files(), job.view().state());
  }
}
