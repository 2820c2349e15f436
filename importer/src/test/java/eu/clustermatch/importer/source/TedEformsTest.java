package eu.clustermatch.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TedEformsTest {
  private static final String BUYER =
      organisation(
          "ORG-1", "<n languageID=\"FRA\">Ville de Lissieu</n>", "FRA", "Lissieu", "FRK26");
  private static final String ACIERO =
      organisation("ORG-2", "<n languageID=\"FRA\">Aciero SA</n>", "FRA", "Lyon Cedex 03", "FRK26")
          .replace(
              "<Company>",
              "<Company><WebsiteURI>www.aciero.example</WebsiteURI>"
                  + "<CompanySizeCode>small</CompanySizeCode>")
          .replace(
              "</Company>",
              "<PartyLegalEntity><CompanyID>123 456 789 00011</CompanyID>"
                  + "</PartyLegalEntity></Company>");
  private static final String TUBEX =
      organisation("ORG-3", "<n languageID=\"DEU\">Tubex GmbH</n>", "DEU", "Ulm", "DE144");

  private static final String PARTIES = party("TPA-1", "ORG-2") + party("TPA-2", "ORG-3");
  private static final String TENDERS =
      tender("TEN-1", "TPA-1", "2000.50", "EUR") + tender("TEN-2", "TPA-2", "300", "EUR");

  @TempDir Path folder;

  @Test
  void awardsBecomeProductsAndSuppliesAsFromOlderNotices() {
    Collected all =
        read(notice(won("LOT-1", "CON-1", "TEN-1") + contract("CON-1", "2024-03-01", "TEN-1")));

    assertThat(all.rejects).isEmpty();
    assertThat(all.ids())
        .containsExactly(
            "country:FR",
            "nuts:FRK",
            "nuts:FRK2",
            "nuts:FRK26",
            "ted:fr-aciero-lyon",
            "ted:fr-ville-de-lissieu-lissieu",
            "cpv:44212100",
            "cpv:44212200");
    assertThat(properties(all, "ted:fr-aciero-lyon"))
        .isEqualTo(
            Map.of(
                "name", "Aciero SA",
                "city", "Lyon",
                "nationalId", "12345678900011",
                "website", "http://www.aciero.example",
                "sme", true,
                "size", "small",
                "source", "ted"));
    assertThat(properties(all, "ted:fr-ville-de-lissieu-lissieu"))
        .containsEntry("roles", List.of("public-body"))
        .containsEntry("size", "unknown");
    assertThat(all.arrows())
        .contains(
            "ted:fr-aciero-lyon LOCATED_IN nuts:FRK26",
            "ted:fr-aciero-lyon PRODUCES cpv:44212100",
            "ted:fr-aciero-lyon PRODUCES cpv:44212200",
            "ted:fr-aciero-lyon SUPPLIES ted:fr-ville-de-lissieu-lissieu",
            "ted:fr-ville-de-lissieu-lissieu BUYS cpv:44212100");
    assertThat(supply(all, "cpv:44212100").properties())
        .isEqualTo(
            Map.of(
                "product",
                "cpv:44212100",
                "since",
                LocalDate.of(2024, 3, 1),
                "validFrom",
                LocalDate.of(2024, 3, 1),
                "awards",
                1L,
                "value",
                2000.5,
                "notice",
                "163-2024",
                "title_fr",
                "Un pont",
                "source",
                "ted"));
  }

  @Test
  void sizeIsTheFilesToSayWhereItSaysOne() {
    Collected all =
        read(notice(won("LOT-1", "CON-1", "TEN-1") + contract("CON-1", "2024-03-01", "TEN-1")));

    assertThat(item(all, "ted:fr-aciero-lyon").owned()).contains("size");
    assertThat(item(all, "ted:fr-ville-de-lissieu-lissieu").owned()).doesNotContain("size");
  }

  @Test
  void eachLotHasItsWinners() {
    Collected all =
        read(
            notice(
                won("LOT-1", "CON-1", "TEN-1")
                    + won("LOT-2", "CON-2", "TEN-2")
                    + contract("CON-1", "2024-03-01", "TEN-1")
                    + contract("CON-2", "2024-03-02", "TEN-2")));

    assertThat(all.arrows())
        .contains(
            "ted:fr-aciero-lyon PRODUCES cpv:44212100", "ted:de-tubex-ulm PRODUCES cpv:44160000")
        .doesNotContain(
            "ted:fr-aciero-lyon PRODUCES cpv:44160000", "ted:de-tubex-ulm PRODUCES cpv:44212100");
  }

  @Test
  void onlyLotHasTheProductsOfTheWholeToo() {
    Collected all =
        read(
            notice(won("LOT-1", "CON-1", "TEN-1") + contract("CON-1", "2024-03-01", "TEN-1"))
                .replaceAll("<ProcurementProjectLot><ID>LOT-2.*?</ProcurementProjectLot>", ""));

    assertThat(all.arrows()).contains("ted:fr-aciero-lyon PRODUCES cpv:45221100");
  }

  @Test
  void losersAndLotsWithoutWinnerAreLeftOut() {
    String lost = won("LOT-2", "CON-2", "TEN-2").replace("selec-w", "clos-nw");

    assertThat(
            read(notice(
                    won("LOT-1", "CON-1", "TEN-1", "TEN-2")
                        + lost
                        + contract("CON-1", "2024-03-01", "TEN-1")))
                .arrows())
        .noneMatch(arrow -> arrow.contains("tubex"));
    assertThat(read(notice(lost)).nodes).isEmpty();
  }

  @Test
  void withoutContractTheFirstOfTheRankedTendersWon() {
    String ranked = TENDERS.replaceAll("<ID>(TEN-(.))</ID>", "<ID>$1</ID><RankCode>$2</RankCode>");
    String lot = won("LOT-1", "CON-1", "TEN-1", "TEN-2");

    assertThat(read(notice(lot).replace(TENDERS, ranked)).arrows())
        .contains("ted:fr-aciero-lyon SUPPLIES ted:fr-ville-de-lissieu-lissieu")
        .noneMatch(arrow -> arrow.contains("tubex"));
  }

  @Test
  void membersOfConsortiumShareWhatTheyWon() {
    String both = party("TPA-1", "ORG-2", "ORG-3");
    Collected all =
        read(
            notice(won("LOT-1", "CON-1", "TEN-1") + contract("CON-1", "2024-03-01", "TEN-1"))
                .replace(party("TPA-1", "ORG-2"), both));

    assertThat(all.arrows())
        .contains(
            "ted:fr-aciero-lyon PRODUCES cpv:44212100", "ted:de-tubex-ulm PRODUCES cpv:44212100");
    assertThat(all.links).noneMatch(link -> link.properties().containsKey("value"));
  }

  @Test
  void oneTenderForSeveralLotsHasNoValueOfItsOwn() {
    Collected all =
        read(
            notice(
                won("LOT-1", "CON-1", "TEN-1")
                    + won("LOT-2", "CON-1", "TEN-1")
                    + contract("CON-1", "2024-03-01", "TEN-1")));

    assertThat(all.arrows())
        .contains(
            "ted:fr-aciero-lyon PRODUCES cpv:44212100", "ted:fr-aciero-lyon PRODUCES cpv:44160000");
    assertThat(all.links).noneMatch(link -> link.properties().containsKey("value"));
  }

  @Test
  void nameInTheNoticesLanguageComesFirst() {
    String names =
        "<n languageID=\"NLD\">Stad Lissieu</n><n languageID=\"FRA\">Ville de Lissieu</n>";
    Collected all =
        read(
            notice(won("LOT-1", "CON-1", "TEN-1") + contract("CON-1", "2024-03-01", "TEN-1"))
                .replace(BUYER, organisation("ORG-1", names, "FRA", "Lissieu", "FRK26")));

    assertThat(properties(all, "ted:fr-ville-de-lissieu-lissieu"))
        .containsEntry("name", "Ville de Lissieu")
        .containsEntry("name_nl", "Stad Lissieu")
        .doesNotContainKey("name_fr");
  }

  @Test
  void buyerIsFoundByItsContactPointWhichIsNotRead() {
    String withPoint =
        BUYER.replace(
            "</Organization>",
            "<TouchPoint><PartyIdentification><ID>TPO-1</ID></PartyIdentification><PartyName>"
                + "<Name>Anne Exemple</Name></PartyName></TouchPoint></Organization>");
    Collected all =
        read(
            notice(won("LOT-1", "CON-1", "TEN-1") + contract("CON-1", "2024-03-01", "TEN-1"))
                .replace(BUYER, withPoint)
                .replace(
                    "<Party><PartyIdentification><ID>ORG-1",
                    "<Party><PartyIdentification><ID>TPO-1"));

    assertThat(all.ids()).contains("ted:fr-ville-de-lissieu-lissieu");
    assertThat(all.nodes.toString() + all.links).doesNotContain("Exemple", "0123", "Owner");
  }

  @Test
  void personsAndPlaceholdersAreRejected() {
    String person =
        organisation("ORG-2", "<n languageID=\"FRA\">Ponts Dural</n>", "FRA", "Lyon", "FRK26")
            .replace("<Company>", "<NaturalPersonIndicator>true</NaturalPersonIndicator><Company>");
    String named = TUBEX.replace("Tubex GmbH", "Hans Beispielmann");
    Collected all =
        read(
            notice(
                    won("LOT-1", "CON-1", "TEN-1")
                        + won("LOT-2", "CON-2", "TEN-2")
                        + contract("CON-1", "2024-03-01", "TEN-1")
                        + contract("CON-2", "2024-03-01", "TEN-2"))
                .replace(ACIERO, person)
                .replace(TUBEX, named));

    assertThat(all.links).isEmpty();
    assertThat(all.reasons().stream().map(reason -> reason.replace(folder + "/", "")))
        .containsExactly(
            "0.xml, line 2, Tenderer: The file says that this is a person; only organisations are"
                + " stored.",
            "0.xml, line 3, supplier: This is a person or a sole trader by its name; only"
                + " organisations are stored.");
    assertThat(all.rejects).allMatch(Reject::isAboutPerson);
  }

  @Test
  void correctedNoticeCountsOnce() {
    String first =
        notice(won("LOT-1", "CON-1", "TEN-1") + contract("CON-1", "2024-03-01", "TEN-1"));
    String second =
        first
            .replace("<ID>c4c4</ID><VersionID>01", "<ID>d5d5</ID><VersionID>01")
            .replace("00000163-2024", "00000170-2024")
            .replace("2000.50", "1500")
            .replace(
                "<NoticeResult>",
                "<Changes><ChangedNoticeIdentifier>c4c4-01"
                    + "</ChangedNoticeIdentifier></Changes><NoticeResult>");
    Collected all = read(first, second);

    assertThat(supply(all, "cpv:44212100").properties())
        .containsEntry("awards", 1L)
        .containsEntry("value", 1500.0)
        .containsEntry("notice", "170-2024");
  }

  @Test
  void modificationIsNoFurtherAward() {
    String award =
        notice(won("LOT-1", "CON-1", "TEN-1") + contract("CON-1", "2024-03-01", "TEN-1"));
    String modification =
        award
            .replace("<ID>c4c4</ID>", "<ID>e6e6</ID>")
            .replace("00000163-2024", "00000180-2024")
            .replace(
                "<NoticeResult>",
                "<ContractModification><ChangedNoticeIdentifier>00000163-2024"
                    + "</ChangedNoticeIdentifier></ContractModification><NoticeResult>");

    assertThat(supply(read(award, modification), "cpv:44212100").properties())
        .containsEntry("awards", 1L)
        .containsEntry("value", 2000.5);
    assertThat(supply(read(modification), "cpv:44212100").properties())
        .containsEntry("awards", 1L)
        .doesNotContainKey("value");
  }

  @Test
  void sameFirmHasOneIdFromBothSchemas() {
    String older =
        """
        <TED_EXPORT DOC_ID="1-2020"><FORM_SECTION><F03_2014 LG="FR"><CONTRACTING_BODY>\
        <ADDRESS_CONTRACTING_BODY><OFFICIALNAME>Ville de Lissieu</OFFICIALNAME>\
        <TOWN>Lissieu</TOWN><COUNTRY VALUE="FR"/></ADDRESS_CONTRACTING_BODY></CONTRACTING_BODY>\
        <OBJECT_CONTRACT><CPV_MAIN><CPV_CODE CODE="45221100"/></CPV_MAIN></OBJECT_CONTRACT>\
        <AWARD_CONTRACT><CONTRACTOR><OFFICIALNAME>ACIERO S.A.</OFFICIALNAME><TOWN>Lyon</TOWN>\
        <COUNTRY VALUE="FR"/><NO_SME/></CONTRACTOR></AWARD_CONTRACT></F03_2014></FORM_SECTION>\
        </TED_EXPORT>
        """;
    Collected all =
        read(
            older,
            notice(won("LOT-1", "CON-1", "TEN-1") + contract("CON-1", "2024-03-01", "TEN-1")));

    assertThat(all.ids()).containsOnlyOnce("ted:fr-aciero-lyon", "ted:fr-ville-de-lissieu-lissieu");
    assertThat(properties(all, "ted:fr-aciero-lyon")).containsEntry("size", "small");
  }

  @Test
  void whatDoesNotFitCostsItsLotOnly() {
    Collected all =
        read(
            notice(
                    won("LOT-1", "CON-1", "TEN-9")
                        + won("LOT-2", "CON-2", "TEN-2")
                        + won("LOT-1", "CON-3", "TEN-1")
                        + contract("CON-3", "2024-03-01", "TEN-1"))
                .replace(TUBEX, ""),
            "<ContractAwardNotice xmlns=\""
                + "urn:oasis:names:specification:ubl:schema:xsd:ContractAwardNotice-2\"/>",
            notice("").replace("</NoticeResult>", ""));

    assertThat(all.reasons().stream().map(reason -> reason.replace(folder + "/", "")))
        .containsExactly(
            "0.xml, line 2, LotTender 'TEN-9': The notice refers to it but does not have it.",
            "0.xml, line 3, Tenderer 'ORG-3': The notice names no such organisation.",
            "1.xml, line 1: The notice has no result in eForms (NoticeResult in EformsExtension).",
            "2.xml, line 2: This is not well-formed XML.");
    assertThat(all.ids()).contains("ted:fr-aciero-lyon");
  }

  @Test
  void noticeOfAnotherKindIsPassedOver() {
    assertThat(
            read(notice(won("LOT-1", "CON-1", "TEN-1"))
                    .replace("ContractAwardNotice", "ContractNotice"))
                .nodes)
        .isEmpty();
  }

  private static String notice(String result) {
    return """
    <ContractAwardNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractAwardNotice-2">\
    <UBLExtensions><UBLExtension><ExtensionContent><EformsExtension><NoticeResult>%s
    %s%s</NoticeResult><Organizations>%s%s%s<UltimateBeneficialOwner><FirstName>Owner</FirstName>\
    </UltimateBeneficialOwner></Organizations><Publication><NoticePublicationID>00000163-2024\
    </NoticePublicationID></Publication></EformsExtension></ExtensionContent></UBLExtension>\
    </UBLExtensions>
    <ID>c4c4</ID><VersionID>01</VersionID><IssueDate>2024-03-05+01:00</IssueDate>\
    <NoticeTypeCode listName="result">can-standard</NoticeTypeCode>\
    <NoticeLanguageCode>FRA</NoticeLanguageCode><ContractingParty><ContractingPartyType>\
    <PartyTypeCode>la</PartyTypeCode></ContractingPartyType><Party><PartyIdentification><ID>ORG-1\
    </ID></PartyIdentification></Party></ContractingParty>
    <ProcurementProject><Name languageID="FRA">Un pont</Name>%s</ProcurementProject>\
    <ProcurementProjectLot><ID>LOT-1</ID><ProcurementProject>%s</ProcurementProject>\
    </ProcurementProjectLot><ProcurementProjectLot><ID>LOT-2</ID><ProcurementProject>%s\
    </ProcurementProject></ProcurementProjectLot><TenderResult><AwardDate>2000-01-01Z</AwardDate>\
    </TenderResult></ContractAwardNotice>
    """
        .formatted(
            result,
            TENDERS,
            PARTIES,
            BUYER,
            ACIERO,
            TUBEX,
            cpv("Main", "45221100"),
            cpv("Main", "44212100") + cpv("Additional", "44212200"),
            cpv("Main", "44160000"));
  }

  private static String cpv(String kind, String code) {
    return "<%1$sCommodityClassification><ItemClassificationCode listName=\"cpv\">%2$s"
            .formatted(kind, code)
        + "</ItemClassificationCode></%sCommodityClassification>".formatted(kind);
  }

  /** A lot's result, on a line of its own. */
  private static String won(String lot, String contract, String... tenders) {
    return "\n<LotResult><TenderResultCode>selec-w</TenderResultCode>"
        + each("LotTender", tenders)
        + each("SettledContract", contract)
        + each("TenderLot", lot)
        + "</LotResult>";
  }

  private static String contract(String id, String date, String... tenders) {
    return "<SettledContract><ID>%s</ID><IssueDate>%s+01:00</IssueDate>".formatted(id, date)
        + each("LotTender", tenders)
        + "</SettledContract>";
  }

  private static String tender(String id, String party, String amount, String currency) {
    return "<LotTender><ID>%s</ID><LegalMonetaryTotal><PayableAmount currencyID=\"%s\">%s"
            .formatted(id, currency, amount)
        + "</PayableAmount></LegalMonetaryTotal>"
        + each("TenderingParty", party)
        + "</LotTender>";
  }

  private static String party(String id, String... organisations) {
    return "<TenderingParty><ID>%s</ID>".formatted(id)
        + each("Tenderer", organisations)
        + "</TenderingParty>";
  }

  private static String each(String name, String... ids) {
    StringBuilder all = new StringBuilder();
    for (String id : ids) {
      all.append("<%1$s><ID>%2$s</ID></%1$s>".formatted(name, id));
    }
    return all.toString();
  }

  private static String organisation(
      String id, String names, String country, String town, String nuts) {
    return "<Organization><Company><PartyIdentification><ID>%s</ID></PartyIdentification>"
            .formatted(id)
        + "<PartyName>%s</PartyName>"
            .formatted(names.replace("<n ", "<Name ").replace("</n>", "</Name>"))
        + "<PostalAddress><CityName>%s</CityName><CountrySubentityCode>%s</CountrySubentityCode>"
            .formatted(town, nuts)
        + "<Country><IdentificationCode>%s</IdentificationCode></Country></PostalAddress>"
            .formatted(country)
        + "<Contact><Name>Contact</Name><Telephone>0123</Telephone></Contact></Company></Organization>";
  }

  private static LinkItem supply(Collected all, String product) {
    return all.links.stream()
        .filter(link -> product.equals(link.properties().get("product")))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> properties(Collected all, String id) {
    return item(all, id).node().properties();
  }

  private static NodeItem item(Collected all, String id) {
    return all.nodes.stream().filter(node -> node.node().id().equals(id)).findFirst().orElseThrow();
  }

  /** Each text as a file of its own: 0.xml, 1.xml … */
  private Collected read(String... texts) {
    Path[] files = new Path[texts.length];
    for (int i = 0; i < texts.length; i++) {
      files[i] = Collected.write(folder, i + ".xml", texts[i]);
    }
    return Collected.of("ted", files);
  }
}
