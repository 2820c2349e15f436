package eu.clustermatch.importer.identity;

import eu.clustermatch.importer.resolve.Comparison;
import eu.clustermatch.importer.resolve.Outcome;
import eu.clustermatch.importer.resolve.Party;
import eu.clustermatch.importer.resolve.Resolution;
import eu.clustermatch.importer.resolve.ResolutionModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * Finds out which records of a store are one organisation: those that changed since the last time
 * are compared with all. What is surely the same becomes one, what is not sure is kept for a
 * person.
 *
 * <p>Two groups become one only where none of the one differs from any of the other (complete
 * linkage), so that a chain of resemblances does not bring strangers together.
 */
public final class Identification {
  /** Registers that number their organisations are believed about their own. */
  private static final Set<String> REGISTERS = Set.of("cordis:", "eprtr:", "oshub:");

  private static final String CHAINED =
      "Never the same by itself: others that are one with either of them differ from each other.";
  private static final String ONE_LIST = "Never the same by itself: one list has both, as two.";
  private static final String UNSURE = "Probably the same, but not surely enough to go unasked.";
  private static final int SAVED_AT_ONCE = 1_000;

  private static final String STATE =
      "MATCH (s:Store) RETURN s.sequence AS now, s.resolvedTo AS resolvedTo, s.resolvedBy AS by";
  private static final String CHANGED =
      """
      MATCH (c:Change) WHERE $after < c.sequence <= $now AND c.kind <> 'resolve'
      RETURN c.ids AS ids
      """;
  private static final String DONE = "MATCH (s:Store) SET s.resolvedTo = $now, s.resolvedBy = $by";

  private final Session session;
  private final ResolutionModel model;
  private final Resolution resolution;
  private final List<String> ids = new ArrayList<>();
  private final List<Set<String>> lists = new ArrayList<>();
  private final BitSet asked = new BitSet();
  private final Map<Pair, Decision> found = new HashMap<>();
  private final List<Comparison> same = new ArrayList<>();

  /**
   * What a run came to.
   *
   * @param organisations how many there are
   * @param compared how many of them changed and were compared with all
   * @param same pairs that are the same
   * @param undecided pairs that a person has to decide
   * @param moved records that became part of another, or no longer are
   */
  public record Summary(long organisations, long compared, long same, long undecided, int moved) {}

  private Identification(Session session, ResolutionModel model, Resolution resolution) {
    this.session = session;
    this.model = model;
    this.resolution = resolution;
  }

  /**
   * Resolves a store; only one at a time may, and no import beside it. O(organisations) to read
   * them, and some milliseconds for each that changed. The index lies in a temporary folder.
   *
   * @param all whether to compare all, changed or not
   * @param dryRun whether to write nothing
   * @param expected told how many are to be compared
   * @param compared called after each
   */
  public static Summary run(
      Driver driver,
      SessionConfig config,
      boolean all,
      boolean dryRun,
      LongConsumer expected,
      Runnable compared)
      throws IOException {
    ResolutionModel model = ResolutionModel.standard();
    Path folder = Files.createTempDirectory("clustermatch-resolve");
    try (Session session = driver.session(config);
        Resolution resolution = new Resolution(folder, model)) {
      return new Identification(session, model, resolution).run(all, dryRun, expected, compared);
    } finally {
      delete(folder);
    }
  }

