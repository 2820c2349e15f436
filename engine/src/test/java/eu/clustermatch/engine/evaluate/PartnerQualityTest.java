package eu.clustermatch.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Past collaborations foretell later ones: see {@link Cases}. */
@Tag("real-data")
class PartnerQualityTest {
  @Test
  void partnersOfLaterProjectsAreFoundMuchBetterThanByPopularity() throws IOException {
    Snapshot snapshot = Cordis.read().snapshot(project -> true);
    Split split = Split.years(2016, 2017, 2017);
    Evaluation evaluation = new Evaluation(snapshot, split, Task.PARTNER_SEARCH);

    double[] model = ndcg(evaluation, new Weighed("model", snapshot, split, Model.standard()));
    double[] popularity = ndcg(evaluation, Baselines.of(snapshot, split).getFirst());
    System.out.printf(
        "Partner search, %d questions of 2017: nDCG@20 %s; popularity %s%n",
        model.length, Interval.of(model), Interval.of(popularity));
    assertThat(model).hasSize(1196);
    assertThat(Interval.of(popularity).mean()).isBetween(0.075, 0.085);
    assertThat(Interval.of(model).mean()).isGreaterThan(2.4 * Interval.of(popularity).mean());
  }

  private static double[] ndcg(Evaluation evaluation, Ranking ranking) {
    List<Metrics> metrics = evaluation.measure(ranking);
    return metrics.stream().mapToDouble(Metrics::ndcg20).toArray();
  }
}
