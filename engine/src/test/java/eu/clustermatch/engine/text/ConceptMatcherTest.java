package eu.clustermatch.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.clustermatch.engine.model.InvalidRequestException;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ConceptMatcherTest {
  private static final ConceptMatcher MATCHER =
      new ConceptMatcher(
          List.of(
              label("technology:artificial-intelligence", "en", "Artificial intelligence"),
              label("technology:artificial-intelligence", "en", "Machine learning"),
              label("technology:artificial-intelligence", "de", "Künstliche Intelligenz"),
              label("technology:robotics", "en", "Robotics"),
              label("technology:mobility", "en", "Mobility"),
              label("ecosystem:mobility", "en", "Mobility"),
              label("technology:internet-of-things", "en", "Internet of things"),
              label("technology:internet-of-things", "", "IoT"),
              label("cpv:31430000", "en", "Electric accumulators"),
              label("cpv:31430000", "de", "Elektrische Akkumulatoren"),
              label("cpv:31431000", "en", "Electric accumulators for robots"),
              label("cpv:38000000", "uk", "Лабораторія"),
              label("stop", "en", "the")));

  @Test
  void aliasesAndInflectedWordsNameAConcept() {
    named(MATCHER, "machine learning for robots", "en")
        .containsExactly(
            concept(
                "technology:artificial-intelligence",
                "Artificial intelligence",
                "machine learning"),
            concept("technology:robotics", "Robotics", "robots"));
  }

  @Test
  void theLongestLabelWins() {
    assertThat(ids("an ELECTRIC accumulator for a robot", "en")).containsExactly("cpv:31431000");
    assertThat(ids("electric accumulators and wind", "en")).containsExactly("cpv:31430000");
  }

  @Test
  void conceptsMayShareALabel() {
    assertThat(ids("mobility", "en")).containsExactly("technology:mobility", "ecosystem:mobility");
  }

  @Test
  void eachConceptComesOnceWhereItAppearsFirst() {
    assertThat(MATCHER.named("Robots, IoT, robotics and the Internet of Things", "en"))
        .extracting(Concept::matched)
        .containsExactly("Robots", "IoT");
  }

  @Test
  void theLanguageOfTheTextIsAskedFirstThenEnglish() {
    named(MATCHER, "elektrischer Akkumulator, künstliche Intelligenz, IoT", "de")
        .containsExactly(
            concept("cpv:31430000", "Elektrische Akkumulatoren", "elektrischer Akkumulator"),
            concept(
                "technology:artificial-intelligence",
                "Künstliche Intelligenz",
                "künstliche Intelligenz"),
            concept("technology:internet-of-things", "Internet of things", "IoT"));
    assertThat(ids("Robotics", "de")).containsExactly("technology:robotics");
    assertThat(ids("machine learning", "de")).isEmpty();
  }

  @Test
  void labelsOfOtherLanguagesCompareByWords() {
    assertThat(ids("ЛАБОРАТОРІЯ", "bg")).containsExactly("cpv:38000000");
  }

  @Test
  void aNameWithoutLanguageIsReadAsEnglishToo() {
    ConceptMatcher matcher =
        new ConceptMatcher(
            List.of(
                label("technology:robotics", "", "Robotics"),
                label("technology:robotics", "en", "Automata")));

    named(matcher, "robots", "en")
        .containsExactly(concept("technology:robotics", "Robotics", "robots"));
    assertThat(matcher.named("Robotics", "de")).hasSize(1);
  }

  @Test
  void textWithoutConceptsNamesNone() {
    assertThat(ids("", "en")).isEmpty();
    assertThat(ids("the wind", "en")).isEmpty();
    assertThat(new ConceptMatcher(List.of()).named("robots", "en")).isEmpty();
  }

  @Test
  void anUnknownLanguageIsRefused() {
    assertThatThrownBy(() -> MATCHER.named("robots", "tlh"))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("was tlh");
  }

  @Test
  void aLabelSpeaksForItsShareOfTheWords() {
    assertThat(MATCHER.named("machine learning for robots", "en"))
        .extracting(Concept::score)
        .containsExactly(2.0 / 3, 1.0 / 3);
  }

  @Test
  void whatIsNamedComesBeforeWhatIsAlike() {
    assertThat(MATCHER.find("accumulators and electric robots", "en"))
        .extracting(Concept::id, Concept::exact)
        .startsWith(tuple("technology:robotics", true), tuple("cpv:31431000", false));
  }

  private static Tuple concept(String id, String label, String matched) {
    return tuple(id, label, matched);
  }

  private static ListAssert<Tuple> named(ConceptMatcher matcher, String text, String language) {
    return assertThat(
        matcher.named(text, language).stream()
            .map(concept -> tuple(concept.id(), concept.label(), concept.matched()))
            .toList());
  }

  private static ConceptLabel label(String id, String language, String label) {
    return new ConceptLabel(id, language, label);
  }

  private static List<String> ids(String text, String language) {
    return MATCHER.named(text, language).stream().map(Concept::id).toList();
  }
}
