package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Why the demands of a component lack something or get it late, by what the plan is bound. */
final class Shortfalls {
  private static final String NOT_SEARCHED = "the search ended before the best plan was found";

  private final Market market;
  private final Outcome outcome;

  Shortfalls(Market market, Outcome outcome) {
    this.market = market;
    this.outcome = outcome;
  }

  /** How much of what a demand gets comes late. */
  double late(int demand) {
    Transport transport = outcome.transport();
    return IntStream.range(transport.firstArc(demand), transport.endArc(demand))
        .filter(transport::isLate)
        .mapToDouble(outcome.flows()::quantity)
        .sum();
  }

  /** The binding reasons; none where everything comes in time. */
  List<Reason> of(int demand) {
    List<Reason> reasons = new ArrayList<>();
    if (outcome.isShort(demand)) {
      reasons.add(binding(demand));
    }
    if (late(demand) > 0) {
      reasons.add(lateness(demand));
    }
    return reasons;
  }

  private Reason binding(int demand) {
    Flows flows = outcome.flows();
    Competition all = competition(demand, arc -> true);
    boolean left = all.offers().stream().anyMatch(flows::isLeft);
    if (outcome.transport().isWhole(demand)) {
      if (wouldSplit(demand)) {
        return whole(demand);
      }
      left &= !outcome.plan().proven();
    }
    if (left) {
      return reason(ReasonKind.NOT_SEARCHED, demand, all, NOT_SEARCHED);
    }
    Unit unit = need(demand).unit();
    return Reason.of(
        ReasonKind.USED_UP,
        offers(outcome.bottleneck(demand).stream().boxed().toList()),
        all.rivals().stream().map(this::demand).toList(),
        unit.fromBase(all.total()),
        usedUp(Words.amount(all.total(), unit), all.offers().size()) + told(all));
  }

  private static String usedUp(String amount, int offers) {
    return offers == 1
        ? "the only known offer of it (%s) is used up".formatted(amount)
        : "all known offers of it (%s in %s offers) are used up"
            .formatted(amount, Words.number(offers));
  }

  /** Whether a demand that is served in part could have had more of others, were it split. */
  private boolean wouldSplit(int demand) {
    Transport transport = outcome.transport();
    return outcome.flows().got(demand) > 0
        && IntStream.range(transport.firstArc(demand), transport.endArc(demand))
            .filter(arc -> outcome.flows().quantity(arc) == 0)
            .anyMatch(arc -> outcome.flows().isLeft(transport.offerOf(arc)) || hasPriority(arc));
  }

  /** Whether somebody gets of that offer who counts less. */
  private boolean hasPriority(int arc) {
    Transport transport = outcome.transport();
    return outcome.used(transport.offerOf(arc)).stream()
        .anyMatch(used -> transport.weight(used) < transport.weight(arc));
  }

  /** Of a demand that may be served by one offer only. */
  private Reason whole(int demand) {
    Transport transport = outcome.transport();
    Flows flows = outcome.flows();
    double got = flows.got(demand);
    Competition larger =
        competition(
            demand,
            arc -> flows.quantity(arc) == 0 && transport.available(transport.offerOf(arc)) > got);
    if (larger.offers().isEmpty()) {
      Competition own = competition(demand, arc -> flows.quantity(arc) > 0);
      return reason(
          ReasonKind.NOT_SPLIT,
          demand,
          own,
          "one offer alone must serve it, and no other has more" + told(own));
    }
    double most = larger.offers().stream().mapToDouble(transport::available).max().orElse(0);
    return reason(
        ReasonKind.NOT_SPLIT,
        demand,
        larger,
        "one offer alone must serve it, and the larger ones (the largest has %s) serve more or"
                .formatted(Words.amount(most, need(demand).unit()))
            + " better otherwise"
            + told(larger));
  }

  private Reason lateness(int demand) {
    Competition timely = competition(demand, arc -> !outcome.transport().isLate(arc));
    Unit unit = need(demand).unit();
    return reason(
        ReasonKind.LATE,
        demand,
        timely,
        Words.amount(late(demand), unit) + " come late because " + whyLate(demand, timely));
  }

  private String whyLate(int demand, Competition timely) {
    Flows flows = outcome.flows();
    if (timely.offers().isEmpty()) {
      return "no offer can be there by then";
    }
    double most = timely.offers().stream().mapToDouble(flows::left).max().orElse(0);
    if (most == 0) {
      return "what could be there by then (%s) is used up%s"
          .formatted(Words.amount(timely.total(), need(demand).unit()), told(timely));
    }
    boolean enough = most >= flows.got(demand) && !outcome.plan().proven();
    return outcome.transport().isWhole(demand) && !enough
        ? "one offer alone must serve it, and what could be there by then has less left"
            + told(timely)
        : NOT_SEARCHED;
  }

  private Competition competition(int demand, IntPredicate wanted) {
    return new Competition(market, outcome, demand, wanted);
  }

  private static String told(Competition competition) {
    return competition.rivals().isEmpty() ? "" : ": " + competition.told();
  }

  private Reason reason(ReasonKind kind, int demand, Competition about, String text) {
    return Reason.of(
        kind,
        offers(about.offers()),
        about.rivals().stream().map(this::demand).toList(),
        need(demand).unit().fromBase(about.total()),
        text);
  }

  private Need need(int demand) {
    return market.need(outcome.component().needs().get(demand));
  }

  private String demand(int demand) {
    return need(demand).line().id();
  }

  /** By id, those that have most first. */
  private List<String> offers(List<Integer> offers) {
    return offers.stream()
        .sorted(
            Comparator.comparingDouble((Integer offer) -> -outcome.transport().available(offer))
                .thenComparing(offer -> offer))
        .map(this::offer)
        .toList();
  }

  private String offer(int offer) {
    return market.supply(outcome.component().supplies().get(offer)).line().id();
  }
}
