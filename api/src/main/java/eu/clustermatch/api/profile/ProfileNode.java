package eu.clustermatch.api.profile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The node of a cluster or organisation with its own properties, none of its relationships. */
public interface ProfileNode {
  String id();

  @Nullable String name();

  /** By ISO 639-1 language. */
  @Nullable Map<String, String> names();

  /** By ISO 639-1 language. */
  @Nullable Map<String, String> descriptions();

  @Nullable String website();

  @Nullable String source();

  /** Counts the writes to the node; null on a node that something else wrote: taken as 1. */
  @Nullable Long version();

  /** As the graph writes it; null for a cluster. */
  default @Nullable String size() {
    return null;
  }

  /** As the graph writes them; null for a cluster. */
  default @Nullable List<String> roles() {
    return null;
  }
}
