package eu.clustermatch.api.cluster;

import eu.clustermatch.api.profile.ProfileNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.CompositeProperty;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A cluster's own properties; see {@link ProfileNode}. */
@Node("Cluster")
record ClusterNode(
    @Id String id,
    @Nullable String name,
    @CompositeProperty(prefix = "name", delimiter = "_") @Nullable Map<String, String> names,
    @CompositeProperty(prefix = "description", delimiter = "_")
        @Nullable Map<String, String> descriptions,
    @Nullable String website,
    @Nullable String source,
    @Nullable Long version)
    implements ProfileNode {}
