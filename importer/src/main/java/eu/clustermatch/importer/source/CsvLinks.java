package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Relationship;
import java.util.Set;

/** Reads a {@code links/<TYPE>.csv}. */
final class CsvLinks {
  private static final String FROM = "from";
  private static final String TO = "to";

  private final Relationship type;
  private final CsvFile csv;

  CsvLinks(Relationship type, String stamp) {
    this.type = type;
    this.csv = new CsvFile(type.name(), Layout.of(type), stamp);
  }

  void read(Input file, Sink sink) {
    csv.read(file, sink, this::item);
  }

  private LinkItem item(CsvFile.Values values, Set<String> owned) {
    String from = values.take(FROM);
    String to = values.take(TO);
    if (from.equals(to)) {
      throw values.row().rejected(TO, "It must differ from from.");
    }
    // A partnership has no direction: stored once, from the lesser id, however it is written.
    boolean turned = type == Relationship.PARTNER_OF && from.compareTo(to) > 0;
    String first = turned ? to : from;
    String second = turned ? from : to;
    String product = type == Relationship.SUPPLIES ? values.row().get("product") : "";
    csv.checkFirst(values.row(), TO, first + " " + second + " " + product);
    return new LinkItem(
        values.row().origin(),
        type,
        type.from(),
        first,
        type.to(),
        second,
        values.byColumn(),
        owned);
  }
}
