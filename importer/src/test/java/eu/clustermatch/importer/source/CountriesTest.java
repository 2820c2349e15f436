package eu.clustermatch.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {
  @ParameterizedTest
  @CsvSource({
    "ES, ES",
    "es, ES",
    "EL, GR",
    "UK, GB",
    "DEU, DE",
    "rom, RO",
    "XK, XK",
    "Germany, DE",
    "  ALLEMAGNE , DE",
    "Österreich, AT",
    "Oesterreich, AT",
    "Osterreich, AT",
    "ΕΛΛΑΔΑ, GR",
    "България, BG",
    "Κύπρος, CY",
    "The Netherlands, NL",
    "Czech Republic, CZ",
    "Česká republika, CZ",
    "U.S.A., US",
    "Viet Nam, VN",
    "Türkiye, TR",
    "Taiwan, TW",
    "UAE, AE",
    "Korea (Republic of), KR",
    "Großbritannien, GB",
    "an Ghréig, GR",
    "Kosovo*, XK"
  })
  void codesAndNamesInTheLanguagesOfTheUnion(String text, String iso) {
    assertThat(Countries.iso(text)).hasValue(iso);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Europe", "XX", "Utopia", "RoW"})
  void whatNamesNoCountry(String text) {
    assertThat(Countries.iso(text)).isEmpty();
  }

  @Test
  void nodeIsADefault() {
    NodeItem node = Countries.node(new Origin("f.csv", 2), "GR", "test");

    assertThat(node.node().id()).isEqualTo("country:GR");
    assertThat(node.node().properties()).containsEntry("name", "Greece");
    assertThat(node.owned()).isEmpty();
  }
}
