package eu.clustermatch.importer.resolve;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What organisations call themselves: a university is no hospital, though it may own one. */
final class Kinds {
  private static final Set<String> ALL =
      Stream.of(
              "university",
              "hospital",
              "municipality",
              "ministry",
              "region",
              "school",
              "college",
              "polytechnic",
              "academy",
              "institute",
              "foundation",
              "association",
              "federation",
              "network",
              "cluster",
              "chamber",
              "agency",
              "council",
              "museum",
              "library",
              "bank",
              "park",
              "fund",
              "cooperative",
              "airport",
              "port",
              "department",
              "centre")
          .map(Spelling::key)
          .collect(Collectors.toUnmodifiableSet());

  private Kinds() {}

  static Set<String> of(Profile profile) {
    return profile.names().stream()
        .flatMap(name -> name.words().stream())
        .map(Word::meaning)
        .filter(ALL::contains)
        .collect(Collectors.toSet());
  }
}
