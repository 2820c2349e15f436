package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Why the demands of a component lack something or get it late, by what the plan is bound. */
final class Shortfalls {
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
    if (outcome.transport().isWhole(demand) && (left || flows.got(demand) > 0)) {
      return whole(demand);
    }
    if (left) {
      return reason(
          ReasonKind.NOT_SEARCHED, demand, all, "the search ended before the best plan was found");
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

  /** Of a demand that may be served by one offer only. */
  private Reason whole(int demand) {
    Transport transport = outcome.transport();
    double got = outcome.flows().got(demand);
    Competition larger =
        competition(demand, arc -> transport.available(transport.offerOf(arc)) > got);
    if (larger.offers().isEmpty()) {
      Competition own = competition(demand, arc -> outcome.flows().quantity(arc) > 0);
      return reason(
          ReasonKind.NOT_SPLIT, demand, own, "one offer alone must serve it, and none has more");
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
    boolean left = timely.offers().stream().anyMatch(outcome.flows()::isLeft);
    String why =
        timely.offers().isEmpty()
            ? "no offer can be there by then"
            : left
                ? "one offer alone must serve it, and what could be there by then has less"
                : "what could be there by then (%s) is used up%s"
                    .formatted(Words.amount(timely.total(), unit), told(timely));
    return reason(
        ReasonKind.LATE,
        demand,
        timely,
        Words.amount(late(demand), unit) + " come late because " + why);
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
