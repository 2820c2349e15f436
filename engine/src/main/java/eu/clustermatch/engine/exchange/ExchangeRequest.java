package eu.clustermatch.engine.exchange;

import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who should visit whom?
 *
 * @param visitors at most {@value #MOST}
 * @param hosts at most {@value #MOST}
 * @param rules the scheme's rules, as changed for this plan
 * @param explain whether the scores of pairs are told by signals; the plan is the same
 * @param notes what is to be known about who takes part, for the answer
 */
public record ExchangeRequest(
    Mode mode,
    List<Visitor> visitors,
    List<Host> hosts,
    List<Veto> vetoes,
    ExchangeRules rules,
    boolean explain,
    List<String> notes) {
  /** The greatest number of visitors, and of hosts. */
  public static final int MOST = 3000;

  private static final int MOST_VETOES = 100_000;
  static final int LONGEST_TEXT = 20_000;
  static final int MOST_VISITS = 1000;
  static final int MOST_DAYS = 366;
  static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

  /**
   * A request whose lists may have been left out: then everybody takes part who is registered on
   * the market of the snapshot, on that day, as far as the limits of a request allow; a note tells
   * how many do not.
   *
   * @throws InvalidRequestException when nobody is, or as the constructor
   */
  public static ExchangeRequest of(
      Snapshot snapshot,
      LocalDate day,
      Mode mode,
      @Nullable List<Visitor> visitors,
      @Nullable List<Host> hosts,
      List<Veto> vetoes,
      ExchangeRules rules,
      boolean explain) {
    if (visitors == null || hosts == null) {
      day("on", day);
    }
    List<String> notes = new ArrayList<>();
    Registered registered = new Registered(snapshot, day, rules, notes);
    return new ExchangeRequest(
        mode,
        visitors == null ? some("visitors", registered.visitors(), notes) : visitors,
        hosts == null ? some("hosts", registered.hosts(), notes) : hosts,
        vetoes,
        rules,
        explain,
        notes);
  }

  /** A request about which nothing else is to be known. */
  public ExchangeRequest(
      Mode mode,
      List<Visitor> visitors,
      List<Host> hosts,
      List<Veto> vetoes,
      ExchangeRules rules,
      boolean explain) {
    this(mode, visitors, hosts, vetoes, rules, explain, List.of());
  }

  private static <T> List<T> some(String name, List<T> registered, List<String> notes) {
    if (registered.isEmpty()) {
      throw new InvalidRequestException(name, null, "given, since nobody is registered");
    }
    if (registered.size() > MOST) {
      notes.add(
          "%d %s are registered, of whom a plan takes %d: the last %d by id were left out."
              .formatted(registered.size(), name, MOST, registered.size() - MOST));
      return registered.subList(0, MOST);
    }
    return registered;
  }

  /**
   * @throws InvalidRequestException that names the first parameter that is out of range
   */
  public ExchangeRequest {
    visitors = List.copyOf(visitors);
    hosts = List.copyOf(hosts);
    vetoes = List.copyOf(vetoes);
    notes = List.copyOf(notes);
    size("visitors", visitors.size());
    size("hosts", hosts.size());
    Set<String> visiting = new HashSet<>();
    for (int i = 0; i < visitors.size(); i++) {
      Visitor visitor = visitors.get(i);
      String at = "visitors[" + i + "]";
      once(at, visitor.id(), visiting);
      topics(at, visitor.topics(), rules);
      text(at, visitor.text());
      dates(at, visitor.from(), visitor.to());
      range(at + ".days", visitor.days(), 1, MOST_DAYS);
    }
    Set<String> hosting = new HashSet<>();
    for (int i = 0; i < hosts.size(); i++) {
      Host host = hosts.get(i);
      String at = "hosts[" + i + "]";
      once(at, host.id(), hosting);
      topics(at, host.topics(), rules);
      text(at, host.text());
      dates(at, host.from(), host.to());
      range(at + ".capacity", host.capacity(), 1, MOST_VISITS);
      if (host.simultaneous() != null) {
        range(at + ".simultaneous", host.simultaneous(), 1, MOST_VISITS);
      }
    }
    vetoes(vetoes);
  }

  private static void size(String name, int size) {
    if (size == 0 || size > MOST) {
      throw new InvalidRequestException(name, "one of " + size, "a list of between 1 and " + MOST);
    }
  }

  private static void vetoes(List<Veto> vetoes) {
    if (vetoes.size() > MOST_VETOES) {
      throw new InvalidRequestException(
          "vetoes", vetoes.size() + " of them", "at most " + MOST_VETOES);
    }
    for (int i = 0; i < vetoes.size(); i++) {
      if (vetoes.get(i).a().equals(vetoes.get(i).b())) {
        throw new InvalidRequestException(
            "vetoes[" + i + "]", vetoes.get(i).a() + " twice", "of two different ids");
      }
    }
  }

  private static void once(String at, String id, Set<String> ids) {
    if (id.isBlank()) {
      throw new InvalidRequestException(at + ".id", null, "given");
    }
    if (!ids.add(id)) {
      throw new InvalidRequestException(at + ".id", id, "named once");
    }
  }

  private static void topics(String at, List<String> topics, ExchangeRules rules) {
    List<String> known = rules.topics();
    for (int i = 0; i < topics.size(); i++) {
      if (!known.contains(topics.get(i))) {
        throw new InvalidRequestException(
            at + ".topics[" + i + "]", topics.get(i), "one of " + String.join(", ", known));
      }
    }
  }

  private static void text(String at, @Nullable String text) {
    if (text != null && text.length() > LONGEST_TEXT) {
      throw new InvalidRequestException(
          at + ".text", text.length() + " characters", "at most " + LONGEST_TEXT + " characters");
    }
  }

  private static void dates(String at, LocalDate from, LocalDate to) {
    day(at + ".from", from);
    day(at + ".to", to);
    if (to.isBefore(from)) {
      throw new InvalidRequestException(at + ".to", to, "no earlier than from, which is " + from);
    }
  }

  private static void day(String name, LocalDate day) {
    if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
      throw new InvalidRequestException(name, day, "between " + EARLIEST + " and " + LATEST);
    }
  }

  private static void range(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new InvalidRequestException(name, value, "between " + least + " and " + most);
    }
  }
}
