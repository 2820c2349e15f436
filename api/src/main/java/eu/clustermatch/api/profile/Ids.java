package eu.clustermatch.api.profile;

import eu.clustermatch.engine.model.InvalidRequestException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Ids as clients and as the graph write them: clients may leave out the prefix of ecosystems,
 * technologies and countries, as they do in filters.
 */
final class Ids {
  static final String COUNTRY = "country:";
  static final String ECOSYSTEM = "ecosystem:";
  static final String TECHNOLOGY = "technology:";

  private static final List<String> OPTIONAL = List.of(COUNTRY, ECOSYSTEM, TECHNOLOGY);
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*:[A-Za-z0-9._-]+");
  private static final int LONGEST = 200;

  private Ids() {}

  static String checked(String id) {
    if (id.length() > LONGEST || !FORM.matcher(id).matches()) {
      throw new InvalidRequestException(
          "id", id, "like cluster:my-cluster, at most " + LONGEST + " characters");
    }
    return id;
  }

  /** Without the prefix that clients may leave out. */
  static String shortened(String id) {
    for (String prefix : OPTIONAL) {
      if (id.startsWith(prefix)) {
        return id.substring(prefix.length());
      }
    }
    return id;
  }

  static List<String> shortened(List<String> ids) {
    return ids.stream().map(Ids::shortened).toList();
  }

  static String full(String id, String prefix) {
    return id.indexOf(':') < 0 ? prefix + id : id;
  }
}
