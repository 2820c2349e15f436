package eu.clustermatch.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {
  @ParameterizedTest(name = "{0}: {1} finds {2}")
  @CsvSource({
    "bg, батерии, батерия",
    "bg, роботите, робот",
    "cs, baterií, baterie",
    "cs, robotů, robot",
    "da, batterier, batteri",
    "da, robotten, robot",
    "de, Batterien, Batterie",
    "de, Robotern, Roboter",
    "bg, технологии, технология",
    "el, μπαταρίες, μπαταρία",
    "el, τεχνολογιών, τεχνολογία",
    "el, ΡΟΜΠΟΤ, ρομπότ",
    "el, ενέργειας, ενέργεια",
    "en, batteries, battery",
    "en, recycled, recycling",
    "es, baterías, batería",
    "es, reciclajes, reciclaje",
    "et, akude, aku",
    "et, patareid, patarei",
    "fi, akkujen, akku",
    "fi, materiaalit, materiaali",
    "fr, énergies, énergie",
    "fr, l'énergie, énergie",
    "fr, batteries, batterie",
    "ga, ceallraí, cheallraí",
    "hr, baterije, baterija",
    "hr, robota, robot",
    "hu, akkumulátorok, akkumulátor",
    "hu, anyagok, anyag",
    "it, batterie, batteria",
    "it, dell'energia, energia",
    "lt, baterijos, baterija",
    "lt, robotai, robotas",
    "lv, baterijas, baterija",
    "lv, roboti, robots",
    "mt, l-enerġija, Enerġija",
    "nl, batterijen, batterij",
    "nl, robots, robot",
    "no, batterier, batteri",
    "no, robotene, robot",
    "pl, baterii, baterie",
    "pl, robotów, robot",
    "pt, baterias, bateria",
    "pt, energias, energia",
    "ro, bateriile, baterii",
    "ro, roboților, roboți",
    "sk, batériami, batéria",
    "sk, roboty, robot",
    "sl, baterije, baterija",
    "sl, tehnologij, tehnologija",
    "sv, batterier, batteri",
    "sv, robotarna, robot",
  })
  void inflectedWordsCompare(String language, String question, String text) {
    assertThat(terms(language, question)).isEqualTo(terms(language, text)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "bg, и на за",
    "cs, a nebo pro",
    "da, og for en",
    "de, und für die",
    "el, και για το",
    "en, the and of",
    "es, y para el",
    "et, ja see",
    "fi, ja tai on",
    "fr, l' et pour la",
    "ga, agus an",
    "hr, i za u",
    "hu, és a az",
    "it, e di per",
    "lt, ir su",
    "lv, un ar",
    "mt, u ta' għal",
    "nl, en van de",
    "no, og for en",
    "pl, i dla na",
    "pt, e para o",
    "ro, și pentru",
    "sk, a pre na",
    "sl, in za na",
    "sv, och för en"
  })
  void stopWordsSayNothing(String language, String words) {
    assertThat(terms(language, words)).isEmpty();
  }

  @Test
  void greekIsFoundWithoutAccents() {
    assertThat(terms("el", "μπαταριες λιθιου")).isEqualTo(terms("el", "Μπαταρίες λιθίου"));
  }

  @Test
  void everyOfficialLanguageOfTheUnionIsKnown() {
    assertThat(Analysis.languages())
        .isEqualTo(
            List.of(
                "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl no pl pt ro sk sl sv"
                    .split(" ")));
  }

  private static List<String> terms(String language, String text) {
    return Analysis.tokens(Analysis.of(language), text).stream().map(Analysis.Token::term).toList();
  }
}
