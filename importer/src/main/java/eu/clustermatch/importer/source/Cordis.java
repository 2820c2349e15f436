package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.importer.source.CordisOrganisations.Organisation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

  private final List<Path> paths;

  /**
   * @param paths files (plain, gzipped or zips) and folders; in folders and zips, files of other
   *     kinds are passed over
   */
  public Cordis(List<Path> paths) {
    this.paths = List.copyOf(paths);
  }

  @Override
  public String name() {
    return SOURCE;
  }

  @Override
  public void read(Sink sink) throws IOException {
    List<Reject> refused = new ArrayList<>();
    Map<Input, CordisLayout> files = files(refused::add);
    if (files.isEmpty() && refused.isEmpty()) {
      throw new NoSuchFileException(paths.toString(), null, "there is no CORDIS file in it");
    }
    CordisProjects projects = new CordisProjects();
    CordisOrganisations organisations = new CordisOrganisations();
    CordisParticipations participations = new CordisParticipations();
    CordisPlaces places = new CordisPlaces();

    // The store wants all nodes before the first link, and an organisation once: so what stands in
    // many rows is joined first, while the long texts of the projects only pass through.
    Sink early = new Hold(refused);
    read(files, l -> l == CordisLayout.TOPICS, Label.PROJECT.text(), early, projects::addTopic);
    read(
        files,
        l -> l.hasOrganisations() && !l.hasParticipations(),
        Label.ORGANISATION.text(),
        early,
        organisations::add);
    read(
        files,
        CordisLayout::hasParticipations,
        Relationship.TOOK_PART_IN.name(),
        early,
        row -> {
          organisations.add(row);
          participations.add(row);
        });
    organisations.all().forEach(places::add);

    sink.expect(rows(files) + organisations.all().size() + places.size() + participations.size());
    refused.forEach(sink::accept);
    places.nodes(sink);
    for (Organisation organisation : organisations.all()) {
      sink.accept(CordisOrganisations.node(organisation));
    }
    read(
        files,
        CordisLayout::hasProjects,
        Label.PROJECT.text(),
        sink,
        row -> sink.accept(projects.node(row)));
    places.links(sink);
    participations.links(projects, sink);
  }

  /** Keeps the rejects that are found before the sink may be told anything. */
  private record Hold(List<Reject> rejects) implements Sink {
    @Override
    public void expect(long items) {}

    @Override
    public void accept(Item item) {
      if (item instanceof Reject reject) {
        rejects.add(reject);
      }
    }
  }

  private static void read(
      Map<Input, CordisLayout> files,
      Predicate<CordisLayout> wanted,
      String kind,
      Sink sink,
      Consumer<CordisRow> use) {
    files.forEach((file, layout) -> {
      if (wanted.test(layout)) {
        read(file, kind, sink, row -> use.accept(new CordisRow(layout, row)));
      }
    });
  }

  private static void read(Input file, String kind, Sink sink, Consumer<Row> use) {
    try (Table table = Table.open(file)) {
      table.forEach(kind, sink, use);
    } catch (FileRefused e) {
      sink.accept(Reject.ofFile(file.name(), 1, e.reason()));
    } catch (IOException e) {
      sink.accept(Reject.ofFile(file.name(), 1, "The file cannot be read: " + e.getMessage()));
    }
  }

  private Map<Input, CordisLayout> files(Consumer<Reject> refused) throws IOException {
    Map<Input, CordisLayout> files = new LinkedHashMap<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString(), null, "there is no such file");
      }
      boolean named = !Files.isDirectory(path) && !Input.isZip(path);
      for (Input file : named ? List.of(Input.of(path)) : csvInside(path)) {
        classify(file, named, refused).ifPresent(layout -> files.put(file, layout));
      }
    }
    return files;
  }

  private static List<Input> csvInside(Path path) throws IOException {
    return Input.inside(path).stream().filter(Input::isCsv).toList();
  }

  /**
   * @param named whether the user asked for this very file, and so is told when it is no use
   */
  private static Optional<CordisLayout> classify(
      Input file, boolean named, Consumer<Reject> refused) {
    try (Table table = Table.open(file)) {
      Optional<CordisLayout> layout = CordisLayout.find(table.columns().keySet());
      if (layout.isEmpty() && named) {
        throw new FileRefused(
            "Its columns are those of no known CORDIS file; known are project.csv,"
                + " organization.csv and topics.csv of the official download.");
      }
      return layout;
    } catch (FileRefused e) {
      refused.accept(Reject.ofFile(file.name(), 1, e.reason()));
    } catch (IOException e) {
      refused.accept(Reject.ofFile(file.name(), 1, "The file cannot be read: " + e.getMessage()));
    }
    return Optional.empty();
  }

  private static long rows(Map<Input, CordisLayout> files) {
    long rows = 0;
    for (Map.Entry<Input, CordisLayout> file : files.entrySet()) {
      if (file.getValue().hasProjects()) {
        try (InputStream in = file.getKey().open()) {
          rows += Math.max(0, Lines.count(in) - 1);
        } catch (IOException e) {
          // The reader meets the same error and reports it.
        }
      }
    }
    return rows;
  }
}
