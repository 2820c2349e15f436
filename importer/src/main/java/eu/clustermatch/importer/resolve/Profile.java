package eu.clustermatch.importer.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A party with its names read.
 *
 * @param writtenOut the chief name, which comes first, and all that are not short
 * @param city the meaning, or else the key, of each word of its city
 * @param vat without spaces, dots and country prefix, or null
 * @param domain of its website, without {@code www.}, or null
 */
record Profile(
    Party party,
    List<Name> names,
    List<Name> writtenOut,
    Set<String> city,
    @Nullable String vat,
    @Nullable String domain) {
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\s*(?:https?://)?(?:www\\d?\\.)?([^/:?#\\s]+\\.[^/:?#\\s]+).*");
  private static final Pattern NUMBERED = Pattern.compile("[\\d\\s]+");
  private static final int MIN_VAT = 5;

  static Profile of(Party party) {
    List<Name> names =
        party.names().stream().map(name -> Name.read(name, party.country())).toList();
    return new Profile(
        party,
        names,
        IntStream.range(0, names.size())
            .filter(i -> i == 0 || !names.get(i).isShort())
            .mapToObj(names::get)
            .toList(),
        city(party),
        vat(party.vat()),
        domain(party.website()));
  }

  /** The name that comes first. */
  Name chief() {
    return names.getFirst();
  }

  /**
   * Its names that are to be compared with the other's: short ones where the other has no other.
   */
  List<Name> comparableTo(Profile other) {
    return other.writtenOut.stream().allMatch(Name::isShort) ? names : writtenOut;
  }

  private static Set<String> city(Party party) {
    if (party.city() == null) {
      return Set.of();
    }
    List<String> keys = Name.keys(party.city(), party.country());
    return Vocabulary.standard().read(keys).stream()
        .filter(word -> !NUMBERED.matcher(word.key()).matches())
        .map(word -> word.isGeneric() ? word.meaning() : word.key())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable String vat(@Nullable String vat) {
    if (vat == null) {
      return null;
    }
    String bare =
        vat.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").replaceFirst("^[A-Z]{2}", "");
    return bare.length() < MIN_VAT ? null : bare;
  }

  private static @Nullable String domain(@Nullable String website) {
    if (website == null) {
      return null;
    }
    var matcher = ADDRESS.matcher(website);
    return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
  }
}
