package eu.clustermatch.importer.tag;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.model.Label;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShortFormsTest {
  private final ShortForms forms = ShortForms.standard();

  @Test
  void whatAnActivityMakes() {
    assertThat(parts("Manufacture of batteries and accumulators", "en"))
        .containsExactly("batteries", "accumulators");
    assertThat(parts("Herstellung von Batterien und Akkumulatoren", "de"))
        .containsExactly("Batterien", "Akkumulatoren");
    assertThat(parts("Fabrication d'articles en papier ou en carton", "fr"))
        .containsExactly("articles en papier", "en carton");
    assertThat(parts("Produkcja baterii i akumulatorów", "pl"))
        .containsExactly("baterii", "akumulatorów");
  }

  @Test
  void otherLabelsHaveNone() {
    assertThat(parts("Repair of furniture", "en")).isEmpty();
    assertThat(parts("Manufacture of furniture", "mt")).isEmpty();
    assertThat(forms.of(term(Label.PRODUCT), "Manufacture of furniture", "en")).isEmpty();
  }

  @Test
  void aPartCountsWhereItIsALabelOfItsOwn() {
    Term batteries =
        new Term(Label.PRODUCT, "cpv:31440000", Map.of("en", List.of("Batteries")), Set.of());
    Term doors = new Term(Label.PRODUCT, "my:doors", Map.of("en", List.of("Doors")), Set.of());
    Term making =
        new Term(
            Label.ACTIVITY,
            "nace:27.2",
            Map.of("en", List.of("Manufacture of batteries and accumulators")),
            Set.of());
    Term metal =
        new Term(
            Label.ACTIVITY,
            "nace:25.12",
            Map.of("en", List.of("Manufacture of doors and windows of metal")),
            Set.of());
    Namings namings =
        new Namings(List.of(batteries, doors, making, metal), Untrusted.standard(), forms);

    assertThat(namings.find("batteries", "en"))
        .extracting(mention -> mention.names().term().id())
        .containsExactly("cpv:31440000", "nace:27.2");
    assertThat(namings.find("accumulators", "en")).isEmpty();
    // Of metal they are: the words around a part may make it mean something else.
    assertThat(namings.find("doors", "en"))
        .extracting(mention -> mention.names().term().id())
        .containsExactly("my:doors");
  }

  private List<String> parts(String label, String language) {
    return forms.of(term(Label.ACTIVITY), label, language);
  }

  private static Term term(Label label) {
    return new Term(label, "nace:1", Map.of(), Set.of());
  }
}
