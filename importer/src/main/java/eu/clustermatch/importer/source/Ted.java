package eu.clustermatch.importer.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Award notices of TED, the EU's tenders: XML as published (eForms and the schema before), the
 * yearly tables, or two tables as data sets share them, in any mixture. Who won what from whom
 * becomes {@code PRODUCES}, {@code BUYS} and {@code SUPPLIES}; persons among the winners are left
 * out.
 */
public final class Ted implements Source {
  static final String SOURCE = "ted";

  private final List<Input> files;

  /** What files of TED there are; a table may be of several kinds. */
  private enum Kind {
    XML(TedXml::recognises),
    EFORMS(TedEforms::recognises),
    YEARLY(file -> TedYearly.isOne(file.columns())),
    NOTICES(file -> TedTables.areNotices(file.columns())),
    AWARDS(file -> TedTables.areAwards(file.columns()));

    private final Predicate<Beginning> recognises;

    Kind(Predicate<Beginning> recognises) {
      this.recognises = recognises;
    }
  }

  private Ted(List<Input> files) {
    this.files = List.copyOf(files);
  }

  static Ted of(List<Input> files) {
    return new Ted(files);
  }

  /** Whether it is a notice in XML, or a table with TED's columns. */
  static boolean recognises(Beginning beginning) {
    return Arrays.stream(Kind.values()).anyMatch(kind -> kind.recognises.test(beginning));
  }

  @Override
  public String name() {
    return SOURCE;
  }

  @Override
  public void read(Sink sink) throws IOException {
    Rejects early = new Rejects(new ArrayList<>());
    TedGraph graph = new TedGraph();
    Map<Kind, List<Input>> byKind = byKind();
    byKind.getOrDefault(Kind.XML, List.of()).forEach(new TedXml(graph, early)::read);
    new TedEforms(graph, early).read(byKind.getOrDefault(Kind.EFORMS, List.of()));
    byKind.getOrDefault(Kind.YEARLY, List.of()).forEach(new TedYearly(graph, early)::read);
    new TedTables(graph, early)
        .read(
            byKind.getOrDefault(Kind.NOTICES, List.of()),
            byKind.getOrDefault(Kind.AWARDS, List.of()));
    graph.emit(sink, early.list());
  }

  /** The files of each kind; how they begin is not kept, because notices are many. */
  private Map<Kind, List<Input>> byKind() {
    Map<Kind, List<Input>> byKind = new EnumMap<>(Kind.class);
    for (Input file : files) {
      Beginning beginning = Beginning.of(file);
      Arrays.stream(Kind.values())
          .filter(kind -> kind.recognises.test(beginning))
          .forEach(kind -> byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(file));
    }
    return byKind;
  }
}
