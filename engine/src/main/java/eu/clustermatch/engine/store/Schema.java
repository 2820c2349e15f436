package eu.clustermatch.engine.store;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.neo4j.driver.Driver;

/** Brings a store's schema to this version. */
public final class Schema {
  private static final String LOCATION = "classpath:eu/clustermatch/engine/store/migrations";

  private Schema() {}

  /**
   * Applies the migrations that the store has not seen; does nothing on a store that is up to date.
   */
  public static void migrate(Driver driver) {
    MigrationsConfig config = MigrationsConfig.builder().withLocationsToScan(LOCATION).build();
    new Migrations(config, driver).apply(true);
  }
}
