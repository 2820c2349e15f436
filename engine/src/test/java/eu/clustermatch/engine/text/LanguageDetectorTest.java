package eu.clustermatch.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bg | Рециклиране на литиеви батерии от електрически автомобили",
        "cs | Recyklace lithiových baterií z elektrických vozidel",
        "da | Genanvendelse af litiumbatterier fra elbiler og busser",
        "de | Wiederverwertung von Lithiumbatterien aus Elektrofahrzeugen",
        "el | Ανακύκλωση μπαταριών λιθίου από ηλεκτρικά οχήματα",
        "en | Recycling of lithium batteries from electric vehicles",
        "es | Reciclaje de baterías de litio de los vehículos eléctricos",
        "et | Elektrisõidukite liitiumakude ringlussevõtt ja taaskasutamine",
        "fi | Sähköajoneuvojen litiumakkujen kierrätys ja uusiokäyttö",
        "fr | Recyclage des batteries au lithium des véhicules électriques",
        "ga | Athchúrsáil ceallraí litiam ó fheithiclí leictreacha",
        "hr | Gospodarenje otpadom i obnovljivi izvori energije u hrvatskim poduzećima",
        "hu | Elektromos járművek lítium akkumulátorainak újrahasznosítása",
        "it | Riciclaggio delle batterie al litio dei veicoli elettrici",
        "lt | Elektromobilių ličio baterijų perdirbimas ir pakartotinis naudojimas",
        "lv | Elektrisko transportlīdzekļu litija bateriju pārstrāde",
        "mt | Ir-riċiklaġġ tal-batteriji tal-litju minn vetturi elettriċi",
        "nl | Het recyclen van lithiumbatterijen uit elektrische voertuigen",
        "no | Gjenvinning av litiumbatterier fra elektriske kjøretøyer i hele landet",
        "pl | Recykling baterii litowych z pojazdów elektrycznych",
        "pt | Reciclagem de baterias de lítio de veículos elétricos",
        "ro | Reciclarea bateriilor cu litiu din vehiculele electrice",
        "sk | Recyklácia lítiových batérií z elektrických vozidiel a ich opätovné použitie",
        "sl | Recikliranje litijevih baterij iz električnih vozil",
        "sv | Återvinning av litiumbatterier från elektriska fordon"
      })
  void aSentenceTellsItsLanguage(String language, String text) {
    assertThat(LanguageDetector.detect(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "5G", "IoT", "hydrogen", "battery", "robotics", "🔋", "\ud83d"})
  void whatDoesNotTellIsEnglish(String text) {
    assertThat(LanguageDetector.detect(text)).isEqualTo("en");
  }
}
