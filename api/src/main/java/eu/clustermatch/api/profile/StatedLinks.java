package eu.clustermatch.api.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a profile states by relationships that a client may replace; ids as in the graph.
 *
 * @param country where it lies, or null where unknown
 * @param region the most precise region, within that country, or null
 * @param clusters that it is a member of
 */
record StatedLinks(
    @Nullable String country,
    @Nullable String region,
    List<String> ecosystems,
    List<String> technologies,
    List<String> clusters) {

  /** What {@code body} states. */
  static StatedLinks of(ProfileBody<?> body) {
    String country = body.country();
    return new StatedLinks(
        country == null ? null : Ids.full(country, Ids.COUNTRY),
        body.region(),
        full(body.ecosystems(), Ids.ECOSYSTEM),
        full(body.technologies(), Ids.TECHNOLOGY),
        full(body.clusters(), ""));
  }

  private static List<String> full(@Nullable List<String> ids, String prefix) {
    return ids == null
        ? List.of()
        : ids.stream().map(id -> Ids.full(id, prefix)).distinct().toList();
  }

  /** The one most precise place, or none. */
  List<String> place() {
    if (region != null) {
      return List.of(region);
    }
    return country == null ? List.of() : List.of(country);
  }
}
