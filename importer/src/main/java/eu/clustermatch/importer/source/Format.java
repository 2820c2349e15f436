package eu.clustermatch.importer.source;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * The formats that the importer reads, in the order in which they are imported together: what
 * others refer to comes first. A file belongs to the first format that recognises it.
 */
public enum Format {
  /** CORDIS as downloaded, or as research data sets share it. */
  CORDIS("cordis", Cordis::recognises, (name, files) -> Cordis.of(files)),
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
