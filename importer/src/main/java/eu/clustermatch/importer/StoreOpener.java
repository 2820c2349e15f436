package eu.clustermatch.importer;

import org.neo4j.driver.Driver;

/** Opens the store to import into where the command line names none. */
@FunctionalInterface
public interface StoreOpener {
  /**
   * @throws IllegalStateException with a sentence for the user, when it cannot be opened
   */
  Store open();

  /**
   * An open store; closing it closes the driver.
   *
   * @param description what the user knows it by, for example {@code the embedded store in data}
   */
  record Store(Driver driver, String description) implements AutoCloseable {
    @Override
    public void close() {
      driver.close();
    }
  }
}
