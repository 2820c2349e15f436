package eu.clustermatch.engine.graph;

/** One step of a path: a node, or the relationship that leads on from it. */
public sealed interface PathStep {
  /** A node. */
  record Node(String id, String name) implements PathStep {}

  /** A relationship, walked along ({@code out}) or against ({@code in}) its direction. */
  record Via(String relationship, Direction direction) implements PathStep {}

  /** How a relationship is walked. */
  enum Direction {
    OUT,
    IN
  }
}
