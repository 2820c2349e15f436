package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.importer.source.CordisLayout.Column;
import eu.clustermatch.importer.source.CordisOrganisations.Organisation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * CORDIS's projects, organisations and participations, from the files that users download or that
 * research data sets share, in any mixture; which is which shows in the headers. What CORDIS leaves
 * empty takes nothing away from the store.
 */
public final class Cordis implements Source {
  static final String SOURCE = "cordis";

  private final List<Input> files;

  private Cordis(List<Input> files) {
    this.files = List.copyOf(files);
  }

  static Cordis of(List<Input> files) {
    return new Cordis(files);
  }

  /** Whether its columns are those of one of CORDIS's files. */
  static boolean recognises(Beginning beginning) {
    return CordisLayout.recognises(beginning.columns());
  }

  @Override
  public String name() {
    return SOURCE;
  }

  @Override
  public void read(Sink sink) throws IOException {
    List<Reject> refused = new ArrayList<>();
    Map<Input, CordisLayout> layouts = layouts(refused::add);
    CordisProjects projects = new CordisProjects();
    CordisOrganisations organisations = new CordisOrganisations();
    CordisNames names = new CordisNames();
    CordisParticipations participations = new CordisParticipations();
    Places places = new Places(SOURCE);

    // The store wants all nodes before the first link, and an organisation once: so what stands in
    // many rows is joined first, while the long texts of the projects only pass through.
    Sink early = new Rejects(refused);
    Sink silent = new Rejects(new ArrayList<>());
    read(layouts, l -> l == CordisLayout.TOPICS, Label.PROJECT.text(), early, projects::addTopic);
    read(layouts, CordisLayout::hasProjects, Label.PROJECT.text(), silent, projects::count);
    read(
        layouts,
        l -> l.hasOrganisations() && !l.hasParticipations(),
        Label.ORGANISATION.text(),
        early,
        organisations::add);
    read(
        layouts,
        CordisLayout::hasParticipations,
        Relationship.TOOK_PART_IN.name(),
        early,
        row -> {
          organisations.add(row);
          participations.add(row);
          projects.mention(row);
        });
    read(layouts, l -> l == CordisLayout.NAMES, Label.ORGANISATION.text(), early, names::add);
    for (Organisation organisation : organisations.all()) {
      places.add(
          organisation.origin(),
          organisation.id(),
          organisation.get(Column.COUNTRY),
          organisation.get(Column.NUTS));
    }

    sink.expect(
        (long) projects.size()
            + organisations.all().size()
            + names.size()
            + places.size()
            + participations.size());
    refused.forEach(sink::accept);
    places.nodes(sink);
    for (Organisation organisation : organisations.all()) {
      sink.accept(names.named(organisation));
    }
    names.rest(organisations, sink);
    read(
        layouts,
        CordisLayout::hasProjects,
        Label.PROJECT.text(),
        sink,
        row -> projects.add(row, sink));
    projects.rest(sink);
    places.links(sink);
    participations.links(projects, organisations, sink);
  }

  private static void read(
      Map<Input, CordisLayout> files,
      Predicate<CordisLayout> wanted,
      String kind,
      Sink sink,
      Consumer<CordisRow> use) {
    files.forEach((file, layout) -> {
      if (wanted.test(layout)) {
        Rows.read(file, kind, sink, row -> use.accept(new CordisRow(layout, row)));
      }
    });
  }

  private Map<Input, CordisLayout> layouts(Consumer<Reject> refused) {
    Map<Input, CordisLayout> layouts = new LinkedHashMap<>();
    for (Input file : files) {
      layout(file, refused).ifPresent(layout -> layouts.put(file, layout));
    }
    return layouts;
  }

  private static Optional<CordisLayout> layout(Input file, Consumer<Reject> refused) {
    try (Table table = Table.open(file)) {
      return CordisLayout.find(table.columns().keySet());
    } catch (FileRefused e) {
      refused.accept(Reject.ofFile(file.name(), 1, e.reason()));
    } catch (IOException e) {
      refused.accept(Reject.ofFile(file.name(), 1, "The file cannot be read: " + e.getMessage()));
    }
    return Optional.empty();
  }
}
