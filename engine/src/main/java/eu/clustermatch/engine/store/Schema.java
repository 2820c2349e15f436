package eu.clustermatch.engine.store;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/** Brings a store's schema to this version. */
public final class Schema {
  /** The folder of the migrations beside this class. */
  static final String FOLDER = "migrations";

  /**
   * Named here, because finding them would read all archives of the class path at every start,
   * which takes seconds.
   */
  static final List<String> MIGRATIONS =
      List.of(
          "V0001__Unique_ids.cypher",
          "V0002__Store_counter.cypher",
          "V0003__Import_lock.cypher",
          "V0004__Import_lock_node.cypher",
          "V0005__Resolutions.cypher",
          "V0006__Market.cypher");

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
        MigrationsConfig.builder()
            .withLocationsToScan("classpath:" + FOLDER)
            .withResourceScanner(locations -> migrations())
            .withDatabase(database)
            .build();
    new Migrations(config, driver).apply(true);
  }

  private static List<URL> migrations() {
    return MIGRATIONS.stream().map(Schema::migration).toList();
  }

  private static URL migration(String file) {
    return Objects.requireNonNull(Schema.class.getResource(FOLDER + "/" + file), file);
  }
}
