package eu.clustermatch.importer.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names are read: scripts, spellings, legal forms, translations. */
class NameTest {
  @ParameterizedTest
  @CsvSource({
    "GR, ΑΘΗΝΑ-ΕΡΕΥΝΗΤΙΚΟ ΚΕΝΤΡΟ ΚΑΙΝΟΤΟΜΙΑΣ, ATHINA-EREVNITIKO KENTRO KAINOTOMIAS",
    "GR, Εθνικό Μετσόβιο Πολυτεχνείο, Ethniko Metsovio Polytechneio",
    "GR, Ίδρυμα Τεχνολογίας και Έρευνας, IDRYMA TECHNOLOGIAS KAI EREVNAS",
    "BG, Българска академия на науките, Balgarska akademiya na naukite",
    "BG, Софийски университет, Sofiyski universitet",
    "RS, Универзитет у Београду, Univerzitet u Beogradu",
    "MK, Универзитет Скопје, Univerzitet Skopje",
    "UA, Київський політехнічний інститут, Kyyivskyy politekhnichnyy instytut",
    "DE, Universität Würzburg, UNIVERSITAET WUERZBURG",
    "DK, Københavns Universitet, KOEBENHAVNS UNIVERSITET",
    "PL, Politechnika Łódzka, POLITECHNIKA LODZKA",
    "PT, TECNOLOGÍA, TECHNOLOGIA",
  })
  void spelledDifferentlyTheSame(String country, String one, String other) {
    assertThat(Name.read(one, country).compact()).isEqualTo(Name.read(other, country).compact());
  }

  @ParameterizedTest
  @CsvSource({
    "Enel S.p.A., ENEL SPA",
    "AS Fortum Tartu, FORTUM TARTU",
    "OÜ Skeleton Technologies, SKELETON TECHNOLOGIES OU",
    "POLMECANIC Sp. z o.o., Polmecanic Spółka z ograniczoną odpowiedzialnością",
    "Giesecke & Devrient Gesellschaft mit beschränkter Haftung, GIESECKE & DEVRIENT GMBH",
    "'Magyar Innovació Korlátolt Felelősségű Társaság', Magyar Innovacio Kft.",
    "Agroknow Idiotiki Kefalaiouchiki Etaireia, AGROKNOW IKE",
    "INFINEON TECHNOLOGIES DRESDEN GMBH & CO. KG, Infineon Technologies Dresden",
    "'C.A.E.N. SPA', CAEN",
  })
  void withoutLegalForms(String one, String other) {
    assertThat(Name.read(one, null).compact()).isEqualTo(Name.read(other, null).compact());
  }

  @Test
  void aNameOfALegalFormOnlyStaysAName() {
    assertThat(Name.read("SAS", "FR").compact()).isEqualTo("sas");
  }

  @ParameterizedTest
  @CsvSource({
    "Università di Genova, University of Genoa",
    "Panepistimio Athinon, Universität Athen",
    "Uniwersytet Warszawski, University of Warsaw",
    "Idryma Erevnas, Research Foundation",
    "Ministerio de Energía, Energiaministerium",
    "Dimos Thessalonikis, Municipality of Thessaloniki",
    "Forschungszentrum, Kutatóközpont",
    "Gmina Kraków, Comune di Cracovia",
  })
  void translationsMeanTheSame(String one, String other) {
    assertThat(meanings(one)).containsExactlyInAnyOrderElementsOf(meanings(other));
  }

  @Test
  void shortNamesThatOnlySoundAlikeAreTwo() {
    Name one = Name.read("CINI", "IT");
    assertThat(one.equalsButForSpelling(Name.read("Cynny SpA", "IT"))).isFalse();
    assertThat(one.equalsButForSpelling(Name.read("C.I.N.I.", "IT"))).isTrue();
  }

  @Test
  void initialsSkipArticles() {
    assertThat(Name.read("Centre national de la recherche scientifique", "FR").initials())
        .contains("knrs");
  }

  private static List<String> meanings(String name) {
    return Name.read(name, null).words().stream()
        .map(word -> word.isGeneric() ? word.meaning() : word.key())
        .toList();
  }
}
