package eu.clustermatch.engine.store;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/** Brings a store's schema to this version. */
public final class Schema {
  private static final String LOCATION = "classpath:eu/clustermatch/engine/store/migrations";

  private Schema() {}

  /**
   * Applies the migrations that the store has not seen; does nothing on a store that is up to date.
   */
  public static void migrate(Driver driver) {
    migrate(driver, null);
  }

  /**
   * The same for a database of its own.
   *
   * @param database its name, or null for the one that the server gives to the driver's user
   */
  public static void migrate(Driver driver, @Nullable String database) {
    MigrationsConfig config =
        MigrationsConfig.builder().withLocationsToScan(LOCATION).withDatabase(database).build();
    new Migrations(config, driver).apply(true);
  }
}
