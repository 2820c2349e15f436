package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.util.List;

/** All signals of a partner search, in the order in which their contributions are added. */
public final class Signals {
  public static final List<Signal<Question>> ALL =
      List.of(
          new GraphProximity(),
          new SharedProjects(),
          new Acquaintances(),
          new EarlierConsortium(),
          new Led(),
          new LedBy(),
          new PartnersOfPartners(),
          new TopicProximity(),
          new SimilarProjects(),
          new ExperienceText(),
          new ProfileText(true),
          new ProfileText(false),
          CallRecord.ofProgramme(),
          new ProgrammeShare(),
          CallRecord.ofScheme(),
          new SharedValues(
              "shared-technologies",
              Label.TECHNOLOGY,
              Relationship.APPLIES,
              Relationship.ADDRESSES),
          new SharedValues("shared-ecosystems", Label.ECOSYSTEM, Relationship.ACTIVE_IN),
          new SharedValues("shared-products", Label.PRODUCT, Relationship.PRODUCES),
          new MatchingConcepts(),
          new ComplementaryStages(),
          new RoleFit(),
          new CountryFit(),
          new TrackRecord(),
          new RecentRecord());

  private Signals() {}

  static List<String> names() {
    return ALL.stream().map(Signal::name).toList();
  }

  /**
   * @throws IllegalArgumentException when there is none of this name
   */
  public static Signal<Question> named(String name) {
    return ALL.stream()
        .filter(signal -> signal.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No signal is called " + name));
  }
}
