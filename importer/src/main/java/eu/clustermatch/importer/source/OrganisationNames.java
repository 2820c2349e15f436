package eu.clustermatch.importer.source;

import eu.clustermatch.importer.names.Bearers;

/** Keeps persons and names of nobody out where an organisation's name should stand. */
final class OrganisationNames {
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
      case PERSON ->
          throw new RowRejected(
              field,
              "",
              "This is a person or a sole trader by its name; only organisations are stored.");
      case NOBODY ->
          throw new RowRejected(
              field, name, "This is a placeholder, not the name of an organisation.");
      case ORGANISATION -> {}
    }
  }
}
