package eu.clustermatch.engine.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import eu.clustermatch.engine.rank.Model.Term;
import eu.clustermatch.engine.rank.ModelCard.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is published of the ranking is what ranks. */
class ModelCardTest {
  private final Model model = Model.standard();
  private final ModelCard card = ModelCard.of(model);

  @Test
  void listsWhatTheModelWeighsAndNothingElse() {
    assertThat(card.model()).isEqualTo(model.version());
    assertThat(card.base()).isEqualTo(model.base());
    assertThat(card.parameters())
        .extracting(p -> new Term(p.signal(), p.shape(), p.weight()))
        .containsExactlyInAnyOrderElementsOf(model.terms());
  }

  @Test
  void everyLineOfTheFileIsRead() throws IOException {
    Properties file = new Properties();
    try (InputStream in = Model.class.getResourceAsStream("partner-model.properties")) {
      file.load(Objects.requireNonNull(in));
    }
    TreeSet<String> keys = new TreeSet<>(file.stringPropertyNames());
    keys.removeAll(List.of("version", "base"));
    keys.removeIf(key -> key.startsWith("trained."));
    for (Term term : model.terms()) {
      assertThat(keys.remove(term.signal() + ".weight")).isTrue();
      assertThat(keys.remove(term.signal() + ".shape")).isTrue();
    }
    assertThat(keys).as("lines of which nobody takes notice").isEmpty();
  }

  @Test
  void ordersByWeightWhateverItsSign() {
    assertThat(card.parameters())
        .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.weight()), Math.abs(a.weight())));
    assertThat(card.parameters().getFirst().place()).isEqualTo(1);
    assertThat(card.parameters().getLast().place()).isEqualTo(model.terms().size());
  }

  @Test
  void everySignalHasWordsThatHoldWhateverItWeighs() {
    for (Signal signal : Signals.ALL) {
      Meaning meaning = signal.meaning();
      assertThat(List.of(meaning.measures(), meaning.why()))
          .as(signal.name())
          .doesNotHaveDuplicates()
          .allSatisfy(words -> assertThat(words).endsWith(".").doesNotContainPattern("\\d|  "))
          // Which way it counts is for the weight to say.
          .noneMatch(words -> words.contains("speaks for") || words.contains("counts against"));
      assertThat(meaning.highest()).as(signal.name()).isPositive();
    }
    assertThat(Signals.ALL).extracting(s -> s.meaning().measures()).doesNotHaveDuplicates();
  }

  @Test
  void everyWeightHasAReasonForItsSign() {
    for (Parameter parameter : card.parameters()) {
      assertThat(parameter.direction()).isEqualTo(direction(parameter.weight()));
      if (parameter.weight() != 0) {
        assertThat(parameter.why())
            .as("why %s weighs %s", parameter.signal(), parameter.weight())
            .isNotNull();
      }
    }
  }

  private static String direction(double weight) {
    return switch ((int) Math.signum(weight)) {
      case 1 -> "speaks for a candidate";
      case -1 -> "counts against a candidate";
      default -> "changes nothing";
    };
  }

  @Test
  void wordsFollowTheWeights() {
    ModelCard other = card(term("track-record", -2), term("led-on-topic", 3), term("last-seen", 0));

    assertThat(other.parameters())
        .extracting(Parameter::signal, Parameter::direction, Parameter::why)
        .containsExactly(
            tuple("led-on-topic", "speaks for a candidate", meaning("led-on-topic").why()),
            tuple("track-record", "counts against a candidate", meaning("track-record").whyNot()),
            tuple("last-seen", "changes nothing", null));
    assertThat(card(term("led-on-topic", -1)).parameters().getFirst().why())
        .as("a reason that speaks for a partner")
        .isNull();
  }

  private static Meaning meaning(String signal) {
    return Signals.named(signal).meaning();
  }

  private static Term term(String signal, double weight) {
    return new Term(signal, Shape.parse("of-best 0.5"), weight);
  }

  private static ModelCard card(Term... terms) {
    return ModelCard.of(new Model("m", 0, List.of(terms)));
  }

  @Test
  void tellsHowItWasTrained() {
    Properties file = new Properties();
    file.setProperty("version", "m");
    file.setProperty("base", "-1.5");
    file.setProperty("trained.on", "past consortia");
    file.setProperty("led-on-topic.shape", "identity");
    file.setProperty("led-on-topic.weight", "2");

    ModelCard told = ModelCard.of(Model.of(file));

    assertThat(told.trained()).containsExactly(entry("on", "past consortia"));
    assertThat(told.base()).isEqualTo(-1.5);
    assertThat(told.parameters()).hasSize(1);
  }

  @Test
  void tellsTheNumbersThatPreferencesUse() {
    assertThat(card.preferences())
        .extracting(option -> option.name())
        .containsExactly("discover", "diversity");
    assertThat(card.preferences())
        .allSatisfy(option -> {
          assertThat(option.standard()).isZero();
          assertThat(new Preference(option.lowest(), option.highest(), Trait.COUNTRY)).isNotNull();
        });
    assertThat(Diversity.inWords())
        .contains("the first %d,".formatted(Diversity.HEAD))
        .contains(Arrays.stream(Trait.values()).map(Trait::text).toList());
    assertThat(card.score()).contains(String.format(Locale.ROOT, "%.2f", Math.exp(1)));
  }
}
