package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.evaluate.ExposureReport.Group;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.snapshot.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Counts who is shown how often among the first places of many answers, to be held against who
 * there is to be shown. For one thread.
 */
public final class Exposure {
  /** Groups by what candidates are; one may be in several groups of a kind, as of roles. */
  private static final Map<String, Function<Entry, List<String>>> KINDS = kinds();

  private final List<Entry> candidates;
  private final int places;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final int[] shown;
  private int questions;

  /**
   * @param candidates all who could be shown, none twice
   * @param places how many hits of an answer are seen
   */
  public Exposure(List<Entry> candidates, int places) {
    this.candidates = List.copyOf(candidates);
    this.places = places;
    for (Entry candidate : this.candidates) {
      numbers.put(candidate.id(), numbers.size());
    }
    shown = new int[this.candidates.size()];
  }

  /**
   * Adds the answer to one question.
   *
   * @param ids of the hits, best first; those after the last place are passed over
   * @throws IllegalArgumentException for a hit that is no candidate
   */
  public void add(List<String> ids) {
    questions++;
    for (String id : ids.subList(0, Math.min(places, ids.size()))) {
      Integer number = numbers.get(id);
      if (number == null) {
        throw new IllegalArgumentException(id + " is shown, but is no candidate.");
      }
      shown[number]++;
    }
  }

  /** What was counted so far. O(candidates · log candidates). */
  public ExposureReport report() {
    int total = 0;
    int never = 0;
    for (int count : shown) {
      total += count;
      never += count == 0 ? 1 : 0;
    }
    Map<String, List<Group>> groups = new LinkedHashMap<>();
    KINDS.forEach((kind, values) -> groups.put(kind, groups(values)));
    return new ExposureReport(
        questions, places, candidates.size(), never, total, Gini.of(shown), groups);
  }

  private List<Group> groups(Function<Entry, List<String>> values) {
    Map<String, int[]> counts = new TreeMap<>();
    for (int i = 0; i < shown.length; i++) {
      for (String value : values.apply(candidates.get(i))) {
        int[] count = counts.computeIfAbsent(value, _ -> new int[2]);
        count[0]++;
        count[1] += shown[i];
      }
    }
    List<Group> groups = new ArrayList<>();
    counts.forEach((value, count) -> groups.add(new Group(value, count[0], count[1])));
    groups.sort(Group.LARGEST_FIRST);
    return groups;
  }

  private static Map<String, Function<Entry, List<String>>> kinds() {
    Map<String, Function<Entry, List<String>>> kinds = new LinkedHashMap<>();
    kinds.put("country", entry -> List.of(entry.country() == null ? "unknown" : entry.country()));
    kinds.put(
        "size", entry -> List.of(entry.label() == Label.CLUSTER ? "cluster" : entry.size().text()));
    kinds.put(
        "role",
        entry ->
            entry.roles().isEmpty()
                ? List.of("none known")
                : entry.roles().stream().map(Role::text).toList());
    kinds.put(
        "social enterprise",
        entry -> List.of(entry.roles().contains(Role.SOCIAL_ENTERPRISE) ? "yes" : "no"));
    return kinds;
  }
}
