package eu.clustermatch.importer.resolve;

/** What acronyms and other short names say. */
final class ShortNameEvidence {
  private static final int FULL_INITIALS = 5;
  private static final int MIN_INITIALS = 3;
  private static final int MIN_WITHIN = 3;

  private final Rarity rarity;

  ShortNameEvidence(Rarity rarity) {
    this.rarity = rarity;
  }

  @SuppressWarnings("ReferenceEquality") // another name may be written like the chief one
  void find(Profile a, Profile b, Findings findings) {
    for (Name x : a.names()) {
      for (Name y : b.names()) {
        if (x != a.chief() && y != b.chief()) {
          same(x, y, findings);
        }
        oneSided(x, y, findings);
        oneSided(y, x, findings);
      }
    }
  }

  private void same(Name x, Name y, Findings findings) {
    if (x.isShort() && y.isShort() && x.equalsButForSpelling(y)) {
      raise(
          findings,
          Feature.SAME_SHORT_NAME,
          rarity.ofWhole(x),
          "both are called '" + x.text() + "'");
    }
  }

  private void oneSided(Name shorter, Name longer, Findings findings) {
    if (!shorter.isShort() || longer.isShort()) {
      return;
    }
    String acronym = shorter.compact();
    if (acronym.length() >= MIN_INITIALS && longer.initials().contains(acronym)) {
      raise(
          findings,
          Feature.INITIALS,
          Math.min(1, (acronym.length() - 1.0) / (FULL_INITIALS - 1)),
          "'%s' are the initials of '%s'".formatted(shorter.text(), longer.text()));
    }
    if (acronym.length() >= MIN_WITHIN
        && longer.words().stream().anyMatch(word -> word.key().equals(acronym))) {
      raise(
          findings,
          Feature.SHORT_NAME_WITHIN_NAME,
          rarity.of(acronym),
          "'%s' stands in '%s'".formatted(shorter.text(), longer.text()));
    }
  }

  private static void raise(Findings findings, Feature feature, double value, String because) {
    if (value > findings.value(feature)) {
      findings.add(feature, value, () -> because);
    }
  }
}
