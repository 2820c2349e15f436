package eu.clustermatch.engine.exchange;

import eu.clustermatch.engine.model.Size;
import eu.clustermatch.engine.model.Watch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says in plain words why visitors go nowhere and hosts receive nobody. */
final class Reasons {
  private static final int SHOWN = 2;

  /** Enough for every market without limits. */
  private static final long MOST_STEPS = 50_000_000;

  private final Proposal proposal;
  private final BlockingPairs pairs;

  Reasons(Proposal proposal, Watch watch) {
    this.proposal = proposal;
    this.pairs =
        new BlockingPairs(proposal.market(), proposal.matching(), new Budget(MOST_STEPS, watch));
  }

  Reason ofVisitor(int visitor) {
    int barriers = proposal.barriers().ofVisitor(visitor);
    if (barriers != 0) {
      Rule rule = Rule.first(barriers);
      return Reason.rule(rule, alone(rule, proposal.visitor(visitor)));
    }
    int[] hosts = proposal.market().preferred(visitor);
    if (hosts.length == 0) {
      int[] all = IntStream.range(0, proposal.market().hosts()).toArray();
      return ruledOut(
          "host",
          all,
          host -> proposal.barriers().ofHost(host) | proposal.barriers().between(visitor, host));
    }
    List<Integer> open = open(visitor, hosts);
    if (!open.isEmpty()) {
      return new Reason(
          null,
          open,
          "%s could receive it, but no better plan with it was found.".formatted(hostNames(open)));
    }
    List<Integer> wanting = wanting(visitor, hosts);
    if (!wanting.isEmpty()) {
      return new Reason(
          null,
          wanting,
          "%s would rather have it than somebody else, but no plan was found in which nobody would"
                  .formatted(hostNames(wanting))
              + " rather have another.");
    }
    List<Integer> best = IntStream.of(hosts).limit(SHOWN).boxed().toList();
    return new Reason(
        null,
        best,
        pairs.isComplete() ? competition(hosts.length, best) : untried(hosts.length, best));
  }

  /** Hosts that are in a blocking pair with a visitor that goes nowhere. */
  private List<Integer> wanting(int visitor, int[] hosts) {
    if (proposal.request().mode() == Mode.BEST_TOTAL || !proposal.market().isLimited()) {
      return List.of();
    }
    return IntStream.of(hosts)
        .filter(host -> pairs.dropped(visitor, host) != Matching.NONE)
        .limit(SHOWN)
        .boxed()
        .toList();
  }

  private List<Integer> open(int visitor, int[] hosts) {
    return IntStream.of(hosts)
        .filter(host -> pairs.hasRoom(visitor, host))
        .limit(SHOWN)
        .boxed()
        .toList();
  }

  private String untried(int all, List<Integer> best) {
    return all == 1
        ? "It could go to %s; whether there is room for it was not tried: the work is bounded."
            .formatted(hostNames(best))
        : "It could go to %d hosts, the best for it are %s; whether all of them lack room for it was"
                .formatted(all, hostNames(best))
            + " not tried: the work is bounded.";
  }

  private String competition(int all, List<Integer> best) {
    // A host with places may have none at a time that suits.
    String room = proposal.market().isLimited() ? "room for it" : "place left";
    String who =
        all == 1
            ? "The only host it could go to, %s, has no %s".formatted(hostNames(best), room)
            : "All %d hosts it could go to have no %s; the best for it are %s"
                .formatted(all, room, hostNames(best));
    return who
        + switch (proposal.request().mode()) {
          case STABLE ->
              ": %s visitors from which %s at least as much."
                  .formatted(
                      all == 1 ? "it has" : "they have", all == 1 ? "it gains" : "they gain");
          case BEST_TOTAL ->
              ". With it in the place of another visitor the total would not be higher.";
        };
  }

