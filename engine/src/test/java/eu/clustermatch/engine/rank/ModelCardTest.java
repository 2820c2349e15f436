package eu.clustermatch.engine.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import eu.clustermatch.engine.rank.Model.Learned;
import eu.clustermatch.engine.rank.Model.Term;
import eu.clustermatch.engine.rank.ModelCard.Parameter;
import eu.clustermatch.engine.rank.ModelCard.Weight;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is published of the ranking is what ranks. */
class ModelCardTest {
  private final Model model = Model.standard();
  private final ModelCard card = ModelCard.ofPartners(model);

  @Test
  void listsWhatTheModelWeighsAndNothingElse() {
    assertThat(card.model()).isEqualTo(model.version());
    assertThat(card.base()).isEqualTo(model.base());
    assertThat(card.parameters())
        .extracting(p -> new Term(p.signal(), p.shape(), weights(p), p.learned()))
        .containsExactlyInAnyOrderElementsOf(model.terms());
  }

  private static Map<Situation, Double> weights(Parameter parameter) {
    return parameter.weights().stream()
        .collect(Collectors.toMap(Weight::situation, Weight::weight));
  }

  @Test
  void everyLineOfTheFileIsRead() throws IOException {
    Properties file = new Properties();
    try (InputStream in = Model.class.getResourceAsStream("partner-model.properties")) {
      file.load(Objects.requireNonNull(in));
    }
    TreeSet<String> keys = new TreeSet<>(file.stringPropertyNames());
    keys.removeAll(List.of("version", "base"));
    for (String trait : model.trained().keySet()) {
      assertThat(keys.remove("trained." + trait)).as(trait).isTrue();
    }
    for (Term term : model.terms()) {
      assertThat(keys.remove(term.signal() + ".shape")).as(term.signal()).isTrue();
      assertThat(keys.remove(term.signal() + ".learned")).as(term.signal()).isTrue();
      if (!keys.remove(term.signal() + ".weight")) {
        for (Situation situation : Situation.values()) {
          String key = term.signal() + ".weight." + situation.text();
          assertThat(keys.remove(key)).as(key).isTrue();
        }
      }
    }
    assertThat(keys).as("lines of which nobody takes notice").isEmpty();
  }

  @Test
  void ordersByTheGreatestWeightWhateverItsSign() {
    assertThat(card.parameters())
        .isSortedAccordingTo((a, b) -> Double.compare(greatest(b), greatest(a)));
    assertThat(card.parameters().getFirst().place()).isEqualTo(1);
    assertThat(card.parameters().getLast().place()).isEqualTo(model.terms().size());
  }

  private static double greatest(Parameter parameter) {
    return parameter.weights().stream().mapToDouble(w -> Math.abs(w.weight())).max().orElseThrow();
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
      assertThat(parameter.weights())
          .extracting(Weight::situation)
          .containsExactly(Situation.values());
      for (Weight weight : parameter.weights()) {
        assertThat(weight.direction()).isEqualTo(direction(weight.weight()));
        if (weight.weight() != 0) {
          assertThat(weight.why()).as("why %s weighs %s", parameter.signal(), weight).isNotNull();
        }
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
    Term mixed = term("track-record", 0).weighing(Situation.IDEA, 1).weighing(Situation.GROUP, -2);
    ModelCard other = card(mixed, term("led-on-topic", 3));

    assertThat(other.parameters())
        .extracting(Parameter::signal)
        .containsExactly("led-on-topic", "track-record");
    Meaning meaning = Signals.named("track-record").meaning();
    assertThat(other.parameters().getLast().weights())
        .containsExactly(
            new Weight(Situation.IDEA, 1, "speaks for a candidate", meaning.why()),
            new Weight(Situation.GROUP, -2, "counts against a candidate", meaning.whyNot()),
            new Weight(Situation.CIRCLE, 0, "changes nothing", null));
    assertThat(card(term("led-on-topic", -1)).parameters().getFirst().weights())
        .as("a reason that speaks for a partner")
        .extracting(Weight::why)
        .containsOnlyNulls();
  }

  private static Term term(String signal, double weight) {
    return Term.of(signal, Shape.parse("of-best 0.5"), weight, Learned.EITHER_WAY);
  }

  private static ModelCard card(Term... terms) {
    return ModelCard.ofPartners(new Model("m", 0, List.of(terms)));
  }

  @Test
  void tellsHowItWasTrained() {
    Properties file = new Properties();
    file.setProperty("version", "m");
    file.setProperty("base", "-1.5");
    file.setProperty("trained.on", "past consortia");
    file.setProperty("led-on-topic.shape", "identity");
    file.setProperty("led-on-topic.weight", "2");
    file.setProperty("led-on-topic.learned", "by-hand");

    ModelCard told = ModelCard.ofPartners(Model.of(file));

    assertThat(told.trained()).containsExactly(entry("on", "past consortia"));
    assertThat(told.base()).isEqualTo(-1.5);
    assertThat(told.parameters()).extracting(Parameter::learned).containsExactly(Learned.BY_HAND);
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
