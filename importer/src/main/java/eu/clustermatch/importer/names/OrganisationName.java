package eu.clustermatch.importer.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What of an organisation's name tells it from others. */
public final class OrganisationName {
  private static final Set<String> COMPANY_IN_ROMANIA = Set.of("sc");

  private OrganisationName() {}

  /**
   * The words of a name as {@link NameWords} has them, without legal forms; with them where nothing
   * else is left. Empty where the name has neither Latin, Greek nor Cyrillic letters nor digits.
   */
  public static List<String> core(String name) {
    NameWords words = NameWords.of(name);
    List<String> core = new ArrayList<>();
    words.parts().forEach(part -> core.addAll(LegalForms.without(part)));
    if (core.size() > 1) {
      core.removeAll(COMPANY_IN_ROMANIA);
    }
    List<String> kept = core.isEmpty() ? words.all() : core;
    return kept.stream()
        .map(word -> word.replaceAll("[^a-z0-9]", ""))
        .filter(w -> !w.isEmpty())
        .toList();
  }
}