  Reason ofHost(int host) {
    int barriers = proposal.barriers().ofHost(host);
    if (barriers != 0) {
      Rule rule = Rule.first(barriers);
      return Reason.rule(rule, alone(rule, proposal.host(host)));
    }
    List<Integer> could =
        IntStream.range(0, proposal.market().visitors())
            .filter(visitor -> proposal.market().isAcceptable(visitor, host))
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(
                        visitor -> -proposal.market().gains(visitor, host))
                    .thenComparingInt(visitor -> visitor))
            .toList();
    if (could.isEmpty()) {
      int[] all = IntStream.range(0, proposal.market().visitors()).toArray();
      return ruledOut(
          "visitor",
          all,
          visitor ->
              proposal.barriers().ofVisitor(visitor) | proposal.barriers().between(visitor, host));
    }
    List<Integer> best = could.stream().limit(SHOWN).toList();
    String where =
        best.stream()
            .map(visitor -> proposal.visitor(visitor).name() + goesTo(visitor))
            .collect(Collectors.joining("; "));
    String why =
        switch (proposal.request().mode()) {
          case STABLE -> "go where they learn at least as much";
          case BEST_TOTAL -> "add at least as much to the total elsewhere";
        };
    return new Reason(
        null,
        best,
        "%s could come, but %s: %s."
            .formatted(
                could.size() == 1 ? "One visitor" : could.size() + " visitors",
                could.size() == 1 ? why.replace("go ", "goes ").replace("add ", "adds ") : why,
                where));
  }

  private String goesTo(int visitor) {
    int host = proposal.matching().hostOf(visitor);
    return host == Matching.NONE ? " goes nowhere" : " goes to " + proposal.host(host).name();
  }

  private String hostNames(List<Integer> hosts) {
    return hosts.stream()
        .map(host -> proposal.host(host).name())
        .collect(Collectors.joining(" and "));
  }

  private String alone(Rule rule, Participant participant) {
    ExchangeRules rules = proposal.rules();
    return switch (rule) {
      case ELIGIBLE_COUNTRIES ->
          participant.entry().country() == null
              ? "Its country is not known, so it is not known to be eligible."
              : "Its country %s is not eligible.".formatted(participant.entry().country());
      case HOST_ONLY ->
          "It is of a kind that may host but not visit: %s."
              .formatted(proposal.barriers().eligibility().hostOnly(participant).orElse(""));
      case VISITOR_KINDS -> kind(participant);
      case KNOWN_CLUSTER -> "Its cluster has no profile here.";
      case MIN_DAYS ->
          "It wants %s; a visit lasts at least %d."
              .formatted(workingDays(participant.days()), rules.leastDays());
      case MAX_MONTHS ->
          "It wants %s, which do not fit into %.0f calendar month(s)."
              .formatted(workingDays(participant.days()), rules.number(Rule.MAX_MONTHS));
      default -> throw new IllegalArgumentException(rule + " is about pairs.");
    };
  }

  private static String workingDays(int days) {
    return days == 1 ? "1 full working day" : days + " full working days";
  }

  private String kind(Participant visitor) {
    boolean smes = proposal.rules().values(Rule.VISITOR_KINDS).contains("sme-member");
    if (smes && visitor.entry().size() == Size.UNKNOWN && !Eligibility.isCluster(visitor)) {
      return "Its size is not known, so it is not known to be a micro, small or medium"
          + " organisation.";
    }
    if (smes && Eligibility.isSme(visitor)) {
      return "It is a member of no cluster that is known here.";
    }
    return "It is none of those who may visit: %s."
        .formatted(String.join(", ", proposal.rules().values(Rule.VISITOR_KINDS)));
  }

  /** Tells how many of the others each rule keeps away, and names the one that keeps most. */
  private Reason ruledOut(String noun, int[] others, IntUnaryOperator barriers) {
    Map<Rule, Integer> counts = new EnumMap<>(Rule.class);
    for (int other : others) {
      counts.merge(told(Rule.first(barriers.applyAsInt(other))), 1, Integer::sum);
    }
    Rule most =
        counts.entrySet().stream()
            .max(
                Map.Entry.<Rule, Integer>comparingByValue()
                    .thenComparing(entry -> -entry.getKey().ordinal()))
            .orElseThrow()
            .getKey();
    List<String> parts = new ArrayList<>();
    counts.forEach((rule, count) -> parts.add(count + " " + between(rule, count, noun)));
    return Reason.rule(
        most,
        "None of the %d %s is possible: %s."
            .formatted(
                others.length, others.length == 1 ? noun : noun + "s", String.join("; ", parts)));
  }

  /** What is wrong with the other one itself is told as one reason. */
  private static Rule told(Rule rule) {
    return switch (rule) {
      case HOST_ONLY, KNOWN_CLUSTER, MIN_DAYS, MAX_MONTHS -> Rule.VISITOR_KINDS;
      default -> rule;
    };
  }

  private String between(Rule rule, int count, String noun) {
    boolean one = count == 1;
    return switch (rule) {
      case ELIGIBLE_COUNTRIES ->
          one ? "is not in an eligible country" : "are not in eligible countries";
      case VISITOR_KINDS -> "may not visit";
      case DIFFERENT_COUNTRIES -> one ? "is in the same country" : "are in the same country";
      case DIFFERENT_CLUSTERS -> one ? "belongs to the same cluster" : "belong to the same cluster";
      case COMMON_TOPIC -> one ? "shares no topic with it" : "share no topic with it";
      case AVAILABLE -> one ? "is not available to it" : "are not available to it";
      case MIN_SCORE -> {
        if (!proposal.barriers().areAllScored()) {
          yield (one ? "was" : "were") + " perhaps not scored, because the work was ended early";
        }
        double least = proposal.rules().number(Rule.MIN_SCORE);
        yield one
            ? "has nothing that speaks for the visit (a score below %s)".formatted(least)
            : "have nothing that speaks for the visit (scores below %s)".formatted(least);
      }
      default -> throw new IllegalArgumentException(rule + " keeps no " + noun + " away.");
    };
  }
}
