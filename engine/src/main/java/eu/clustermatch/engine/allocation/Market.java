package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.snapshot.Coordinates;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Demands and offers side by side: which could serve which, and what stands between the others. */
final class Market {
  /** What an unknown distance counts as: about as far as two places of Europe lie apart. */
  static final int UNKNOWN_KM = 5000;

  /** How far goods come in a day: by lorry, with one driver and the rests that are prescribed. */
  private static final int KM_A_DAY = 600;

  private final List<Need> needs;
  private final List<Supply> supplies;
  private final ProductFits fits;
  private final Table<Fit> fit;
  private final Table<Integer> km;
  private final Set<List<String>> apart;

  /**
   * @param apart ids of demand and offer that are not available to each other
   */
  Market(Snapshot snapshot, List<Need> needs, List<Supply> supplies, Set<List<String>> apart) {
    this.apart = apart;
    this.needs = needs;
    this.supplies = supplies;
    this.fits = new ProductFits(snapshot);
    this.fit =
        new Table<>(
            needs.size(),
            n -> needs.get(n).product(),
            supplies.size(),
            s -> supplies.get(s).product(),
            fits::find);
    Coordinates coordinates = snapshot.supply().coordinates();
    this.km =
        new Table<>(
            needs.size(),
            n -> needs.get(n).place(),
            supplies.size(),
            s -> supplies.get(s).place(),
            (a, b) -> km(coordinates, a, b));
  }

  /** In whole kilometres, or null where a place is not known; of regions that of their middles. */
  private static @Nullable Integer km(Coordinates coordinates, int a, int b) {
    double km = a == Nodes.NONE || b == Nodes.NONE ? Double.NaN : coordinates.distanceKm(a, b);
    return Double.isNaN(km) ? null : (Integer) (int) Math.rint(km);
  }

  Need need(int index) {
    return needs.get(index);
  }

  Supply supply(int index) {
    return supplies.get(index);
  }

  int needs() {
    return needs.size();
  }

  int supplies() {
    return supplies.size();
  }

  /** How what is offered serves as what is asked, or null where it does not. */
  @Nullable Fit findFit(int need, int supply) {
    return fit.get(need, supply);
  }

  /** How far it is in whole kilometres, or null where that is not known. */
  @Nullable Integer findKm(int need, int supply) {
    return km.get(need, supply);
  }

  /** How far it is, or taken to be. */
  int km(int need, int supply) {
    Integer known = km.get(need, supply);
    return known == null ? UNKNOWN_KM : known;
  }

  /** The day on which an offer can be there, or null where it can leave at once. */
  @Nullable LocalDate findArrival(int need, int supply) {
    LocalDate from = supplies.get(supply).line().from();
    return from == null ? null : from.plusDays(Math.ceilDiv(km(need, supply), KM_A_DAY));
  }

  boolean isLate(int need, int supply) {
    LocalDate by = needs.get(need).line().by();
    LocalDate arrival = by == null ? null : findArrival(need, supply);
    return by != null && arrival != null && arrival.isAfter(by);
  }

  /** Whether nothing keeps an offer from serving a demand. */
  boolean serves(int need, int supply) {
    Fit found = fit.get(need, supply);
    return found != null
        && !isApart(need, supply)
        && isComparable(need, supply)
        && isWanted(need, found)
        && isOfUse(need, supply);
  }

  /** What keeps an offer from serving a demand. */
  List<ReasonKind> obstacles(int need, int supply) {
    List<ReasonKind> obstacles = new ArrayList<>();
    Fit found = fit.get(need, supply);
    if (isApart(need, supply)) {
      // In the same words as what nobody asks for; why is nobody's business.
      obstacles.add(ReasonKind.NOT_ASKED);
    } else if (found == null) {
      boolean broader = fits.isBroader(needs.get(need).product(), supplies.get(supply).product());
      obstacles.add(broader ? ReasonKind.TOO_GENERAL : ReasonKind.NOT_ASKED);
    } else if (!isWanted(need, found)) {
      obstacles.add(ReasonKind.SUBSTITUTES_NOT_ALLOWED);
    }
    if (!isComparable(need, supply)) {
      obstacles.add(ReasonKind.OTHER_UNIT);
    }
    if (!isOfUse(need, supply)) {
      obstacles.add(ReasonKind.TOO_LATE);
    }
    return obstacles;
  }

  private boolean isApart(int need, int supply) {
    return !apart.isEmpty()
        && apart.contains(List.of(needs.get(need).line().id(), supplies.get(supply).line().id()));
  }

  private boolean isWanted(int need, Fit found) {
    return !found.substitute() || needs.get(need).line().substitutes();
  }

  private boolean isComparable(int need, int supply) {
    return needs.get(need).unit().dimension() == supplies.get(supply).unit().dimension();
  }

  private boolean isOfUse(int need, int supply) {
    return needs.get(need).line().late() || !isLate(need, supply);
  }
}