  /**
   * Takes back all that the program resolved; a person's word stays.
   *
   * @return how many records no longer are part of another, or became part of one
   */
  public static int undo(Driver driver, SessionConfig config) {
    try (Session session = driver.session(config)) {
      return session.executeWrite(tx -> {
        Decisions.delete(tx, Decisions.programs(tx).stream().map(Decision::pair).toList());
        tx.run("MATCH (s:Store) REMOVE s.resolvedTo, s.resolvedBy").consume();
        return Decisions.connect(tx);
      });
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Summary run(boolean all, boolean dryRun, LongConsumer expected, Runnable compared)
      throws IOException {
    Record state = session.run(STATE).single();
    long now = state.get("now").asLong();
    Set<String> changed = all ? null : changed(state, now);
    StoreParties.read(session, (party, from) -> add(party, from, changed));
    expected.accept(asked.cardinality());
    if (!asked.isEmpty()) {
      compare(compared);
      if (!dryRun) {
        save();
      }
    }
    int moved = dryRun ? 0 : session.executeWrite(Decisions::connect);
    if (!dryRun) {
      session.run(DONE, Values.parameters("now", now, "by", model.version())).consume();
    }
    return new Summary(
        ids.size(), asked.cardinality(), count(Outcome.SAME), count(Outcome.UNDECIDED), moved);
  }

  /** The ids that changed since the last run, or null where anything may have. */
  private @Nullable Set<String> changed(Record state, long now) {
    if (!model.version().equals(state.get("by").asString(null))) {
      return null;
    }
    Set<String> changed = new HashSet<>();
    Map<String, Object> range = Map.of("after", state.get("resolvedTo").asLong(), "now", now);
    for (Record change : session.run(CHANGED, range).list()) {
      if (change.get("ids").isNull()) {
        return null;
      }
      changed.addAll(change.get("ids").asList(Value::asString));
    }
    return changed;
  }

  private void add(Party party, Set<String> from, @Nullable Set<String> changed) {
    if (changed == null || changed.contains(party.id())) {
      asked.set(ids.size());
    }
    ids.add(party.id());
    lists.add(from);
    try {
      resolution.add(party);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compare(Runnable compared) throws IOException {
    Set<Pair> persons = session.executeRead(Decisions::persons);
    resolution.run(asked::get, comparison -> take(comparison, persons), compared);
    List<Decision> standing = new ArrayList<>(session.executeRead(Decisions::all));
    standing.removeIf(this::isOutdated);
    Groups groups = Groups.of(standing);
    same.sort(
        Comparator.comparingDouble(Comparison::score)
            .reversed()
            .thenComparing(Identification::pair));
    for (Comparison comparison : same) {
      Pair pair = pair(comparison);
      boolean joined = groups.join(pair, (a, b) -> Pair.of(a, b).equals(pair) || mayBeOne(a, b));
      found.put(
          pair,
          joined
              ? Decision.of(comparison, Outcome.SAME, "")
              : Decision.of(comparison, Outcome.UNDECIDED, CHAINED));
    }
  }

  private void take(Comparison comparison, Set<Pair> persons) {
    Pair pair = pair(comparison);
    if (persons.contains(pair) || areOfOneRegister(pair.a(), pair.b())) {
      return;
    }
    if (comparison.outcome() == Outcome.UNDECIDED) {
      found.put(pair, Decision.of(comparison, Outcome.UNDECIDED, comparison.rule()));
    } else if (comparison.score() < model.sure()) {
      found.put(pair, Decision.of(comparison, Outcome.UNDECIDED, UNSURE));
    } else if (areOfOneList(number(pair.a()), number(pair.b()))) {
      found.put(pair, Decision.of(comparison, Outcome.UNDECIDED, ONE_LIST));
    } else {
      same.add(comparison);
    }
  }

  private static Pair pair(Comparison comparison) {
    return Pair.of(comparison.a().id(), comparison.b().id());
  }

  private static boolean areOfOneRegister(String a, String b) {
    String register = a.substring(0, a.indexOf(':') + 1);
    return b.startsWith(register) && REGISTERS.contains(register);
  }

  private boolean areOfOneList(int a, int b) {
    return !Collections.disjoint(lists.get(a), lists.get(b));
  }

  private int number(String id) {
    return Collections.binarySearch(ids, id);
  }

  /** Whether two of groups that are to become one do not differ. */
  private boolean mayBeOne(String a, String b) {
    int one = number(a);
    int other = number(b);
    if (areOfOneRegister(a, b) || one < 0 || other < 0 || areOfOneList(one, other)) {
      return false;
    }
    try {
      return resolution.compare(one, other).outcome() != Outcome.DIFFERENT;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the program's decision is made anew, because one of its records changed. */
  private boolean isOutdated(Decision decision) {
    return !decision.isPersons() && (isAsked(decision.pair().a()) || isAsked(decision.pair().b()));
  }

  private boolean isAsked(String id) {
    int number = number(id);
    return number < 0 || asked.get(number);
  }

  private void save() {
    List<Pair> outdated =
        session.executeRead(Decisions::programs).stream()
            .filter(this::isOutdated)
            .map(Decision::pair)
            .filter(pair -> !found.containsKey(pair))
            .toList();
    session.executeWriteWithoutResult(tx -> Decisions.delete(tx, outdated));
    List<Decision> decisions = List.copyOf(found.values());
    for (int from = 0; from < decisions.size(); from += SAVED_AT_ONCE) {
      List<Decision> some =
          decisions.subList(from, Math.min(decisions.size(), from + SAVED_AT_ONCE));
      session.executeWriteWithoutResult(tx -> Decisions.save(tx, some));
    }
  }

  private long count(Outcome outcome) {
    return found.values().stream().filter(decision -> decision.outcome() == outcome).count();
  }
}
