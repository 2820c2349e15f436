package eu.clustermatch.importer.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The files of one import; those that turn out to be of no use are left out. */
final class WiodFiles implements Closeable {
  private final List<WiodFile> files;
  private final List<WiodFile> left;
  private final WiodGraph graph;

  private WiodFiles(List<WiodFile> files, WiodGraph graph) {
    this.files = files;
    this.left = new ArrayList<>(files);
    this.graph = graph;
  }

  static WiodFiles of(List<Input> inputs, WiodGraph graph) {
    WiodFiles all = new WiodFiles(inputs.stream().map(WiodFile::of).toList(), graph);
    all.keepNewest();
    return all;
  }

  /** The graph holds the flows of one year. */
  private void keepNewest() {
    List<WiodYear> years = new ArrayList<>();
    for (WiodFile file : files) {
      if (file instanceof WiodWorkbook workbook) {
        years.add(WiodYear.of(workbook));
      }
    }
    years.sort(WiodYear.NEWEST_FIRST);
    for (WiodYear older : years.subList(Math.min(1, years.size()), years.size())) {
      refuse(older.workbook(), graph.rejects(), years.getFirst().refusalOfOthers());
    }
  }

  /** How many flows are to be expected, once all industries and outputs are known. */
  long survey() {
    long flows = 0;
    for (WiodFile file : List.copyOf(left)) {
      try {
        flows += file.survey(graph);
      } catch (FileRefused e) {
        refuse(file, graph.rejects(), e.reason());
      } catch (IOException e) {
        refuse(file, graph.rejects(), unreadable(e));
      }
    }
    return flows;
  }

  /** Hands on every flow. */
  void flows(Sink sink) {
    boolean shares = left.stream().anyMatch(WiodFile::hasOutputs);
    for (WiodFile file : List.copyOf(left)) {
      try {
        file.flows(row -> sink.accept(graph.flow(row, shares)), sink);
      } catch (FileRefused e) {
        refuse(file, sink, e.reason());
      } catch (IOException e) {
        refuse(file, sink, unreadable(e));
      }
    }
  }

  private static String unreadable(IOException e) {
    return "The file cannot be read: " + e.getMessage() + ".";
  }

  private void refuse(WiodFile file, Sink sink, String reason) {
    left.remove(file);
    sink.accept(Reject.ofFile(file.name(), 1, reason));
  }

  @Override
  public void close() throws IOException {
    for (WiodFile file : files) {
      file.close();
    }
  }
}
