package eu.clustermatch.importer;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import tells the log of changes. Followers read again what is named there; when much has
 * changed they read everything, and naming it would only make the log as large as the graph. Safe
 * for use by several threads.
 */
final class ChangedIds {
  private static final long MOST = 50_000;

  private long named;

  /** The ids to log, or null for "anything may have changed". */
  synchronized @Nullable List<String> log(Collection<String> ids) {
    named += ids.size();
    return named <= MOST ? List.copyOf(ids) : null;
  }
}
