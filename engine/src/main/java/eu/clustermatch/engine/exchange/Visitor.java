package eu.clustermatch.engine.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to visit.
 *
 * @param id of an organisation, or of a cluster: then its cluster organisation goes
 * @param topics what it wants to see, of the topics of the scheme; empty where it does not say
 * @param text what it wants to learn, in any EU language, or null
 * @param from first day on which it could be away
 * @param to last day
 * @param days full working days it wants to stay
 */
public record Visitor(
    String id, List<String> topics, @Nullable String text, LocalDate from, LocalDate to, int days) {
  public Visitor {
    topics = List.copyOf(topics);
  }
}
