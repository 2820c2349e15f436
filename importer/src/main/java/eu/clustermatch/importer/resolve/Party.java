package eu.clustermatch.importer.resolve;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as one source knows it.
 *
 * @param id unique among all that are compared
 * @param names all its names, short ones and other languages included, in any script; not empty
 * @param country ISO 3166 alpha-2
 * @param region NUTS
 * @param vat its VAT number, spaces and country prefix as they come
 * @param website an address or a domain
 * @param roles such as {@code company}
 */
public record Party(
    String id,
    List<String> names,
    @Nullable String country,
    @Nullable String region,
    @Nullable String city,
    @Nullable String postcode,
    @Nullable String vat,
    @Nullable String website,
    Set<String> roles) {

  public Party {
    names = names.stream().filter(name -> !name.isBlank()).distinct().toList();
    roles = Set.copyOf(roles);
    if (id.isBlank() || names.isEmpty()) {
      throw new IllegalArgumentException("A party needs an id and a name, but was '" + id + "'.");
    }
  }

  /** One of which names and places are known, no more. */
  public static Party of(
      String id, Collection<String> names, @Nullable String country, @Nullable String city) {
    return new Party(id, List.copyOf(names), country, null, city, null, null, null, Set.of());
  }
}
