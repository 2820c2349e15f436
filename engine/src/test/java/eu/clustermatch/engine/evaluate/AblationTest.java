package eu.clustermatch.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Model.Learned;
import eu.clustermatch.engine.rank.Model.Term;
import eu.clustermatch.engine.rank.Shape;
import eu.clustermatch.engine.rank.Situation;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AblationTest {
  private static final Split SPLIT = Split.years(2015, 2016, 2016);
  private static final Shape SHAPE = Shape.parse("of-best 0.5");

  private static final Model MODEL =
      new Model(
          "whole",
          0,
          List.of(
              Term.of("graph-proximity", SHAPE, 0.7, Learned.RISING),
              Term.of("shared-projects", SHAPE, 1.3, Learned.RISING).weighing(Situation.GROUP, 0),
              Term.of("experience-text", SHAPE, 2, Learned.RISING).weighing(Situation.CIRCLE, 0),
              Term.of("track-record", SHAPE, -0.4, Learned.EITHER_WAY),
              Term.of("recent-record", SHAPE, 0, Learned.RISING)));

  private final Snapshot snapshot = new PastConsortia(3).teams(2012, 2016).drawing().snapshot();

  /** Against the whole evaluation done again with a model that has no weight for the signal. */
  @ParameterizedTest
  @EnumSource(Task.class)
  void eachSignalIsWorthWhatTheModelLosesWithoutIt(Task task) {
    Evaluation evaluation = new Evaluation(snapshot, SPLIT, task);
    double[] whole = ndcg(evaluation, MODEL);
    List<String> rows = new ArrayList<>();
    for (Term left : MODEL.terms()) {
      double[] without = ndcg(evaluation, without(left));
      rows.add(
          String.format(
              Locale.ROOT,
              "%-17s without %-24s %s, worse by %s",
              task,
              left.signal(),
              Interval.of(without),
              Interval.ofDifference(whole, without)));
    }

    List<String> of = new Ablation(snapshot, SPLIT, MODEL).of(task);

    assertThat(rows).containsSubsequence(of.subList(0, of.size() - 1));
    assertThat(of).filteredOn(row -> !row.contains("worse by 0.0000 [")).hasSizeGreaterThan(2);
  }

  @Test
  void signalsWithoutWeightInTheTaskAreNamedLast() {
    Ablation ablation = new Ablation(snapshot, SPLIT, MODEL);

    assertThat(ablation.of(Task.PARTNER_SEARCH))
        .hasSize(5)
        .last()
        .isEqualTo("partner search    of no weight: recent-record");
    assertThat(ablation.of(Task.COMPLETION))
        .hasSize(4)
        .last()
        .isEqualTo("completion        of no weight: shared-projects, recent-record");
    assertThat(ablation.of(Task.SEED_ONLY))
        .hasSize(4)
        .last()
        .isEqualTo("seed only         of no weight: experience-text, recent-record");
  }

  @Test
  void whereNothingCanBeAskedNothingIsSaid() {
    Split after = Split.years(2016, 2017, 2017);

    assertThat(new Ablation(snapshot, after, MODEL).of(Task.SEED_ONLY)).isEmpty();
  }

  private double[] ndcg(Evaluation evaluation, Model of) {
    return evaluation.measure(new Weighed("", snapshot, SPLIT, of)).stream()
        .mapToDouble(Metrics::ndcg20)
        .toArray();
  }

  private static Model without(Term left) {
    List<Term> terms = new ArrayList<>(MODEL.terms());
    Term weightless = Term.of(left.signal(), left.shape(), 0, left.learned());
    terms.set(MODEL.terms().indexOf(left), weightless);
    return new Model("without", 0, terms);
  }
}
