package eu.clustermatch.api.config;

import eu.clustermatch.engine.store.Schema;
import eu.clustermatch.importer.Import;
import eu.clustermatch.importer.ImportReport;
import eu.clustermatch.importer.source.Source;
import eu.clustermatch.importer.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a store is given before the engine reads it: schema, vocabulary, sample, token.
 *
 * @param newToken the administrator's token if it was issued just now, else null
 */
record FirstSteps(@Nullable String newToken) {
  private static final Logger log = LoggerFactory.getLogger(FirstSteps.class);

  static FirstSteps take(Driver driver, Settings settings) {
    Schema.migrate(driver);
    load(driver, Sources.vocabulary());
    SampleMark mark = new SampleMark(driver);
    if (!settings.sample() && mark.isLoaded()) {
      log.info("Took the sample out again: {} nodes", mark.remove());
    } else if (mark.decide(settings.sample())) {
      load(driver, Sources.sample());
      mark.loaded();
    }
    return new FirstSteps(settings.adminToken() == null ? AdminToken.issueFirst(driver) : null);
  }

  /** Changes nothing where everything is there already. */
  private static void load(Driver driver, Source source) {
    try {
      ImportReport.Counts total = Import.into(driver).run(source).total();
      log.info(
          "Loaded the {}: {} created, {} updated, {} unchanged, {} rejected",
          source.name(),
          total.created(),
          total.updated(),
          total.unchanged(),
          total.rejected());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
