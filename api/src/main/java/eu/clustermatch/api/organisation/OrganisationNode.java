package eu.clustermatch.api.organisation;

import eu.clustermatch.api.profile.ProfileNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.CompositeProperty;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** An organisation's own properties; see {@link ProfileNode}. */
@Node("Organisation")
record OrganisationNode(
    @Id String id,
    @Nullable String name,
    @CompositeProperty(prefix = "name", delimiter = "_") @Nullable Map<String, String> names,
    @CompositeProperty(prefix = "description", delimiter = "_")
        @Nullable Map<String, String> descriptions,
    @Nullable String website,
    @Nullable String size,
    @Nullable List<String> roles,
    @Nullable String source,
    @Nullable Long version)
    implements ProfileNode {}
