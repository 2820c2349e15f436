package eu.clustermatch.engine.disruption;

import eu.clustermatch.engine.failure.Outage;
import eu.clustermatch.engine.model.InvalidRequestException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happens when this is out?
 *
 * @param out what is out; at least one of it, a technology or a sector is needed
 * @param technologies ids of technologies that are needed: they make nothing fail
 * @param about ids of products, technologies, ecosystems and activities that it is about without
 *     being out: who has to do with them may be affected
 * @param places ids of regions and countries where that happens; empty: everywhere
 * @param upstream which tiers of suppliers of those are asked about, from 1; empty: none
 * @param sectors ids of activities of an input–output table that fail, for the sector estimate
 * @param tiers how far the spread is followed, 1–20
 * @param asOf answer with what was known on this day, or null for all that is known
 * @param offset how many of those affected to pass over, at least 0
 * @param limit how many of those affected to show, 1–1000
 */
public record DisruptionRequest(
    Outage.Named out,
    List<String> technologies,
    List<String> about,
    List<String> places,
    SortedSet<Integer> upstream,
    List<String> sectors,
    int tiers,
    @Nullable LocalDate asOf,
    int offset,
    int limit) {
  private static final int MOST_TIERS = 20;
  private static final int USUAL_TIERS = 5;

  /** A request in which nothing is stated yet. */
  public static DisruptionRequest ofNothing(int offset, int limit) {
    return new DisruptionRequest(
        Outage.Named.NOTHING,
        List.of(),
        List.of(),
        List.of(),
        Collections.emptySortedSet(),
        List.of(),
        USUAL_TIERS,
        null,
        offset,
        limit);
  }

  /** Whether neither anything is out nor anything is asked about. */
  public boolean asksNothing() {
    return out.equals(Outage.Named.NOTHING)
        && Stream.of(technologies, about, places, sectors).allMatch(List::isEmpty);
  }

  public DisruptionRequest {
    technologies = List.copyOf(technologies);
    about = List.copyOf(about);
    places = List.copyOf(places);
    upstream = Collections.unmodifiableSortedSet(new TreeSet<>(upstream));
    sectors = List.copyOf(sectors);
    if (tiers < 1 || tiers > MOST_TIERS) {
      throw new InvalidRequestException("tiers", tiers, "between 1 and " + MOST_TIERS);
    }
    if (limit < 1 || limit > 1000) {
      throw new InvalidRequestException("limit", limit, "between 1 and 1000");
    }
    if (offset < 0) {
      throw new InvalidRequestException("offset", offset, "at least 0");
    }
  }
}
