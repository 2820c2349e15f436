package eu.clustermatch.engine.exchange;

import eu.clustermatch.engine.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Counts who is in a plan and who is not, by country, size and role. */
final class Fairness {
  private static final String CLUSTER = "cluster-organisation";
  private static final String UNKNOWN = "unknown";

  private Fairness() {}

  /**
   * @param matched whether a participant, by its place in the list, is in the plan
   */
  static List<Share> of(Side side, List<Participant> participants, IntPredicate matched) {
    List<Share> shares = new ArrayList<>();
    count(side, "all", participants, matched, participant -> List.of("all"), shares);
    count(side, "country", participants, matched, Fairness::country, shares);
    count(side, "size", participants, matched, Fairness::size, shares);
    count(side, "role", participants, matched, Fairness::roles, shares);
    return shares;
  }

  private static void count(
      Side side,
      String by,
      List<Participant> participants,
      IntPredicate matched,
      Function<Participant, List<String>> values,
      List<Share> shares) {
    TreeMap<String, int[]> counts = new TreeMap<>();
    for (int i = 0; i < participants.size(); i++) {
      for (String value : values.apply(participants.get(i))) {
        int[] count = counts.computeIfAbsent(value, key -> new int[2]);
        count[0]++;
        count[1] += matched.test(i) ? 1 : 0;
      }
    }
    counts.forEach((value, count) ->
        shares.add(new Share(side, by, value, count[0], count[1], (double) count[1] / count[0])));
  }

  private static List<String> country(Participant participant) {
    return List.of(Objects.requireNonNullElse(participant.entry().country(), UNKNOWN));
  }

  private static List<String> size(Participant participant) {
    return List.of(
        Eligibility.isCluster(participant) ? CLUSTER : participant.entry().size().text());
  }

  private static List<String> roles(Participant participant) {
    if (Eligibility.isCluster(participant)) {
      return List.of(CLUSTER);
    }
    List<Role> roles = participant.entry().roles();
    return roles.isEmpty() ? List.of(UNKNOWN) : roles.stream().map(Role::text).toList();
  }
}
