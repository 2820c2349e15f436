package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.LinkRecord;
import eu.clustermatch.engine.model.Relationship;

/**
 * How strongly a relationship ties its ends together in a random walk, per relationship, symmetric.
 * Collaboration and membership are the unit; a shared technology or sector says less; places and
 * taxonomies say nothing about who knows whom and weigh 0: they are filters, not ties. So does what
 * texts mention, until it is measured what it is worth.
 */
final class ProximityWeights {
  private ProximityWeights() {}

  static float of(LinkRecord link) {
    // The ecosystem of an activity is a piece of taxonomy, as what lies above it is.
    return link.fromLabel() == Label.ACTIVITY && link.type() == Relationship.ACTIVE_IN
        ? 0f
        : of(link.type());
  }

  static float of(Relationship type) {
    return switch (type) {
      case PARTNER_OF -> 2f;
      case TOOK_PART_IN, MEMBER_OF, SUPPLIES -> 1f;
      case AFFILIATED_TO -> 0.5f;
      case OPERATES_AT, PRODUCES, BUYS, USES_INPUT, APPLIES, ADDRESSES -> 0.2f;
      case ACTIVE_IN, INPUT_TO, SUBSTITUTES, FEEDS -> 0.1f;
      case LOCATED_IN,
          WITHIN,
          PRIORITISES,
          ENGAGED_IN,
          BROADER,
          STAGE_OF,
          CAPABILITY_NEAR,
          OFFERS,
          SEEKS,
          ABOUT,
          AFFECTS,
          SAME_AS,
          MENTIONS ->
          0f;
    };
  }
}
