package eu.clustermatch.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV outside of our folders, with links in the rows of nodes. */
class MemberListTest {
  @TempDir Path folder;

  @Test
  void listIsKnownByItsNameAndLinkColumns() {
    write("mitglieder 2024.csv", "Firma;Land;Ökosystem\nÄtherwerk & Söhne;Österreich;Textile\n");

    Collected all = read();

    assertThat(all.rejects).isEmpty();
    assertThat(all.ids()).containsExactly("org:box-at-atherwerk-sohne", "country:AT");
    assertThat(all.nodes.getFirst().owned()).containsExactlyInAnyOrder("name", "source");
    assertThat(all.arrows())
        .containsExactly(
            "org:box-at-atherwerk-sohne LOCATED_IN country:AT",
            "org:box-at-atherwerk-sohne ACTIVE_IN ecosystem:textile");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nazwa organizacji;Kraj;Miejscowość;Wielkość przedsiębiorstwa;Rodzaj podmiotu;Adres strony;"
            + "Członek;Data przystąpienia;Numer telefonu;Adres e-mail",
        "Nom de la structure;Pays;Commune;Taille de l’entreprise;Type d'organisation;Adresse web;"
            + "Membre de;Date d'adhésion;Numéro de téléphone;Adresse e-mail",
        "Nome azienda;Paese;Comune;Dimensione aziendale;Tipo di ente;Pagina web;"
            + "Membro di;Data di adesione;Numero di telefono;Indirizzo e-mail",
        "Nombre de la entidad;País;Municipio;Tamaño de la empresa;Tipo de entidad;Página web;"
            + "Miembro de;Fecha de adhesión;Número de teléfono;Correo",
        "Naam organisatie;Land;Gemeente;Omvang;Soort organisatie;Webpagina;"
            + "Lid van;Datum toetreding;Telefoonnummer;E-mailadres"
      })
  void columnsMayBeCalledAsPeopleDo(String header) {
    write("list.csv", header + "\nA Ltd;PL;Łódź;small;company;a.eu;cluster:c;01.02.2020;0;x\n");

    Collected all = read();

    assertThat(all.nodes.getFirst().node().properties())
        .containsEntry("name", "A Ltd")
        .containsEntry("city", "Łódź")
        .containsEntry("size", "small")
        .containsEntry("roles", List.of("company"))
        .containsEntry("website", "http://a.eu");
    assertThat(all.links.get(1).properties()).containsEntry("validFrom", LocalDate.of(2020, 2, 1));
    assertThat(all.rejects)
        .hasSize(2)
        .allSatisfy(reject -> assertThat(reject.reason()).contains("about persons"));
  }

  @Test
  void valuesMayBeWrittenInTheWordsOfTheSheet() {
    write(
        "Mitglieder.csv",
        """
        Firma;Land;Größe;Rollen;inputsComplete
        Ätherwerk GmbH;Österreich;mittel;Unternehmen|Forschung;nein
        Nadelwerk GmbH;Österreich;GROSS;company;Ja
        """);

    Collected all = read();

    assertThat(all.rejects).isEmpty();
    assertThat(all.nodes.getFirst().node().properties())
        .containsEntry("size", "medium")
        .containsEntry("roles", List.of("company", "research"))
        .containsEntry("inputsComplete", false);
    assertThat(all.nodes.get(1).node().properties())
        .containsEntry("size", "large")
        .containsEntry("inputsComplete", true);
  }

  @Test
  void aRowSaysAllThatIsWrongWithIt() {
    write("Members.csv", "Name;Country;Size;Website\nAnna Ltd;Narnia;KMU;anna\n");

    assertThat(read().reasons())
        .singleElement()
        .asString()
        .startsWith("Members.csv, line 2, Country 'Narnia': It must be a country")
        .contains(
            " Also Size 'KMU': It must be one of micro, small, medium, large, unknown.",
            " Also Website 'anna': It must be an address");
  }

  @Test
  void cellThatIsWrongCostsThatCellOnly() {
    write(
        "Members.csv",
        "Name;Country;Region;Size;City;Member of;Member since\n"
            + "Anna Ltd;DE;Bayern;KMU;Ulm;cluster:c;soon\n");

    Collected all = read();

    assertThat(all.nodes.getFirst().node().properties())
        .isEqualTo(Map.of("name", "Anna Ltd", "city", "Ulm", "source", "box"));
    assertThat(all.nodes.getFirst().owned()).containsExactlyInAnyOrder("name", "city", "source");
    assertThat(all.arrows())
        .containsExactly(
            "org:box-de-anna-ltd LOCATED_IN country:DE", "org:box-de-anna-ltd MEMBER_OF cluster:c");
    assertThat(all.links.get(1).owned()).doesNotContain("validFrom");
    assertThat(all.reasons())
        .singleElement()
        .asString()
        .contains("Region 'Bayern'", "Size 'KMU'", "Member since 'soon'")
        .endsWith(" The rest of the row was taken.");
  }

  @Test
  void wrongCellsThatTheIdIsMadeOfCostTheRow() {
    write("Members.csv", "id;Name;Country;Region\n;A Ltd;;Bayern\n;B Ltd;XX;\norg:c;C Ltd;XX;\n");

    Collected all = read();

    assertThat(all.ids()).containsExactly("org:c");
    assertThat(all.rejects)
        .extracting(reject -> reject.origin().line())
        .containsExactly(2L, 3L, 4L);
  }

  @Test
  void cellsMaySayThatThereIsNothing() {
    write(
        "Members.csv",
        "Name;Country;Size;Website;City;Member since;Roles\nAnna Ltd;DE;n/a;-;k.A.;b.d.;–\n");

    Collected all = read();

    assertThat(all.rejects).isEmpty();
    assertThat(all.nodes.getFirst().node().properties())
        .isEqualTo(Map.of("name", "Anna Ltd", "source", "box"));
    assertThat(all.nodes.getFirst().owned()).contains("size", "website", "city");
  }

  @Test
  void memberSinceMayBeAYear() {
    write("Members.csv", "Name;Country;Member of;Member since\nAnna Ltd;DE;cluster:c;2019\n");

    assertThat(read().links.get(1).properties())
        .containsEntry("validFrom", LocalDate.of(2019, 1, 1));
  }

  @Test
  void blankRowsAndUnnamedColumnsArePassedOver() {
    write("Mitglieder.csv", "Firma;;Land;\n;;;\nÄtherwerk GmbH;;AT;\n; ;;\n\n");

    Collected all = read();

    assertThat(all.rejects).isEmpty();
    assertThat(all.ids()).containsExactly("org:box-at-atherwerk-gmbh", "country:AT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
  void listMayBeSavedAsSpreadsheetsDo(String charset) {
    String text = "Firma;Land;Größe\rÄtherwerk & Söhne;Österreich;mittel\r";
    Collected.write(folder, "list.csv", text.getBytes(Charset.forName(charset)));

    assertThat(read().ids()).containsExactly("org:box-at-atherwerk-sohne", "country:AT");
  }

  @Test
  void headerMayStandBelowATitle() {
    write(
        "Liste.csv",
        """
        "Mitglieder, Stand 2026";;
        ;;
        Firma;Land;Ort
        Ätherwerk GmbH;AT;Wien
        Nadelwerk GmbH;Narnia;Wien
        """);

    Collected all = read();

    assertThat(all.ids()).containsExactly("org:box-at-atherwerk-gmbh", "country:AT");
    assertThat(all.reasons())
        .singleElement()
        .asString()
        .startsWith("Liste.csv, line 5, Land 'Narnia'");
  }

  @Test
  void titleMayBeWordedLikeAHeading() {
    write("Mitglieder.csv", "\nUnternehmen\nFirma,Kontakt\nÄtherwerk GmbH,x\n");

    Collected all = read();

    assertThat(all.ids()).containsExactly("org:box-zz-atherwerk-gmbh");
    assertThat(all.reasons())
        .singleElement()
        .asString()
        .startsWith("Mitglieder.csv, line 3, Kontakt: This column is about persons");
  }

  @Test
  void twoColumnsOfOneNameAreSaid() {
    write("Mitglieder.csv", "Firma;Land;Land\nÄtherwerk GmbH;AT;AT\n");

    assertThat(read().reasons())
        .containsExactly("Mitglieder.csv, line 1: The header has two columns named 'Land'.");
  }

  @Test
  void noteBelowTheRowsIsNoMemberAndNotKept() {
    write("Mitglieder.csv", "Firma;Land\nÄtherwerk GmbH;AT\nSumme: 1;\n");

    Collected all = read();

    assertThat(all.ids()).containsExactly("org:box-at-atherwerk-gmbh", "country:AT");
    assertThat(all.reasons())
        .containsExactly(
            "Mitglieder.csv, line 3, Firma: This is a sum or a note on the list, not the name"
                + " of an organisation.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gesamt: 11 Mitglieder",
        "Anzahl Mitglieder: 11",
        "Total",
        "Mis à jour le 12/11/2026 par M. Dupont",
        "Stand: 01.11.2026",
        "* Gründungsmitglied",
        "Quelle: Clusterbüro, Frau Schmidt, Tel. 0241/1234",
        "Źródło: biuro klastra"
      })
  void noteIsTold(String note) {
    write("Mitglieder.csv", "Firma;Land;Größe\nÄtherwerk GmbH;AT;\n\"%s\";;11\n".formatted(note));

    Collected all = read();

    assertThat(all.ids()).containsExactly("org:box-at-atherwerk-gmbh", "country:AT");
    assertThat(all.rejects)
        .singleElement()
        .satisfies(reject -> assertThat(reject.value()).isEmpty())
        .satisfies(reject -> assertThat(reject.isAboutPerson()).isTrue());
  }

  @Test
  void organisationMayBeNamedLikeANote() {
    write(
        "Mitglieder.csv",
        "id;Firma;Land;Ort\n"
            + ";Total 1 SA;FR;\n"
            + ";Source 1 SA;;Lyon\n"
            + ";Stand-Bau GmbH;;\n"
            + "org:k;Kontakt;;\n");

    Collected all = read();

    assertThat(all.rejects).isEmpty();
    assertThat(all.ids()).contains("org:k").hasSize(5);
  }

  @Test
  void otherTablesArePassedOver() {
    write("stations.csv", "name,platforms\nNord,3\n");
    write("register.csv", "pic,type,src,name,country\n999,PRC,x,A,DE\n");
    write("map.json", "{\"type\":\"FeatureCollection\",\"features\":[]}");

    assertThat(read().nodes).isEmpty();
  }

  @Test
  void fileCalledLikeALabelHoldsNodesOfIt() {
    write("Network.csv", "id,name,members\nnetwork:n,N,Anna Ltd|cluster:c|Nobody\n");
    write("organisations.csv", "id,name,country\norg:a,Anna Ltd,EL\n");

    Collected all = read();

    assertThat(all.ids()).containsExactly("network:n", "org:a", "country:GR");
    assertThat(all.arrows())
        .containsExactly(
            "org:a AFFILIATED_TO network:n",
            "cluster:c AFFILIATED_TO network:n",
            "org:a LOCATED_IN country:GR");
    assertThat(all.reasons()).singleElement().asString().contains("'Nobody': No cluster");
  }

  @Test
  void linkSaidTwiceComesOnce() {
    write(
        "nodes/Cluster.csv",
        "id,name,partnerOf\ncluster:a,A,cluster:b\ncluster:b,B,A|cluster:a|cluster:b\n");
    write("nodes/Organisation.csv", "id,name,memberOf,products\norg:o,O,A|B,cpv:31712000\n");
    write("links/MEMBER_OF.csv", "from,to,validFrom\norg:o,cluster:a,2020-01-01\n");

    Collected all = read();

    assertThat(all.arrows())
        .containsExactly(
            "org:o MEMBER_OF cluster:a",
            "cluster:a PARTNER_OF cluster:b",
            "org:o MEMBER_OF cluster:b",
            "org:o PRODUCES cpv:31712000");
    assertThat(all.reasons()).singleElement().asString().contains("another than the row's own");
  }

  @Test
  void regionGoesBeforeCountryAndMustLieInIt() {
    write(
        "Organisation.csv",
        "id,name,country,region\norg:a,A,Greece,EL30\norg:b,B,DE,AT12\norg:c,C,,UKI3\n");

    Collected all = read();

    assertThat(all.arrows())
        .containsSubsequence(
            "nuts:EL30 WITHIN nuts:EL3",
            "org:a LOCATED_IN nuts:EL30",
            "org:c LOCATED_IN nuts:UKI3");
    assertThat(all.reasons())
        .containsExactly(
            "Organisation.csv, line 3, region 'AT12': It lies in AT, but the country says DE.");
  }

  @Test
  void nameSharedByTwoClustersIsNotGuessedAt() {
    write("Cluster.csv", "id,name\ncluster:a,Optik\ncluster:b,OPTIK\n");
    write("Organisation.csv", "id,name,memberOf\norg:o,O,Optik\n");

    assertThat(read().reasons())
        .containsExactly(
            "Organisation.csv, line 2, memberOf 'Optik': Several nodes of kind Cluster bear this"
                + " name; please write the id of the one that is meant.");
  }

  @Test
  void idOfANameInOtherLettersIsStableAndItsOwn() {
    assertThat(DerivedId.of("org", "box", "GR", "Αθηνά"))
        .isEqualTo(DerivedId.of("org", "box", "GR", "ΑΘΗΝΑ"))
        .matches("org:box-gr-[0-9a-f]{12}")
        .isNotEqualTo(DerivedId.of("org", "box", "GR", "Ήρα"));
    assertThat(DerivedId.of("org", "Box 1", "", "Straße Łódź"))
        .isEqualTo("org:box-1-zz-strasse-lodz");
  }

  private void write(String file, String text) {
    Collected.write(folder, file, text);
  }

  private Collected read() {
    return Collected.of("box", folder);
  }
}
