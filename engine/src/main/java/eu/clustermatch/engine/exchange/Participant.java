package eu.clustermatch.engine.exchange;

import eu.clustermatch.engine.snapshot.Entry;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visitor or a host as the snapshot knows it.
 *
 * @param clusters nodes of the clusters it belongs to, ascending; of a cluster itself
 * @param profiled whether one of them has a published name
 * @param topics bits of the topics it states, by their place in the list of the rules
 * @param from epoch day
 * @param to epoch day
 * @param days full working days that a visitor wants; 0 for a host
 * @param capacity visits that a host receives; 0 for a visitor
 * @param simultaneous visitors that a host receives at once; 0 without a limit
 */
record Participant(
    int node,
    Entry entry,
    List<Integer> clusters,
    boolean profiled,
    long topics,
    @Nullable String text,
    int from,
    int to,
    int days,
    int capacity,
    int simultaneous) {

  Participant {
    clusters = List.copyOf(clusters);
  }

  /** The same with other dates and another length of stay. */
  Participant available(int earlier, int later, int stay) {
    return new Participant(
        node,
        entry,
        clusters,
        profiled,
        topics,
        text,
        earlier,
        later,
        stay,
        capacity,
        simultaneous);
  }

  /** The same with one more topic. */
  Participant with(int topic) {
    return new Participant(
        node,
        entry,
        clusters,
        profiled,
        topics | 1L << topic,
        text,
        from,
        to,
        days,
        capacity,
        simultaneous);
  }

  /** The same with another number of visitors at once. */
  Participant atOnce(int visitors) {
    return new Participant(
        node, entry, clusters, profiled, topics, text, from, to, days, capacity, visitors);
  }

  /** Whether a host may be unable to receive at once all whom it has places for. */
  boolean isLimited() {
    return simultaneous > 0 && simultaneous < capacity;
  }

  String id() {
    return entry.id();
  }

  String name() {
    return entry.name();
  }

  LocalDate firstDay() {
    return LocalDate.ofEpochDay(from);
  }

  LocalDate lastDay() {
    return LocalDate.ofEpochDay(to);
  }
}
