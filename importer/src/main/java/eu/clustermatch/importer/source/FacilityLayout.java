package eu.clustermatch.importer.source;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds of facility lists, told apart by their header. A column not named here is not read. */
enum FacilityLayout {
  /** The list that Open Supply Hub lets everyone download. */
  OS_HUB(
      "oshub",
      List.of("company"),
      Map.of(
          Column.ID, "os_id",
          Column.NAME, "name",
          Column.ADDRESS, "address",
          Column.COUNTRY, "country_code",
          Column.SECTOR, "sector",
          Column.LATITUDE, "lat",
          Column.LONGITUDE, "lng")),
  /** A list as members of Open Supply Hub contribute it, geocoded. */
  OS_HUB_LIST(
      "oshub",
      List.of("company"),
      Map.of(
          Column.NAME, "name",
          Column.ADDRESS, "address",
          Column.COUNTRY, "country",
          Column.SECTOR, "sector",
          Column.LATITUDE, "lat",
          Column.LONGITUDE, "lng")),
  /** Facilities of the European Pollutant Release and Transfer Register. */
  EPRTR(
      "eprtr",
      List.of("company"),
      Map.of(
          Column.ID, "FacilityReportID",
          Column.NAME, "FacilityName",
          Column.CITY, "City",
          Column.COUNTRY, "CountryName",
          Column.ACTIVITY, "NACEMainEconomicActivityName",
          Column.LATITUDE, "latitude",
          Column.LONGITUDE, "longitude")),
  /** Chemical parks: places that companies share, so none of the roles is theirs. */
  CHEMICAL_PARKS(
      "chemical-park",
      List.of(),
      Map.of(
          Column.NAME, "FacilityName",
          Column.COUNTRY, "Country",
          Column.LATITUDE, "latitude",
          Column.LONGITUDE, "longitude"));

  /** What the importer reads, whatever a layout calls it. */
  enum Column {
    ID,
    NAME,
    ADDRESS,
    CITY,
    COUNTRY,
    SECTOR,
    ACTIVITY,
    LATITUDE,
    LONGITUDE
  }

  private final String prefix;
  private final List<String> roles;
  private final Map<Column, String> names;

  FacilityLayout(String prefix, List<String> roles, Map<Column, String> names) {
    this.prefix = prefix;
    this.roles = roles;
    this.names = names;
  }

  /** The first layout of which a header has all columns. */
  static Optional<FacilityLayout> find(Set<String> header) {
    return Arrays.stream(values()).filter(l -> header.containsAll(l.names.values())).findFirst();
  }

  /** What ids begin with, and what {@code source} says. */
  String prefix() {
    return prefix;
  }

  List<String> roles() {
    return roles;
  }

  /** What this layout calls a column; empty, and so never in a table, when it has none. */
  String name(Column column) {
    return names.getOrDefault(column, "");
  }
}
