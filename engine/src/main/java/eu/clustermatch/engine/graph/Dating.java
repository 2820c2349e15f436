package eu.clustermatch.engine.graph;

import eu.clustermatch.engine.model.Relationship;
import java.util.EnumSet;
import java.util.Set;

/** What time means for each type of relationship: when a fact counts as known on a day. */
public final class Dating {
  /** States rather than events: once ended they say nothing about today. */
  private static final Set<Relationship> MUST_STILL_HOLD =
      EnumSet.of(
          Relationship.MEMBER_OF,
          Relationship.AFFILIATED_TO,
          Relationship.PARTNER_OF,
          Relationship.OFFERS,
          Relationship.SEEKS);

  /** Taxonomy, geography and the make-up of value chains: nobody dates them. */
  private static final Set<Relationship> TIMELESS =
      EnumSet.of(
          Relationship.BROADER,
          Relationship.WITHIN,
          Relationship.LOCATED_IN,
          Relationship.STAGE_OF,
          Relationship.FEEDS);

  private Dating() {}

  /**
   * Whether a relationship counts on a day: it had begun by then or is undated, and where it says
   * something only as long as it lasts (memberships, affiliations, partnerships, offers, demands)
   * it had not ended. Ended collaborations count, as past ones. All days are days since 1970-01-01.
   *
   * @param validFrom first day, or {@link Graph#UNDATED_FROM}
   * @param validTo last day, or {@link Graph#UNDATED_TO}
   */
  public static boolean isKnown(Relationship type, int validFrom, int validTo, int day) {
    return validFrom <= day && (validTo >= day || !MUST_STILL_HOLD.contains(type));
  }

  /** Whether a missing beginning is a gap in what is known, rather than natural for the type. */
  public static boolean expectsDates(Relationship type) {
    return !TIMELESS.contains(type);
  }
}
