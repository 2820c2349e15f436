package eu.clustermatch.importer.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Award notices of TED, the EU's tenders: XML as published, the yearly tables, or two tables as
 * data sets share them, in any mixture. Who won what from whom becomes {@code PRODUCES}, {@code
 * BUYS} and {@code SUPPLIES}; persons among the winners are left out.
 */
public final class Ted implements Source {
  static final String SOURCE = "ted";
  private static final String ROOT = "<TED_EXPORT";

  private final List<Input> files;

  private Ted(List<Input> files) {
    this.files = List.copyOf(files);
  }

  static Ted of(List<Input> files) {
    return new Ted(files);
  }

  /** Whether it is a notice in XML, or a table with TED's columns. */
  static boolean recognises(Beginning beginning) {
    Set<String> columns = beginning.columns();
    return isNotice(beginning)
        || TedYearly.isOne(columns)
        || TedTables.areNotices(columns)
        || TedTables.areAwards(columns);
  }

  private static boolean isNotice(Beginning beginning) {
    return beginning.text().contains(ROOT);
  }

  @Override
  public String name() {
    return SOURCE;
  }

  @Override
  public void read(Sink sink) throws IOException {
    Rejects early = new Rejects(new ArrayList<>());
    TedGraph graph = new TedGraph();
    List<Beginning> beginnings = files.stream().map(Beginning::of).toList();
    TedXml notices = new TedXml(graph, early);
    filesThat(beginnings, Ted::isNotice).forEach(notices::read);
    TedYearly yearly = new TedYearly(graph, early);
    filesThat(beginnings, b -> TedYearly.isOne(b.columns())).forEach(yearly::read);
    new TedTables(graph, early)
        .read(
            filesThat(beginnings, b -> TedTables.areNotices(b.columns())),
            filesThat(beginnings, b -> TedTables.areAwards(b.columns())));
    graph.emit(sink, early.list());
  }

  private static List<Input> filesThat(List<Beginning> all, Predicate<Beginning> wanted) {
    return all.stream().filter(wanted).map(Beginning::input).toList();
  }
}
