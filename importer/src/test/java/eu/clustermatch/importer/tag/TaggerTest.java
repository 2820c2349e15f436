package eu.clustermatch.importer.tag;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.model.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What texts mention, with the model and the lists of the program on a tiny taxonomy. */
class TaggerTest {
  private static final List<Term> TERMS =
      List.of(
          term(Label.TECHNOLOGY, "technology:robotics", "", "Robotics", "en", "robots"),
          term(
              Label.TECHNOLOGY,
              "technology:artificial-intelligence",
              "en",
              "AI|Machine learning",
              "de",
              "Künstliche Intelligenz",
              "pl",
              "Sztuczna inteligencja|uczenie maszynowe",
              "el",
              "Τεχνητή νοημοσύνη|μηχανική μάθηση"),
          term(Label.TECHNOLOGY, "euroscivoc:657", "en", "stem cells"),
          term(Label.TECHNOLOGY, "euroscivoc:31", "en", "humanities"),
          term(Label.TECHNOLOGY, "euroscivoc:363", "en", "organic chemistry"),
          term(Label.ECOSYSTEM, "ecosystem:tourism", "en", "Tourism", "de", "Tourismus"),
          term(Label.PRODUCT, "cpv:31440000", "en", "Batteries", "de", "Batterien"),
          term(Label.PRODUCT, "cpv:44522200", "en", "Keys", "de", "Schlüssel"),
          term(Label.PRODUCT, "cpv:24451000", "en", "Pesticides"),
          term(
              Label.PRODUCT,
              "cpv:34993000",
              "en",
              "Road lights",
              "de",
              "Straßenbeleuchtung",
              "el",
              "Φώτα δρόμων"),
          term(Label.PRODUCT, "cpv:31121320", "en", "Wind turbines", "pl", "Turbiny wiatrowe"),
          term(
              Label.PRODUCT,
              "cpv:90910000",
              "en",
              "Cleaning services",
              "pl",
              "Usługi sprzątania",
              "el",
              "Υπηρεσίες καθαρισμού"),
          term(Label.ACTIVITY, "nace:32", "en", "Other manufacturing"));

  private static final Tagger TAGGER = new Tagger(TERMS);

  @Test
  void english() {
    assertThat(tags("en", "A wind turbine for every port"))
        .containsExactly("cpv:31121320 wind turbine");
    assertThat(tags("en", "Machine Learning for the repair of stem cells"))
        .containsExactlyInAnyOrder(
            "technology:artificial-intelligence Machine Learning", "euroscivoc:657 stem cells");
  }

  @Test
  void german() {
    assertThat(tags("de", "Erneuerung der Straßenbeleuchtung mit künstlicher Intelligenz"))
        .containsExactlyInAnyOrder(
            "cpv:34993000 Straßenbeleuchtung",
            "technology:artificial-intelligence künstlicher Intelligenz");
  }

  @Test
  void polish() {
    assertThat(tags("pl", "Świadczenie usług sprzątania; dostawa turbiny wiatrowej"))
        .containsExactlyInAnyOrder(
            "cpv:90910000 usług sprzątania", "cpv:31121320 turbiny wiatrowej");
  }

  @Test
  void greek() {
    assertThat(tags("el", "Παροχή υπηρεσιών καθαρισμού με τεχνητή νοημοσύνη"))
        .containsExactlyInAnyOrder(
            "cpv:90910000 υπηρεσιών καθαρισμού",
            "technology:artificial-intelligence τεχνητή νοημοσύνη");
  }

  @Test
  void aWordThatIsSeldomTheProductNamesNone() {
    assertThat(tags("en", "Keys to the manufacturing of the future")).isEmpty();
    assertThat(tags("de", "Schlüssel zum Erfolg")).isEmpty();
  }

  @Test
  void theSameStemIsNotEnough() {
    assertThat(tags("en", "Humanity and organizing chemistry")).isEmpty();
  }

  @Test
  void wordsOfTwoListItemsAreNoLabel() {
    assertThat(tags("en", "organic, chemistry")).isEmpty();
  }

  @Test
  void whatATextIsFreeOfItIsNotAbout() {
    assertThat(tags("en", "Pesticide-free farming")).isEmpty();
    assertThat(tags("en", "Detection of pesticides")).containsExactly("cpv:24451000 pesticides");
  }

  @Test
  void anAbbreviationIsInCapitals() {
    assertThat(tags("en", "AI for all")).containsExactly("technology:artificial-intelligence AI");
    assertThat(tags("en", "Ai Weiwei and the museum")).isEmpty();
  }

  @Test
  void projectsDoNotProcureServices() {
    Passage title = title("en", "Cleaning services in the age of robots");

    assertThat(shown(TAGGER.tags(Label.DEMAND, List.of(title))))
        .contains("cpv:90910000 Cleaning services");
    assertThat(shown(TAGGER.tags(Label.PROJECT, List.of(title))))
        .containsExactly("technology:robotics robots");
  }

  @Test
  void aTitleTellsMoreThanAWordInPassing() {
    double inTitle = confidence(title("en", "Tourism in the Alps"));
    double shortly =
        confidence(new Passage("description_en", "en", true, false, "Tourism, gladly"));
    double passing =
        confidence(
            new Passage("description_en", "en", true, false, "A text. ".repeat(60) + "Tourism."));

    assertThat(inTitle).isGreaterThan(shortly);
    assertThat(shortly).isGreaterThan(0.7);
    assertThat(passing).isZero();
  }

  @Test
  void aTagSaysWhereItStands() {
    Passage other = new Passage("description_de", "de", true, false, "Es geht um Tourismus.");

    assertThat(TAGGER.tags(Label.CLUSTER, List.of(other)))
        .singleElement()
        .satisfies(tag -> {
          assertThat(tag.field()).isEqualTo("description_de");
          assertThat(tag.language()).isEqualTo("de");
          assertThat(tag.words()).isEqualTo("Tourismus");
        });
  }

  private static double confidence(Passage passage) {
    return TAGGER.tags(Label.CLUSTER, List.of(passage)).stream()
        .mapToDouble(Tag::confidence)
        .max()
        .orElse(0);
  }

  private static List<String> tags(String language, String title) {
    return shown(TAGGER.tags(Label.DEMAND, List.of(title(language, title))));
  }

  private static List<String> shown(List<Tag> tags) {
    return tags.stream().map(tag -> tag.term().id() + " " + tag.words()).toList();
  }

  private static Passage title(String language, String text) {
    return new Passage("title_" + language, language, true, true, text);
  }

  /**
   * @param labels languages and labels in turn, several with a bar between
   */
  private static Term term(Label label, String id, String... labels) {
    Map<String, List<String>> named = new HashMap<>();
    for (int i = 0; i < labels.length; i += 2) {
      named
          .computeIfAbsent(labels[i], language -> new ArrayList<>())
          .addAll(Arrays.asList(labels[i + 1].split("\\|")));
    }
    return new Term(label, id, named, Set.of());
  }
}
