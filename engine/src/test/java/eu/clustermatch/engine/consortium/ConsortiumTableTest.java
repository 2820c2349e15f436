package eu.clustermatch.engine.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.consortium.ConsortiumRequest.Required;
import eu.clustermatch.engine.evaluate.Cordis;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.LinkRecord;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Teams among 3,000 real organisations, against CP-SAT on the same problem. What a project is about
 * (its part of the programme) stands for a technology that its participants apply.
 */
@Tag("evaluation")
class ConsortiumTableTest {
  private static final int QUESTIONS = 6;
  private static final double SECONDS = 10;
  private static final int STRONGEST = 3_000;

  private final Ranker<Question> ranker = Ranker.ofPartners(Model.standard());

  @Test
  void teams_are_at_least_as_good_as_those_of_CP_SAT_in_ten_seconds() throws IOException {
    Cordis cordis = Cordis.read();
    List<Cordis.Project> before =
        cordis.projects().stream().filter(p -> p.start().getYear() < 2018).toList();
    List<Cordis.Project> after =
        new ArrayList<>(
            cordis.projects().stream()
                .filter(p -> p.start().getYear() >= 2018 && p.coordinators().size() == 1)
                .toList());
    Collections.shuffle(after, new Random(7));
    Map<String, String> themes = new TreeMap<>();
    before.forEach(p -> themes.computeIfAbsent(theme(p), theme -> "technology:" + themes.size()));
    Set<String> known = cordis.participants(p -> p.start().getYear() < 2018);
    Snapshot snapshot =
        cordis.snapshot(
            p -> p.start().getYear() < 2018, technologies(themes), applying(before, themes));
    List<String> largest = List.copyOf(themes.keySet());
    Random random = new Random(11);
    StringBuilder table = new StringBuilder("\n");
    int asked = 0;
    for (Cordis.Project project : after) {
      if (asked == QUESTIONS) {
        break;
      }
      String coordinator = project.coordinators().getFirst();
      if (!known.contains(coordinator) || !themes.containsKey(theme(project))) {
        continue;
      }
      Set<String> required = new TreeSet<>();
      required.add(themes.get(theme(project)));
      while (required.size() < 2 + asked % 4) {
        required.add(themes.get(largest.get(random.nextInt(largest.size()))));
      }
      ConsortiumRequest request =
          new ConsortiumRequest(
              new Required(List.copyOf(required), List.of(), List.of(), List.of()),
              3,
              6 + asked % 5,
              3,
              asked % 2 == 0 ? List.of() : List.of(coordinator),
              List.of(),
              project.question(),
              "en",
              Filters.NONE,
              null,
              5);
      asked++;
      table.append(measure(snapshot, request));
    }
    System.out.println(table);
  }

  /** The whole problem, and the one with its strongest ties only, which CP-SAT can handle. */
  private String measure(Snapshot snapshot, ConsortiumRequest request) {
    ConsortiumSearch search = new ConsortiumSearch(ranker);
    search.answer(snapshot, "cordis", request, Watch.PATIENT);
    long start = System.nanoTime();
    ConsortiumAnswer answer = search.answer(snapshot, "cordis", request, Watch.PATIENT);
    double seconds = (System.nanoTime() - start) / 1e9;
    Brief brief = Brief.of(snapshot, request);
    Pool everybody = new Candidates(ranker, brief).pool();
    Set<Integer> fixed =
        Arrays.stream(brief.fixed()).map(everybody::find).boxed().collect(Collectors.toSet());
    Pool pool = everybody.cut(ConsortiumSearch.MOST_CANDIDATES, fixed);
    Ties ties = new TieMeter(brief.question().graph(), snapshot.nodes(), pool.nodes()).all();
    Demands demands = Demands.of(brief, pool);
    String teams =
        answer.consortia().stream()
            .map(team -> "%.3f of %.3f".formatted(team.objective(), team.bound()))
            .collect(Collectors.joining("; "));
    return "%d requirements, %d fixed, %d found, %.2f s for %d teams: %s\n"
            .formatted(
                brief.required().size(),
                brief.fixed().length,
                everybody.size(),
                seconds,
                answer.consortia().size(),
                teams)
        + compare(pool.problem(ties), demands, ties.size())
        + compare(pool.problem(strongest(ties, pool.size())), demands, STRONGEST);
  }

  private static String compare(Problem problem, Demands demands, int ties) {
    Rules rules = demands.rules(demands.all());
    int[] members =
        Objects.requireNonNull(
            demands.find(demands.all(), new Budget(Long.MAX_VALUE, Watch.PATIENT)));
    long start = System.nanoTime();
    TeamSearch.Found found = TeamSearch.find(problem, rules, members, Watch.PATIENT);
    double seconds = (System.nanoTime() - start) / 1e9;
    CpSat.Result reference = new CpSat(problem, rules).solve(SECONDS, null);
    CpSat.Result hinted = new CpSat(problem, rules).solve(SECONDS, found.team());
    assertThat(found.value()).isGreaterThanOrEqualTo(reference.value());
    assertThat(found.value()).isGreaterThanOrEqualTo(hinted.value());
    return "  ≤ %d of %d, %d ties: %.6f (bound %.4f, %.2f s); CP-SAT %.6f (bound %.4f), hinted %.6f\n"
        .formatted(
            rules.max(),
            problem.size(),
            ties,
            found.value() / Term.POINT,
            found.bound() / Term.POINT,
            seconds,
            reference.value() / Term.POINT,
            reference.bound() / Term.POINT,
            hinted.value() / Term.POINT);
  }

  private static Ties strongest(Ties ties, int candidates) {
    List<int[]> all = new ArrayList<>();
    for (int a = 0; a < candidates; a++) {
      for (int at = ties.first(a); at < ties.end(a); at++) {
        if (a < ties.other(at)) {
          all.add(new int[] {a, ties.other(at), ties.value(at)});
        }
      }
    }
    all.sort((x, y) -> Integer.compare(y[2], x[2]));
    Ties.Builder kept = new Ties.Builder(candidates);
    all.stream().limit(STRONGEST).forEach(tie -> kept.add(tie[0], tie[1], tie[2]));
    return kept.build();
  }

  private static String theme(Cordis.Project project) {
    return String.valueOf(project.node().properties().get("programme"));
  }

  private static List<NodeRecord> technologies(Map<String, String> themes) {
    return themes.entrySet().stream()
        .map(theme ->
            new NodeRecord(Label.TECHNOLOGY, theme.getValue(), Map.of("name", theme.getKey())))
        .toList();
  }

  private static List<LinkRecord> applying(
      List<Cordis.Project> projects, Map<String, String> themes) {
    Map<String, LinkRecord> links = new TreeMap<>();
    for (Cordis.Project project : projects) {
      String theme = Objects.requireNonNull(themes.get(theme(project)));
      Stream.concat(project.coordinators().stream(), project.partners().stream())
          .forEach(id ->
              links.put(
                  id + theme,
                  new LinkRecord(
                      Relationship.APPLIES,
                      Label.ORGANISATION,
                      id,
                      Label.TECHNOLOGY,
                      theme,
                      Map.of())));
    }
    return List.copyOf(links.values());
  }
}
