package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.model.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster or an organisation in a list.
 *
 * @param name the name, or the id where none is published
 * @param country ISO 3166 alpha-2, or null where unknown
 * @param region the most precise NUTS region, or null
 * @param source where the record comes from; {@code sample} marks the sample
 */
public record Entry(
    String id,
    Label label,
    String name,
    Size size,
    List<Role> roles,
    @Nullable String country,
    @Nullable String region,
    @Nullable String source) {
  public Entry {
    roles = List.copyOf(roles);
  }
}
