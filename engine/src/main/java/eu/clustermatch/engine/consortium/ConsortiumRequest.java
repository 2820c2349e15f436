package eu.clustermatch.engine.consortium;

import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.snapshot.Filters;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which teams cover all this? Something is needed to go by: a requirement, a text or a fixed
 * member.
 *
 * @param require what the members together must cover, at most {@value #MOST_REQUIREMENTS} in all
 * @param minSize least size, 1–{@value #MOST_MEMBERS}, at most {@code maxSize}
 * @param maxSize greatest size, 1–{@value #MOST_MEMBERS}
 * @param countries how many countries members must come from at least, 1–{@value #MOST_MEMBERS}
 * @param include ids of fixed members, clusters or organisations, at most {@code maxSize}; filters
 *     do not touch them
 * @param exclude ids that must not be in a team (vetoes), at most {@value #MOST_EXCLUDED}
 * @param text the subject in words, or null; at most 20,000 characters
 * @param language ISO 639-1 code of the text, or null to detect it
 * @param filters which clusters and organisations may join
 * @param asOf answer with what was known on this day, or null for all that is known
 * @param limit how many different teams, 1–{@value #MOST_TEAMS}
 */
public record ConsortiumRequest(
    Required require,
    int minSize,
    int maxSize,
    int countries,
    List<String> include,
    List<String> exclude,
    @Nullable String text,
    @Nullable String language,
    Filters filters,
    @Nullable LocalDate asOf,
    int limit) {
  public static final int MOST_REQUIREMENTS = 20;
  public static final int MOST_MEMBERS = 20;
  public static final int MOST_TEAMS = 10;
  private static final int MOST_EXCLUDED = 1_000;
  private static final int LONGEST_TEXT = 20_000;

  /** By default a team has three members or more, up to eight, from three countries or more. */
  public static final int DEFAULT_MIN_SIZE = 3;

  public static final int DEFAULT_MAX_SIZE = 8;
  public static final int DEFAULT_COUNTRIES = 3;
  public static final int DEFAULT_LIMIT = 5;

  /**
   * What members together must cover; ids, of technologies and ecosystems also without their
   * scheme. A technology or product includes what lies below it.
   */
  public record Required(
      List<String> technologies,
      List<String> stages,
      List<String> ecosystems,
      List<String> products) {
    public static final Required NOTHING = new Required(List.of(), List.of(), List.of(), List.of());

    public Required {
      technologies = ids("require.technologies", technologies);
      stages = ids("require.stages", stages);
      ecosystems = ids("require.ecosystems", ecosystems);
      products = ids("require.products", products);
      int all = technologies.size() + stages.size() + ecosystems.size() + products.size();
      if (all > MOST_REQUIREMENTS) {
        throw new InvalidRequestException(
            "require",
            all + " requirements",
            "at most " + MOST_REQUIREMENTS + " requirements in all");
      }
    }

    boolean isEmpty() {
      return technologies.isEmpty()
          && stages.isEmpty()
          && ecosystems.isEmpty()
          && products.isEmpty();
    }
  }

  public ConsortiumRequest {
    include = ids("include", include);
    exclude = ids("exclude", exclude);
    requireRange("size.min", minSize, MOST_MEMBERS);
    requireRange("size.max", maxSize, MOST_MEMBERS);
    requireRange("countries.min", countries, MOST_MEMBERS);
    requireRange("limit", limit, MOST_TEAMS);
    if (minSize > maxSize) {
      throw new InvalidRequestException("size.min", minSize, "at most size.max, " + maxSize);
    }
    if (include.size() > maxSize) {
      throw new InvalidRequestException(
          "include", include.size() + " ids", "at most size.max, " + maxSize + ", ids");
    }
    if (exclude.size() > MOST_EXCLUDED) {
      throw new InvalidRequestException(
          "exclude", exclude.size() + " ids", "at most " + MOST_EXCLUDED + " ids");
    }
    if (text != null && text.length() > LONGEST_TEXT) {
      throw new InvalidRequestException(
          "text", text.length() + " characters", "at most " + LONGEST_TEXT + " characters");
    }
    if (require.isEmpty() && include.isEmpty() && (text == null || text.isBlank())) {
      throw new InvalidRequestException(
          "require", null, "given, or text or include: one of the three is needed");
    }
  }

  private static void requireRange(String parameter, int value, int most) {
    if (value < 1 || value > most) {
      throw new InvalidRequestException(parameter, value, "between 1 and " + most);
    }
  }

  private static List<String> ids(String parameter, List<@Nullable String> ids) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      String at = parameter + "[" + i + "]";
      if (id == null || id.isBlank()) {
        throw new InvalidRequestException(at, id, "an id");
      }
      if (!seen.add(id)) {
        throw new InvalidRequestException(at, id, "an id that is given once");
      }
    }
    return List.copyOf(ids);
  }
}
