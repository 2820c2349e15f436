package eu.clustermatch.engine.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who would receive visitors.
 *
 * @param id of a cluster or organisation
 * @param topics what it can show, of the topics of the scheme; empty where it does not say
 * @param text what it would gain from a visitor, in any EU language, or null
 * @param capacity how many visits it receives in the plan, 1–1000
 * @param simultaneous the greatest number of visitors at once, or null for no such limit
 * @param from first day on which it could receive
 * @param to last day
 */
public record Host(
    String id,
    List<String> topics,
    @Nullable String text,
    int capacity,
    @Nullable Integer simultaneous,
    LocalDate from,
    LocalDate to) {
  public Host {
    topics = List.copyOf(topics);
  }
}
