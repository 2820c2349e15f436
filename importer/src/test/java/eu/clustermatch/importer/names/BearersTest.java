package eu.clustermatch.importer.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All names here are made up. */
class BearersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Hans Beispiel GmbH; DE
          Beispiel & Söhne; DE
          Autohaus Beispiel; DE
          Beispiel Architekten Partnerschaft mbB; DE
          Jana Nowaka Sp. z o.o.; PL
          Biuro Jan Testowski sp. j.; PL
          Fundacja Jana Testowskiego; PL
          Uniwersytet Adama Testowskiego; PL
          Studio associato Rossini; IT
          Mario Rossini S.p.A.; IT
          Istituto Comprensivo «Carlo Esempini»; IT
          SCP Jean Exemple et Anne Modèle; FR
          Établissements Jean Exemple; FR
          alix formation; FR
          Lycée Jean Exemple; FR
          Saint Martin Exemplaire; FR
          Dr. Beispiel & Partner; AT
          DR. EXEMPLU ANA SRL; RO
          JUAN EJEMPLO, S. L. U.; ES
          Viuda de Ejemplo, S. A.; ES
          Jan Příklad s. r. o.; CZ
          „Иван Примеров“ ЕООД; BG
          Παραδειγματίδης Γεώργιος ΑΕ; GR
          Példa János Kft.; HU
          Per Eksempel A/S; DK
          Esimerkki Oy; FI
          Hugo Boss; DE
          CLARIN ERIC; NL
          Sofia Sensor Assembly; ''
          Lot; PL
          Beispielbau GmbH, Beispiel & Söhne; DE
          Exemplu Impex SRL - filiala Sibiu; RO
          """)
  void organisationsStay(String name, String country) {
    assertThat(Bearers.of(name, country)).isEqualTo(Bearer.ORGANISATION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Hans Beispielmann; DE
          BEISPIELMANN HANS; DE
          Beispielbau GmbH, Hans Beispielmann; DE
          Exemplu Impex SRL - EXEMPLU MARIA; RO
          Beispielmann Technik e. K.; DE
          Dr. Eva Beispielmann; AT
          Atelier Hans Beispielmann; DE
          Jan Testowski; PL
          Firma Handlowa Jan Testowski; PL
          P.P.H.U. TESTEX Anna Testowska; PL
          Testex Group Jan Testowski; PL
          Jan Testowski, Anna Testowska; PL
          Zakład Usług Leśnych S.C. Jan Testowski, Anna Próbna; PL
          Mgr. Jana Příkladová; CZ
          C.M.I. DR. EXEMPLU ANA; RO
          CMI Exemplul; RO
          Întreprindere Individuală Exemplu Ion; RO
          ЕТ „Пример - Иван Примеров“; BG
          Весела Примерова Тестова; BG
          Παραδειγματίδης Γεώργιος; GR
          Példa Éva egyéni vállalkozó; HU
          Pavyzdys Vytautas; LT
          Janez Primer s.p.; SI
          Stolarija Primjer, obrt; HR
          Me Anne Exemple; FR
          Me Exemple & Me Modèle; FR
          Exemple Claude; FR
          Ditta individuale Esempini Mario; IT
          Officina Esempini di Esempini Mario; IT
          MARÍA DEL CARMEN EJEMPLAR LÓPEZ; ES
          Dolores Ejemplar García; ES
          Ejemplar García López; ES
          Tmi Esimerkki; FI
          Lars Eksempelsen; DK
          Natural person; ''
          """)
  void personsAndSoleTradersAreKnown(String name, String country) {
    assertThat(Bearers.of(name, country)).isEqualTo(Bearer.PERSON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          various
          n/a
          N.A.
          Divers
          Los 3
          Lots 1, 2 et 3
          część 5
          see annex
          not awarded
          infructueux
          withheld
          xxx
          12345
          ---
          Nie dotyczy
          siehe Anhang B
          """)
  void placeholdersAreNobody(String name) {
    assertThat(Bearers.of(name, "")).isEqualTo(Bearer.NOBODY);
  }
}
