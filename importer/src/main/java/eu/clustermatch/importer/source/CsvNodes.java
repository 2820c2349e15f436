package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import java.util.Set;

/** Reads a {@code nodes/<Label>.csv}. */
final class CsvNodes {
  private static final String ID = "id";

  private final Label label;
  private final CsvFile csv;

  CsvNodes(Label label, String stamp) {
    this.label = label;
    this.csv = new CsvFile(label.text(), Layout.of(label), stamp);
  }

  void read(Input file, Sink sink) {
    csv.read(file, sink, this::item);
  }

  private NodeItem item(CsvFile.Values values, Set<String> owned) {
    values.checkPeriod("start", "end");
    if (label == Label.ORGANISATION) {
      OrganisationNames.check(values.row(), "name", "");
    }
    String id = values.take(ID);
    csv.checkFirst(values.row(), ID, id);
    return new NodeItem(values.row().origin(), new NodeRecord(label, id, values.byColumn()), owned);
  }
}
