package eu.clustermatch.api.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client writes of a profile; a part left out is emptied. */
public interface ProfileBody<N extends ProfileNode> {
  /** The source of what clients write. */
  String SOURCE = "api";

  /** The node's own properties. */
  N node(String id, long version);

  @Nullable String country();

  @Nullable String region();

  @Nullable List<String> ecosystems();

  @Nullable List<String> technologies();

  /** Memberships; null for a cluster, which has none. */
  default @Nullable List<String> clusters() {
    return null;
  }
}
