package eu.clustermatch.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which program this is. */
final class Software {
  /** The version of the build, for example {@code 0.1.0}. */
  static final String VERSION = read();

  private Software() {}

  private static String read() {
    try (InputStream in = Software.class.getResourceAsStream("version.properties")) {
      Properties file = new Properties();
      file.load(in);
      return file.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
