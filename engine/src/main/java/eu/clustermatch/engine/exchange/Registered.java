package eu.clustermatch.engine.exchange;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.MarketKind;
import eu.clustermatch.engine.snapshot.Market;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Posting;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who seeks or offers a visit on the market on a day. One that has several such demands or offers
 * takes part with the first by id of those whose dates are not over, and a note tells it. What is
 * stored may be more than a request may say: it is cut, so that nobody's posting makes the plans of
 * all others impossible.
 */
final class Registered {
  /** Of a visit whose dates are open. */
  private static final int A_YEAR = 365;

  private static final int MOST_NAMED = 10;

  private final Snapshot snapshot;
  private final int day;
  private final ExchangeRules rules;
  private final List<String> notes;

  /**
   * @param notes takes what else is to be known
   */
  Registered(Snapshot snapshot, LocalDate day, ExchangeRules rules, List<String> notes) {
    this.notes = notes;
    this.snapshot = snapshot;
    this.day = Snapshot.day(day);
    this.rules = rules;
  }

  /** By id. */
  List<Visitor> visitors() {
    int least = rules.leastDays();
    return firstOf(Label.DEMAND, "visitors").entrySet().stream()
        .map(entry -> {
          Posting posting = entry.getValue();
          return new Visitor(
              entry.getKey(),
              topics(posting, rules),
              text(posting),
              from(posting),
              to(posting),
              posting.days() <= 0 ? least : Math.min(posting.days(), ExchangeRequest.MOST_DAYS));
        })
        .toList();
  }

  /** By id. */
  List<Host> hosts() {
    return firstOf(Label.OFFER, "hosts").entrySet().stream()
        .map(entry -> {
          Posting posting = entry.getValue();
          return new Host(
              entry.getKey(),
              topics(posting, rules),
              text(posting),
              visits(posting.capacity()),
              posting.simultaneous() <= 0 ? null : visits(posting.simultaneous()),
              from(posting),
              to(posting));
        })
        .toList();
  }

  private static int visits(int stated) {
    return Math.clamp(stated, 1, ExchangeRequest.MOST_VISITS);
  }

  private Map<String, Posting> firstOf(Label label, String name) {
    Nodes nodes = snapshot.nodes();
    Map<String, Posting> first = new TreeMap<>();
    Set<String> further = new TreeSet<>();
    for (Posting posting : snapshot.market().open(nodes, label, MarketKind.VISIT, day)) {
      if (posting.owner() != Nodes.NONE && Participants.isOne(nodes, posting.owner())) {
        String owner = nodes.id(posting.owner());
        Posting present = first.get(owner);
        if (present == null || (present.to() < day && posting.to() >= day)) {
          first.put(owner, posting);
        }
        if (present != null) {
          further.add(owner);
        }
      }
    }
    if (!further.isEmpty()) {
      notes.add(
          "%d of the %s registered more than once, of which one entry takes part: %s."
              .formatted(further.size(), name, beginning(further)));
    }
    return first;
  }

  private static String beginning(Set<String> ids) {
    String named = ids.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return ids.size() > MOST_NAMED ? named + ", …" : named;
  }

  /** Those of its topics that the rules know. */
  static List<String> topics(Posting posting, ExchangeRules rules) {
    return posting.topics().stream().distinct().filter(rules.topics()::contains).toList();
  }

  private @Nullable String text(Posting posting) {
    String text = snapshot.market().text().text(posting.node());
    return text.isBlank() ? null : beginning(text);
  }

  /** No more than a request may have, and no half of a character. */
  private static String beginning(String text) {
    int end = Math.min(text.length(), ExchangeRequest.LONGEST_TEXT);
    boolean halves =
        end < text.length() && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
    return text.substring(0, halves ? end - 1 : end);
  }

  /** Nobody visits in the past. */
  private LocalDate from(Posting posting) {
    return dated(posting.from() == Graph.UNDATED_FROM ? day : Math.max(day, posting.from()));
  }

  private LocalDate to(Posting posting) {
    long open = posting.to() == Graph.UNDATED_TO ? posting.publishedTo() : posting.to();
    LocalDate last = dated(open == Graph.UNDATED_TO ? (long) day + A_YEAR : open);
    LocalDate first = from(posting);
    return last.isBefore(first) ? first : last;
  }

  /** A day that a request may name. */
  private static LocalDate dated(long day) {
    return LocalDate.ofEpochDay(
        Math.clamp(
            day, ExchangeRequest.EARLIEST.toEpochDay(), ExchangeRequest.LATEST.toEpochDay()));
  }

  /**
   * Those who never want to be matched, or of whom one has declined a visit of the other; in either
   * order, as {@link Participants#packed}.
   */
  static Set<Long> keptApart(
      Snapshot snapshot, List<Participant> visitors, List<Participant> hosts) {
    Market market = snapshot.market();
    Map<String, Integer> hosting = new HashMap<>();
    hosts.forEach(host -> hosting.put(host.id(), host.node()));
    Set<Long> apart = new HashSet<>();
    for (Participant visitor : visitors) {
      add(visitor.node(), market.vetoes(visitor.id()), hosting, apart);
    }
    Nodes nodes = snapshot.nodes();
    for (int node = nodes.first(Label.DEMAND); node < nodes.end(Label.DEMAND); node++) {
      Posting demand = market.posting(node);
      if (demand != null && demand.kind() == MarketKind.VISIT && demand.owner() != Nodes.NONE) {
        for (String declined : demand.declined()) {
          int offer = nodes.find(Label.OFFER, declined);
          Posting posting = offer == Nodes.NONE ? null : market.posting(offer);
          if (posting != null && posting.owner() != Nodes.NONE) {
            apart.add(Participants.packed(demand.owner(), posting.owner()));
          }
        }
      }
    }
    return apart;
  }

  private static void add(
      int visitor, Collection<String> others, Map<String, Integer> hosting, Set<Long> apart) {
    for (String other : others) {
      Integer host = hosting.get(other);
      if (host != null) {
        apart.add(Participants.packed(visitor, host));
      }
    }
  }
}
