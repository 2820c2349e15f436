package eu.clustermatch.api.profile;

import eu.clustermatch.engine.model.Label;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cluster's or organisation's profile as clients read it. */
@Schema(name = "Profile")
public record ProfileView(
    String id,
    @Schema(description = "Former ids, which answer 301; absent where there are none")
        @Nullable List<String> sameAs,
    @Schema(allowableValues = {"Cluster", "Organisation"}) String label,
    String name,
    @Schema(description = "The name by ISO 639-1 language") Map<String, String> names,
    @Schema(description = "The description by ISO 639-1 language") Map<String, String> descriptions,
    @Nullable String website,
    @Nullable String size,
    @Nullable List<String> roles,
    @Schema(description = "ISO 3166 alpha-2") @Nullable String country,
    @Schema(description = "The most precise NUTS region") @Nullable String region,
    List<String> ecosystems,
    List<String> technologies,
    @Schema(description = "Clusters that an organisation is a member of")
        @Nullable List<String> clusters,
    @Schema(description = "How many members a cluster has") @Nullable Long members,
    List<String> networks,
    @Schema(description = "How many projects it took part in") long projects,
    @Nullable String source,
    @Schema(description = "True where the record is part of the sample") @Nullable Boolean sample,
    @Schema(description = "Counts the writes to the record") long version,
    String snapshot) {

  /**
   * @param others further records of the same organisation, which fill in what the first lacks
   */
  static ProfileView of(
      Label label,
      ProfileNode node,
      List<? extends ProfileNode> others,
      Links links,
      String snapshot) {
    boolean organisation = label == Label.ORGANISATION;
    Records records = new Records(node, others);
    return new ProfileView(
        node.id(),
        others.isEmpty() ? null : others.stream().map(ProfileNode::id).toList(),
        label.text(),
        orElse(records.first(ProfileNode::name), node.id()),
        records.all(ProfileNode::names),
        records.all(ProfileNode::descriptions),
        records.first(ProfileNode::website),
        organisation ? records.size() : null,
        organisation ? records.roles() : null,
        country(links),
        links.stated().region(),
        Ids.shortened(links.stated().ecosystems()),
        Ids.shortened(links.stated().technologies()),
        organisation ? links.stated().clusters() : null,
        organisation ? null : links.members(),
        links.networks(),
        links.projects(),
        node.source(),
        "sample".equals(node.source()) ? true : null,
        orElse(node.version(), 1L),
        snapshot);
  }

  /** The same profile whatever the snapshot: what an entity tag names. */
  ProfileView content() {
    return new ProfileView(
        id,
        sameAs,
        label,
        name,
        names,
        descriptions,
        website,
        size,
        roles,
        country,
        region,
        ecosystems,
        technologies,
        clusters,
        members,
        networks,
        projects,
        source,
        sample,
        version,
        "");
  }

  private static @Nullable String country(Links links) {
    String country = links.stated().country();
    return country == null ? null : Ids.shortened(country);
  }

  private static <T> T orElse(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }
}
