package eu.clustermatch.engine.disruption;

import java.util.List;

/**
 * A cluster that should hear of a disruption.
 *
 * @param score the sum of its reasons
 * @param reasons each with what it adds, those that add most first
 * @param members ids of members that are affected, the worst first
 */
public record Informed(
    String id, String name, double score, List<Reason> reasons, List<String> members) {
  public Informed {
    reasons = List.copyOf(reasons);
    members = List.copyOf(members);
  }

  /**
   * Why it should hear of it.
   *
   * @param adds to the score, above 0
   */
  public record Reason(String because, double adds) {}
}
