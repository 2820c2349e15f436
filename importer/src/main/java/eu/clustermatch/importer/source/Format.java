package eu.clustermatch.importer.source;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * The formats that the importer reads, in the order in which they are imported together: what
 * others refer to comes first. A file belongs to the first format that recognises it.
 */
public enum Format {
  /** Regions, from the labels or lists of the Publications Office, GISCO or others. */
  NUTS("nuts", Nuts::recognises, (name, files) -> Nuts.of(files)),
  /** Economic activities: titles and notes as Eurostat publishes them. */
  NACE("nace", Nace::recognises, (name, files) -> Nace.of(files)),
  /** The Common Procurement Vocabulary. */
  CPV("cpv", Cpv::recognises, (name, files) -> Cpv.of(files)),
  /** The Harmonized System of traded goods. */
  HS("hs", Hs::recognises, (name, files) -> Hs.of(files)),
  /** Traded goods by SITC Rev. 2, and which are near each other. */
  PRODUCT_SPACE("product-space", Sitc::recognises, (name, files) -> Sitc.of(files)),
  /** Flows between industries, World Input-Output Database. */
  WIOD("wiod", Wiod::recognises, (name, files) -> new Wiod(files)),
  /** CORDIS as downloaded, or as research data sets share it. */
  CORDIS("cordis", Cordis::recognises, (name, files) -> Cordis.of(files)),
  /** The vocabulary of the sciences, and CORDIS's projects tagged with it. */
  EUROSCIVOC("euroscivoc", EuroSciVoc::recognises, (name, files) -> EuroSciVoc.of(files)),
  /** Industrial sites: Open Supply Hub, E-PRTR, chemical parks. */
  FACILITIES("facilities", Facilities::recognises, (name, files) -> Facilities.of(files)),
  /** Award notices of TED: XML as published, or tables. */
  TED("ted", Ted::recognises, (name, files) -> Ted.of(files)),
  /** Our own tables, in CSV, workbooks or JSON. */
  TABLES("tables", Tables::recognises, Tables::of);

  private final String text;
  private final Predicate<Beginning> recognises;
  private final BiFunction<String, List<Input>, Source> reader;

  Format(
      String text,
      Predicate<Beginning> recognises,
      BiFunction<String, List<Input>, Source> reader) {
    this.text = text;
    this.recognises = recognises;
    this.reader = reader;
  }

  /** What the command line and the API call it, such as {@code cordis}. */
  public String text() {
    return text;
  }

  boolean recognises(Beginning beginning) {
    return recognises.test(beginning);
  }

  /**
   * A source that reads these files, all of this format, as one.
   *
   * @param name what {@code source} says where neither the format nor the files do
   */
  Source source(String name, List<Input> files) {
    return reader.apply(name, files);
  }
}
