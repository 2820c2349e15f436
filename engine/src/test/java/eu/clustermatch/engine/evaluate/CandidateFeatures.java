package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Projects.Likeness;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the learned baselines know of a candidate: of {@value #SIGNALS} signals the value over the
 * highest of the question and the logarithm of the rank, and {@value #FACTS} facts; {@value #COUNT}
 * features in all. For one thread.
 */
final class CandidateFeatures {
  static final int SIGNALS = 28;
  static final int FACTS = 10;
  static final int COUNT = 2 * SIGNALS + FACTS;

  /** Of each of the thirteen signals so many are looked at. */
  private static final int POOLED = 1000;

  private static final double DAYS_A_YEAR = 365.25;

  private static final List<Role> ROLES =
      List.of(Role.COMPANY, Role.HIGHER_EDUCATION, Role.RESEARCH, Role.PUBLIC_BODY);

  private final Snapshot snapshot;
  private final Nodes nodes;
  private final Past past;
  private final PastTexts texts;

  /** Years from each project's beginning to the split. */
  private final double[] ages;

  private final double[] lastAges;
  private final double[] coordinated;

  /** Candidates of one question, with their features in rows. */
  static final class Candidates {
    final int[] organisations;
    final int[] nodes;
    final float[] rows;

    Candidates(int[] organisations, int[] nodes, float[] rows) {
      this.organisations = organisations;
      this.nodes = nodes;
      this.rows = rows;
    }

    int size() {
      return nodes.length;
    }
  }

  CandidateFeatures(Snapshot snapshot, Split split) {
    this.snapshot = snapshot;
    this.nodes = snapshot.nodes();
    this.past = new Past(snapshot, split);
    this.texts = new PastTexts(snapshot, past);
    long day = split.known().toEpochDay();
    ages =
        IntStream.range(0, past.projects())
            .mapToDouble(i -> (day - nodes.validFrom(past.projectNode(i))) / DAYS_A_YEAR)
            .toArray();
    lastAges = overOwn(project -> ages[project], 100, Math::min);
    coordinated = new double[past.organisations()];
    for (int project = 0; project < past.projects(); project++) {
      int coordinator = snapshot.projects().coordinator(row(project));
      for (int organisation : past.organisationsOf(new int[] {coordinator})) {
        coordinated[organisation]++;
      }
    }
  }

  /** The union of the best of the thirteen signals, without those that are left out. */
  Candidates of(Case question) {
    Asked asked = new Asked(snapshot, past, texts, question);
    List<double[]> values = new ArrayList<>();
    BitSet pool = new BitSet();
    for (Baseline signal : Baselines.signals()) {
      double[] scores = signal.score(asked);
      values.add(scores);
      addBest(scores, question, pool);
    }
    values.addAll(further(asked, question));
    int[] organisations = pool.stream().toArray();
    float[] rows = new float[organisations.length * COUNT];
    for (int signal = 0; signal < SIGNALS; signal++) {
      fill(values.get(signal), organisations, signal, rows);
    }
    double[][] facts = facts(asked, organisations);
    for (int fact = 0; fact < FACTS; fact++) {
      for (int i = 0; i < organisations.length; i++) {
        rows[i * COUNT + 2 * SIGNALS + fact] = (float) facts[fact][i];
      }
    }
    return new Candidates(
        organisations, Arrays.stream(organisations).map(past::organisationNode).toArray(), rows);
  }

  /** Those beyond the thirteen. */
  private List<double[]> further(Asked asked, Case question) {
    double[] similarity = asked.similarity();
    double[] relevance = asked.relevance();
    Likeness like = snapshot.projects().like(question.call());
    double[] degrees = new Popularity().score(asked);
    double[] mean = overOwn(project -> similarity[project], 0, Double::sum);
    double[] programme = count(project -> like.programme(row(project)));
    double[] share = programme.clone();
    for (int i = 0; i < share.length; i++) {
      mean[i] /= degrees[i];
      share[i] /= degrees[i];
    }
    return List.of(
        past.shared(asked.seeds(), project -> similarity[project] * similarity[project]),
        past.shared(asked.seeds(), project -> relevance[project]),
        bestShared(asked, similarity),
        overOwn(project -> similarity[project], 0, Math::max),
        mean,
        count(project -> like.series(row(project))),
        count(project -> like.family(row(project))),
        count(project -> like.root(row(project))),
        programme,
        share,
        count(project -> like.scheme(row(project))),
        count(project -> ages[project] < 2),
        past.shared(asked.seeds(), project -> Math.exp(-ages[project] / 2)),
        coordinated.clone(),
        asked.fromSimilar().restarting(0.8));
  }

  private double[][] facts(Asked asked, int[] organisations) {
    double[] countries = new double[nodes.size()];
    double[] roles = new double[ROLES.size()];
    double[] similar = Best.of(asked.similarity(), 200, 2);
    for (int project = 0; project < similar.length; project++) {
      for (int organisation : similar[project] > 0 ? past.participants(project) : new int[0]) {
        int node = past.organisationNode(organisation);
        if (nodes.country(node) != Nodes.NONE) {
          countries[nodes.country(node)] += similar[project];
        }
        for (int role = 0; role < roles.length; role++) {
          roles[role] += nodes.hasRole(node, ROLES.get(role)) ? similar[project] : 0;
        }
      }
    }
    double allCountries = Math.max(1e-9, Arrays.stream(countries).sum());
    double allRoles = Math.max(1e-9, Arrays.stream(roles).sum());
    double seedDegree =
        Math.log1p(Arrays.stream(asked.seeds()).map(s -> past.tookPartIn(s).length).sum());
    double[][] facts = new double[FACTS][organisations.length];
    for (int i = 0; i < organisations.length; i++) {
      int node = past.organisationNode(organisations[i]);
      int country = nodes.country(node);
      facts[0][i] = lastAges[organisations[i]];
      facts[1][i] =
          Arrays.stream(asked.seeds())
              .filter(seed -> nodes.country(past.organisationNode(seed)) == country)
              .count();
      facts[2][i] = country == Nodes.NONE ? 0 : countries[country] / allCountries;
      for (int role = 0; role < roles.length; role++) {
        boolean has = nodes.hasRole(node, ROLES.get(role));
        facts[3][i] += has ? roles[role] / allRoles : 0;
        facts[4 + role][i] = has ? 1 : 0;
      }
      facts[8][i] = seedDegree;
      facts[9][i] = asked.seeds().length;
    }
    return facts;
  }

  private double[] bestShared(Asked asked, double[] similarity) {
    double[] best = new double[past.organisations()];
    for (int seed : asked.seeds()) {
      for (int project : past.tookPartIn(seed)) {
        for (int organisation : past.participants(project)) {
          best[organisation] = Math.max(best[organisation], similarity[project]);
        }
      }
    }
    return best;
  }

  private double[] count(IntPredicate isCounted) {
    return overOwn(project -> isCounted.test(project) ? 1 : 0, 0, Double::sum);
  }

  /** Something put together over the projects of each organisation. */
  private double[] overOwn(IntToDoubleFunction ofProject, double start, DoubleBinaryOperator by) {
    double[] results = new double[past.organisations()];
    Arrays.fill(results, start);
    for (int project = 0; project < past.projects(); project++) {
      double value = ofProject.applyAsDouble(project);
      for (int organisation : past.participants(project)) {
        results[organisation] = by.applyAsDouble(results[organisation], value);
      }
    }
    return results;
  }

  private int row(int project) {
    return past.projectNode(project) - nodes.first(Label.PROJECT);
  }

  private void addBest(double[] scores, Case question, BitSet pool) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    double lowest = sorted[Math.max(0, sorted.length - POOLED)];
    int taken = 0;
    for (int place = 0; place < scores.length && taken < POOLED; place++) {
      int organisation = past.byDegree(place);
      if (scores[organisation] > 0 && scores[organisation] >= lowest) {
        taken++;
        if (!question.left().get(past.organisationNode(organisation))) {
          pool.set(organisation);
        }
      }
    }
  }

  private static void fill(double[] scores, int[] organisations, int signal, float[] rows) {
    double highest = Math.max(1e-30, Arrays.stream(scores).max().orElse(0));
    long[] keys = new long[organisations.length];
    for (int i = 0; i < organisations.length; i++) {
      float value = (float) (scores[organisations[i]] / highest);
      rows[i * COUNT + signal] = value;
      keys[i] = (long) -Float.floatToIntBits(value) << 32 | i;
    }
    Arrays.sort(keys);
    int rank = 0;
    for (int i = 0; i < keys.length; i++) {
      // Equals have the rank of the first of them.
      rank = i > 0 && keys[i] >> 32 == keys[i - 1] >> 32 ? rank : i;
      rows[(int) keys[i] * COUNT + SIGNALS + signal] = (float) Math.log1p(rank);
    }
  }
}
