package eu.clustermatch.importer;

import eu.clustermatch.importer.source.Reject;
import eu.clustermatch.importer.source.Source;
import java.io.IOException;
import java.util.function.Consumer;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;

/**
 * An import into one store, whose schema must be up to date.
 *
 * @param session names the database
 * @param dryRun whether to read, validate and compare only, and write nothing
 * @param progress told after every batch
 * @param rejects told of every reject
 */
public record Import(
    Driver driver,
    SessionConfig session,
    boolean dryRun,
    Progress progress,
    Consumer<Reject> rejects) {

  /** A quiet import into the driver's default database; rejects are counted only. */
  public static Import into(Driver driver) {
    return new Import(driver, SessionConfig.defaultConfig(), false, Progress.NONE, reject -> {});
  }

  /**
   * Imports a source. Running it again changes nothing; running it again after it was interrupted
   * finishes it.
   *
   * @throws IOException when the source cannot be opened; what is wrong inside it is rejected and
   *     counted instead
   * @throws org.neo4j.driver.exceptions.Neo4jException when the store fails for longer than the
   *     driver's retries last
   */
  public ImportReport run(Source source) throws IOException {
    try (Upsert upsert = new Upsert(driver, session, dryRun, progress, rejects)) {
      source.read(upsert);
      return upsert.finish();
    }
  }
}
