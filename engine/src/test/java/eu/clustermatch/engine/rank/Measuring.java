package eu.clustermatch.engine.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.model.Call;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What signals measure on a drawing. */
final class Measuring {
  /** Some sums are kept as floats. */
  private static final double PRECISION = 1e-6;

  private final Snapshot snapshot;

  Measuring(String drawing) {
    this.snapshot = Drawing.of(drawing).snapshot();
  }

  Question circle(String... seeds) {
    return question(null, Call.UNKNOWN, null, seeds);
  }

  Question idea(String text, String... seeds) {
    return question(text, Call.UNKNOWN, null, seeds);
  }

  /** An idea in another language than English. */
  Question ideaIn(String language, String text) {
    return Question.of(snapshot, null, new int[0], text, language, Call.UNKNOWN);
  }

  Question question(@Nullable String text, Call call, @Nullable LocalDate asOf, String... seeds) {
    int[] nodes = Arrays.stream(seeds).mapToInt(this::node).toArray();
    return Question.of(snapshot, asOf, nodes, text, "en", call);
  }

  /**
   * What a signal measures of those who do not ask, by id; of whom it measures nothing is left out.
   * Holds all to the range that is published.
   */
  static SortedMap<String, Double> measure(String name, Question question) {
    Signal<Question> signal = Signals.named(name);
    Values values = new Values();
    values.clear(question.nodes().size());
    BitSet others = question.snapshot().candidates();
    Arrays.stream(question.seeds()).forEach(others::clear);
    signal.measure(question, values);
    signal.measureFound(question, others, values);
    SortedMap<String, Double> measured = new TreeMap<>();
    others.stream()
        .filter(node -> values.get(node) != 0)
        .forEach(node -> measured.put(question.nodes().id(node), values.get(node)));
    assertThat(measured.values())
        .as(name)
        .allSatisfy(
            value -> assertThat(value).isBetween(0.0, signal.meaning().highest() + PRECISION));
    return measured;
  }

  static void assertMeasures(String signal, Question question, Map<String, Double> expected) {
    SortedMap<String, Double> measured = measure(signal, question);
    assertThat(measured.keySet()).as(signal).isEqualTo(expected.keySet());
    expected.forEach((id, value) ->
        assertThat(measured.get(id))
            .as("%s of %s", signal, id)
            .isEqualTo(value, within(PRECISION)));
  }

  /** Those of whom something is measured, those of most first. */
  static List<String> order(String signal, Question question) {
    return measure(signal, question).entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Why, in words. */
  @Nullable String because(String signal, Question question, String id) {
    double value = measure(signal, question).getOrDefault(id, 0.0);
    return Signals.named(signal).because(question, node(id), value);
  }

  /** How alike in meaning a project is to what is asked, 0–1. */
  double alike(Question question, String project) {
    return question.projectMeaning().of(node(project));
  }

  /** How similar a project is to what is asked. */
  double similarity(Question question, String project) {
    return question.similarity().of(node(project));
  }

  private int node(String id) {
    return Stream.of(Label.CLUSTER, Label.ORGANISATION, Label.PROJECT)
        .mapToInt(label -> snapshot.nodes().find(label, id))
        .filter(node -> node != Nodes.NONE)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Draw " + id + " before it is asked."));
  }
}
