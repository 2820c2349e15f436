package eu.clustermatch.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.evaluate.Cordis.Project;
import eu.clustermatch.engine.partner.PartnerHit;
import eu.clustermatch.engine.partner.PartnerRequest;
import eu.clustermatch.engine.partner.PartnerSearch;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Past collaborations foretell later ones: the graph of projects that start by 2017 is asked for
 * the partners of those that start in 2018 and 2019. Truth: the other partners that exist in the
 * training graph, at least three a question.
 */
@Tag("real-data")
class PartnerQualityTest {
  private static final int K = 20;

  @Test
  void partnersOfLaterProjectsAreFoundTwiceAsWellAsByPopularity() throws IOException {
    Cordis cordis = Cordis.read();
    Snapshot snapshot = cordis.snapshot(PartnerQualityTest::isPast);
    Set<String> known = cordis.participants(PartnerQualityTest::isPast);
    List<String> popular = byPopularity(cordis);
    PartnerSearch search = new PartnerSearch(new Ranker(Model.standard()));

    List<Double> ours = new ArrayList<>();
    List<Double> popularity = new ArrayList<>();
    List<Double> recall = new ArrayList<>();
    for (Project project : cordis.projects()) {
      if (isPast(project) || project.coordinators().isEmpty()) {
        continue;
      }
      String coordinator = project.coordinators().getFirst();
      Set<String> truth = new HashSet<>(project.coordinators());
      truth.addAll(project.partners());
      truth.remove(coordinator);
      truth.retainAll(known);
      if (truth.size() < 3) {
        continue;
      }
      List<String> seeds = known.contains(coordinator) ? List.of(coordinator) : List.of();
      List<String> ranked = rank(search, snapshot, seeds, project.question());
      ours.add(Metrics.ndcg(ranked, truth, K));
      recall.add(Metrics.recall(ranked, truth, 100));
      popularity.add(
          Metrics.ndcg(popular.stream().filter(id -> !id.equals(coordinator)).toList(), truth, K));
    }
    double mean = mean(ours);
    double baseline = mean(popularity);
    System.out.printf(
        "Partner search, %d questions of 2018-2019: nDCG@20 %.4f, recall@100 %.4f; popularity"
            + " nDCG@20 %.4f (%.2f times)%n",
        ours.size(), mean, mean(recall), baseline, mean / baseline);
    assertThat(mean).isGreaterThan(2 * baseline);
  }

  private static boolean isPast(Project project) {
    return project.start().getYear() <= 2017;
  }

  private static List<String> rank(
      PartnerSearch search, Snapshot snapshot, List<String> seeds, String text) {
    PartnerRequest request =
        new PartnerRequest(seeds, text, "en", Filters.NONE, List.of(), null, 0, 100, false);
    return search.answer(snapshot, "", request).hits().stream()
        .map(PartnerHit::entry)
        .map(entry -> entry.id())
        .toList();
  }

  private static List<String> byPopularity(Cordis cordis) {
    Map<String, Integer> count = new HashMap<>();
    cordis.projects().stream()
        .filter(PartnerQualityTest::isPast)
        .flatMap(
            project -> Stream.concat(project.coordinators().stream(), project.partners().stream()))
        .forEach(id -> count.merge(id, 1, Integer::sum));
    return count.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(101)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
