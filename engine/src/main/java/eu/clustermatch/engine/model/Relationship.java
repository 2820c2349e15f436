package eu.clustermatch.engine.model;

import static eu.clustermatch.engine.model.Label.ACTIVITY;
import static eu.clustermatch.engine.model.Label.ALERT;
import static eu.clustermatch.engine.model.Label.CLUSTER;
import static eu.clustermatch.engine.model.Label.COUNTRY;
import static eu.clustermatch.engine.model.Label.DEMAND;
import static eu.clustermatch.engine.model.Label.ECOSYSTEM;
import static eu.clustermatch.engine.model.Label.NETWORK;
import static eu.clustermatch.engine.model.Label.OFFER;
import static eu.clustermatch.engine.model.Label.ORGANISATION;
import static eu.clustermatch.engine.model.Label.PRODUCT;
import static eu.clustermatch.engine.model.Label.PROJECT;
import static eu.clustermatch.engine.model.Label.REGION;
import static eu.clustermatch.engine.model.Label.SKILL;
import static eu.clustermatch.engine.model.Label.STAGE;
import static eu.clustermatch.engine.model.Label.TECHNOLOGY;
import static eu.clustermatch.engine.model.Label.VALUE_CHAIN;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The relationship types of the graph, each with the labels it may start from and lead to. */
public enum Relationship {
  MEMBER_OF(Set.of(ORGANISATION), Set.of(CLUSTER)),
  AFFILIATED_TO(Set.of(CLUSTER, ORGANISATION), Set.of(NETWORK)),
  PARTNER_OF(Set.of(CLUSTER), Set.of(CLUSTER)),
  TOOK_PART_IN(Set.of(ORGANISATION, CLUSTER), Set.of(PROJECT)),
  LOCATED_IN(Set.of(ORGANISATION, CLUSTER, OFFER, DEMAND), Set.of(REGION, COUNTRY)),
  WITHIN(Set.of(REGION), Set.of(REGION, COUNTRY)),
  ACTIVE_IN(Set.of(ORGANISATION, CLUSTER, NETWORK, ACTIVITY), Set.of(ECOSYSTEM)),
  PRIORITISES(Set.of(REGION), Set.of(TECHNOLOGY, ECOSYSTEM)),
  APPLIES(Set.of(ORGANISATION, CLUSTER, PROJECT), Set.of(TECHNOLOGY)),
  ADDRESSES(Set.of(ORGANISATION, CLUSTER, PROJECT), Set.of(TECHNOLOGY)),
  ENGAGED_IN(Set.of(ORGANISATION), Set.of(ACTIVITY)),
  BROADER(Set.of(TECHNOLOGY, PRODUCT, ACTIVITY), Set.of(TECHNOLOGY, PRODUCT, ACTIVITY)),
  STAGE_OF(Set.of(STAGE), Set.of(VALUE_CHAIN)),
  FEEDS(Set.of(STAGE), Set.of(STAGE)),
  OPERATES_AT(Set.of(ORGANISATION), Set.of(STAGE)),
  PRODUCES(Set.of(ORGANISATION), Set.of(PRODUCT)),
  INPUT_TO(Set.of(PRODUCT, ACTIVITY), Set.of(PRODUCT, STAGE, ACTIVITY)),
  USES_INPUT(Set.of(ORGANISATION), Set.of(PRODUCT)),
  SUPPLIES(Set.of(ORGANISATION), Set.of(ORGANISATION)),
  BUYS(Set.of(ORGANISATION), Set.of(PRODUCT)),
  SUBSTITUTES(Set.of(PRODUCT), Set.of(PRODUCT)),
  CAPABILITY_NEAR(Set.of(PRODUCT), Set.of(PRODUCT)),
  OFFERS(Set.of(ORGANISATION, CLUSTER), Set.of(OFFER)),
  SEEKS(Set.of(ORGANISATION, CLUSTER), Set.of(DEMAND)),
  ABOUT(Set.of(OFFER, DEMAND), Set.of(PRODUCT, TECHNOLOGY, SKILL, ECOSYSTEM)),
  AFFECTS(
      Set.of(ALERT),
      Set.of(PRODUCT, REGION, COUNTRY, TECHNOLOGY, ECOSYSTEM, ACTIVITY, STAGE, ORGANISATION)),
  /** From a former record to the one that is kept: both are one organisation. */
  SAME_AS(Set.of(ORGANISATION), Set.of(ORGANISATION)),
  /** A text of the node names the other: recognised by a program, declared by nobody. */
  MENTIONS(
      Set.of(ORGANISATION, CLUSTER, PROJECT, OFFER, DEMAND, ALERT),
      Set.of(TECHNOLOGY, ECOSYSTEM, ACTIVITY, PRODUCT));

  private final Set<Label> from;
  private final Set<Label> to;

  Relationship(Set<Label> from, Set<Label> to) {
    this.from = EnumSet.copyOf(from);
    this.to = EnumSet.copyOf(to);
  }

  /**
   * Whether a relationship of this type may lead from a node labelled {@code a} to one labelled
   * {@code b}.
   */
  public boolean allows(Label a, Label b) {
    boolean sameKind = this == BROADER || (this == INPUT_TO && (a == ACTIVITY || b == ACTIVITY));
    return from.contains(a) && to.contains(b) && (!sameKind || a == b);
  }

  /** Whether people and registers state it; what a program concludes is no statement of theirs. */
  public boolean isStated() {
    return this != MENTIONS && this != SAME_AS;
  }

  /** The labels it may start from. */
  public Set<Label> from() {
    return EnumSet.copyOf(from);
  }

  /** The labels it may lead to. */
  public Set<Label> to() {
    return EnumSet.copyOf(to);
  }

  /** The type named {@code text}, or empty when there is none. */
  public static Optional<Relationship> find(String text) {
    for (Relationship type : values()) {
      if (type.name().equals(text)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
