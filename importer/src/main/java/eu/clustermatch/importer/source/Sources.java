package eu.clustermatch.importer.source;

/** The sources that come with the importer. */
public final class Sources {
  private static final String BASE = "eu/clustermatch/importer/";

  private Sources() {}

  /** What every installation starts with: ecosystems, technologies, countries, activities. */
  public static Source vocabulary() {
    return CsvFolder.ofClassPath("vocabulary", BASE + "vocabulary");
  }

  /** Real European clusters with illustrative members, products and supply links around them. */
  public static Source sample() {
    return CsvFolder.ofClassPath("sample", BASE + "sample");
  }
}
