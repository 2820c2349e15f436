package eu.clustermatch.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TedTest {
  private static final String NOTICES =
      """
      notice_id,date,form,lang,country,buyer,buyer_town,title,cpv,nuts
      1-2020,2020-03-01,F03_2014,FR,FR,Ville de Lissieu,Lissieu,Un pont,45221100;45000000,FRK26
      2-2020,2020-02-01,F06_2014,EL,EL,Νερό ΑΕ,Αθήνα,Σωλήνες,44160000,EL30;EL303
      """;
  private static final String AWARDS_HEADER =
      "notice_id,lot,award_title,supplier,supplier_town,supplier_country,supplier_nuts,sme,value,"
          + "currency\n";

  private static final String TITLE =
      "Fourniture et pose de dalles de béton lot 3 pour le pont de Lissieu";

  @TempDir Path folder;

  @Test
  void awardsOfTablesBecomeProductsAndSupplies() {
    Collected all =
        tables("1-2020,,Un pont,SARL Ponts Dural,Lyon Cedex 03,FR,FRK26,Y,1000.50,EUR\n");

    assertThat(all.rejects).isEmpty();
    assertThat(all.ids())
        .containsExactly(
            "country:FR",
            "nuts:FRK",
            "nuts:FRK2",
            "nuts:FRK26",
            "ted:fr-ponts-dural-lyon",
            "ted:fr-ville-de-lissieu-lissieu",
            "cpv:45000000",
            "cpv:45221100");
    assertThat(properties(all, "ted:fr-ponts-dural-lyon"))
        .isEqualTo(
            Map.of(
                "name",
                "SARL Ponts Dural",
                "city",
                "Lyon",
                "sme",
                true,
                "size",
                "unknown",
                "source",
                "ted"));
    assertThat(properties(all, "ted:fr-ville-de-lissieu-lissieu"))
        .containsEntry("roles", List.of("public-body"));
    assertThat(all.arrows())
        .contains(
            "ted:fr-ponts-dural-lyon LOCATED_IN nuts:FRK26",
            "ted:fr-ponts-dural-lyon PRODUCES cpv:45221100",
            "ted:fr-ponts-dural-lyon PRODUCES cpv:45000000",
            "ted:fr-ponts-dural-lyon SUPPLIES ted:fr-ville-de-lissieu-lissieu",
            "ted:fr-ville-de-lissieu-lissieu BUYS cpv:45221100");
    assertThat(supply(all, "cpv:45221100").properties())
        .isEqualTo(
            Map.of(
                "product",
                "cpv:45221100",
                "since",
                LocalDate.of(2020, 3, 1),
                "validFrom",
                LocalDate.of(2020, 3, 1),
                "awards",
                1L,
                "value",
                1000.5,
                "notice",
                "1-2020",
                "title_fr",
                "Un pont",
                "source",
                "ted"));
    assertThat(supply(all, "cpv:45000000").properties()).doesNotContainKey("value");
  }

  @Test
  void productsOfTheStoreKeepTheirNames() {
    Collected all = tables("1-2020,,T,Ponts Dural SA,Lyon,FR,,,,\n");

    assertThat(all.nodes.getLast().node().id()).startsWith("cpv:");
    assertThat(all.nodes.getLast().owned()).isEmpty();
  }

  @Test
  void severalLotsLeaveOnlyTheMainProduct() {
    Collected all =
        tables(
            "1-2020,1,A,Ponts Dural SA,Lyon,FR,,,10,EUR\n"
                + "1-2020,2,B,Ponts Dural SAS,LYON,FR,,,20,EUR\n");

    assertThat(all.arrows().stream().filter(a -> a.contains("SUPPLIES"))).hasSize(1);
    assertThat(supply(all, "cpv:45221100").properties())
        .containsEntry("awards", 2L)
        .containsEntry("value", 30.0);
  }

  @Test
  void valueSharedWithOthersOrInOtherMoneyIsNotCounted() {
    Collected all =
        tables(
            "1-2020,1,A,Ponts Dural SA,Lyon,FR,,,10,EUR\n"
                + "1-2020,1,A,Pontilac SA,Lyon,FR,,,10,EUR\n"
                + "2-2020,,B,Tubex OOD,София,BG,BG411,,10,BGN\n");

    assertThat(all.links).noneMatch(link -> link.properties().containsKey("value"));
  }

  @Test
  void greekAndCyrillicNamesMakeLatinIds() {
    Collected all = tables("2-2020,,B,„Тубекс“ ООД,гр. София,BG,BG411,,,\n");

    assertThat(all.ids()).contains("ted:bg-tubeks-gr-sofiya", "ted:gr-nero-athina");
    assertThat(all.arrows())
        .contains("ted:gr-nero-athina LOCATED_IN country:GR")
        .contains("ted:bg-tubeks-gr-sofiya SUPPLIES ted:gr-nero-athina");
    assertThat(properties(all, "ted:gr-nero-athina")).doesNotContainKey("roles");
  }

  @Test
  void severalWinnersInACellAreSeveral() {
    Collected all =
        tables(
            "1-2020,,A,\"Ponts Dural SA (mandataire); SARL Aciero (2"
                + " titulaires)\",Lyon,FR,FRK26,,,\n"
                + "2-2020,,B,Creo/Junger spol. s r.o. / Tubex a.s.,Brno,CZ,,,,\n");

    assertThat(all.rejects).isEmpty();
    assertThat(all.ids())
        .contains(
            "ted:fr-ponts-dural-lyon", "ted:fr-aciero", "ted:cz-creo-junger-brno", "ted:cz-tubex");
  }

  @Test
  void personsAndPlaceholdersAreRejected() {
    Collected all =
        tables(
            "1-2020,1,A,Jan Testowski,Radom,PL,,Y,1,PLN\n"
                + "1-2020,2,A,Divers,Lyon,FR,,,,\n"
                + "1-2020,3,%1$s,%1$s,Lyon,FR,,,,\n".formatted(TITLE)
                + "1-2020,4,A,,Lyon,FR,,,,\n"
                + "9-2020,,A,Ponts Dural SA,Lyon,FR,,,,\n");

    assertThat(all.links).isEmpty();
    assertThat(all.reasons().stream().map(reason -> reason.replace(folder + "/", "")))
        .containsExactly(
            "a.csv, line 2, supplier: This is a person or a sole trader by its name; only"
                + " organisations are stored.",
            "a.csv, line 3, supplier 'Divers': This is a placeholder, not the name of an"
                + " organisation.",
            "a.csv, line 4, supplier '"
                + TITLE
                + "': This is the title of the award, not who won it.",
            "a.csv, line 5, supplier: It may not be empty.",
            "a.csv, line 6, notice_id '9-2020': There is no such notice in the files read with it;"
                + " give the table of notices too.");
  }

  @Test
  void yearlyTableIsReadByItsCodebook() {
    Collected all =
        read(
            write(
                "TED_CAN_2017.csv",
                "ID_NOTICE_CAN,DT_DISPATCH,CANCELLED,CAE_NAME,CAE_NATIONALID,CAE_TOWN,CAE_TYPE,ISO_COUNTRY_CODE,CPV,WIN_NAME,WIN_NATIONALID,WIN_TOWN,WIN_COUNTRY_CODE,B_CONTRACTOR_SME,AWARD_VALUE_EURO,DT_AWARD\r\n"
                    + "201712,05-JAN-17,0,Stadt Weilhausen,,Weilhausen,3,DE,3100000,Tubex GmbH,HRB"
                    + " 12345,Ulm,DE,Y,5000.5,03-JAN-17\r\n"
                    + "201713,05-JAN-17,0,Stadt Weilhausen,,Weilhausen,3,DE,3100000,\"Tubex"
                    + " AG---Aciero\n"
                    + "SARL\",---,Ulm---Lyon,DE---FR,,7,\r\n"
                    + "201714,05-JAN-17,1,Stadt Weilhausen,,Weilhausen,3,DE,3100000,X"
                    + " AG,,,DE,,,\r\n"
                    + "201715,05-JAN-17,0,Stadt Weilhausen,,Weilhausen,3,DE,3100000,,,,,,,\r\n"
                    + "201716,05-JAN-17,0,Stadt Weilhausen,,Weilhausen,3,DE,31,Y AG,,,DE,,,\r\n"));

    assertThat(all.ids())
        .contains("ted:de-tubex-ulm", "ted:fr-aciero-lyon", "ted:de-stadt-weilhausen-weilhausen");
    assertThat(properties(all, "ted:de-tubex-ulm"))
        .containsEntry("nationalId", "HRB12345")
        .containsEntry("sme", true);
    assertThat(supply(all, "cpv:03100000").properties())
        .containsEntry("awards", 2L)
        .containsEntry("value", 5000.5)
        .containsEntry("since", LocalDate.of(2017, 1, 3));
    assertThat(all.rejects)
        .extracting(r -> r.origin().line() + " " + r.field())
        .containsExactly("5 CANCELLED", "7 CPV");
  }

  @Test
  void noticeInXmlIsReadLotByLot() {
    Collected all = read(write("notice.xml", notice("F03_2014")));

    assertThat(all.rejects).extracting(Reject::value).containsExactly("");
    assertThat(properties(all, "ted:fr-aciero-lyon"))
        .containsEntry("nationalId", "12345678900011")
        .containsEntry("website", "http://www.aciero.example")
        .containsEntry("sme", false);
    assertThat(properties(all, "cpv:45221100")).containsEntry("name", "Bridges");
    assertThat(all.arrows())
        .contains(
            "ted:fr-aciero-lyon PRODUCES cpv:44212100",
            "ted:fr-aciero-lyon LOCATED_IN nuts:FRK26",
            "ted:fr-tubex-caen PRODUCES cpv:45221100")
        .doesNotContain("ted:fr-aciero-lyon PRODUCES cpv:45221100");
    assertThat(supply(all, "cpv:44212100").properties())
        .containsEntry("value", 2000.0)
        .containsEntry("since", LocalDate.of(2020, 12, 28))
        .containsEntry("title_fr", "Un pont");
    assertThat(all.nodes.toString() + all.links).doesNotContain("Contact", "0123");
  }

  @Test
  void otherFormsWithTheSameBlocksAreRead() {
    assertThat(read(write("notice.xml", notice("F06_2014"))).arrows())
        .contains("ted:fr-aciero-lyon PRODUCES cpv:44212100");
  }

  @Test
  void noticeOfTheSchemasBeforeIsReadTheSameWay() {
    Collected all = read(write("older.xml", older("AWARD_OF_CONTRACT")));

    assertThat(all.rejects).extracting(Reject::value).containsExactly("");
    assertThat(all.arrows())
        .contains(
            "ted:fr-aciero-lyon PRODUCES cpv:45221100",
            "ted:fr-aciero-lyon LOCATED_IN country:FR",
            "ted:fr-aciero-lyon SUPPLIES ted:fr-ville-de-lissieu-lissieu")
        .noneMatch(arrow -> arrow.contains("cpv:44212100"));
    assertThat(properties(all, "ted:fr-ville-de-lissieu-lissieu"))
        .containsEntry("roles", List.of("public-body"))
        .containsEntry("website", "http://www.lissieu.example");
    assertThat(supply(all, "cpv:45221100").properties())
        .containsEntry("notice", "12345-2012")
        .containsEntry("since", LocalDate.of(2012, 3, 7))
        .containsEntry("value", 2000.5)
        .containsEntry("title_fr", "Un pont");
    assertThat(all.nodes.toString() + all.links).doesNotContain("Contact", "0123", "Tribunal");
  }

  @Test
  void soAreThoseOfUtilities() {
    assertThat(read(write("older.xml", older("AWARD_AND_CONTRACT_VALUE"))).arrows())
        .contains("ted:fr-aciero-lyon SUPPLIES ted:fr-ville-de-lissieu-lissieu");
  }

  @Test
  void onlyAwardOfAnOlderNoticeHasAllItsProducts() {
    String one =
        older("AWARD_OF_CONTRACT")
            .replaceAll("<AWARD_OF_CONTRACT ITEM=\"2\".*?</AWARD_OF_CONTRACT>", "");

    assertThat(read(write("older.xml", one)).arrows())
        .contains("ted:fr-aciero-lyon PRODUCES cpv:44212100");
  }

  private static String older(String award) {
    return """
    <TED_EXPORT DOC_ID="12345-2012"><CODED_DATA_SECTION><AA_AUTHORITY_TYPE CODE="3"/>\
    <DS_DATE_DISPATCH>20120310</DS_DATE_DISPATCH></CODED_DATA_SECTION><FORM_SECTION>\
    <CONTRACT_AWARD CATEGORY="TRANSLATION" LG="EN"><CA_CE_CONCESSIONAIRE_PROFILE/></CONTRACT_AWARD>\
    <CONTRACT_AWARD CATEGORY="ORIGINAL" LG="FR"><CA_CE_CONCESSIONAIRE_PROFILE><ORGANISATION>\
    <OFFICIALNAME>Ville de Lissieu</OFFICIALNAME></ORGANISATION><TOWN>Lissieu</TOWN>\
    <COUNTRY VALUE="FR"/><CONTACT_POINT>Contact</CONTACT_POINT><PHONE>0123</PHONE>\
    </CA_CE_CONCESSIONAIRE_PROFILE><URL_GENERAL>www.lissieu.example</URL_GENERAL>\
    <TITLE_CONTRACT><P>Un pont</P></TITLE_CONTRACT><CPV><CPV_MAIN><CPV_CODE CODE="45221100"/>\
    </CPV_MAIN><CPV_ADDITIONAL><CPV_CODE CODE="44212100"/></CPV_ADDITIONAL></CPV>\
    <AWARD ITEM="1"><CONTRACT_AWARD_DATE><DAY>7</DAY><MONTH>03</MONTH><YEAR>2012</YEAR>\
    </CONTRACT_AWARD_DATE><ECONOMIC_OPERATOR_NAME_ADDRESS><CONTACT_DATA_WITHOUT_RESPONSIBLE_NAME>\
    <ORGANISATION><OFFICIALNAME>Aciero SA</OFFICIALNAME></ORGANISATION><TOWN>Lyon</TOWN>\
    <COUNTRY VALUE="FR"/></CONTACT_DATA_WITHOUT_RESPONSIBLE_NAME></ECONOMIC_OPERATOR_NAME_ADDRESS>\
    <CONTRACT_VALUE_INFORMATION><INITIAL_ESTIMATED_TOTAL_VALUE_CONTRACT CURRENCY="EUR">\
    <VALUE_COST FMTVAL="9000"/></INITIAL_ESTIMATED_TOTAL_VALUE_CONTRACT>\
    <COSTS_RANGE_AND_CURRENCY_WITH_VAT_RATE CURRENCY="EUR"><VALUE_COST FMTVAL="2000.50">2 000,50\
    </VALUE_COST></COSTS_RANGE_AND_CURRENCY_WITH_VAT_RATE></CONTRACT_VALUE_INFORMATION></AWARD>\
    <AWARD ITEM="2"><CONTACT_DATA_WITHOUT_RESPONSIBLE_NAME_CHP><ORGANISATION>Mme Anne Exemple\
    </ORGANISATION><COUNTRY VALUE="FR"/></CONTACT_DATA_WITHOUT_RESPONSIBLE_NAME_CHP></AWARD>\
    <APPEAL><CONTACT_DATA_WITHOUT_RESPONSIBLE_NAME><OFFICIALNAME>Tribunal</OFFICIALNAME>\
    </CONTACT_DATA_WITHOUT_RESPONSIBLE_NAME></APPEAL></CONTRACT_AWARD></FORM_SECTION></TED_EXPORT>
    """
        .replace("<AWARD ", "<" + award + " ")
        .replace("</AWARD>", "</" + award + ">");
  }

  @Test
  void sameFirmHasOneIdFromXmlAndTable() {
    Collected all =
        read(
            write("notice.xml", notice("F03_2014")),
            write("n.csv", NOTICES),
            write("a.csv", AWARDS_HEADER + "1-2020,,A,S.A.S. ACIERO,LYON CEDEX 3,FR,,,,\n"));

    assertThat(all.ids()).containsOnlyOnce("ted:fr-aciero-lyon");
  }

  @Test
  void badFileCostsOnlyItself() {
    Collected all =
        read(
            write("a.xml", notice("F03_2014").replace("</FORM_SECTION>", "")),
            write("b.xml", "<TED_EXPORT><FORM_SECTION><OTH_NOT/></FORM_SECTION></TED_EXPORT>"),
            write(
                "c.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                    + notice("F03_2014").replace("Un pont", "&e;")),
            write("d.xml", notice("F03_2014")));

    assertThat(all.reasons().stream().map(reason -> reason.replace(folder + "/", "")))
        .extracting(reason -> reason.replaceAll(": .*", ""))
        .startsWith("a.xml, line 1", "b.xml, line 1")
        .anyMatch(reason -> reason.startsWith("c.xml, line"));
    assertThat(all.ids()).contains("ted:fr-aciero-lyon");
  }

  private static String notice(String form) {
    return """
    <TED_EXPORT xmlns="urn:t" xmlns:n="urn:n" DOC_ID="163-2021"><CODED_DATA_SECTION>\
    <ORIGINAL_CPV CODE="45221100">Bridges</ORIGINAL_CPV><DS_DATE_DISPATCH>20201230\
    </DS_DATE_DISPATCH></CODED_DATA_SECTION><FORM_SECTION><FORM CATEGORY="ORIGINAL" LG="FR">\
    <CONTRACTING_BODY><ADDRESS_CONTRACTING_BODY><OFFICIALNAME>Ville de Lissieu</OFFICIALNAME>\
    <TOWN>Lissieu</TOWN><COUNTRY VALUE="FR"/><CONTACT_POINT>Contact</CONTACT_POINT>\
    <PHONE>0123</PHONE><n:NUTS CODE="FRK26"/></ADDRESS_CONTRACTING_BODY><CA_TYPE VALUE="X"/>\
    </CONTRACTING_BODY><OBJECT_CONTRACT><TITLE><P>Un pont</P></TITLE><CPV_MAIN>\
    <CPV_CODE CODE="45221100"/></CPV_MAIN>\
    <OBJECT_DESCR><LOT_NO>1</LOT_NO><CPV_ADDITIONAL><CPV_CODE CODE="44212100"/></CPV_ADDITIONAL>\
    </OBJECT_DESCR><OBJECT_DESCR><LOT_NO>2</LOT_NO></OBJECT_DESCR></OBJECT_CONTRACT>\
    <AWARD_CONTRACT><LOT_NO>1</LOT_NO><AWARDED_CONTRACT><DATE_CONCLUSION_CONTRACT>2020-12-28\
    </DATE_CONCLUSION_CONTRACT><CONTRACTORS><CONTRACTOR><ADDRESS_CONTRACTOR>\
    <OFFICIALNAME>Aciero SA</OFFICIALNAME><NATIONALID>123 456 789 00011</NATIONALID>\
    <TOWN>Lyon</TOWN><COUNTRY VALUE="FR"/><n:NUTS CODE="FRK26"/><URL>www.aciero.example</URL>\
    </ADDRESS_CONTRACTOR><NO_SME/></CONTRACTOR></CONTRACTORS><VALUES>\
    <VAL_TOTAL CURRENCY="EUR">2000.00</VAL_TOTAL></VALUES></AWARDED_CONTRACT></AWARD_CONTRACT>\
    <AWARD_CONTRACT><LOT_NO>2</LOT_NO><AWARDED_CONTRACT><CONTRACTORS><CONTRACTOR>\
    <ADDRESS_CONTRACTOR><OFFICIALNAME>Tubex</OFFICIALNAME><TOWN>Caen</TOWN>\
    <COUNTRY VALUE="FR"/></ADDRESS_CONTRACTOR></CONTRACTOR><CONTRACTOR><ADDRESS_CONTRACTOR>\
    <OFFICIALNAME>Mme Anne Exemple</OFFICIALNAME><COUNTRY VALUE="FR"/></ADDRESS_CONTRACTOR>\
    </CONTRACTOR></CONTRACTORS></AWARDED_CONTRACT></AWARD_CONTRACT>\
    <AWARD_CONTRACT><NO_AWARDED_CONTRACT/></AWARD_CONTRACT></FORM></FORM_SECTION></TED_EXPORT>
    """
        .replace("FORM CATEGORY", form + " CATEGORY")
        .replace("</FORM>", "</" + form + ">");
  }

  private static LinkItem supply(Collected all, String product) {
    return all.links.stream()
        .filter(link -> product.equals(link.properties().get("product")))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> properties(Collected all, String id) {
    return all.nodes.stream()
        .filter(item -> item.node().id().equals(id))
        .findFirst()
        .orElseThrow()
        .node()
        .properties();
  }

  private Collected tables(String awards) {
    Collected all = read(write("n.csv", NOTICES), write("a.csv", AWARDS_HEADER + awards));
    return all;
  }

  private Path write(String file, String text) {
    return Collected.write(folder, file, text);
  }

  private Collected read(Path... files) {
    return Collected.of("ted", files);
  }
}
