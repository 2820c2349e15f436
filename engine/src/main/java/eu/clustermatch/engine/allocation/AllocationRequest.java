package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be served, and out of what. The order of the lines is of no account.
 *
 * @param demands 1–5,000
 * @param offers 1–5,000
 * @param apart demand and offer, by id, that are not available to each other
 * @param leftOut what of the market cannot be allocated
 */
public record AllocationRequest(
    List<DemandLine> demands,
    List<OfferLine> offers,
    Set<List<String>> apart,
    List<LeftOut> leftOut) {
  /** The most lines of each kind. */
  public static final int MOST_LINES = 5000;

  /**
   * @throws InvalidRequestException when a list is empty or too long
   */
  public AllocationRequest {
    demands = List.copyOf(demands);
    offers = List.copyOf(offers);
    apart = Set.copyOf(apart);
    leftOut = List.copyOf(leftOut);
    check("demands", demands.size());
    check("offers", offers.size());
  }

  /** A request of these lines alone. */
  public AllocationRequest(List<DemandLine> demands, List<OfferLine> offers) {
    this(demands, offers, Set.of(), List.of());
  }

  /**
   * A request whose lists may have been left out: then with what is on the market of the snapshot,
   * of the kind crisis, on that day. Whoever does not want to meet is kept apart, be the lines
   * given or stored: the provider of an offer and, of lines with the id of a posting, its owner.
   *
   * @throws InvalidRequestException when nothing is, or as the constructor
   */
  public static AllocationRequest of(
      Snapshot snapshot,
      LocalDate day,
      @Nullable List<DemandLine> demands,
      @Nullable List<OfferLine> offers) {
    StoredLines stored = new StoredLines(snapshot, day);
    List<DemandLine> needed = demands == null ? some("demands", stored.demands()) : demands;
    List<OfferLine> given = offers == null ? some("offers", stored.offers()) : offers;
    return new AllocationRequest(
        needed, given, Apart.of(snapshot, needed, given), stored.leftOut());
  }

  private static <T> List<T> some(String name, List<T> stored) {
    if (stored.isEmpty()) {
      throw new InvalidRequestException(
          name, null, "given, since none that can be allocated is on the market");
    }
    return stored;
  }

  private static void check(String name, int size) {
    if (size == 0 || size > MOST_LINES) {
      throw new InvalidRequestException(
          name, size + " lines", "a list of 1 to %s lines".formatted(Words.number(MOST_LINES)));
    }
  }
}
