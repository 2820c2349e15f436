package eu.clustermatch.engine.snapshot;

/**
 * How the values of a vocabulary are written: with their scheme in the graph, without it in filters
 * and facets.
 */
public final class Vocabulary {
  private Vocabulary() {}

  /** {@code ecosystem:mobility} → {@code mobility}. */
  public static String shortForm(String id) {
    return id.substring(id.indexOf(':') + 1);
  }

  /** {@code mobility} → {@code ecosystem:mobility}; an id stays as it is. */
  public static String id(String scheme, String value) {
    return value.indexOf(':') >= 0 ? value : scheme + ':' + value;
  }
}
