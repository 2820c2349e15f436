package eu.clustermatch.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clustermatch.engine.model.InvalidRequestException;
import java.util.List;
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
    assertThat(MATCHER.find("machine learning for robots", "en"))
        .containsExactly(
            new Concept(
                "technology:artificial-intelligence",
                "Artificial intelligence",
                "machine learning"),
            new Concept("technology:robotics", "Robotics", "robots"));
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
    assertThat(MATCHER.find("Robots, IoT, robotics and the Internet of Things", "en"))
        .extracting(Concept::matched)
        .containsExactly("Robots", "IoT");
  }

  @Test
  void theLanguageOfTheTextIsAskedFirstThenEnglish() {
    assertThat(MATCHER.find("elektrischer Akkumulator, künstliche Intelligenz, IoT", "de"))
        .containsExactly(
            new Concept("cpv:31430000", "Elektrische Akkumulatoren", "elektrischer Akkumulator"),
            new Concept(
                "technology:artificial-intelligence",
                "Künstliche Intelligenz",
                "künstliche Intelligenz"),
            new Concept("technology:internet-of-things", "Internet of things", "IoT"));
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

    assertThat(matcher.find("robots", "en"))
        .containsExactly(new Concept("technology:robotics", "Robotics", "robots"));
    assertThat(matcher.find("Robotics", "de")).hasSize(1);
  }

  @Test
  void textWithoutConceptsNamesNone() {
    assertThat(ids("", "en")).isEmpty();
    assertThat(ids("the wind", "en")).isEmpty();
    assertThat(new ConceptMatcher(List.of()).find("robots", "en")).isEmpty();
  }

  @Test
  void anUnknownLanguageIsRefused() {
    assertThatThrownBy(() -> MATCHER.find("robots", "tlh"))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("was tlh");
  }

  private static ConceptLabel label(String id, String language, String label) {
    return new ConceptLabel(id, language, label);
  }

  private static List<String> ids(String text, String language) {
    return MATCHER.find(text, language).stream().map(Concept::id).toList();
  }
}
