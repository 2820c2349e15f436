package eu.clustermatch.importer.source;

import static eu.clustermatch.engine.model.Label.ACTIVITY;
import static eu.clustermatch.engine.model.Label.CLUSTER;
import static eu.clustermatch.engine.model.Label.ECOSYSTEM;
import static eu.clustermatch.engine.model.Label.NETWORK;
import static eu.clustermatch.engine.model.Label.ORGANISATION;
import static eu.clustermatch.engine.model.Label.PRODUCT;
import static eu.clustermatch.engine.model.Label.SKILL;
import static eu.clustermatch.engine.model.Label.TECHNOLOGY;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.util.List;

/**
 * A column in a sheet of nodes that stands for links of theirs, so that one sheet can say all.
 *
 * @param others what the cell names, by ids or names
 * @param inwards whether the links lead to the row's node
 */
record LinkColumn(
    String column, Relationship type, List<Label> others, boolean inwards, String what) {
  static final String COUNTRY = "country";
  static final String REGION = "region";
  static final String MEMBER_SINCE = "memberSince";
  static final String SKILLS_OFFERED = "skillsOffered";
  static final String SKILLS_SOUGHT = "skillsSought";

  private static final LinkColumn NETWORKS =
      new LinkColumn("networks", Relationship.AFFILIATED_TO, NETWORK, "ids or names of networks");
  private static final LinkColumn ECOSYSTEMS =
      new LinkColumn(
          "ecosystems", Relationship.ACTIVE_IN, ECOSYSTEM, "industrial ecosystems by id or name");
  private static final LinkColumn TECHNOLOGIES =
      new LinkColumn(
          "technologies", Relationship.APPLIES, TECHNOLOGY, "technologies by id or name");
  private static final List<LinkColumn> OF_ORGANISATIONS =
      List.of(
          new LinkColumn("memberOf", Relationship.MEMBER_OF, CLUSTER, "ids or names of clusters"),
          NETWORKS,
          ECOSYSTEMS,
          TECHNOLOGIES,
          new LinkColumn(
              "activities", Relationship.ENGAGED_IN, ACTIVITY, "NACE codes or their names"),
          new LinkColumn(
              "products", Relationship.PRODUCES, PRODUCT, "ids or names of products made"),
          new LinkColumn(
              "inputs", Relationship.USES_INPUT, PRODUCT, "ids or names of products needed"));
  private static final List<LinkColumn> OF_CLUSTERS =
      List.of(
          NETWORKS,
          ECOSYSTEMS,
          TECHNOLOGIES,
          new LinkColumn(
              "partnerOf", Relationship.PARTNER_OF, CLUSTER, "ids or names of clusters"));
  private static final List<LinkColumn> OF_NETWORKS =
      List.of(
          new LinkColumn(
              "members",
              Relationship.AFFILIATED_TO,
              List.of(CLUSTER, ORGANISATION),
              true,
              "ids or names of clusters or organisations"));
  private static final List<LinkColumn> OF_REGIONS =
      List.of(
          new LinkColumn(
              "priorities",
              Relationship.PRIORITISES,
              List.of(TECHNOLOGY, ECOSYSTEM),
              false,
              "technologies or ecosystems by id or name"));

  private static final LinkColumn ABOUT =
      new LinkColumn(
          "about",
          Relationship.ABOUT,
          List.of(SKILL, PRODUCT, TECHNOLOGY, ECOSYSTEM),
          false,
          "products, technologies, skills or ecosystems by id or name");
  private static final List<LinkColumn> OF_OFFERS =
      List.of(by("offeredBy", Relationship.OFFERS), ABOUT);
  private static final List<LinkColumn> OF_DEMANDS =
      List.of(by("soughtBy", Relationship.SEEKS), ABOUT);

  private static LinkColumn by(String column, Relationship type) {
    return new LinkColumn(
        column,
        type,
        List.of(ORGANISATION, CLUSTER),
        true,
        "ids or names of organisations or clusters");
  }

  private LinkColumn(String column, Relationship type, Label other, String what) {
    this(column, type, List.of(other), false, what);
  }

  /**
   * Those with ids or names in them; places and skills are read by {@link StatedPlaces}, {@link
   * Skills}.
   */
  static List<LinkColumn> of(Label label) {
    return switch (label) {
      case ORGANISATION -> OF_ORGANISATIONS;
      case CLUSTER -> OF_CLUSTERS;
      case NETWORK -> OF_NETWORKS;
      case REGION -> OF_REGIONS;
      case OFFER -> OF_OFFERS;
      case DEMAND -> OF_DEMANDS;
      default -> List.of();
    };
  }

  /** What its cells may hold. */
  Cell cell() {
    return Cell.several(what);
  }
}
