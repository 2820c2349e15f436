package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.util.List;

/** All signals, in the order in which their contributions are added. */
final class Signals {
  static final List<Signal> ALL =
      List.of(
          new GraphProximity(),
          new TopicProximity(),
          new SharedProjectsOnTopic(),
          new MatchedProjects(),
          new ProfileText(),
          new SharedValues(
              "shared-technologies",
              Label.TECHNOLOGY,
              Relationship.APPLIES,
              Relationship.ADDRESSES),
          new SharedValues("shared-ecosystems", Label.ECOSYSTEM, Relationship.ACTIVE_IN),
          new SharedValues("shared-products", Label.PRODUCT, Relationship.PRODUCES),
          new TrackRecord());

  private Signals() {}

  static List<String> names() {
    return ALL.stream().map(Signal::name).toList();
  }
}
