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

  private record Participation(
      Origin origin, String rank, String role, @Nullable Double contribution) {
    /** Of two files the word of the better counts, and the other's where that one says nothing. */
    Participation joined(Participation other) {
      boolean first = rank.compareTo(other.rank) >= 0;
      Participation better = first ? this : other;
      Participation worse = first ? other : this;
      return new Participation(
          better.origin,
          better.rank,
          better.role.isEmpty() ? worse.role : better.role,
          better.contribution == null ? worse.contribution : better.contribution);
    }
  }

  /**
   * @throws RowRejected when a number is none, or an earlier row of the file says that the same
   *     organisation took part in the same project
   */
  void add(CordisRow row) {
    Key key = new Key(row.number(Column.PIC), row.number(Column.ID));
    Participation participation =
        new Participation(
            row.row().origin(),
            row.rank(),
            row.get(Column.ROLE).intern(),
            row.money(Column.CONTRIBUTION));
    Participation earlier = all.get(key);
    if (earlier != null && earlier.origin().file().equals(row.row().origin().file())) {
      throw row.rejected(
          Column.PIC,
          "The organisation takes part in project %s by line %d already."
              .formatted(key.project(), earlier.origin().line()));
    }
    all.merge(key, participation, Participation::joined);
  }

  int size() {
    return all.size();
  }

  void links(CordisProjects projects, CordisOrganisations organisations, Sink sink) {
    all.forEach((key, participation) ->
        sink.accept(
            organisations.isPerson(key.pic())
                ? new Reject(
                    participation.origin(), Relationship.TOOK_PART_IN.name(), "", "", Reject.PERSON)
                : link(key, participation, projects.period(key.project()))));
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
