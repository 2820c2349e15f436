package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes one node of several records of one organisation. What the kept record says counts, the
 * others fill in what it lacks, in the order of their ids. In the store the records stay apart, so
 * that this can be undone.
 */
final class Folding {
  /**
   * Further names of an organisation: those it has in the store, and those of its other records.
   */
  static final String ALSO_NAMED = "alsoNamed";

  private final Map<String, String> kept = new HashMap<>();

  /** Says that {@code former} is another record of the organisation {@code kept}. */
  void same(String former, String kept) {
    this.kept.put(former, kept);
  }

  /** Former ids and the ids that stand for them. */
  Map<String, String> kept() {
    return kept;
  }

  /** The records, each organisation once. */
  List<NodeRecord> fold(List<NodeRecord> records) {
    if (kept.isEmpty()) {
      return records;
    }
    forgetUnlessThere(records);
    Map<String, List<NodeRecord>> others = new HashMap<>();
    List<NodeRecord> folded = new ArrayList<>();
    for (NodeRecord record : records) {
      if (isFormer(record.label(), record.id())) {
        others.computeIfAbsent(kept.get(record.id()), id -> new ArrayList<>()).add(record);
      } else {
        folded.add(record);
      }
    }
    folded.replaceAll(record ->
        record.label() == Label.ORGANISATION && others.containsKey(record.id())
            ? merged(record, others.get(record.id()))
            : record);
    return folded;
  }

  /** Where the kept record has gone, the former one stands for itself. */
  private void forgetUnlessThere(List<NodeRecord> records) {
    Set<String> wanted = new HashSet<>(kept.values());
    Set<String> there = new HashSet<>();
    for (NodeRecord record : records) {
      if (record.label() == Label.ORGANISATION && wanted.contains(record.id())) {
        there.add(record.id());
      }
    }
    kept.values().retainAll(there);
  }

  private boolean isFormer(Label label, String id) {
    return label == Label.ORGANISATION && kept.containsKey(id);
  }

  private static NodeRecord merged(NodeRecord record, List<NodeRecord> others) {
    Map<String, Object> all = new TreeMap<>(record.properties());
    Set<Object> names = new LinkedHashSet<>();
    others.sort(Comparator.comparing(NodeRecord::id));
    for (NodeRecord other : others) {
      other.properties().forEach((key, value) -> all.merge(key, value, (a, b) -> join(key, a, b)));
      if (other.properties().get("name") instanceof String name) {
        names.add(name);
      }
    }
    if (all.get(ALSO_NAMED) instanceof List<?> further) {
      names.addAll(further);
    }
    names.remove(all.get("name"));
    if (!names.isEmpty()) {
      all.put(ALSO_NAMED, List.copyOf(names));
    }
    return new NodeRecord(record.label(), record.id(), all);
  }

  private static Object join(String key, Object first, Object further) {
    if (first instanceof List<?> list && further instanceof List<?> more) {
      Set<Object> both = new LinkedHashSet<>(list);
      both.addAll(more);
      return List.copyOf(both);
    }
    if (key.equals("size") && first.equals("unknown")) {
      return further;
    }
    boolean description =
        key.startsWith("description") && !first.toString().contains(further.toString());
    return description ? first + "\n" + further : first;
  }
}
