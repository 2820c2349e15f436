package eu.clustermatch.api.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The records of one cluster or organisation: what the kept one says counts, the others fill in. As
 * the engine does for rankings.
 */
record Records(List<ProfileNode> records) {
  private static final String UNKNOWN = "unknown";

  Records(ProfileNode kept, List<? extends ProfileNode> others) {
    this(new ArrayList<>(List.of(kept)));
    records.addAll(others);
  }

  /** What the first says that says anything, or null. */
  @Nullable String first(Function<ProfileNode, @Nullable String> property) {
    return values(property).findFirst().orElse(null);
  }

  /** Texts by language. */
  Map<String, String> all(Function<ProfileNode, @Nullable Map<String, String>> property) {
    Map<String, String> all = new TreeMap<>();
    values(property).forEach(texts -> texts.forEach(all::putIfAbsent));
    return all;
  }

  String size() {
    return values(ProfileNode::size)
        .filter(size -> !size.equals(UNKNOWN))
        .findFirst()
        .orElse(UNKNOWN);
  }

  List<String> roles() {
    return values(ProfileNode::roles).flatMap(List::stream).distinct().toList();
  }

  private <T> Stream<T> values(Function<ProfileNode, @Nullable T> property) {
    return records.stream().map(property).filter(Objects::nonNull);
  }
}
