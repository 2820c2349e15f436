package eu.clustermatch.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Model.Learned;
import eu.clustermatch.engine.rank.Model.Term;
import eu.clustermatch.engine.rank.Situation;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonsTest {
  private final Snapshot snapshot = new PastConsortia(2).teams(2012, 2016).drawing().snapshot();
  private final List<String> told = new ArrayList<>();

  @Test
  void learnsEverySituationOnItsOwn() {
    Model learned = lessons(2015, 2016).learn(Model.standard(), "own");

    assertThat(learned.version()).isEqualTo("own");
    for (Situation situation : Situation.values()) {
      String of = situation.text() + ".";
      assertThat(learned.trained())
          .containsEntry(of + "questions", "32")
          .containsEntry(
              of + "on",
              "projects of 2015, 2016, each asked of what was known by the end of the year before");
      assertThat(learned.trained().get(of + "quality"))
          .startsWith("nDCG@20 0.")
          .contains("on 16 questions of 2016, learned without them");
      assertThat(learned.terms())
          .extracting(term -> term.weight(situation))
          .isNotEqualTo(
              Model.standard().terms().stream().map(term -> term.weight(situation)).toList());
    }
    assertThat(told).anyMatch(line -> line.startsWith("group: nDCG@20"));
  }

  @Test
  void onlyWeightsThatAreLearnedChange() {
    Model start = Model.standard();
    Model learned = lessons(2015, 2016).learn(start, "own");

    assertThat(learned.terms())
        .extracting(Term::signal)
        .isEqualTo(start.terms().stream().map(Term::signal).toList());
    assertThat(learned.terms())
        .filteredOn(term -> term.learned() == Learned.BY_HAND)
        .isNotEmpty()
        .isSubsetOf(start.terms());
    assertThat(learned.terms())
        .filteredOn(term -> term.learned() == Learned.RISING)
        .allSatisfy(term -> assertThat(term.weights().values()).allMatch(weight -> weight >= 0));
  }

  @Test
  void theSameDataGivesTheSameModel() {
    Model learned = lessons(2015, 2016).learn(Model.standard(), "own");
    Snapshot again = new PastConsortia(2).teams(2012, 2016).drawing().shuffled(3).snapshot();

    assertThat(new Lessons(again, List.of(2015, 2016), told::add).learn(Model.standard(), "own"))
        .isEqualTo(learned);
  }

  @Test
  void aTestNeedsAYearOfItsOwn() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lessons(2016))
        .withMessage(
            "At least two years from 1 to 9999 are needed, ascending, but they were 2016.");
    assertThatIllegalArgumentException().isThrownBy(() -> lessons());
    assertThatIllegalArgumentException().isThrownBy(() -> lessons(2016, 2015));
    assertThatIllegalArgumentException().isThrownBy(() -> lessons(2016, 2016));
    assertThatIllegalArgumentException().isThrownBy(() -> lessons(0, 2016));
    assertThatIllegalArgumentException().isThrownBy(() -> lessons(2016, 10000));
  }

  @Test
  void whereThereIsNothingToLearnFromItSaysSo() {
    assertThatIllegalStateException()
        .isThrownBy(() -> lessons(2012, 2013).learn(Model.standard(), "own"))
        .withMessageContaining(
            "Nothing can be learned for idea: no project of 2012 has enough partners");
  }

  private Lessons lessons(Integer... years) {
    return new Lessons(snapshot, List.of(years), told::add);
  }
}
