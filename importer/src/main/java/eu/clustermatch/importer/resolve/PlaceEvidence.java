package eu.clustermatch.importer.resolve;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What places, VAT numbers and websites say. */
final class PlaceEvidence {
  private final Rarity rarity;

  PlaceEvidence(Rarity rarity) {
    this.rarity = rarity;
  }

  void find(Profile a, Profile b, Findings findings) {
    Party x = a.party();
    Party y = b.party();
    boolean abroad = differ(x.country(), y.country());
    findings.addIf(
        abroad,
        Feature.DIFFERENT_COUNTRY,
        () -> "one is in %s, the other in %s".formatted(x.country(), y.country()));
    if (!abroad) {
      cities(a, b, findings);
      findings.addIf(
          same(digits(x.postcode()), digits(y.postcode())),
          Feature.SAME_POSTCODE,
          () -> "both have the postcode " + x.postcode());
      findings.addIf(
          same(x.region(), y.region()), Feature.SAME_REGION, () -> "both lie in " + x.region());
    }
    vat(a, b, abroad, findings);
    findings.addIf(
        same(a.domain(), b.domain()),
        Feature.SAME_WEBSITE,
        () -> "both are at home at " + a.domain());
  }

  private void cities(Profile a, Profile b, Findings findings) {
    if (a.city().isEmpty() || b.city().isEmpty()) {
      return;
    }
    double same =
        a.city().stream().filter(b.city()::contains).mapToDouble(rarity::ofCity).max().orElse(0);
    findings.add(Feature.SAME_CITY, same, () -> "both are in " + a.party().city());
    findings.addIf(
        same == 0,
        Feature.DIFFERENT_CITY,
        () -> "one is in %s, the other in %s".formatted(a.party().city(), b.party().city()));
  }

  /** Each country gives its own numbers: across borders two numbers do not contradict. */
  private static void vat(Profile a, Profile b, boolean abroad, Findings findings) {
    if (!abroad) {
      findings.addIf(
          same(a.vat(), b.vat()), Feature.SAME_VAT, () -> "both have the VAT number " + a.vat());
      findings.addIf(
          differ(a.vat(), b.vat()),
          Feature.DIFFERENT_VAT,
          () -> "the VAT numbers differ: %s and %s".formatted(a.vat(), b.vat()));
    }
  }

  private static @Nullable String digits(@Nullable String postcode) {
    String digits = postcode == null ? "" : postcode.replaceAll("[^0-9]", "");
    return digits.isEmpty() ? null : digits;
  }

  private static boolean same(@Nullable String a, @Nullable String b) {
    return a != null && Objects.equals(a, b);
  }

  private static boolean differ(@Nullable String a, @Nullable String b) {
    return a != null && b != null && !a.equals(b);
  }
}
