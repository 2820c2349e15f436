package eu.clustermatch.importer.source;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names that stand where an organisation's should: of a person withheld, or of nobody. */
final class OrganisationNames {
  private static final Set<String> PERSONS =
      Set.of(
          "NATURAL PERSON",
          "PHYSICAL PERSON",
          "PRIVATE PERSON",
          "PRIVATE INDIVIDUAL",
          "INDIVIDUAL",
          "SOLE TRADER",
          "SELF EMPLOYED",
          "NATURLICHE PERSON",
          "NATUERLICHE PERSON",
          "PRIVATPERSON",
          "PERSONNE PHYSIQUE",
          "PERSONA FISICA",
          "PESSOA SINGULAR",
          "NATUURLIJK PERSOON",
          "OSOBA FIZYCZNA",
          "PERSOANA FIZICA",
          "FYZICKA OSOBA");
  private static final Set<String> NOBODY =
      Set.of(
          "",
          "N A",
          "NOT AVAILABLE",
          "NOT APPLICABLE",
          "UNKNOWN",
          "ANONYMOUS",
          "CONFIDENTIAL",
          "TO BE DEFINED",
          "TO BE DETERMINED",
          "TO BE CONFIRMED",
          "TBD",
          "TBC",
          "NULL",
          "NONE",
          "TEST",
          "DUMMY",
          "XXX");

  private OrganisationNames() {}

  /**
   * Throws when the name in {@code column} is one of those; an empty cell passes.
   *
   * @throws RowRejected without the value, where it means a person
   */
  static void check(Row row, String column) {
    if (row.get(column).isEmpty()) {
      return;
    }
    String name = normalised(row.get(column));
    if (PERSONS.contains(name)) {
      throw new RowRejected(column, "", "This is a person; only organisations are stored.");
    }
    if (NOBODY.contains(name)) {
      throw row.rejected(column, "This is a placeholder, not the name of an organisation.");
    }
  }

  private static String normalised(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
