package eu.clustermatch.engine.evaluate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.LinkRecord;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Embeddings;
import eu.clustermatch.engine.snapshot.Lexicon;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.SnapshotBuilder;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * The shared CORDIS projects, straight from their files: for measuring the engine without a store.
 */
public final class Cordis {
  /** To read all titles takes half a minute: once for all tests. */
  private static final Embeddings EMBEDDINGS = new Embeddings();

  /** Records from this id on were joined with wrong dates; nothing can be learned from them. */
  private static final int FIRST_WITH_WRONG_DATES = 101_000_000;

  private final Map<String, Project> projects = new TreeMap<>();
  private final List<NodeRecord> organisations = new ArrayList<>();
  private final Map<String, String> countries = new TreeMap<>();

  /** A project with its participants, the coordinators first. */
  public record Project(
      String id,
      String title,
      String topic,
      LocalDate start,
      NodeRecord node,
      List<String> coordinators,
      List<String> partners) {
    /** What a coordinator would type: the title and what the call asks for. */
    public String question() {
      return title + ". " + topic;
    }
  }

  private Cordis() {}

  /**
   * Reads the files; skips the calling test, or fails it where data is required, when they are not
   * there.
   */
  public static Cordis read() throws IOException {
    Path folder = Path.of(System.getProperty("clustermatch.data", "../../shared/data"), "cordis");
    if (!Files.isDirectory(folder)) {
      if (System.getProperty("clustermatch.required", "").contains("data")) {
        throw new AssertionError("Real data is required, but is not at " + folder);
      }
      Assumptions.abort("No real data at " + folder + ": set -Dclustermatch.data");
    }
    Cordis cordis = new Cordis();
    rows(folder.resolve("h2020_organisations.csv.gz"), cordis::addOrganisation);
    rows(folder.resolve("h2020_projects_shared_to2019.csv.gz"), cordis::addProject);
    rows(folder.resolve("h2020_participations_shared_to2019.csv.gz"), cordis::addParticipation);
    return cordis;
  }

  /** The projects in the order of their ids. */
  public List<Project> projects() {
    return List.copyOf(projects.values());
  }

  /** A snapshot of the organisations and of those projects that are wanted. */
  public Snapshot snapshot(Predicate<Project> wanted) {
    return snapshot(wanted, List.of(), List.of());
  }

  /** The same with more nodes and relationships. */
  public Snapshot snapshot(
      Predicate<Project> wanted, List<NodeRecord> moreNodes, List<LinkRecord> moreLinks) {
    SnapshotBuilder builder =
        new SnapshotBuilder("cordis", 0, LocalDate.of(2020, 1, 1), EMBEDDINGS, new Lexicon());
    organisations.forEach(builder::add);
    new TreeSet<>(countries.values())
        .forEach(id -> builder.add(new NodeRecord(Label.COUNTRY, id, Map.of())));
    List<Project> chosen = projects.values().stream().filter(wanted).toList();
    chosen.forEach(project -> builder.add(project.node()));
    moreNodes.forEach(builder::add);
    countries.forEach((organisation, country) ->
        builder.add(
            new LinkRecord(
                Relationship.LOCATED_IN,
                Label.ORGANISATION,
                organisation,
                Label.COUNTRY,
                country,
                Map.of())));
    for (Project project : chosen) {
      project.coordinators().forEach(id -> builder.add(participation(id, project, "coordinator")));
      project.partners().forEach(id -> builder.add(participation(id, project, "participant")));
    }
    moreLinks.forEach(builder::add);
    return builder.build();
  }

  private static LinkRecord participation(String organisation, Project project, String role) {
    return new LinkRecord(
        Relationship.TOOK_PART_IN,
        Label.ORGANISATION,
        organisation,
        Label.PROJECT,
        project.id(),
        Map.of("role", role, "validFrom", project.start()));
  }

  private void addOrganisation(NamedCsvRecord row) {
    Map<String, Object> properties = new HashMap<>();
    if (!row.getField("name").isBlank()) {
      properties.put("name", row.getField("name"));
    }
    role(row.getField("type")).ifPresent(role -> properties.put("roles", List.of(role)));
    String country = row.getField("country");
    if (!country.isBlank()) {
      String iso = country.equals("EL") ? "GR" : country.equals("UK") ? "GB" : country;
      countries.put("cordis:" + row.getField("pic"), "country:" + iso);
    }
    organisations.add(
        new NodeRecord(Label.ORGANISATION, "cordis:" + row.getField("pic"), properties));
  }

  private static Optional<String> role(String type) {
    return switch (type) {
      case "PRC" -> Optional.of("company");
      case "HES" -> Optional.of("higher-education");
      case "REC" -> Optional.of("research");
      case "PUB" -> Optional.of("public-body");
      default -> Optional.empty();
    };
  }

  private void addProject(NamedCsvRecord row) {
    if (Integer.parseInt(row.getField("id")) >= FIRST_WITH_WRONG_DATES) {
      return;
    }
    String id = "cordis-project:" + row.getField("id");
    LocalDate start = LocalDate.parse(row.getField("start_date"));
    NodeRecord node =
        new NodeRecord(
            Label.PROJECT,
            id,
            Map.of(
                "acronym", row.getField("acronym"),
                "title_en", row.getField("title"),
                "topicText_en", row.getField("topic_descr"),
                "start", start,
                "topic", row.getField("topic_code"),
                "programme", row.getField("thema"),
                "fundingScheme", row.getField("action_type")));
    projects.put(
        id,
        new Project(
            id,
            row.getField("title"),
            row.getField("topic_descr"),
            start,
            node,
            new ArrayList<>(),
            new ArrayList<>()));
  }

  private void addParticipation(NamedCsvRecord row) {
    Project project = projects.get("cordis-project:" + row.getField("project_id"));
    if (project != null) {
      List<String> list =
          row.getField("role").equals("coordinator") ? project.coordinators() : project.partners();
      list.add("cordis:" + row.getField("pic"));
    }
  }

  private static void rows(Path file, Consumer<NamedCsvRecord> consumer) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file));
        var csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      csv.forEach(consumer);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The organisations that take part in at least one of the wanted projects. */
  public Set<String> participants(Predicate<Project> wanted) {
    Set<String> ids = new TreeSet<>();
    projects.values().stream()
        .filter(wanted)
        .forEach(project -> {
          ids.addAll(project.coordinators());
          ids.addAll(project.partners());
        });
    return ids;
  }
}
