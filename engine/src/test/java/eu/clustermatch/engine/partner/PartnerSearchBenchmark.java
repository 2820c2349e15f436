package eu.clustermatch.engine.partner;

import eu.clustermatch.engine.evaluate.Cordis;
import eu.clustermatch.engine.evaluate.Cordis.Project;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One whole partner search on all shared CORDIS projects: 1,000 distinct questions in turn (title
 * and topic of a project with its coordinator), 30 % of them filtered by country or role, 20 hits.
 * Without explanation for comparison.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 3, time = 10)
@Fork(1)
@SuppressWarnings("NullAway.Init")
public class PartnerSearchBenchmark {
  private static final int QUESTIONS = 1000;
  private static final double FILTERED = 0.3;
  private static final List<String> COUNTRIES = List.of("DE", "ES", "IT", "FR", "PL", "GR", "FI");
  private static final List<String> ROLES = List.of("company", "research", "higher-education");

  /** Whether hits are explained. */
  @Param({"true", "false"})
  public boolean explain;

  private final List<PartnerRequest> questions = new ArrayList<>();
  private final PartnerSearch search = new PartnerSearch(Ranker.ofPartners(Model.standard()));
  private Snapshot snapshot;
  private int next;

  @Setup
  public void read() throws IOException {
    Cordis cordis = Cordis.read();
    snapshot = cordis.snapshot(project -> true);
    Random random = new Random(7);
    List<Project> projects = new ArrayList<>(cordis.projects());
    projects.removeIf(project -> project.coordinators().isEmpty());
    Collections.shuffle(projects, random);
    for (Project project : projects.subList(0, QUESTIONS)) {
      Filters filters = random.nextDouble() < FILTERED ? filter(random) : Filters.NONE;
      questions.add(
          new PartnerRequest(
              project.coordinators().subList(0, 1),
              project.question(),
              null,
              filters,
              List.of(),
              null,
              0,
              20,
              explain));
    }
  }

  private static Filters filter(Random random) {
    boolean byCountry = random.nextBoolean();
    List<String> country =
        byCountry ? List.of(COUNTRIES.get(random.nextInt(COUNTRIES.size()))) : List.of();
    List<String> role = byCountry ? List.of() : List.of(ROLES.get(random.nextInt(ROLES.size())));
    return new Filters(
        List.of(), List.of(), role, country, List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of());
  }

  @Benchmark
  public PartnerAnswer search() {
    next = (next + 1) % QUESTIONS;
    return search.answer(snapshot, "benchmark", questions.get(next));
  }
}
