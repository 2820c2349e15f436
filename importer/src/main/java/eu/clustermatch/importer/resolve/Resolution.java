package eu.clustermatch.importer.resolve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * Finds out which of many parties are one. All are added first; then those that are asked for are
 * compared with whom {@link Blocking} brings up. Parties lie in a folder; memory holds a few
 * numbers for each.
 *
 * <p>A pair is judged beside its rivals, too: who fits somebody else just as well is less surely
 * the same. Who fits both of a pair is no rival of it but a third entry for the same organisation.
 */
public final class Resolution implements AutoCloseable {
  private static final int MOST = 10;
  private static final int NEIGHBOURS = 12;
  private static final int READ_AT_ONCE = 20_000;
  private static final double CLEAR = 3;
  private static final double KIN = 2;

  private final Blocking blocking;
  private final Rarity rarity = new Rarity();
  private final Resolver resolver;
  private final List<List<Neighbour>> neighbours = new ArrayList<>();
  private final Map<Integer, Profile> read =
      new LinkedHashMap<>(READ_AT_ONCE, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Profile> eldest) {
          return size() > READ_AT_ONCE;
        }
      };

  /**
   * @param folder an empty one, which the caller deletes
   */
  public Resolution(Path folder, ResolutionModel model) throws IOException {
    blocking = new Blocking(folder);
    resolver = new Resolver(model, rarity);
  }

  /** Adds the next party, the first being number 0. */
  public void add(Party party) throws IOException {
    Profile profile = Profile.of(party);
    rarity.count(profile);
    blocking.add(profile);
    neighbours.add(List.of());
  }

  /**
   * Compares the parties asked for with all that they might be and tells of every pair that is the
   * same or undecided, once each. The work is in proportion to the number asked for.
   *
   * @param compared called after each that was asked for
   */
  public void run(IntPredicate asked, Consumer<Comparison> decided, Runnable compared)
      throws IOException {
    for (int a = 0; a < neighbours.size(); a++) {
      if (asked.test(a)) {
        for (Neighbour b : neighbours(a)) {
          boolean told = asked.test(b.number()) && b.number() < a && knows(b.number(), a);
          if (!told && outcome(a, b) != Outcome.DIFFERENT) {
            decided.accept(compare(a, b.number()));
          }
        }
        compared.run();
      }
    }
  }

  private boolean knows(int a, int b) throws IOException {
    return neighbours(a).stream().anyMatch(neighbour -> neighbour.number() == b);
  }

  private Outcome outcome(int a, Neighbour b) throws IOException {
    return resolver.decide(findings(a, b.number()));
  }

  /** The comparison of two parties by their numbers, in full. */
  public Comparison compare(int a, int b) throws IOException {
    return resolver.compare(profile(a), profile(b), findings(a, b));
  }

  /** What speaks for and against two being one, their rivals included. */
  Findings findings(int a, int b) throws IOException {
    Findings findings = resolver.findings(profile(a), profile(b));
    double score = resolver.score(findings);
    double ofA = score - rival(a, b);
    double ofB = score - rival(b, a);
    findings.add(
        Feature.WITHOUT_RIVAL,
        Math.clamp(Math.min(ofA, ofB) / CLEAR, -1, 1),
        () -> "they fit each other %+.1f better than anybody else".formatted(Math.min(ofA, ofB)));
    findings.add(
        Feature.WITHOUT_RIVAL_FOR_ONE,
        Math.clamp(Math.max(ofA, ofB) / CLEAR, -1, 1),
        () -> "one fits the other %+.1f better than anybody else".formatted(Math.max(ofA, ofB)));
    return findings;
  }

  /** The score of whom a fits best, b and those aside that b fits as well. */
  private double rival(int a, int b) throws IOException {
    double best = resolver.nothing();
    for (Neighbour rival : neighbours(a)) {
      if (rival.number() != b && rival.score() > best && !kin(b, rival.number())) {
        best = rival.score();
      }
    }
    return best;
  }

  private boolean kin(int a, int b) throws IOException {
    for (Neighbour neighbour : neighbours(a)) {
      if (neighbour.number() == b) {
        return neighbour.score() >= KIN;
      }
    }
    return false;
  }

  /** Whom a party fits best, found and scored when first asked for. */
  List<Neighbour> neighbours(int a) throws IOException {
    List<Neighbour> known = neighbours.get(a);
    if (known.isEmpty()) {
      known = findNeighbours(a);
      neighbours.set(a, known);
    }
    return known;
  }

  private List<Neighbour> findNeighbours(int a) throws IOException {
    Profile profile = profile(a);
    List<Neighbour> found = new ArrayList<>();
    for (int b : blocking.candidates(profile, MOST)) {
      if (b != a) {
        found.add(new Neighbour(b, resolver.score(resolver.findings(profile, profile(b)))));
      }
    }
    return found.stream()
        .sorted(Comparator.comparingDouble(Neighbour::score).reversed())
        .limit(NEIGHBOURS)
        .toList();
  }

  private Profile profile(int number) throws IOException {
    Profile profile = read.get(number);
    if (profile == null) {
      profile = Profile.of(blocking.party(number));
      read.put(number, profile);
    }
    return profile;
  }

  @Override
  public void close() throws IOException {
    blocking.close();
  }
}
