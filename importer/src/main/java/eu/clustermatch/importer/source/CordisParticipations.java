package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.importer.source.CordisLayout.Column;
import eu.clustermatch.importer.source.CordisProjects.Period;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who took part in which project. */
final class CordisParticipations {
  private final Map<Key, Participation> all = new LinkedHashMap<>();

  private record Key(String pic, String project) {}

  private record Participation(Origin origin, String role, @Nullable Double contribution) {}

  /**
   * @throws RowRejected when a number is none, or an earlier row says that the same organisation
   *     took part in the same project
   */
  void add(CordisRow row) {
    Key key = new Key(row.number(Column.PIC), row.number(Column.ID));
    Participation participation =
        new Participation(
            row.row().origin(), row.get(Column.ROLE).intern(), row.money(Column.CONTRIBUTION));
    Participation earlier = all.putIfAbsent(key, participation);
    if (earlier != null) {
      throw row.rejected(
          Column.PIC,
          "The organisation takes part in project %s by %s, line %d already."
              .formatted(key.project(), earlier.origin().file(), earlier.origin().line()));
    }
  }

  int size() {
    return all.size();
  }

  void links(CordisProjects projects, Sink sink) {
    all.forEach((key, participation) ->
        sink.accept(link(key, participation, projects.period(key.project()))));
  }

  private static LinkItem link(Key key, Participation participation, @Nullable Period period) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("source", Cordis.SOURCE);
    if (!participation.role().isEmpty()) {
      properties.put("role", participation.role());
    }
    if (participation.contribution() != null) {
      properties.put("contribution", participation.contribution());
    }
    if (period != null && period.start() != null) {
      properties.put("validFrom", period.start());
    }
    if (period != null && period.end() != null) {
      properties.put("validTo", period.end());
    }
    return new LinkItem(
        participation.origin(),
        Relationship.TOOK_PART_IN,
        Set.of(Label.ORGANISATION),
        CordisOrganisations.id(key.pic()),
        Set.of(Label.PROJECT),
        CordisProjects.id(key.project()),
        properties,
        Set.copyOf(properties.keySet()));
  }
}
