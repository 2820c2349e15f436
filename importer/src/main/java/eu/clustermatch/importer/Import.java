package eu.clustermatch.importer;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.importer.identity.Decisions;
import eu.clustermatch.importer.source.Item;
import eu.clustermatch.importer.source.LinkItem;
import eu.clustermatch.importer.source.NodeItem;
import eu.clustermatch.importer.source.Reject;
import eu.clustermatch.importer.source.Sink;
import eu.clustermatch.importer.source.Source;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
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
    if (dryRun) {
      return read(source, names -> {});
    }
    try (ImportLock lock = ImportLock.take(driver, session, progress::waiting)) {
      Set<String> begun = new TreeSet<>();
      ImportReport report =
          read(
              source,
              name -> {
                if (begun.add(name)) {
                  SourceLog.begin(driver, session, Set.of(name));
                }
              });
      reconnect(driver, session);
      SourceLog.end(driver, session, begun);
      return report;
    }
  }

  /** Lets decisions of old about who is who hold for records that came or went. */
  static void reconnect(Driver driver, SessionConfig config) {
    try (Session session = driver.session(config)) {
      session.executeWriteWithoutResult(Decisions::connect);
    }
  }

  private ImportReport read(Source source, Consumer<String> named) throws IOException {
    try (Upsert upsert = new Upsert(driver, session, dryRun, progress, rejects)) {
      source.read(new Named(upsert, named));
      return upsert.finish();
    }
  }

  /** Tells of every source that items name, before they are written. */
  private record Named(Sink sink, Consumer<String> sources) implements Sink {
    @Override
    public void expect(long items) {
      sink.expect(items);
    }

    @Override
    public void accept(Item item) {
      Object source =
          switch (item) {
            case NodeItem node -> node.node().properties().get("source");
            case LinkItem link -> link.properties().get("source");
            case Reject reject -> null;
          };
      if (source != null) {
        sources.accept(source.toString());
      }
      sink.accept(item);
    }

    @Override
    public void names(Label label, int most, BiConsumer<String, String> idAndName) {
      sink.names(label, most, idAndName);
    }
  }
}
