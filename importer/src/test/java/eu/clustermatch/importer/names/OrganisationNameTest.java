package eu.clustermatch.importer.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          SARL Pont Exemple; pont exemple
          Testex Sp. z o.o. Sp. k.; testex
          Testex Sp.zo.o.; testex
          Příklad, spol. s r.o.; priklad
          „Пример“ ЕООД; primer
          ΠΑΡΑΔΕΙΓΜΑ Α.Ε.; paradeigma
          Ejemplo, S. L. U.; ejemplo
          Søren Æblegård A/S; soren aeblegard
          GmbH; gmbh
          """)
  void legalFormsAndSpellingDoNotCount(String name, String core) {
    assertThat(String.join(" ", OrganisationName.core(name))).isEqualTo(core);
  }
}
