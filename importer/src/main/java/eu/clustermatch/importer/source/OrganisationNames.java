package eu.clustermatch.importer.source;

import eu.clustermatch.importer.names.Bearer;
import eu.clustermatch.importer.names.Bearers;

/** Keeps persons and names of nobody out where an organisation's name should stand. */
final class OrganisationNames {
  private static final String PLACEHOLDER =
      "This is a placeholder, not the name of an organisation.";

  private OrganisationNames() {}

  /**
   * Throws when the name in {@code column} is a person's or nobody's; an empty cell passes.
   *
   * @param country where the organisation is, or empty
   * @throws RowRejected without the value, where it means a person
   */
  static void check(Row row, String column, String country) {
    if (!row.get(column).isEmpty()) {
      check(row.get(column), column, country);
    }
  }

  /**
   * Throws when the name is a person's or nobody's.
   *
   * @param field what the reject says stood there
   * @throws RowRejected without the value, where it means a person
   */
  static void check(String name, String field, String country) {
    switch (Bearers.of(name, Places.iso(country))) {
      case PERSON -> throw new RowRejected(field, "", Reject.PERSON);
      case NOBODY -> throw new RowRejected(field, name, PLACEHOLDER);
      case ORGANISATION -> {}
    }
  }

  /** Whether the name in {@code column} is a person's. */
  static boolean isPerson(Row row, String column, String country) {
    return isPerson(row.get(column), country);
  }

  static boolean isPerson(String name, String country) {
    return !name.isEmpty() && Bearers.of(name, Places.iso(country)) == Bearer.PERSON;
  }

  /**
   * Throws when the name in {@code column} is nobody's. For registers of industrial sites, which
   * bear people's names without being people.
   */
  static void checkSite(Row row, String column) {
    if (Bearers.of(row.get(column), "") == Bearer.NOBODY) {
      throw row.rejected(column, PLACEHOLDER);
    }
  }
}
