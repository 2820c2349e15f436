package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.importer.source.WiodHeader.Column;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A world input-output table as WIOD publishes it, a workbook a year: a row for each industry that
 * delivers, a column for each that receives, and in the last column what each row puts out.
 */
final class WiodWorkbook implements WiodFile {
  private static final String TOTAL = "total output";

  private final Input file;
  private @Nullable WorkbookCopy copy;

  WiodWorkbook(Input file) {
    this.file = file;
  }

  static boolean recognises(Beginning beginning) {
    return WorkbookFile.recognises(beginning)
        && WiodHeader.isIn(SheetBeginning.of(beginning.input()));
  }

  @Override
  public Input file() {
    return file;
  }

  @Override
  public boolean hasOutputs() {
    return true;
  }

  @Override
  public long survey(WiodGraph graph) throws IOException, FileRefused {
    copy = WorkbookCopy.checked(file);
    try (WiodSheet sheet = open()) {
      WiodHeader header = sheet.header();
      WiodLine line = sheet.next(header);
      if (line == null || !line.hasTotal()) {
        throw new FileRefused(
            "After the last column of the header, %s, there must be one of total outputs; maybe the"
                    .formatted(header.last())
                + " sheet is cut off.");
      }
      long flows = 0;
      for (; line != null; line = sheet.next(header)) {
        flows += survey(line, graph);
      }
      return flows;
    }
  }

  private static long survey(WiodLine line, WiodGraph graph) {
    try {
      graph.addIndustry(line.industry());
      graph.addOutput(line.output());
    } catch (RowRejected e) {
      RowRejected called = e.field().equals(WiodGraph.OUTPUT) ? e.called(TOTAL) : e;
      graph.rejects().accept(called.at(line.origin(), Label.ACTIVITY.text()));
    }
    return line.flows().size();
  }

  @Override
  public void flows(Consumer<Row> use, Sink sink) throws IOException, FileRefused {
    try (WiodSheet sheet = open()) {
      WiodHeader header = sheet.header();
      for (WiodLine line = sheet.next(header); line != null; line = sheet.next(header)) {
        for (Column to : line.flows()) {
          hand(line, to, use, sink);
        }
      }
    }
  }

  private static void hand(WiodLine line, Column to, Consumer<Row> use, Sink sink) {
    try {
      use.accept(line.flow(to));
    } catch (RowRejected e) {
      sink.accept(e.called(to.heading()).at(line.origin(), Relationship.INPUT_TO.name()));
    }
  }

  private WiodSheet open() throws IOException, FileRefused {
    return WiodSheet.open(Objects.requireNonNull(copy), file.name());
  }

  @Override
  public void close() throws IOException {
    if (copy != null) {
      copy.close();
    }
  }
}
